import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { engine } from '../lib/platform/engine';

/** `/engine.js`: everything the background does, loaded by the first event after the listeners stand. */
export default defineUnlistedScript(() => {
  globalThis.evenfallEngine = engine;
});
