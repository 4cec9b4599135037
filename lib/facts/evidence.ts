/**
 * Quotations: the words around a match that show it, cut from the original text, with the day they speak of.
 */
import type { Evidence, Voice } from '../analysis.ts';
import type { Document, Sentence, Span } from '../text/document.ts';
import type { Token } from '../text/tokens.ts';
import type { ElementId } from './elements.ts';
import { type Fact, recordFact } from './fact.ts';

/** A sentence with its words: what a quotation needs. */
export interface Place {
  sentence: Sentence;
  tokens: readonly Token[];
}

const CLAUSE_MARK = /[;:]|, (?:and|but|which|who|while|whereas|although) /g;
const LONGEST_QUOTE = 280;
/** Longer quotations are shortened where there is little room. */
const SHOWN_WHOLE = 80;

/** The words to quote around a match: the sentence, or its clause where the sentence is long. */
export function quoteAround(sentence: Sentence, match: Span): Span {
  if (sentence.text.length <= 200) return { start: sentence.start, end: sentence.end };
  let from = 0;
  let to = sentence.text.length;
  for (const m of sentence.text.matchAll(CLAUSE_MARK)) {
    const at = m.index as number;
    if (at + m[0].length <= match.start) from = at + m[0].length;
    else if (at >= match.end) {
      to = at;
      break;
    }
  }
  if (to - from > LONGEST_QUOTE) {
    const before = sentence.text.lastIndexOf(', ', match.start);
    const after = sentence.text.indexOf(', ', match.end);
    if (before >= 0) from = Math.max(from, before + 2);
    if (after >= 0) to = Math.min(to, after);
    // Still long: whole words on either side.
    if (match.start - from > 140) from = sentence.text.indexOf(' ', match.start - 140) + 1;
    if (to - match.end > 140) to = sentence.text.lastIndexOf(' ', match.end + 140);
  }
  return { start: sentence.start + from, end: sentence.start + to };
}

/** Evidence for a match; the day is the nearest date of the sentence, else the note's. */
export function evidenceFor(
  doc: Document,
  reading: Place,
  match: Span,
  polarity: Evidence['polarity'],
  element: string | null,
  voice: Voice = reading.sentence.voice,
): Evidence {
  const range = doc.toOriginal(quoteAround(reading.sentence, match));
  const { start } = reading.sentence;
  return {
    ...range,
    quote: doc.original.slice(range.start, range.end),
    voice,
    polarity,
    date: dayOf(reading, match, element),
    element,
    ...(range.end - range.start > SHOWN_WHOLE
      ? { core: doc.toOriginal({ start: start + match.start, end: start + match.end }) }
      : {}),
  };
}

/** A fact of the record, shown by the words of a sentence. */
export const factAt = (
  doc: Document,
  reading: Place,
  at: Span,
  element: ElementId,
  effect: Fact['effect'],
  more?: Partial<Pick<Fact, 'value' | 'reasons'>>,
): Fact => recordFact(element, effect, evidenceFor(doc, reading, at, polarityOf(effect), element), more);

/** A cell this short says nothing without its row. */
const BARE_CELL = 28;
const LONGEST_ROW = 200;

/** The same evidence, with the whole row of the table where it stands in a bare cell. */
export function withItsRow(doc: Document, evidence: Evidence, { sentence }: Place): Evidence {
  if (sentence.text.length > BARE_CELL) return evidence;
  const from = doc.clean.lastIndexOf('\n', sentence.start - 1) + 1;
  const next = doc.clean.indexOf('\n', sentence.end);
  const to = next < 0 ? doc.clean.length : next;
  if (to - from > LONGEST_ROW || !doc.clean.slice(from, to).includes('\t')) return evidence;
  const range = doc.toOriginal({ start: from, end: to });
  return { ...evidence, ...range, quote: doc.original.slice(range.start, range.end) };
}

/** Facts that are told by the signing of a paper, on its day. */
const OF_THE_PAPER: ReadonlySet<string> = new Set<ElementId>(['agreement-signed', 'risk-benefit-discussion']);

