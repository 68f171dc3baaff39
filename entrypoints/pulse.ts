import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** `/pulse.js`, a worker of a page: says once a second that a second is over (`lib/platform/pulse.ts`). */
export default defineUnlistedScript(() => {
  setInterval(() => postMessage(null), 1000);
});
