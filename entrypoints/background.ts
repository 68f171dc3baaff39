import { defineBackground } from 'wxt/utils/define-background';
import { listen } from '../lib/platform/listen';
import { keepEngine, loadEngine } from '../lib/platform/load-engine';

export default defineBackground(() => {
  keepEngine();
  listen(loadEngine);
});
