/**
 * The settings, without which nothing is drawn, are asked for by the script that runs before the panel's own, as its
 * first question is: what comes back is taken up here once, where the panel would ask.
 */
import type { SettingsSources } from '../lib/storage/stored-settings.ts';

type Kept = Record<string, unknown>;

/** The part of the browser that is needed. */
export interface SettingsAsked extends SettingsSources {
  onChanged: { addListener(listener: () => void): void; removeListener(listener: () => void): void };
}

/** What is under way; null where a change came that the answers may lack. */
type Waiting = () => { managed: Promise<Kept>; local: Promise<Kept> } | null;

const WAITING = Symbol.for('caselight.first-settings');
const world = globalThis as { [WAITING]?: Waiting };

/** Asks, and leaves the answers for the panel. */
export function askSettingsFirst({ managed, local, onChanged }: SettingsAsked): void {
  let overtaken = false;
  const onChange = () => {
    overtaken = true;
  };
  onChanged.addListener(onChange);
  const asked = { managed: managed.get(null), local: local.get(null) };
  // A failure is told to whoever takes it up: Firefox has no answer where there is no policy.
  for (const answer of Object.values(asked)) answer.catch(() => {});
  world[WAITING] = () => {
    // Whoever takes it up listens from now on.
    onChanged.removeListener(onChange);
    return overtaken ? null : asked;
  };
}

/** What settings are read from: one time the answers that are under way, and the browser's own areas from then on. */
export function askedFirst(areas: SettingsSources): SettingsSources {
  const asked = world[WAITING]?.();
  delete world[WAITING];
  return asked ? { managed: { get: () => asked.managed }, local: { get: () => asked.local } } : areas;
}
