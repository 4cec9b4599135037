/**
 * What is asked for. A request line, an item in dispute or a form's field decides; a plan sentence only where there
 * is none of these. Never guessed: no wording, no request.
 */
import type { Evidence, Medication, RequestedDrug } from '../analysis.ts';
import { assertionOf, readCues } from '../clinical/assertion.ts';
import { opioidOf } from '../clinical/doses.ts';
import { parseRequestedDrug } from '../clinical/medications.ts';
import type { Document, Sentence } from '../text/document.ts';
import { PhraseIndex } from '../text/phrases.ts';
import { tokenize } from '../text/tokens.ts';
import {
  ASKS,
  CANCER,
  NOT_COVERED,
  OPIOID_KIND_WORDS,
  OPIOID_SETS,
  OPIOIDS_UNNAMED,
  REQUEST_KINDS,
  type RequestKind,
  SUPPORT_SERVICES,
  TRIAL_AND_PERMANENT,
} from './request-kinds.ts';

export interface FoundRequest {
  kind: string;
  criteriaSet: string;
  label: string;
  evidence: Evidence | null;
  flags: string[];
  drug: RequestedDrug | null;
}

type Row =
  | { is: 'kind'; row: RequestKind; order: number }
  | { is: 'without'; row: RequestKind }
  | { is: 'not-covered' | 'both' | 'support' | 'asks' | 'cancer' | 'unnamed' | 'refill-word' | 'pump-word' }
  | { is: 'opioid-kind'; kind: string; order: number };

const INDEX = new PhraseIndex<Row>([
  ...REQUEST_KINDS.map((row, order) => ({ row: { is: 'kind', row, order } as Row, patterns: row.patterns })),
  ...REQUEST_KINDS.filter((r) => r.without).map((row) => ({
    row: { is: 'without', row } as Row,
    patterns: row.without ?? [],
  })),
  { row: { is: 'not-covered' }, patterns: NOT_COVERED },
  { row: { is: 'both' }, patterns: TRIAL_AND_PERMANENT },
  { row: { is: 'support' }, patterns: SUPPORT_SERVICES },
  { row: { is: 'asks' }, patterns: ASKS },
  { row: { is: 'cancer' }, patterns: CANCER },
  { row: { is: 'unnamed' }, patterns: OPIOIDS_UNNAMED },
  ...OPIOID_KIND_WORDS.map((r, order) => ({
    row: { is: 'opioid-kind', kind: r.kind, order } as Row,
    patterns: r.patterns,
  })),
]);

const OPIOID_CLASSES = new Set(['opioid-agonist', 'opioid-partial']);

/** Kinds that the words of one item ask for; empty where nothing here covers them. */
function kindsOf(text: string, pivotYear: number): { kind: string; set: string; flags: string[] }[] {
  const matches = INDEX.find(tokenize(text, undefined, pivotYear));
  if (matches.some((m) => m.row.is === 'not-covered')) return [];
  const ruledOut = new Set(matches.flatMap((m) => (m.row.is === 'without' ? [m.row.row] : [])));
  const rows = matches
    .flatMap((m) => (m.row.is === 'kind' && !ruledOut.has(m.row.row) ? [m.row] : []))
    .sort((a, b) => a.order - b.order);
  const first = rows[0]?.row;
  if (!first) return [];
  if (matches.some((m) => m.row.is === 'both') && first.kind === 'idds-trial')
    return [
      { kind: 'idds-trial', set: 'idds-nonmalignant-trial', flags: [] },
      { kind: 'idds-implant', set: 'idds-nonmalignant-implant', flags: ['trial-and-permanent-together'] },
    ];
  return [{ kind: first.kind, set: first.set, flags: first.flags ?? [] }];
}

/** The item's own words, without list number and outcome. */
function labelSpan(sentence: Sentence): { start: number; end: number } {
  const lead = /^(?:[-*•]\s*|\(?\d{1,2}[.)]\s*)/.exec(sentence.text)?.[0].length ?? 0;
  const tail = /[:\s]*(?:upheld|overturned)?[:.\s]*$/i.exec(sentence.text);
  return { start: sentence.start + lead, end: sentence.start + (tail ? tail.index : sentence.text.length) };
}

function addEvidence(doc: Document, sentence: Sentence): { label: string; evidence: Evidence } {
  const range = doc.toOriginal(labelSpan(sentence));
  const quote = doc.original.slice(range.start, range.end);
  return {
    label: quote.replace(/\s+/g, ' ').replace(/\*\*|<\/?b>/g, ''),
    evidence: { ...range, quote, voice: 'request', polarity: 'for', date: null, element: null },
  };
}

/**
 * The requests of a document, in its order.
 * @param byHand a request line given by the reviewer; then the page's own lines are not looked at
 */
