import type { Deps } from '../app/deps';
import { POPUP_STEPS } from '../look/stage';
import { browser } from './browser';
import { number, t } from './i18n';

const BADGE_GROUND = '#6b3a1e';
const BADGE_INK = '#fbf3e6';

/**
 * Badge, icon, and the popup: a page whose first pixel is in the right light, with the times in its address by which its
 * script keeps it there. Firefox for Android lacks some of these.
 */
export const toolbar: Deps['toolbar'] = {
  async show({ badge, step, query, evening }) {
    const { action } = browser;
    const page = evening === null ? 'popup' : `popup-${Math.round(evening * POPUP_STEPS)}`;
    const path = { 16: `icon/step-${step}-16.png`, 32: `icon/step-${step}-32.png` };
    // Each by itself: an icon that did not load keeps no alarm from being set.
    await Promise.allSettled([
      action.setPopup?.({ popup: `${page}.html?${query}` }),
      action.setIcon?.({ path }),
      action.setBadgeText?.({ text: badge === null ? '' : t(`badge.${badge.unit}`, number(badge.n)) }),
      action.setBadgeBackgroundColor?.({ color: BADGE_GROUND }),
      action.setBadgeTextColor?.({ color: BADGE_INK }),
    ]);
  },
};
