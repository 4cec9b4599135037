/**
 * Whether the request form on the page is complete (criteria.md §3.2, 8 CCR 9792.6.1 and 9785.5): who asks, for whom,
 * with which report, and whether it is signed. Looked for only where such a form stands on the page.
 */
import { assertionOf, readCues } from '../../clinical/assertion.ts';
import type { Document, Sentence, Span } from '../../text/document.ts';
import { isPaperTitle } from '../../text/heading-lines.ts';
import { type Match, PhraseIndex } from '../../text/phrases.ts';
import type { ElementId } from '../elements.ts';
import { type Fact, recordFact } from '../fact.ts';

interface Row {
  element: ElementId | 'form';
  /** It is a label: a value must follow it, on its line or in the next cell. */
  label: boolean;
  patterns: string[];
}

const ROWS: readonly Row[] = [
  {
    element: 'form',
    label: false,
    patterns: [
      '(dwc) form rfa',
      'dwc rfa',
      'rfa form',
      'request for authorization',
      'request for treatment authorization',
    ],
  },
  {
    element: 'rfa-employee',
    label: true,
    patterns: [
      'employee|patient|claimant|applicant (name)? :',
      'injured worker|employee (name)? :',
      'name of (the)? employee|patient|worker',
      'employee|patient|claimant|worker name',
      're : (mr|ms|mrs)?',
      'employee|patient|claimant|worker information|data',
    ],
  },
  {
    element: 'rfa-provider',
    label: true,
    patterns: [
      '(requesting|treating|ordering|primary|secondary) ..2 physician|provider|practitioner|doctor|md (name)? :',
      '(physician|provider|practitioner) name',
      'requested by',
      'from : dr',
      '(requesting|treating|ordering|primary|secondary) ..2 physician|provider|practitioner|doctor information|data',
    ],
  },
  {
    element: 'rfa-report',
    label: false,
    patterns: [
      'report|note|narrative|documentation|records|pr ..3 (is|are)? attached|enclosed|included|accompan*',
      'attached|enclosed|accompanying|supporting ..4 report|note|narrative|documentation|records|pr',
      'see attached|enclosed',
    ],
  },
  {
    element: 'rfa-signature',
    label: false,
    patterns: [
      '(electronically|digitally) signed',
      'e signed',
      'signed by',
      'signature on file',
      '/ s /',
      'signed : ..3',
    ],
  },
];

const INDEX = new PhraseIndex<Row>(ROWS.map((row) => ({ row, patterns: row.patterns })));
const FILLED = /[\p{L}\p{N}]{2}/u;
/** A form's heading is short; "request for authorization" within a sentence is talk of one. */
const LONGEST_TITLE = 80;

/** A label of its own: "Name:", "Name (Last, First, Middle):". */
const NAME = /^name\b[^:]{0,30}:/i;
/** A portal's field, whose value is the next cell: "Claimant". */
const BARE_LABEL = /^(?:employee|patient|claimant|injured worker|requesting (?:physician|provider))$/i;
/** A name has two words, the next field's title mostly one. */
const NAMES = /^\p{L}[^:]*\s\p{L}[^:]*$/u;
/** The paper itself on the page, by its title. */
const REPORT = /\bPR-?2\b|\b(?:progress|narrative|follow-?up|consultation) (?:report|note)\b/i;
const PHYSICIAN = /\b[A-Z][\w'’-]+,? {0,2}(?:M\.?D|D\.?O)\b/;

/** The sentence that holds a label's value, on its own line or as the next cell or line; null where none does. */
function answerOf(doc: Document, sentence: Sentence, match: Match<Row>): Sentence | null {
  if (FILLED.test(sentence.text.slice(match.end).replace(NAME, ''))) return sentence;
  const next = doc.sentences[sentence.index + 1];
  if (next === undefined || next.start - sentence.end > 3) return null;
  if (!next.text.endsWith(':')) return FILLED.test(next.text.replace(NAME, '')) ? next : null;
  const second = NAME.test(next.text) ? doc.sentences[next.index + 1] : undefined;
  const follows = second !== undefined && second.start - next.end <= 3 && !second.text.endsWith(':');
  return follows && FILLED.test(second.text) ? second : null;
}

/** Who stands in a portal's field, whether the page's title for it ends in a colon or not. */
function bareLabel(doc: Document, sentence: Sentence): 'rfa-employee' | 'rfa-provider' | null {
  const next = doc.sentences[sentence.index + 1];
  if (!BARE_LABEL.test(sentence.text) || next === undefined || next.start - sentence.end > 3) return null;
  if (BARE_LABEL.test(next.text) || !NAMES.test(next.text)) return null;
  return /^requesting/i.test(sentence.text) ? 'rfa-provider' : 'rfa-employee';
}

/** A report's title with a report under it: what is told first behind it is the record's. */
function isReport(doc: Document, { index, text, heading }: Sentence): boolean {
  if (text.length > LONGEST_TITLE || !REPORT.test(text) || ASKS_FOR_PAPER.test(text)) return false;
  if (!heading && !isPaperTitle(text)) return false;
  const told = doc.sentences.slice(index + 1, index + 1 + TOLD_WITHIN).find((next) => !next.heading);
  return told !== undefined && (told.voice === 'record' || told.voice === 'plan');
}
const TOLD_WITHIN = 6;
/** "Attach the PR-2": a form's own instruction. */
const ASKS_FOR_PAPER = /\battach\b|\bplease\b|\bsend\b/i;

/** What the form tells; `onPage` is false, and there are no facts, where no form stands on the page. */
export function requestForm(doc: Document): { onPage: boolean; facts: Fact[] } {
  const seen = new Map<Row['element'], Span>();
  for (const sentence of doc.sentences) {
    if (sentence.voice === 'guideline' || sentence.voice === 'other-person') continue;
    for (const match of INDEX.find(sentence.tokens)) {
      const { element, label } = match.row;
      if (seen.has(element)) continue;
      if (element === 'form' && sentence.text.length > LONGEST_TITLE) continue;
      const value = label ? answerOf(doc, sentence, match) : sentence;
      if (value === null) continue;
      if (element !== 'form' && assertionOf(readCues(sentence.text), match).negation === 'Negated') continue;
      seen.set(element, { start: sentence.start, end: value.end });
      // "Signed: Corwin Haddlesey, MD": who signs is named.
      if (element === 'rfa-signature' && !seen.has('rfa-provider') && PHYSICIAN.test(sentence.text))
        seen.set('rfa-provider', sentence);
    }
    const field = bareLabel(doc, sentence);
    const next = doc.sentences[sentence.index + 1];
    if (field !== null && next !== undefined && !seen.has(field))
      seen.set(field, { start: sentence.start, end: next.end });
    if (!seen.has('rfa-report') && isReport(doc, sentence)) seen.set('rfa-report', sentence);
  }
  if (!seen.has('form')) return { onPage: false, facts: [] };
  const facts: Fact[] = [];
  for (const [element, words] of seen) {
    if (element === 'form') continue;
    const range = doc.toOriginal(words);
    facts.push(
      recordFact(element, 'met', {
        ...range,
        quote: doc.original.slice(range.start, range.end),
        // Words of the form itself: it is they that are asked for.
        voice: 'request',
        polarity: 'for',
        date: doc.sentenceAt(words.start)?.date ?? null,
        element,
      }),
    );
  }
  return { onPage: true, facts };
}
