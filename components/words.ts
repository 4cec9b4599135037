/** The words of the panel: one table a kind of thing, so that a state, a voice or a flag is named alike everywhere. */
import type { Analysis, CaseFields, Evidence, Finding, Medication, Reason, Status, Voice } from '../lib/analysis.ts';
import { WORST_FIRST } from '../lib/drafts/wording.ts';

export const STATE_WORDS: Readonly<Record<Status, string>> = {
  met: 'Met',
  incomplete: 'Mentioned, result missing',
  'not-met': 'Contradicted',
  conflicting: 'Conflicting',
  'not-documented': 'Not found',
  'not-applicable': 'Does not apply',
};

/** How many findings are in each state that occurs, worst first. */
export function countStates(findings: readonly Finding[]): { status: Status; count: number }[] {
  return WORST_FIRST.map((status) => ({
    status,
    count: findings.filter((finding) => finding.status === status).length,
  })).filter(({ count }) => count > 0);
}

export const VOICE_WORDS: Readonly<Record<Voice, string>> = {
  record: 'record',
  plan: 'plan',
  request: 'request',
  'reviewer-finding': 'earlier reviewer',
  guideline: 'guideline text',
  boilerplate: 'form text',
  decision: 'decision',
  'other-person': 'another person',
};

export const POLARITY_WORDS: Readonly<Record<Evidence['polarity'], string | null>> = {
  for: null,
  against: 'speaks against',
  gap: 'noted as missing',
};

/** Reasons that the explanation and the state do not already say. */
export const REASON_WORDS: Readonly<Partial<Record<Reason, string>>> = {
  'below-threshold': 'below the figure that the criterion names',
  stale: 'older than the criterion allows',
  'planned-only': 'planned only',
  inferred: 'inferred, please check',
  'wrong-subject': 'about something else',
  unreadable: 'hard to read in the text',
  'contrary-lean': 'other words lean against it',
};

export const FLAG_WORDS: Readonly<Record<string, string>> = {
  'trial-or-permanent-unclear': 'The request does not say whether a trial or a permanent pump is meant.',
  'trial-and-permanent-together': 'A trial and a permanent pump are asked for together.',
  'catheter-purpose-unclear': 'The request does not say whether the catheter is for a trial or for good.',
  'new-drug': 'No note in the text names this drug as taken now.',
  'drug-not-named-in-record': 'The record does not name the drug that is asked for.',
};

export const MEDICATION_WORDS: Readonly<Record<Medication['status'], string>> = {
  current: 'current',
  requested: 'requested',
  stopped: 'stopped',
  planned: 'planned',
  past: 'past',
  allergy: 'allergy',
  'not-taken': 'not taken',
};

/** Short names of the editions, for the bar; the choice shows the full titles. */
export const EDITION_WORDS: Readonly<Record<string, string>> = {
  'mtus-pre2009': 'MTUS 2007',
  'mtus-2009': 'MTUS 2009',
  'mtus-2016': 'MTUS 2016',
  'mtus-acoem': 'MTUS with ACOEM',
};

/** A calendar day as reviewers write it: `7/16/2013`. */
export function day(iso: string): string {
  return `${Number(iso.slice(5, 7))}/${Number(iso.slice(8))}/${iso.slice(0, 4)}`;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

const PERSON_WORDS = { male: 'man', female: 'woman' };

/** Who the case is about, in as many words as the text gives. */
export function person({ age, sex }: CaseFields): string {
  if (age) return `${age.value}-year-old ${sex ? PERSON_WORDS[sex.value] : 'person'}`;
  if (sex) return sex.value === 'male' ? 'Man, age not found' : 'Woman, age not found';
  return 'Age and sex not found';
}

/**
 * Tells two cases apart: what a person typed for one must never be shown with another. Where the text has no number,
 * every reading is its own case.
 */
export function caseIdentity(analysis: Analysis, tabId: number, readingId: string | null): string {
  const { caseNumber, claimNumber, dateOfInjury, age, sex } = analysis.case;
  const told = [caseNumber, claimNumber, dateOfInjury, age, sex].map((field) => field?.value ?? null);
  return JSON.stringify([tabId, caseNumber || claimNumber ? told : readingId]);
}

/** The quotations of a finding, each wording once, with the elements it speaks for. */
export interface Quotation {
  evidence: Evidence;
  elements: string[];
}

export function quotationsOf(finding: Finding): Quotation[] {
  const found = new Map<string, Quotation>();
  for (const evidence of finding.evidence) {
    const key = `${evidence.start}:${evidence.end}:${evidence.polarity}`;
    const title = evidence.element === null ? undefined : finding.elementTitles[evidence.element];
    const known = found.get(key);
    if (!known) found.set(key, { evidence, elements: title ? [title] : [] });
    else if (title && !known.elements.includes(title)) known.elements.push(title);
  }
  return [...found.values()];
}

const DECIDING_POLARITY: Readonly<Record<Status, readonly Evidence['polarity'][]>> = {
  'not-met': ['against', 'gap', 'for'],
  conflicting: ['against', 'for', 'gap'],
  incomplete: ['for', 'gap', 'against'],
  'not-documented': ['gap', 'against', 'for'],
  met: ['for'],
  'not-applicable': ['for', 'against', 'gap'],
};

/** The one quotation that a closed row shows: the record's own words first, of the kind that made the state. */
export function decidingQuotation(finding: Finding): Quotation | null {
  const all = quotationsOf(finding);
  for (const polarity of DECIDING_POLARITY[finding.status]) {
    const of = all.filter(({ evidence }) => evidence.polarity === polarity);
    const best = of.find(({ evidence }) => evidence.voice === 'record') ?? of[0];
    if (best) return best;
  }
  return null;
}
