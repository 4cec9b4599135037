/**
 * What a role changes in the panel: a row a role. It changes what stands first and which drafts are offered (the
 * rationale is a physician's), never a finding; the settings page says so in words.
 */
import type { Drafts } from '../analysis.ts';

export const ROLE_IDS = ['physician', 'nurse', 'examiner'] as const;
export type RoleId = (typeof ROLE_IDS)[number];

/** The part of a request that a role meets first. */
export type FirstSection = 'criteria' | 'documents' | 'clock';

export interface Role {
  /** The drafts that are offered, the first one open. */
  drafts: readonly [keyof Drafts, ...(keyof Drafts)[]];
  first: FirstSection;
}

export const ROLES: Readonly<Record<RoleId, Role>> = {
  physician: {
    drafts: ['rationale', 'requestForInformation', 'nurseSummary', 'worklistNote'],
    first: 'criteria',
  },
  nurse: {
    drafts: ['requestForInformation', 'nurseSummary', 'worklistNote'],
    first: 'documents',
  },
  examiner: {
    drafts: ['worklistNote', 'requestForInformation', 'nurseSummary'],
    first: 'clock',
  },
};
