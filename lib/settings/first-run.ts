/**
 * Whether a policy has the first run pass without a welcome page. Where an organisation installs the extension, Chromium
 * hands out its policy some seconds after, and says until then that there is none (w3c/webextensions#547).
 */
import type { MergedSettings } from './settings.ts';

/** What an organisation that sets nothing makes a person wait for the welcome page, in ms; a policy came within four seconds. */
const PATIENCE = 10_000;

/** What is asked of the browser. */
export interface Installed {
  settings(): Promise<Pick<MergedSettings, 'settings' | 'locked'>>;
  byOrganisation(): Promise<boolean>;
  /** Calls when a policy is handed out. */
  onPolicy(call: () => void): void;
}

export async function isQuietFirstRun({ settings, byOrganisation, onPolicy }: Installed): Promise<boolean> {
  // Listened for before it is looked for, so that none comes between.
  const came = new Promise<void>((resolve) => onPolicy(resolve));
  const now = await settings();
  if (now.locked.size > 0 || !(await byOrganisation())) return now.settings.quietFirstRun;
  await Promise.race([came, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  return (await settings()).settings.quietFirstRun;
}
