/** The words of the panel for what the analysis tells in codes, so that a thing is named alike everywhere. */
import type {
  Analysis,
  CaseFields,
  Evidence,
  Finding,
  Medication,
  Reason,
  Status,
  Verified,
  Voice,
} from '../lib/analysis.ts';
import { WORST_FIRST } from '../lib/drafts/wording.ts';
import { FAULTS, type ProblemCode, problemOf } from '../lib/problems.ts';
import { citationOf, type Doubt, FEW_WORDS, type Gap, pageRanges, type RecordSource } from '../lib/record/record.ts';
import type { Found } from './actions.ts';
import { asKey, count, figure, type PlainKey, t } from './locale.ts';

export { day, withDays } from '../lib/text/written-days.ts';

/** A state as a label. */
export const stateWords = (status: Status): string => t(`state.${asKey(status)}`);

/** A state within a sentence. */
export const stateWithin = (status: Status): string => t(`stateWithin.${asKey(status)}`);

/** How many findings are in each state that occurs, worst first. */
export function countStates(findings: readonly Finding[]): { status: Status; count: number }[] {
  return WORST_FIRST.map((status) => ({
    status,
    count: findings.filter((finding) => finding.status === status).length,
  })).filter(({ count }) => count > 0);
}

/** How many criteria are in a state: `2 not found`. */
export const stateCount = (state: { status: Status; count: number }): string =>
  t('criteria.state', { count: state.count, state: stateWithin(state.status) });

export const voiceWords = (voice: Voice): string => t(`voice.${asKey(voice)}`);

/** What a quotation does, where it does not speak for the criterion; a plan is named as one by its voice. */
export const polarityWords = ({ polarity, voice }: Pick<Evidence, 'polarity' | 'voice'>): string | null =>
  polarity === 'for' || (polarity === 'gap' && voice === 'plan') ? null : t(`quotation.${polarity}`);

/** Reasons that the explanation and the state do not already say. */
const TOLD: Readonly<Partial<Record<Reason, PlainKey>>> = {
  'below-threshold': 'reason.belowThreshold',
  stale: 'reason.stale',
  'planned-only': 'reason.plannedOnly',
  inferred: 'reason.inferred',
  'wrong-subject': 'reason.wrongSubject',
  unreadable: 'reason.unreadable',
  'contrary-lean': 'reason.contraryLean',
};

export function reasonWords(reason: Reason): string | null {
  const key = TOLD[reason];
  return key ? t(key) : null;
}

const FLAGS: Readonly<Record<string, PlainKey>> = {
  'trial-or-permanent-unclear': 'flag.trialOrPermanentUnclear',
  'trial-and-permanent-together': 'flag.trialAndPermanentTogether',
  'catheter-purpose-unclear': 'flag.catheterPurposeUnclear',
  'new-drug': 'flag.newDrug',
  'drug-not-named-in-record': 'flag.drugNotNamedInRecord',
};

export function flagWords(flag: string): string {
  const key = FLAGS[flag];
  return key ? t(key) : flag.replaceAll('-', ' ');
}

export const medicationWords = (status: Medication['status']): string => t(`medication.${asKey(status)}`);

/** Short names of the editions, for the bar; the choice shows the full titles. */
const EDITIONS: Readonly<Record<string, PlainKey>> = {
  'mtus-pre2009': 'edition.mtusPre2009',
  'mtus-2009': 'edition.mtus2009',
  'mtus-2016': 'edition.mtus2016',
  'mtus-acoem': 'edition.mtusAcoem',
};

export function editionWords(id: string): string | null {
  const key = EDITIONS[id];
  return key ? t(key) : null;
}

/** What stands beside a rule that nobody compared with its source; null for one that somebody did. */
export const badgeWords = (verified: Verified): string | null =>
  verified === 'unverified' || verified === 'default' ? t(`badge.${verified}`) : null;

/** What went wrong, and what to do. */
export const problemWords = (code: ProblemCode): string =>
  isFault(code) ? t('problem.fault') : t(`problem.${asKey(code)}`);

const isFault = (code: ProblemCode): code is (typeof FAULTS)[number] => (FAULTS as readonly string[]).includes(code);

/** What went wrong, of an error that was thrown. */
export const errorWords = (error: unknown): string => problemWords(problemOf(error));

/** A source of the case by its name; a page may have none. */
export const sourceName = (name: string): string => name || t('sources.untitled');

/** That a source may be about another person or claim, with what each says. */
export const doubtWords = ({ field, source, value, first, firstValue }: Doubt): string =>
  t(`doubt.${asKey(field)}`, { source: sourceName(source), value, first: sourceName(first), firstValue });

/** Who the case is about, in as many words as the text gives. */
export function person({ age, sex }: CaseFields): string {
  const who = sex && (sex.value === 'male' ? 'man' : 'woman');
  if (age) return t(`person.${who ?? 'person'}`, { age: age.value });
  return who ? t(`person.${who}WithoutAge`) : t('person.unknown');
}

/** Where words stand: `chart.pdf, page 12`; null for the one page of a portal. */
export function placeWords(sources: readonly RecordSource[], start: number, end: number): string | null {
  const place = citationOf(sources, start, end);
  if (!place) return null;
  const { name, first, last } = place;
  if (first === null) return sourceName(name);
  return last > first ? t('place.pages', { name, first, last }) : t('place.page', { name, page: first });
}

/** What of a document was not read. */
export function gapWords(gap: Gap): string {
  if (gap.code === 'stopped')
    return gap.read === 0 ? t('gap.stoppedAtOnce') : t('gap.stopped', { read: figure(gap.read), all: figure(gap.all) });
  return count(`gap.${gap.code}`, gap.pages.length, { pages: pageRanges(gap.pages), words: FEW_WORDS });
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
    const key = `${evidence.start}:${evidence.end}:${evidence.polarity}:${evidence.reviewerSet ?? ''}`;
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

/** Why words that were asked for are not shown; nothing where they are. */
export function lostWords(found: Found, lost: string): string {
  if (typeof found === 'string') return t(`quotation.${found}`);
  return found ? '' : lost;
}
