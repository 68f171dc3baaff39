import type { Deps } from '../app/deps';
import { browser } from './browser';
import { number, t } from './i18n';

const BADGE_GROUND = '#6b3a1e';
const BADGE_INK = '#fbf3e6';

/** Badge, icon and the address of the popup, which carries the stage of the palette for its first pixel. Firefox for Android lacks some. */
export const toolbar: Deps['toolbar'] = {
  async show({ badge, step, query }) {
    const { action } = browser;
    const path = { 16: `icon/step-${step}-16.png`, 32: `icon/step-${step}-32.png` };
    // Each by itself: an icon that did not load keeps no alarm from being set.
    await Promise.allSettled([
      action.setPopup?.({ popup: `popup.html?${query}` }),
      action.setIcon?.({ path }),
      action.setBadgeText?.({ text: badge === null ? '' : t(`badge.${badge.unit}`, number(badge.n)) }),
      action.setBadgeBackgroundColor?.({ color: BADGE_GROUND }),
      action.setBadgeTextColor?.({ color: BADGE_INK }),
    ]);
  },
};
