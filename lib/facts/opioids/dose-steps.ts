/**
 * The arithmetic of dose changes: how large the step of an increase is, and doses that go down one after another.
 */
import type { Document, Span } from '../../text/document.ts';
import { PhraseIndex } from '../../text/phrases.ts';
import type { Token } from '../../text/tokens.ts';
import { ACCOUNT_GROUPS } from '../accounts/account-groups.ts';
import { factAt } from '../evidence.ts';
import type { Fact } from '../fact.ts';
import type { Reading } from '../readings.ts';
import { standingOf } from '../standing.ts';

type Cue = 'opioid' | 'rise' | 'to' | 'review' | 'leap' | 'fall' | 'end' | 'other' | 'not-doses';

const CUES = new PhraseIndex<Cue>(
  [
    { row: 'opioid', patterns: ['{opioid-told}'] },
    {
      row: 'rise',
      patterns: [
        '(increase*|raise*|raising|titrat*|uptitrat*|advance*|step up|stepped up|goes up|going up|go up|went up|bump*|jump*|double*|triple*|quadruple*)',
        '(goes|go|going|move|moves|change*|up|adjust*) ..2 (from|to) <number>',
        '(at once|single step|one step|in one go|effective|starting today)',
        'from <number> ..3 to',
      ],
    },
    { row: 'to', patterns: ['<number> ..5 to ..2', '<number>', '<number> ..3 - >', '→', '>'] },
    {
      row: 'review',
      patterns: [
        '(recheck*|return*|rtc|review*|see|seen|appointment|follow up|followup|f / u|reassess*|revisit*|judge*|back|reevaluat*|re evaluat*|check|visit|come|comes|telephone*|call|calls|phone*) ..8 (<duration>|fortnight|<number> (d|wk|w|wks|days|weeks)|on the ..1|next week|tomorrow)',
        '(in|after|within) (<duration>|a fortnight|a week|<number> (d|wk|wks)) ..4 (recheck*|return*|review*|reassess*|dose check|check)',
        'review <duration>',
        '(see|sees|return|returns|back|recheck|follow up|followup|appointment|come|comes) ..3 (on|by) <date>',
        '(see|seen|visit|visits|recheck*|back) ..4 every (<duration>|week|fortnight|other week|<number> weeks)',
        '(telephone*|call|calls|phone*|nurse) ..4 (on|by) (monday|tuesday|wednesday|thursday|friday)',
        '<duration> (recheck|review|follow up|visit|return)',
      ],
    },
    {
      row: 'leap',
      patterns: ['triple*|quadruple*|tripling|quadrupling', '(three|four|five) (fold|times the|times as)'],
    },
    {
      row: 'fall',
      patterns: [
        '(taper*|wean*|detox*|reduc*|decreas*|lower*|titrate down)',
        '(take|taking|bring|bringing|come|coming|go|going|step|stepping|brought|taken|cut|down) ..4 (down|by|to|off)',
        '(then|none|nil|off|dc|stop|zero|d / c|discontinue*|last)',
      ],
    },
    {
      row: 'other',
      patterns: [
        '{benzodiazepine}|{hypnotic}|{anticonvulsant}|{antidepressant}|{nsaid}|{muscle-relaxant}',
        'insulin|lisinopril|metoprolol|levothyroxine|prednisone|medrol|steroid*|warfarin',
        '(should|guideline*|patients|usual|usually|typically|recommended)',
        'intrathecal|pump|epidural',
        'wife|husband|brother|mother|neighbor',
      ],
    },
    {
      row: 'not-doses',
      patterns: ['phq|gad|comm|odi|oswestry|vas|nrs|blocks|miles|visits|sessions|degrees', 'pain (<score>|<number>)'],
    },
  ],
  ACCOUNT_GROUPS,
);

/** Review within so many days of a change counts (CDC 2022: one to four weeks). */
const REVIEW_WITHIN = 31;
/** A step of more than all of the present dose is beyond the usual (criteria.md §3.15). */
const LARGEST_STEP = 2.05;
/** Behind a number, what makes it no dose. */
const NOT_A_DOSE = new Set([
  'wk',
  'wks',
  'week',
  'weeks',
  'd',
  'day',
  'days',
  'month',
  'months',
  'mo',
  'year',
  'years',
  'h',
  'hr',
  'hrs',
  'hours',
  'hour',
  'min',
  'minutes',
  'times',
  'x',
  'percent',
  'st',
  'nd',
  'rd',
  'th',
  'visits',
  'am',
  'pm',
  'of',
  'refill',
  'refills',
]);
const BEFORE_NO_DOSE = new Set([
  'x',
  'q',
  'every',
  'for',
  'week',
  'day',
  'month',
  'step',
  'weeks',
  'days',
  'months',
  '.',
  'within',
  'by',
  'over',
  'visit',
  'level',
  'acetaminophen',
  'l',
  'c',
  't',
  's',
  '(',
]);
const NOUGHT = new Set(['none', 'nil', 'off', 'zero', 'stop', 'dc', 'discontinue', 'discontinued']);

