/** Findings told in a sentence: titles, state, the words that carry it, and what is still lacking. */
import type { Evidence, Finding } from '../analysis.ts';
import { openElements } from '../criteria/evaluate.ts';
import type { CriteriaSet } from '../criteria/schema.ts';
import { rowOf } from '../criteria/sets.ts';
import { joined, type Part, type Piece, piece, type Sentence, sentence } from './sentence.ts';
import { cited, collapse, type DraftContext, notFound, quotedEvidence, STATUS_WORDS, titleOf } from './wording.ts';

const REASON_WORDS: Partial<Record<Finding['reasons'][number], string>> = {
  'planned-only': 'only planned',
  stale: 'older than the time window',
  inferred: 'inferred',
  'below-threshold': 'below the figure asked for',
};

/** How much of a finding is quoted. */
export interface QuotationMeasure {
  /** Longest quotation in characters. */
  longest: number;
  /** Quotations of one polarity. */
  most: number;
}

/** The state of a finding with the reasons that matter to a reader. */
export function stateWords(finding: Finding): string {
  const { status, reasons } = finding;
  // What stands there and is too old is not told as if nothing stood there.
  if (status === 'not-documented' && reasons.includes('stale') && finding.evidence.length > 0)
    return 'none within the time window; an older one is told';
  return [STATUS_WORDS[status], ...reasons.flatMap((reason) => REASON_WORDS[reason] ?? [])].join('; ');
}

/** The first quotations that fit, each wording once, whatever day it is told of. */
function quotations(
  finding: Finding,
  fits: (one: Evidence) => boolean,
  measure: QuotationMeasure,
  told: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, Piece> {
  const pieces = new Map<string, Piece>();
  for (const one of finding.evidence) {
    if (pieces.size >= measure.most) break;
    if (!fits(one) || told.has(collapse(one.quote))) continue;
    const words = quotedEvidence(one, measure.longest);
    if (!pieces.has(words)) pieces.set(words, cited(one, measure.longest));
  }
  return pieces;
}

/** A plan is told as one, and is nothing missing; beside what is shown already it tells nothing. */
const isPlan = ({ voice }: Evidence): boolean => voice === 'plan';

/** The words for and against, those that made the state first. One side never silences the other. */
function sides(finding: Finding, measure: QuotationMeasure): Part[] {
  const contradicted = finding.status === 'not-met';
  const against = quotations(finding, (one) => one.polarity === 'against', measure);
  // The same words on both sides are told once, on the side that made the state.
  const told = contradicted
    ? new Set(finding.evidence.flatMap(({ polarity, quote }) => (polarity === 'against' ? [collapse(quote)] : [])))
    : undefined;
  const inFavor = quotations(finding, (one) => one.polarity === 'for', measure, told);
  const [first, second] = contradicted ? [against, inFavor] : [inFavor, against];
  const one = { ...measure, most: 1 };
  const missing = quotations(finding, (gap) => gap.polarity === 'gap' && !isPlan(gap), one);
  const plans =
    finding.status === 'met' ? new Map() : quotations(finding, (gap) => gap.polarity === 'gap' && isPlan(gap), one);
  const sides: [string, ReadonlyMap<string, Piece>][] = [
    ['', first],
    [contradicted ? 'also told: ' : 'against it ', second],
    ['noted as missing: ', missing],
    ['told as a plan: ', plans],
  ];
  return sides
    .filter(([, pieces]) => pieces.size > 0)
    .flatMap(([lead, pieces], index) => [(index === 0 ? ': ' : '; ') + lead, ...joined([...pieces.values()], ', ')]);
}

/** What a finding still lacks, where its own title does not say it all. */
function lacking(finding: Finding, set: CriteriaSet): Part[] {
  const row = finding.status === 'met' ? undefined : rowOf(set, finding.criterion);
  const open = row === undefined ? [] : openElements(row, finding.elements, finding.elementTitles);
  if (open.length === 0) return [];
  const words = open.join('; ');
  return ['. Not shown: ', piece(words, notFound(finding.criterion, words))];
}

/** Everything of a finding's sentence behind its title. */
function told(finding: Finding, set: CriteriaSet, context: DraftContext, measure: QuotationMeasure): Part[] {
  const entry = context.entries?.findings?.[finding.criterion];
  const set_by: Part[] =
    entry === undefined
      ? []
      : ['; set by the reviewer: ', piece(`“${entry.reason}”`, { kind: 'reviewer-entry', entry: entry.reason })];
  const advisory = finding.required ? '' : 'advisory; ';
  return [
    ` (${advisory}${stateWords(finding)}`,
    ...set_by,
    ')',
    ...sides(finding, measure),
    ...lacking(finding, set),
    '.',
  ];
}

const wordsOf = (parts: readonly Part[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.words)).join('');

/** Findings that are told in one sentence, since all but their titles is the same. */
export interface ToldTogether {
  findings: [Finding, ...Finding[]];
  parts: Part[];
}

/** The findings in their order, those of equal state and equal words told together. */
export function toldTogether(
  findings: readonly Finding[],
  set: CriteriaSet,
  context: DraftContext,
  measure: QuotationMeasure,
): ToldTogether[] {
  const groups = new Map<string, ToldTogether>();
  for (const finding of findings) {
    const parts = told(finding, set, context, measure);
    const key = `${finding.required} ${wordsOf(parts)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { findings: [finding], parts });
    else group.findings.push(finding);
  }
  return [...groups.values()];
}

/** The sentence of findings told together. */
export function findingSentence({ findings, parts }: ToldTogether, before: string): Sentence {
  const [first, ...rest] = findings.map(titleOf) as [Piece, ...Piece[]];
  // Equal words may stand at several places: each of them lights.
  const places = findings.slice(1).flatMap((finding) => finding.evidence);
  const [place, ...others] = places;
  const also = place === undefined ? [] : [piece('', { kind: 'evidence', evidence: [place, ...others] } as const)];
  const titles = rest.flatMap((title) => ['; ', title]);
  return sentence(`row/${findings[0].criterion}`, before, [first, ...titles, ...parts, ...also]);
}
