import { defineBackground } from 'wxt/utils/define-background';
import { listen } from '../lib/platform/listen';

export default defineBackground(() => {
  // One script in the build: the engine lies in it and is set going by the first event, after every listener stands.
  listen(() => import('../lib/platform/engine').then(({ engine }) => engine));
});
