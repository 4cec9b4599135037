/** Gives the tests the interface's real English: the messages that the build makes of `locales/en.yml`. */
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const messages = generateChromeMessages(await parseMessagesFile(join(import.meta.dirname, '..', 'locales', 'en.yml')));

/** As browsers do it: `$1` to `$9` are filled in, and a key that is not there is an empty string. */
fakeBrowser.i18n.getMessage = (key: string, values: string | (string | number)[] = []) =>
  (messages[key]?.message ?? '').replace(/\$([1-9])/g, (_, place: string) =>
    String([values].flat()[Number(place) - 1] ?? ''),
  );