/** "Raise MS Contin to 100 mg": the present dose stands elsewhere. */
const RAISED_TO =
  /\b(?:rais|increas|titrat|advanc|bump|mov|go(?:ing|es)? up|step up)\w*\b[^.;]{2,50}\bto \d[\d.]* ?(?:mg|mcg|tab|a day|per day|daily)/i;

/** What a range is counted in that is a step of doses: never tablets, of which a range is a leave. */
const DOSE_UNIT = /^(?:mg|mcg|med|mme|ug|milligrams|micrograms)$/;

interface Dose {
  value: number;
  token: Token;
  at: number;
}

/** The figures of a sentence that may be doses, in order. */
function dosesOf(tokens: readonly Token[]): Dose[] {
  return tokens.flatMap((token, at) => {
    const word = token.kind === 'word' ? (token.word?.number ?? null) : null;
    const value = token.kind === 'number' && token.high === null ? token.value : word;
    if (value === null || value <= 0 || token.norm === 'a' || token.norm === 'an') return [];
    const next = tokens[at + 1]?.norm ?? '';
    const before = tokens[at - 1];
    // "8/d" is a dose a day; "10 d" are days.
    if (
      NOT_A_DOSE.has(next) ||
      (before && (BEFORE_NO_DOSE.has(before.norm) || (before.kind === 'word' && before.end === token.start)))
    )
      return [];
    if (before?.norm === '/' && tokens[at - 2]?.kind === 'number') return [];
    return [{ value, token, at }];
  });
}

/** A step from one dose to the next, where the words between say so; null where none is told. */
function stepOf(tokens: readonly Token[], table: boolean): { from: number; to: number } | null {
  for (const [at, t] of tokens.entries())
    if (t.kind === 'number' && t.value !== null && t.high !== null && DOSE_UNIT.test(tokens[at + 1]?.norm ?? ''))
      return { from: t.value, to: t.high };
  const doses = dosesOf(tokens);
  for (let i = 0; i + 1 < doses.length; i++) {
    const from = doses[i] as Dose;
    const to = doses[i + 1] as Dose;
    const between = tokens.slice(from.at + 1, to.at).map((t) => t.norm);
    if (between.length > 7 || between.includes('or')) continue;
    const led = between.includes('to') || between.includes('>') || between.includes('→') || table;
    if (led && to.value > from.value) return { from: from.value, to: to.value };
  }
  return null;
}

/** Three doses or more, each lower than the one before. */
function goesDown(tokens: readonly Token[]): { first: Dose; last: Dose; steps: number } | null {
  const doses = dosesOf(tokens);
  let from = 0;
  let best: { first: Dose; last: Dose; steps: number } | null = null;
  for (let i = 1; i <= doses.length; i++) {
    if (i < doses.length && (doses[i] as Dose).value < (doses[i - 1] as Dose).value) continue;
    if (i - from >= 3 && (best === null || i - from > best.steps))
      best = { first: doses[from] as Dose, last: doses[i - 1] as Dose, steps: i - from };
    from = i;
  }
  return best;
}

/** Opens a taper whose steps stand in the sentences below it. */
const TAPER_OPENS = /\b(?:taper|wean|step-?down|detox|reduc|decreas|lower)\w*\b/i;
const TAPER_REACH = 4;
const STEP_TIMED = /\b(?:days?|weeks?|wks?|months?|then|next|first)\b/i;

