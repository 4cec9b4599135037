/** What a role changes in the panel: a row a role. It changes what stands first, never a finding. */
import type { Drafts } from '../analysis.ts';

export const ROLE_IDS = ['physician', 'nurse', 'examiner'] as const;
export type RoleId = (typeof ROLE_IDS)[number];

/** The part of a request that a role meets first. */
export type FirstSection = 'criteria' | 'documents' | 'clock';

export interface Role {
  /** What this role is called. */
  title: string;
  /** What it changes, for the settings page. */
  says: string;
  /** The drafts that are offered, the first one open. */
  drafts: readonly [keyof Drafts, ...(keyof Drafts)[]];
  first: FirstSection;
}

export const ROLES: Readonly<Record<RoleId, Role>> = {
  physician: {
    title: 'Physician reviewer',
    says: 'The criteria come first, and the rationale is the first draft.',
    drafts: ['rationale', 'requestForInformation', 'nurseSummary', 'worklistNote'],
    first: 'criteria',
  },
  nurse: {
    title: 'Utilization review nurse',
    says: 'The missing documents come first, and the request letter is the first draft.',
    drafts: ['requestForInformation', 'nurseSummary', 'worklistNote', 'rationale'],
    first: 'documents',
  },
  examiner: {
    title: 'Claims examiner',
    says: 'The clock is open, and the worklist note is the first draft. The rationale is not offered.',
    drafts: ['worklistNote', 'requestForInformation', 'nurseSummary'],
    first: 'clock',
  },
};
