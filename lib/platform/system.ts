import { browser } from './browser';

/** The system that shows our notes, as far as its ways with notes differ. */
export type System = 'windows' | 'mac' | 'linux' | 'chromeos' | 'android';

const SYSTEMS: Record<string, System> = { win: 'windows', mac: 'mac', cros: 'chromeos', android: 'android' };

/** The system that the browser runs on; the BSDs show notes as Linux desktops do. */
export async function systemOf(): Promise<System> {
  const { os } = await browser.runtime.getPlatformInfo();
  return SYSTEMS[os] ?? 'linux';
}
