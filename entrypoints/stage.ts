import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { firstPaint } from '../lib/look/stage-entry';

/** `/stage.js`, a blocking script in the head of every page: the first pixel already has the right light. */
export default defineUnlistedScript(() => firstPaint(window, new Date()));