/** "Oxycodone, step-down as follows. First four weeks five a day. Next four weeks four a day. Then three …, and stop." */
function wordedTaper(doc: Document, readings: readonly Reading[], at: number): Fact | null {
  const opening = readings[at] as Reading;
  const named = opening.matches.some((m) => m.row.is === 'group' && m.row.name === 'opioid');
  if (!named || !TAPER_OPENS.test(opening.sentence.text) || opening.sentence.voice === 'request') return null;
  const steps: number[] = [];
  let ended = false;
  for (let i = at + 1; i < Math.min(readings.length, at + 1 + TAPER_REACH); i++) {
    const { sentence, tokens } = readings[i] as Reading;
    const between = doc.clean.slice((readings[i - 1] as Reading).sentence.end, sentence.start);
    if (!SAME_PARAGRAPH.test(between) || !STEP_TIMED.test(sentence.text)) break;
    for (const m of sentence.text.matchAll(A_DAY)) steps.push(tokenNumber(tokens, m.index as number) ?? Number.NaN);
    ended ||= tokens.some((t) => NOUGHT.has(t.norm));
  }
  const falls = steps.length >= 3 && steps.every((n, k) => k === 0 || n < (steps[k - 1] as number));
  if (!falls && !(ended && steps.length >= 2 && steps.every((n, k) => k === 0 || n < (steps[k - 1] as number))))
    return null;
  const whole: Span = { start: 0, end: opening.sentence.text.length };
  if (standingOf(opening, whole, true) === null) return null;
  return factAt(doc, opening, whole, 'wean-schedule', 'met', { value: `${steps.length} steps` });
}

/** "Three tablets a day for four weeks, two a day for four weeks, one a day for four weeks, then none." */
function taperInOne(doc: Document, readings: readonly Reading[], at: number): Fact | null {
  const { sentence, tokens } = readings[at] as Reading;
  if (sentence.voice === 'request' || !STEP_TIMED.test(sentence.text) || !OF_DOSES.test(sentence.text)) return null;
  const steps = [...sentence.text.matchAll(A_DAY)].map((m) => tokenNumber(tokens, m.index as number) ?? Number.NaN);
  if (steps.length < 3 || !steps.every((n, k) => k === 0 || n < (steps[k - 1] as number))) return null;
  const named = readings
    .slice(Math.max(0, at - 2), at + 1)
    .some((r) => r.matches.some((m) => m.row.is === 'group' && m.row.name === 'opioid'));
  const whole: Span = { start: 0, end: sentence.text.length };
  if (!named || standingOf(readings[at] as Reading, whole, true) === null) return null;
  return factAt(doc, readings[at] as Reading, whole, 'wean-schedule', 'met', { value: `${steps.length} steps` });
}

const OF_DOSES = /\b(?:tablets?|tabs?|pills?|mg|doses?|taper\w*|wean\w*|stop|off|none|zero)\b/i;

const A_DAY =
  /\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b(?= (?:tablets? |tabs? |pills? |times )?(?:a|per|each) day\b| daily\b)/gi;
const tokenNumber = (tokens: readonly Token[], at: number): number | null => {
  const token = tokens.find((t) => t.start === at);
  return token ? (token.kind === 'word' ? (token.word?.number ?? null) : token.value) : null;
};

const TIMED = new Set(['month', 'week', 'day', 'next', 'weekly', 'monthly', 'wk', 'mo', 'weeks', 'months', 'days']);
const told = (tokens: readonly Token[]): boolean =>
  tokens.some((t) => t.kind === 'duration' || t.kind === 'date' || t.kind === 'ratio' || TIMED.has(t.norm));

const SAME_PARAGRAPH = /^[ \t]*\n?[ \t]*$/;
const HEADS_STEP = /\b(?:from|old|present|current|was)\b.*\t.*\b(?:to|new|now|proposed)\b/i;
const HEADS_REVIEW = /\b(?:review|recheck|follow|return|rtc)/i;

