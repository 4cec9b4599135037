/**
 * Whether the request form on the page is complete (criteria.md §3.2, 8 CCR 9792.6.1 and 9785.5): who asks, for whom,
 * with which report, and whether it is signed. Looked for only where such a form stands on the page.
 */
import { assertionOf, readCues } from '../../clinical/assertion.ts';
import type { Document, Sentence } from '../../text/document.ts';
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

/** Whether a value stands behind a label: on its own line, or as the next cell or line. */
function filled(doc: Document, sentence: Sentence, match: Match<Row>): boolean {
  if (FILLED.test(sentence.text.slice(match.end))) return true;
  const next = doc.sentences[sentence.index + 1];
  return next !== undefined && next.start - sentence.end <= 3 && !next.text.endsWith(':') && FILLED.test(next.text);
}

/** What the form tells; `onPage` is false, and there are no facts, where no form stands on the page. */
export function requestForm(doc: Document): { onPage: boolean; facts: Fact[] } {
  const seen = new Map<Row['element'], { sentence: Sentence; match: Match<Row> }>();
  for (const sentence of doc.sentences) {
    if (sentence.voice === 'guideline' || sentence.voice === 'other-person') continue;
    for (const match of INDEX.find(sentence.tokens)) {
      const { element, label } = match.row;
      if (seen.has(element)) continue;
      if (element === 'form' && sentence.text.length > LONGEST_TITLE) continue;
      if (label && !filled(doc, sentence, match)) continue;
      if (element !== 'form' && assertionOf(readCues(sentence.text), match).negation === 'Negated') continue;
      seen.set(element, { sentence, match });
    }
  }
  if (!seen.has('form')) return { onPage: false, facts: [] };
  const facts: Fact[] = [];
  for (const [element, { sentence }] of seen) {
    if (element === 'form') continue;
    const range = doc.toOriginal(sentence);
    facts.push(
      recordFact(element, 'met', {
        ...range,
        quote: doc.original.slice(range.start, range.end),
        // Words of the form itself: it is they that are asked for.
        voice: 'request',
        polarity: 'for',
        date: sentence.date,
        element,
      }),
    );
  }
  return { onPage: true, facts };
}