/** "One pharmacy, per the agreement of 01/07/2014": the day of a paper that is pointed to. */
function datesAPaper(tokens: readonly Token[], i: number, match: Span, element: string | null): boolean {
  const t = tokens[i] as Token;
  if (element !== null && OF_THE_PAPER.has(element) && t.start < match.end && t.end > match.start) return false;
  return tokens.slice(Math.max(0, i - 3), i).some((w) => w.norm === 'agreement' || w.norm === 'contract');
}

const STUDY = /^(?:mri|ct|emg|ncs|x-?rays?|films?|scan|imaging|myelogram|study|studies|radiographs?)$/;
const LOOKED_AT = /^(?:reviewed|re-?reviewed|re-?read|reread|compared|gone|looked|studied|revisited|correlated)$/;
const LOOKED_AT_WITHIN = 4;

/** "MRI of 4/16/2014 was reviewed again": the day of the study, not of the look at it. */
const datesAStudy = (tokens: readonly Token[], i: number, element: string | null): boolean =>
  element === 'diagnosis-rechecked' &&
  tokens.slice(Math.max(0, i - 4), i).some((t) => STUDY.test(t.norm)) &&
  (tokens.slice(i + 1, i + 1 + LOOKED_AT_WITHIN).some((t) => LOOKED_AT.test(t.norm)) ||
    tokens.slice(0, i).some((t) => LOOKED_AT.test(t.norm)));

/** "DOI 05/14/07, CRPS of the left leg": the day of the injury is not that of what is told behind it. */
const OF_INJURY = new Set(['doi', 'dob', 'injured', 'born']);
const datesInjury = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 2), at).some((t) => OF_INJURY.has(t.norm)) ||
  (tokens[at - 1]?.norm === 'injury' && tokens[at - 2]?.norm === 'of' && tokens[at - 3]?.norm === 'date');

/** "ever since the fall of 3/22/06", "fell from a ladder on 2/14/2007": the day on which it began. */
const BEGAN = /^(?:since|injury|accident|incident|fall|fell|crash|collision|sprained|strained|crushed|hurt)$/;
const BEGAN_WITHIN = 5;
const ENDS_PHRASE = /[;:.,]/;
function datesBeginning(text: string, tokens: readonly Token[], at: number): boolean {
  const to = (tokens[at] as Token).start;
  return tokens
    .slice(Math.max(0, at - BEGAN_WITHIN), at)
    .some((t) => BEGAN.test(t.norm) && !ENDS_PHRASE.test(text.slice(t.end, to)));
}

/** "2/10 now; it is charted so on 11/30/2009": what is told of now has the day of its note. */
const OF_NOW = /^[^;.,\d]{0,12}\b(?:now|today|currently|at present|presently|this (?:visit|morning))\b/i;
const CLAUSE_ENDS = /[;,]|\b(?:and|but)\b/;

function dayOf(reading: Place, match: Span, element: string | null): string | null {
  const { text, date } = reading.sentence;
  const now = date === null ? null : OF_NOW.exec(text.slice(match.end));
  let best: string | null = null;
  let distance = Number.POSITIVE_INFINITY;
  reading.tokens.forEach((t, i) => {
    if (
      t.kind === 'date' &&
      t.iso &&
      !datesAPaper(reading.tokens, i, match, element) &&
      !datesAStudy(reading.tokens, i, element) &&
      !datesInjury(reading.tokens, i) &&
      !datesBeginning(text, reading.tokens, i)
    ) {
      if (
        now &&
        t.start > match.end + now[0].length &&
        CLAUSE_ENDS.test(text.slice(match.end + now[0].length, t.start))
      )
        return;
      const d = t.start > match.end ? t.start - match.end : Math.max(0, match.start - t.end);
      if (d < distance) {
        distance = d;
        best = t.iso;
      }
    }
  });
  return best ?? date;
}

export const polarityOf = (effect: Fact['effect']): Evidence['polarity'] =>
  effect === 'gap' ? 'gap' : effect === 'not-met' ? 'against' : 'for';

/** Takes down a fact that the words at a span tell. */
export type FactMaker = (
  element: ElementId,
  effect: Fact['effect'],
  place: Place,
  span: Span,
  value?: string | null,
) => void;
