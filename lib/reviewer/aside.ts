/**
 * What a reviewer entered for a case whose page was left: laid aside for the tab, and taken up when the same case is
 * read there again, as after a reload. Of the case itself only what names it is kept. Pure.
 */
import * as z from 'zod/mini';
import type { CaseState } from '../messages.ts';
import { compareIdentities, identityOf } from '../page/identity.ts';
import { Entries, NO_ENTRIES } from './entries.ts';
import { isIdle } from './work.ts';

export const Aside = z.object({
  entries: Entries,
  /** The fields that name the case, with their values. */
  identity: z.array(z.tuple([z.string(), z.string()])),
});
export type Aside = z.infer<typeof Aside>;

const isEmpty = ({ clock, findings, evidence = [], work }: Entries): boolean =>
  (work === undefined || isIdle(work)) &&
  Object.keys(clock).length === 0 &&
  evidence.length === 0 &&
  Object.values(findings).every((set) => Object.keys(set).length === 0);

/** What is laid aside of a case that is left; what lay there before where nothing was entered since. */
export function asideOf(held: {
  state: CaseState;
  text: string | null;
  aside?: Aside | null | undefined;
}): Aside | null {
  if (isEmpty(held.state.entries)) return held.state.analysis ? null : (held.aside ?? null);
  const identity = held.text === null ? [] : [...identityOf(held.text)];
  return identity.length === 0 ? null : { entries: held.state.entries, identity };
}

/** The entries that lay aside for the case of this text; none where it is another case, or names itself nowhere. */
export function entriesFor(text: string, aside: Aside | null | undefined): Entries {
  return aside && compareIdentities(aside.identity, identityOf(text)) === 'same' ? aside.entries : NO_ENTRIES;
}
