import { t } from '../../lib/platform/i18n';
import type { System } from '../hooks/useSystem';

/** Three lines on where to look when no note comes, in the words of the system. */
export function hintsOf(system: System): string[] {
  switch (system) {
    case 'windows':
      return [t('welcome.hint.windows_1'), t('welcome.hint.windows_2'), t('welcome.hint.windows_3')];
    case 'mac':
      return [t('welcome.hint.mac_1'), t('welcome.hint.mac_2'), t('welcome.hint.mac_3')];
    case 'linux':
      return [t('welcome.hint.linux_1'), t('welcome.hint.linux_2'), t('welcome.hint.linux_3')];
    case 'chromeos':
      return [t('welcome.hint.chromeos_1'), t('welcome.hint.chromeos_2'), t('welcome.hint.chromeos_3')];
    case 'android':
      return [t('welcome.hint.android_1'), t('welcome.hint.android_2'), t('welcome.hint.android_3')];
  }
}
