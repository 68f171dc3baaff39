import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawPause } from '../components/pause/PauseApp';
import css from '../components/pause/pause.css?inline';
import { Cover, coverPage } from '../lib/platform/cover';
import { t } from '../lib/platform/i18n';

/** `/pause.js`, put by the background in front of chosen sites from bedtime to the wake time (`lib/platform/pause.ts`). */
export default defineUnlistedScript(() => coverPage(() => new Cover(css, t('ui.dir'), t('ui.lang')), drawPause));
