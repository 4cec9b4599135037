/** The phrases that all drafts share. Everything a draft says of the case is a quotation or a row's own title. */
import type {
  CaseFields,
  Citation,
  DailyDose,
  Edition,
  Evidence,
  Finding,
  Medication,
  RequestFindings,
  Status,
} from '../analysis.ts';
import { editionRow } from '../criteria/editions.ts';
import { openElements } from '../criteria/evaluate.ts';
import type { CriteriaSet } from '../criteria/schema.ts';
import { rowOf } from '../criteria/sets.ts';

/** What a draft is written from, beside the findings of the request. */
export interface DraftContext {
  edition: Edition;
  case: CaseFields;
  medications: Medication[];
  dailyDose: DailyDose[];
  /** Today, `YYYY-MM-DD`. */
  today: string;
}

/** A request with everything but its drafts. */
export type DraftRequest = Omit<RequestFindings, 'drafts'>;

/** The last line of every draft. */
export const CLOSING =
  'This is a draft written from the text quoted above. It decides nothing: the judgement is the physician reviewer’s own.';

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  met: 'met',
  incomplete: 'mentioned, result missing',
  'not-met': 'contradicted',
  conflicting: 'conflicting',
  'not-documented': 'not found',
  'not-applicable': 'does not apply',
};

const LONGEST_QUOTATION = 220;

const COUNT_WORDS = (
  'none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen twenty'
).split(' ');

/** A small count as a word, so that figures in a draft are always the record's. */
export function countWord(count: number): string {
  return COUNT_WORDS[count] ?? 'more than twenty';
}

/** Line breaks and runs of spaces as one space each. */
export function collapse(text: string): string {
  return text.split(/\s+/).filter(Boolean).join(' ');
}

/** The beginning of `text`, at most `length` long, ending at a word where it has one and never inside a character. */
export function beginning(text: string, length: number): string {
  const space = text.lastIndexOf(' ', length);
  if (space > 0) return text.slice(0, space);
  const insideCharacter = text.codePointAt(length - 1) !== text.charCodeAt(length - 1);
  return text.slice(0, insideCharacter ? length - 1 : length);
}

/** The words as they stand, line breaks aside; long ones are cut at a word and said to be cut. */
export function quoted(text: string): string {
  const whole = collapse(text);
  if (whole.length <= LONGEST_QUOTATION) return `“${whole}”`;
  return `“${beginning(whole, LONGEST_QUOTATION)}” (shortened)`;
}

/** A quotation with its date where one is known, and with whose words it is where they are not the record's. */
export function cited(evidence: Evidence): string {
  const source = [
    evidence.voice === 'reviewer-finding' ? 'an earlier reviewer' : null,
    evidence.voice === 'request' ? 'the request' : null,
    evidence.date,
  ].filter((part) => part !== null);
  return source.length > 0 ? `${quoted(evidence.quote)} (${source.join(', ')})` : quoted(evidence.quote);
}

/** The first quotations of a polarity, each wording once. */
export function quotations(finding: Finding, polarity: Evidence['polarity'], most: number): string[] {
  const wordings = finding.evidence.filter((one) => one.polarity === polarity).map(cited);
  return [...new Set(wordings)].slice(0, most);
}

/** Titles of the elements that a finding still lacks, where its own title does not say it all. */
export function lacking(finding: Finding, set: CriteriaSet): string[] {
  const row = rowOf(set, finding.criterion);
  return row === undefined ? [] : openElements(row, finding.elements, finding.elementTitles);
}

/** Where a citation points within its document; what could not be checked against the source says so. */
function placeOf(citation: Citation): string {
  const sign = citation.pages !== null && /[-,]/.test(citation.pages) ? 'pp.' : 'p.';
  const pages = citation.pages === null ? '' : `, ${sign} ${citation.pages}`;
  const badge = citation.verified === 'unverified' ? (pages ? ' [page to be confirmed]' : ' [to be confirmed]') : '';
  return `${citation.section}${pages}${badge}`;
}

/** What the findings rest on, a line a document; our own defaults are no source. */
export function citationLines(findings: readonly Finding[]): string[] {
  const used = findings
    .filter((finding) => finding.status !== 'not-applicable')
    .map((finding) => finding.citation)
    .filter((citation) => citation.verified !== 'default');
  const documents = new Set(used.map((citation) => citation.document));
  return [...documents].map((document) => {
    const places = used.filter((citation) => citation.document === document).map(placeOf);
    return `${document}: ${[...new Set(places)].join('; ')}`;
  });
}

export function editionLine(edition: Edition): string {
  const title = editionRow(edition.id)?.title ?? edition.id;
  const why =
    edition.anchor === null ? 'no date found to choose it by' : `by the ${edition.anchorFrom} of ${edition.anchor}`;
  return `${title} (${why}${edition.ask ? '; to be confirmed by the reviewer' : ''})`;
}

/** The requested item in the requester's words. */
export function itemLine(request: DraftRequest): string {
  return quoted(request.label);
}

/** The daily dose worked out line by line; nothing where no row of the request asks for it or nothing is computed. */
export function doseLines(request: DraftRequest, dailyDose: readonly DailyDose[]): string[] {
  if (!request.findings.some((finding) => finding.criterion === 'over-120')) return [];
  const dose = dailyDose[0];
  if (dose === undefined || (dose.steps.length === 0 && dose.excluded.length === 0)) return [];
  const lines = dose.steps.map((step) => {
    const assumed = step.assumed.length > 0 ? ` (${step.assumed.join('; ')})` : '';
    return `${step.drug}: ${step.text}${assumed}`;
  });
  for (const one of dose.excluded) lines.push(`${one.drug}: not in the total, ${one.why}`);
  if (dose.total === null) lines.push(`Total: cannot be computed from the text (table ${dose.table})`);
  else
    lines.push(`Total: ${dose.lowerBound ? 'at least ' : ''}${rounded(dose.total)} ${dose.unit} (table ${dose.table})`);
  lines.push('The conversion shows the level of risk; it is not for changing one opioid to another.');
  return lines;
}

function rounded(total: number): string {
  return String(Math.round(total * 10) / 10);
}

/** Required rows that apply, and how many of them are met. */
export function tally(findings: readonly Finding[]): { met: number; of: number } {
  const required = findings.filter((finding) => finding.required && finding.status !== 'not-applicable');
  return { met: required.filter((finding) => finding.status === 'met').length, of: required.length };
}
