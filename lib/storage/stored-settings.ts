/** Where settings are kept: the organisation's policy, which nobody here writes, and this machine's own choices. */
import { type Choices, type MergedSettings, mergeSettings } from '../settings/settings.ts';

interface Kept {
  get(key: null): Promise<Record<string, unknown>>;
}

/** What settings are read from. */
export interface SettingsSources {
  managed: Kept;
  local: Kept;
}

/** The parts of the browser's storage that are used here. */
export interface SettingsAreas extends SettingsSources {
  local: Kept & { set(items: Record<string, unknown>): Promise<void> };
}

/** The settings that hold. Where there is no policy, Chrome gives an empty one and Firefox refuses: both are none. */
export async function readSettings({ managed, local }: SettingsSources): Promise<MergedSettings> {
  const [policy, choices] = await Promise.all([managed.get(null).catch(() => ({})), local.get(null)]);
  return mergeSettings(policy, choices);
}

/** Keeps what a person changed. */
export function keepChoices({ local }: SettingsAreas, changes: Partial<Choices>): Promise<void> {
  return local.set(changes);
}

/** The browser no longer lets these sites be read: what was said of them is forgotten. */
export async function forgetSites(areas: SettingsAreas, patterns: readonly string[]): Promise<void> {
  const { sites } = (await readSettings(areas)).choices;
  const left = sites.filter(({ pattern }) => !patterns.includes(pattern));
  if (left.length < sites.length) await keepChoices(areas, { sites: left });
}
