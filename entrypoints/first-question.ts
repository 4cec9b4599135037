/** Runs before the panel's own scripts are there, and asks for what they will show. Wiring only. */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askFirst } from '../components/first-question.ts';
import { askSettingsFirst } from '../components/first-settings.ts';

export default defineUnlistedScript({
  main() {
    askFirst(browser);
    askSettingsFirst(browser.storage);
  },
});
