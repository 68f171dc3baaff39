/** The words of the fake browser. Apart from the set-up, which runs for each file anew: they are read once for each worker. */
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';

// A path, not a URL: in a file that runs under happy-dom `new URL` makes addresses of the page.
const catalogue = join(import.meta.dirname, '../../lib/i18n/locales/en.yml');
const messages = generateChromeMessages(await parseMessagesFile(catalogue));

/** As the browser does it: `$1` to `$9` are the substitutions, `$$` is a dollar, an unknown name is empty. */
export function getMessage(name: string, substitutions: string | string[] = []): string {
  const values = [substitutions].flat();
  const message = messages[name]?.message ?? '';
  return message.replace(/\$(\$|[1-9])/g, (_, mark: string) => (mark === '$' ? '$' : (values[Number(mark) - 1] ?? '')));
}