export function findRequests(
  doc: Document,
  medications: readonly Medication[],
  byHand: string | undefined,
  pivotYear: number,
): { requests: FoundRequest[]; related: string[] } {
  const found: FoundRequest[] = [];
  const related: string[] = [];
  const seen = new Set<string>();
  const opioidsTaken = medications.filter(
    (m) => m.status === 'current' && OPIOID_CLASSES.has(m.class) && m.route !== 'intrathecal',
  );

  const add = (text: string, more: string, at: { label: string; evidence: Evidence | null }) => {
    const kinds = kindsOf(text, pivotYear);
    for (const k of kinds) {
      const key = k.kind;
      if (seen.has(key)) continue;
      seen.add(key);
      found.push({
        kind: k.kind,
        criteriaSet: k.set,
        label: at.label,
        evidence: at.evidence,
        flags: [...k.flags],
        drug: null,
      });
    }
    if (kinds.length > 0) return;
    const opioid = opioidRequest(text, more);
    if (opioid && !seen.has(opioid.key)) {
      seen.add(opioid.key);
      found.push({ ...opioid.request, label: at.label, evidence: at.evidence });
      return;
    }
    if (!opioid && INDEX.find(tokenize(text, undefined, pivotYear)).some((m) => m.row.is === 'support'))
      related.push(at.label);
  };

  function opioidRequest(
    text: string,
    more: string,
  ): { key: string; request: Omit<FoundRequest, 'label' | 'evidence'> } | null {
    const drug = parseRequestedDrug(text);
    const matches = INDEX.find(tokenize(text, undefined, pivotYear));
    const unnamed = !drug && matches.some((m) => m.row.is === 'unnamed');
    if (!drug && !unnamed) return null;
    // A drug that is only spoken of ("… and Norco cut by half") is not an item: an item leads with it or gives its amount.
    const amount = drug && (drug.strength !== null || drug.quantity !== null);
    if (
      drug &&
      !amount &&
      text
        .slice(0, 60)
        .split(/\s+/)
        .slice(0, 4)
        .every((w) => !drug.name.split('/').some((n) => n.startsWith(w.toLowerCase().slice(0, 5)))) &&
      !matches.some((m) => m.row.is === 'opioid-kind' && m.first < 2)
    )
      return null;
    if (drug) {
      const row = medications.find((m) => m.name === drug.name);
      if (row && !OPIOID_CLASSES.has(row.class)) return null;
      if (!row && opioidOf(drug.name) === null) return null;
      if (row?.class === 'opioid-partial' && row.route === 'intrathecal') return null;
      const rest = more ? parseRequestedDrug(`${text} ${more}`) : null;
      if (rest && rest.name === drug.name) {
        drug.daysSupply ??= rest.daysSupply;
        drug.refills ??= rest.refills;
        drug.quantity ??= rest.quantity;
      }
    }
    const flags: string[] = [];
    const word = matches
      .flatMap((m) => (m.row.is === 'opioid-kind' ? [m.row] : []))
      .sort((a, b) => a.order - b.order)[0];
    const taken = drug ? opioidsTaken.filter((m) => m.name === drug.name) : opioidsTaken;
    let kind = word?.kind ?? null;
    if (!kind && drug && exceedsPresent(drug, taken)) kind = 'opioid-increase';
    if (!kind) {
      if (taken.length > 0 || unnamed || opioidsTaken.length > 0) {
        kind = 'opioid-continuation';
        if (drug && taken.length === 0) flags.push('new-drug');
        if (unnamed) flags.push('drug-not-named-in-record');
      } else kind = 'opioid-initiation';
    }
    return {
      key: `${kind}:${drug?.name ?? ''}`,
      request: { kind, criteriaSet: OPIOID_SETS[kind] ?? 'opioid-ongoing', flags, drug },
    };
  }

  if (byHand?.trim()) {
    const line = byHand.replace(/^[^:]{0,40}(?:authorization|request(?:ed)?)\s*:\s*/i, '').trim();
    add(line, '', { label: line, evidence: null });
    return { requests: found, related };
  }
  const items = doc.sentences.filter((s) => s.section === 'disputed-item' && s.voice === 'request');
  const lines = items.length > 0 ? items : doc.sentences.filter((s) => s.voice === 'request');
  lines.forEach((s) => {
    const span = labelSpan(s);
    add(doc.clean.slice(span.start, span.end), doc.sentences[s.index + 1]?.text ?? '', addEvidence(doc, s));
  });
  if (found.length === 0 && lines.every((s) => s.text.length < 400))
    for (const s of doc.sentences) {
      if (s.voice !== 'plan' && s.voice !== 'record') continue;
      const matches = INDEX.find(s.tokens);
      const ask = matches.find((m) => m.row.is === 'asks');
      if (!ask || !matches.some((m) => m.row.is === 'kind')) continue;
      const a = assertionOf(readCues(s.text), ask, { section: s.section });
      if (a.negation === 'Negated' || a.experiencer === 'Other') continue;
      add(s.text, '', addEvidence(doc, s));
    }
  return { requests: found, related };
}

/** True where the request is more than a tenth above what the record gives as the present regimen. */
function exceedsPresent(drug: RequestedDrug, taken: readonly Medication[]): boolean {
  if (taken.length === 0 || drug.strength === null || drug.quantity === null) return false;
  const asked = (drug.strength * drug.quantity) / (drug.daysSupply ?? 30);
  let present = 0;
  for (const m of taken) {
    const perDay = m.unitsPerDay ?? (m.quantity !== null ? m.quantity / (m.daysSupply ?? 30) : null);
    if (perDay === null || m.strength === null) return false;
    present = Math.max(present, m.strength * perDay);
  }
  return present > 0 && asked > present * 1.1;
}

/** Whether a cancer of this patient is told in the record. */
export function cancerOfPatient(doc: Document): boolean {
  for (const s of doc.sentences) {
    if (s.voice !== 'record' && s.voice !== 'plan') continue;
    if (s.section === 'family-history' || s.section === 'review-of-systems') continue;
    for (const m of INDEX.find(s.tokens)) {
      if (m.row.is !== 'cancer') continue;
      const a = assertionOf(readCues(s.text), m, { section: s.section });
      if (
        a.negation === 'Affirmed' &&
        a.experiencer === 'Patient' &&
        !a.possible &&
        a.temporality === 'Recent' &&
        /pain|metasta|tumor|tumour|chest wall|spine/i.test(s.text)
      )
        return true;
    }
  }
  return false;
}
