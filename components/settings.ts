/** The settings that hold, for whoever draws by them. */
import { createContext } from 'preact';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS, type MergedSettings, type Settings } from '../lib/settings/settings.ts';
import { readSettings } from '../lib/storage/stored-settings.ts';
import { askedFirst } from './first-settings.ts';

const SettingsContext = createContext<Settings>(DEFAULT_SETTINGS);

export const SettingsProvider = SettingsContext.Provider;

export const useSettings = (): Settings => useContext(SettingsContext);

/** The settings as they are kept, followed as they change; null until they are read. */
export function useKeptSettings(): MergedSettings | null {
  const [merged, setMerged] = useState<MergedSettings | null>(null);
  useLayoutEffect(() => {
    let newest = 0;
    const read = async () => {
      const mine = ++newest;
      const next = await readSettings(askedFirst(browser.storage));
      // An answer that was overtaken says what no longer holds.
      if (mine === newest) setMerged(next);
    };
    const onChanged = (_: unknown, area: string) => {
      if (area === 'local' || area === 'managed') void read();
    };
    browser.storage.onChanged.addListener(onChanged);
    void read();
    return () => browser.storage.onChanged.removeListener(onChanged);
  }, []);
  return merged;
}