/** Size and review of an increase, and tapers told as a row of doses. */
export function doseSteps(doc: Document, readings: readonly Reading[]): Fact[] {
  const facts: Fact[] = [];
  readings.forEach((reading, i) => {
    const { sentence, tokens } = reading;
    if (sentence.voice === 'reviewer-finding' || tokens.length > 90) return;
    const cues = CUES.find(tokens);
    const has = (cue: Cue) => cues.some((m) => m.row === cue);
    if (has('other')) return;
    const schedule = wordedTaper(doc, readings, i) ?? taperInOne(doc, readings, i);
    if (schedule) {
      facts.push(schedule);
      return;
    }
    if (!reading.matches.some((m) => m.row.is === 'group' && (m.row.name === 'opioid' || m.row.name === 'medicine'))) {
      if (!tokens.some((t) => t.norm === 'med' || t.norm === 'mme')) return;
    }
    if (!has('opioid')) return;
    const whole: Span = { start: 0, end: sentence.text.length };
    if (standingOf(reading, whole, true) === null) return;

    const down = has('not-doses') ? null : goesDown(tokens);
    if (down && has('fall') && told(tokens)) {
      const ended = tokens.slice(down.last.at).some((t) => NOUGHT.has(t.norm)) || down.steps >= 3;
      if (ended && sentence.voice !== 'request')
        facts.push(factAt(doc, reading, whole, 'wean-schedule', 'met', { value: `${down.steps} steps` }));
      return;
    }
    const head = readings[i - 1]?.sentence.text ?? '';
    const table = sentence.text.includes('\t') && HEADS_STEP.test(head);
    if ((!has('rise') && !has('to') && !table) || (has('fall') && !has('leap') && !RAISED_TO.test(sentence.text)))
      return;
    const step = stepOf(tokens, table);
    const aim = step === null && RAISED_TO.test(sentence.text);
    if (step === null && !has('leap') && !aim) return;
    const ratio = step === null ? null : step.to / step.from;
    if (has('leap') || (ratio !== null && ratio > LARGEST_STEP)) {
      // "5 to 15 mg as needed" leaves a choice; it raises nothing.
      if (has('leap') || has('rise') || table)
        facts.push(factAt(doc, reading, whole, 'increase-step', 'not-met', { value: stepTold(step) }));
      return;
    }
    const next = readings[i + 1];
    const near =
      next && SAME_PARAGRAPH.test(doc.clean.slice(sentence.end, next.sentence.start)) ? CUES.find(next.tokens) : [];
    const reviewed =
      (has('review') && within(tokens)) ||
      (near.some((m) => m.row === 'review') && next !== undefined && within(next.tokens)) ||
      (table && HEADS_REVIEW.test(head) && within(tokens));
    if (!has('rise') && !table && !reviewed) return;
    facts.push(factAt(doc, reading, whole, 'increase-step', reviewed ? 'met' : 'partial', { value: stepTold(step) }));
  });
  return reviewedElsewhere(doc, readings, facts);
}

/** A step told in one place, the request's own words, and its review in another, as "Visit in two weeks". */
function reviewedElsewhere(doc: Document, readings: readonly Reading[], facts: readonly Fact[]): Fact[] {
  const steps = facts.filter((f) => f.element === 'increase-step');
  const [first] = steps;
  if (!first || first.value === null || steps.some((f) => f.effect !== 'partial')) return [...facts];
  const review = readings.find(({ sentence, tokens }) => {
    if (sentence.voice !== 'record' && sentence.voice !== 'plan') return false;
    if (!tokens.some((t) => t.kind === 'duration') || !within(tokens) || OTHER_VISIT.test(sentence.text)) return false;
    const cues = CUES.find(tokens);
    return cues.some((m) => m.row === 'review' && m.first <= REVIEW_OPENS) && !cues.some((m) => m.row === 'other');
  });
  if (!review) return [...facts];
  const whole: Span = { start: 0, end: review.sentence.text.length };
  return [
    ...facts.map((f): Fact => (f === first ? { ...f, effect: 'met' } : f)),
    factAt(doc, review, whole, 'increase-step', 'met', { value: first.value }),
  ];
}

/** "Visit in two weeks", "P: see in four weeks": the review opens its sentence. */
const REVIEW_OPENS = 4;
const OTHER_VISIT =
  /\b(?:therap\w*|surgeon|surgery|psych\w*|mri|injection|operation|pump|was|were|had|saw|seen on|cancelled|missed|ago|wean|taper)\b/i;

const stepTold = (step: ReturnType<typeof stepOf>): string => (step ? `from ${step.from} to ${step.to}` : 'raised');

/** A time that a review may take is told, or no longer one. */
function within(tokens: readonly Token[]): boolean {
  const spans = tokens.filter((t) => t.kind === 'duration' && t.value !== null);
  return spans.every((t) => (t.value ?? 0) <= REVIEW_WITHIN) || reviewedWithin(tokens);
}

/** Longer times may be told beside the review: "for the six weeks the fracture needs, see her again in two". */
function reviewedWithin(tokens: readonly Token[]): boolean {
  return CUES.find(tokens).some(
    (m) =>
      m.row === 'review' &&
      tokens
        .slice(m.first, m.last)
        .some((t) => t.kind === 'date' || (t.kind === 'duration' && (t.value ?? 99) <= REVIEW_WITHIN)),
  );
}
