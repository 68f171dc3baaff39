import { useEffect, useState } from 'preact/hooks';
import { allVoices, watchVoices } from '../../lib/platform/speech';
import type { Voice } from '../../lib/sound/voices';

/** The browser's voices, remote ones too; the list may come late. */
export function useVoices(): Voice[] {
  const [voices, setVoices] = useState(allVoices);
  useEffect(() => {
    const look = () => setVoices(allVoices());
    look();
    return watchVoices(look);
  }, []);
  return voices;
}
