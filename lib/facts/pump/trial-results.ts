/**
 * What a spinal trial brought, in numbers: two scores of any scale, oral doses from so many to so many, and tables
 * with a column before and columns during the trial. What came after the catheter was out says nothing
 * (criteria.md §12.15).
 */
import type { Document, Span } from '../../text/document.ts';
import type { Token } from '../../text/tokens.ts';
import { NUMBER_WORDS } from '../../text/vocabulary.ts';
import { Wording } from '../../text/wording.ts';
import type { Fact } from '../fact.ts';
import type { Reading } from '../readings.ts';
import { fallInWords, TRIAL_SHARE } from '../relief.ts';
import { standingOf } from '../standing.ts';
import { isTrial, tells, trialFact } from './trial-sentences.ts';
import { trialTables } from './trial-tables.ts';

type Side = 'before' | 'during' | 'neither';

interface Score {
  reading: Reading;
  token: Token;
  value: number;
  side: Side | null;
}

/** A bare number told as a rating: "an 8", "his usual 8", "took her from 8 to 2". */
const A_RATING =
  /\b(?:took|brought|lowered|dropped|eased|carried|got) (?:him|her|the (?:patient|man|woman|worker|claimant)) (?:down )?from (?:an? )?(?:10|[1-9]|ten|nine|eight|seven|six|five)(?:\/10)? (?:down )?to\b|\b(?:an?|usual|his|her) (?:10|\d)(?:\.\d)?(?=\s*(?:$|[.,;)]|(?:to|from|by|on|at|in|and|or|with|during|before|where|when|while|after|the) ?\b)|\s+out of\b)/i;
/** "From nine to three." */
const RATED: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(NUMBER_WORDS).filter(
    ([word, n]) => word.length > 2 && word !== 'several' && Number.isInteger(n) && n <= 10,
  ),
);
const PAIN_SCALE =
  /\b(?:pain|nrs|vas|nprs|score[sd]?|scoring|rat(?:ed|es|ing|ings)|mean|average[sd]?|numeric|analog)\b/i;
const NOT_A_RESULT = new Wording(
  /\b(?:if|should he|should she|hopes?|goals?|success (?:will|means|is)|will be (?:considered|judged)|target|at least 50|would (?:need|have))\b/i,
);
/** Words that say when a score was taken; the nearest decides. */
const WHEN: readonly [side: Side, words: RegExp][] = [
  [
    'neither',
    /\b(?:after (?:the )?(?:catheter|line|infusion|pump|trial|it)? ?(?:was |came |had )?(?:removed|out|removal|ended|stopped|discontinued|over)|after (?:catheter )?removal|when the (?:line|catheter|infusion) (?:came|was)|once the (?:line|catheter)|back (?:at|to|up)|return(?:ed|s|ing) to|wore off|today|now|currently|next (?:noon|day|morning)|since then|at this visit|at follow-?up)\b/gi,
  ],
  [
    'before',
    /\b(?:before(?:hand)?|baseline|base line|pre-?\s?(?:trial|procedure|injection|test|infusion|op|dose|treatment)?|prior|on admission|at admission|admission|preceding|initial(?:ly)?|day 0|at the start|usual(?:ly)?|customary|habitual(?:ly)?|arrival|starting|at home|home baseline|the (?:week|day|month|night) before|normally|ordinarily|had been)\b/gi,
  ],
  [
    'during',
    /\b(?:during|while|throughout|days? (?:one|two|three|four|five|six|seven|[1-9]\b)|(?:on|by|at|of|from) (?:the )?(?:first|second|third|fourth|fifth|last|final|next) (?:day|night|morning|evening|dose)|diary|(?:last|final|closing) (?:\w+ ){0,3}(?:hours?|days?|mornings?|nights?|evenings?|shift|infusion)|(?:at|by|after|within|over) (?:the )?(?:\w+ ){0,3}(?:hours?|hrs?|minutes|min|h)\b|hours? (?:after|later|post)|post-?\s?(?:trial|injection|dose|bolus|procedure|infusion)|post(?=\W{0,3}\d)|(?:the )?following (?:day|morning|evening|night|afternoon)|that (?:evening|night|afternoon)|after (?:the )?(?:trial|test|injection|dose|bolus|infusion|morphine|shot|medication|first|second)|on (?:the )?(?:infusion|catheter|pump|trial|morphine|hydromorphone|fentanyl|ziconotide|last|second|third|fourth|final)|with (?:the |it )?(?:infusion|catheter|pump|intrathecal|morphine|hydromorphone|fentanyl|spinal)|in place(?! of)|peak|lowest|best|infusion|on day|by day|discharge|reduced to|(?:at|by|toward) the (?:end|close|finish)|fell to|dropped to|down to|came down to|decreased to)\b/gi,
  ],
];
const UNIT =
  /^(?:mg|mcg|ug|ml|cc|mm|day|days|hour|hours|hrs|h|hr|week|weeks|wk|wks|month|months|minutes|minute|min|mins|tablets?|tabs?|pills?|capsules?|doses?|feet|ft|foot|blocks?|miles?|mile|yards?|meters?|m|stairs?|flights?|steps|%|percent|x|times|am|pm|g|years?|lb|lbs|pounds|degrees|laps?|milligrams?|patients|nights?|level|points?|cm|inches|f|c|st|nd|rd|th)$/;
const NO_SCORE_BEFORE =
  /^(?:day|days|l|t|c|s|level|grade|stage|page|no|#|phase|age|aged|of|type|chapter|number|every|q|x|times|visit|room|unit|lead|leads|\/|size|gauge|at)$/;

/** "An average of 8". */
const MEAN = /^(?:average|mean|median|score|rating|pain|baseline|low|high|peak)$/;

/** One of two number words joined by "to", with no unit behind. */
function isRatedInWords(tokens: readonly Token[], i: number): boolean {
  const word = (k: number) => tokens[k]?.norm ?? '';
  const rated = (k: number) => RATED[word(k)] !== undefined;
  if (!rated(i)) return false;
  // "He put the pain at two;".
  if (/^(?:at|is|was|a|an)$/.test(word(i - 1)) && (i + 1 >= tokens.length || /^[.;,]$/.test(word(i + 1))))
    return tokens.slice(Math.max(0, i - 5), i).some((t) => /^(?:pain|it|score|rating|hurt)$/.test(t.norm));
  const last = word(i + 1) === 'to' && rated(i + 2) ? i + 2 : word(i - 1) === 'to' && rated(i - 2) ? i : -1;
  const first = last === i ? i - 2 : i;
  // "On days three to five."
  if (NO_SCORE_BEFORE.test(word(first - 1)) || UNIT.test(word(first - 1))) return false;
  return last >= 0 && !UNIT.test(word(last + 1)) && !/^(?:flights?|tablets?|blocks?)$/.test(word(last + 1));
}

/** Pain values of a sentence, on the scale from 0 to 10. */
function valuesOf(reading: Reading, painSpoken: boolean): { token: Token; value: number }[] {
  const { tokens } = reading;
  const { text } = reading.sentence;
  const out: { token: Token; value: number }[] = [];
  tokens.forEach((t, i) => {
    if (t.value === null && t.kind !== 'word') return;
    const next = tokens[i + 1]?.norm ?? '';
    const before = tokens[i - 1]?.norm ?? '';
    if (t.value === null) {
      if (painSpoken && isRatedInWords(tokens, i)) out.push({ token: t, value: RATED[t.norm] as number });
    } else if (t.kind === 'score') out.push({ token: t, value: t.high ?? t.value });
    else if (t.kind === 'ratio' && /\/\s*100\b/.test(text.slice(t.start, t.end)))
      out.push({ token: t, value: t.value / 10 });
    else if (
      t.kind === 'number' &&
      t.value <= 100 &&
      (next === 'mm' || /^\s*(?:->|→|=>|>|to|down to)\s*\d{1,3}\s*mm\b/.test(text.slice(t.end, t.end + 20)))
    )
      out.push({ token: t, value: t.value / 10 });
    else if (
      t.kind === 'number' &&
      painSpoken &&
      t.value <= 10 &&
      !UNIT.test(next) &&
      !(NO_SCORE_BEFORE.test(before) && !(before === 'of' && MEAN.test(tokens[i - 2]?.norm ?? ''))) &&
      (!/^(?:hours?|days?)$/.test(tokens[i + 2]?.norm ?? '') || /^(?:the|for|on|over|during)$/.test(next)) &&
      !/^[-/:]?\d|[A-Za-z]$/.test(text.slice(Math.max(0, t.start - 1), t.start)) &&
      !(next === '-' && /^(?:day|hour|week|minute|year|gauge)/.test(tokens[i + 2]?.norm ?? '')) &&
      tokens[i + 1]?.kind !== 'date' &&
      tokens[i - 1]?.kind !== 'date'
    )
      out.push({ token: t, value: t.high ?? t.value });
  });
  return out;
}

const AFTER_REMOVAL =
  /\b(?:after|once|when|since) (?:the |it |its )?(?:catheter |line |infusion |pump |external pump )?(?:was |were |came |had (?:been )?)?(?:removed|removal|out|pulled|stopped|ended|discontinued)\b[^.;]*$/i;

const RETURNS = /\b(?:return\w*|back|rose|climb\w*|again|recurred|came on|worse\w*|went up|within)\b/i;

function sideOf(text: string, token: Token): Side | null {
  // What is told behind "after the catheter came out" is told of afterwards.
  if (AFTER_REMOVAL.test(text.slice(0, token.start))) return 'neither';
  let best: Side | null = null;
  let distance = 60;
  for (const [side, words] of WHEN)
    for (const m of text.matchAll(words)) {
      const start = m.index as number;
      const end = start + m[0].length;
      const between = start >= token.end ? text.slice(token.end, start) : text.slice(end, token.start);
      if (start < token.end && end > token.start) continue;
      // "A 3 when the catheter was pulled" is told of that moment; a return to 8 is told of afterwards.
      const lasting = side === 'neither' && /^when the/i.test(m[0]) && !RETURNS.test(text);
      // A clause or another number lies between: these words belong to that.
      const strangers =
        (between.match(/[;]/g)?.length ?? 0) * 60 +
        (between.match(/,| and /g)?.length ?? 0) * (start >= token.end ? 14 : 4) +
        (between.match(/\d+(?:\.\d+)?/g)?.length ?? 0) * 30 +
        (/\b(?:where(?:as)?|against|compared|versus|vs|while)\b/i.test(between) ? 60 : 0);
      // "9 before, and 3 …": the word right behind another number is that number's.
      const anothers =
        start < token.start && /\d\s*$/.test(text.slice(0, start)) && /,|\band\b/.test(between.slice(0, 6)) ? 60 : 0;
      const d = between.length + strangers + anothers;
      if (d < distance) {
        distance = d;
        best = lasting ? 'during' : side;
      }
    }
  return best;
}

/** "3/10 from 9/10": the later one first. */
const JOINS_BACK =
  /^\s*(?:\/10|mm|out of 10)?\s*,?\s*(?:\(?(?:down )?from|compared (?:with|to)|versus|against|vs\.?)\s*(?:a |an )?(?:baseline (?:of )?|her |his |the )?(?:usual )?$/i;
const JOINS =
  /^\s*(?:(?:\/10|mm|out of 10)\s*)?(?:on average\s*)?(?:,?\s*(?:before(?:hand)?|on admission|at (?:baseline|home|admission)|pre-?trial|at the start),?\s*)?(?:to|down to|->|-->|=>|→|>|falling to|fell to|(?:came|went|was|brought) down to|dropping to|dropped to|then|vs\.?|versus)\s*(?:a |an |about |an average of )?$/i;

function scoresOf(reading: Reading, painSpoken: boolean): Score[] {
  const { text } = reading.sentence;
  const values = valuesOf(reading, painSpoken);
  const scores: Score[] = [];
  values.forEach(({ token, value }, i) => {
    const next = values[i + 1];
    const previous = scores[scores.length - 1];
    if (next && next.value > value && JOINS_BACK.test(text.slice(token.end, next.token.start))) {
      scores.push({ reading, token, value, side: 'during' });
      return;
    }
    if (
      previous &&
      previous.side === 'during' &&
      value > previous.value &&
      JOINS_BACK.test(text.slice(previous.token.end, token.start))
    ) {
      scores.push({ reading, token, value, side: 'before' });
      return;
    }
    // "2 to 3 on the infusion" is one rating, the higher one.
    if (
      next &&
      next.value > value &&
      next.value - value <= 2 &&
      /^\s*(?:\/10)?\s*(?:to|or|-)\s*$/.test(text.slice(token.end, next.token.start)) &&
      !/\b(?:from|went|rose|increased)\W+(?:\w+\W+)?$/i.test(text.slice(0, token.start))
    )
      return;
    if (next && JOINS.test(text.slice(token.end, next.token.start)) && next.value !== value) {
      // "8 to 3", "from 8 to 3"; "3 during versus 8 before" is told by its words.
      const versus = /v(?:s|ersus)/i.test(text.slice(token.end, next.token.start));
      if (!versus) {
        scores.push({ reading, token, value, side: 'before' });
        return;
      }
    }
    if (previous && previous.side === 'before' && JOINS.test(text.slice(previous.token.end, token.start))) {
      scores.push({
        reading,
        token,
        value,
        side:
          sideOf(text.slice(token.end), { ...token, start: 0, end: 0 }) === 'neither' &&
          /^\s*(?:after|once|when)/.test(text.slice(token.end))
            ? 'neither'
            : 'during',
      });
      return;
    }
    scores.push({ reading, token, value, side: sideOf(text, token) });
  });
  return scores;
}

const round = (n: number): string => String(Math.round(n * 10) / 10);

/** A row whose cells name their own day ("pre 8/10", "day 1 4/10") needs no column headings. */
const OWN_DAYS =
  /\b(?:pre|before|baseline|admission)\b[^\t]{0,16}\d[^\t]*\t(?:[^\t]*\t){0,2}[^\t]*\b(?:day|post|during|trial|after|hour|h|end)\b[^\t]{0,12}\d/i;
const labelsItsCells = (r: Reading): boolean => OWN_DAYS.test(r.sentence.text);

/** "Dropped six points, from 9". */
const BY_POINTS =
  /\b(?:dropped|fell|came down|went down|eased|decreased|improved|down|lower(?:ed)?|less(?:ened)?) (?:by )?(?:about |some |a full )?(one|two|three|four|five|six|seven|eight|nine|\d) (?:full |whole )?points?,? (?:down )?from (?:an? |his |her )?(?:usual )?(\d{1,2})(?:\/10)?\b/i;

/** Relief of a trial told by the points that the rating fell. */
function reliefByPoints(doc: Document, readings: readonly Reading[]): Fact[] {
  const facts: Fact[] = [];
  for (const reading of readings) {
    const { text, seen } = reading.sentence;
    const m = isTrial(reading) && tells(reading) && !NOT_A_RESULT.test(seen) ? BY_POINTS.exec(text) : null;
    const fall = m ? (RATED[(m[1] as string).toLowerCase()] ?? Number(m[1])) : Number.NaN;
    const before = Number(m?.[2]);
    if (!m || !(before > 0) || !(fall <= before)) continue;
    const effect: Fact['effect'] = fall / before >= TRIAL_SHARE ? 'met' : 'not-met';
    const at = { start: m.index, end: m.index + m[0].length };
    facts.push(
      trialFact(doc, reading, at, 'trial-pain-reduction', effect, `from ${before}/10 to ${round(before - fall)}/10`),
    );
  }
  return facts;
}

/** Relief of a trial from two scores. */
function relief(doc: Document, readings: readonly Reading[]): Fact[] {
  const scores: Score[] = [];
  let painSpoken = -2;
  readings.forEach((reading, i) => {
    if (!isTrial(reading) || !tells(reading) || (reading.sentence.text.includes('\t') && !labelsItsCells(reading)))
      return;
    const { text } = reading.sentence;
    if (NOT_A_RESULT.test(reading.sentence.seen)) return;
    if (PAIN_SCALE.test(text) || A_RATING.test(text)) painSpoken = i;
    const own = scoresOf(reading, i - painSpoken <= 1);
    // Beside a score of before, one that is not dated otherwise is the trial's.
    const earlier = own.find((s) => s.side === 'before');
    scores.push(
      ...own.map((s) =>
        s.side === null && earlier && s.value < earlier.value ? { ...s, side: 'during' as const } : s,
      ),
    );
  });
  const before = scores.filter((s) => s.side === 'before');
  const during = scores.filter((s) => s.side === 'during');
  const d = during[during.length - 1];
  if (!d) return [];
  const b = [...before].reverse().find((s) => s !== d && s.value >= d.value) ?? before[0];
  if (!b || b.value <= 0) return [];
  const share = (b.value - d.value) / b.value;
  const effect: Fact['effect'] = share >= TRIAL_SHARE ? 'met' : 'not-met';
  const value = `from ${round(b.value)}/10 to ${round(d.value)}/10, ${fallInWords(share)}`;
  const readingsOf = b.reading === d.reading ? [d] : [b, d];
  return [
    ...readingsOf.map((s) => trialFact(doc, s.reading, s.token, 'trial-pain-reduction', effect, value)),
    trialFact(doc, d.reading, d.token, 'trial-done', 'met', null),
  ];
}

const numberOf = (t: Token | undefined): number | null =>
  t === undefined
    ? null
    : t.kind === 'number'
      ? t.value
      : /^(?:no|none|zero|nothing|off)$/.test(t.norm)
        ? 0
        : t.kind === 'word' && t.norm !== 'a' && t.norm !== 'an'
          ? (t.word?.number ?? null)
          : null;

const MORE_OF_ANOTHER =
  /\b(?:pain|nrs|vas|score|rate|infusion|intrathecal|minutes|min|feet|blocks|stairs|hours|steps|walk\w*|sit\w*|stand\w*|odi|oswestry)\b/i;

const SPINAL_ROUTE =
  /\b(?:IT|intrathecal(?:ly)?|spinal|epidural|PF|preservative[- ]free)\W+(?:(?!trial|pump|test|infusion|screening)\w+\W+)?$/i;
const SPINAL_DOSE =
  /(?:infusion (?!trial|test|screening)|intrathecal (?!trial|pump trial)|epidural (?!trial)|preservative|\bpf\b|rate|titrat\w*|\bruns?|\bran|running)(?:\W+[\w.]+){0,4}\W*$/i;

const UNIT_BEHIND = /^\s*(?:mg|tab(?:let)?s?|pills?|caps\w*|doses?|med\b|mme|a day|per day|daily|\/\s?d)/i;

/** Whether a rising span of numbers is of a drug taken by mouth. */
function risesByMouth(reading: Reading, token: Token, medicines: readonly Span[]): boolean {
  const { text } = reading.sentence;
  const drug = medicines.findLast((m) => m.end <= token.start && token.start - m.end < 60);
  return (
    drug !== undefined &&
    UNIT_BEHIND.test(text.slice(token.end)) &&
    !/^\s*mg\s*\/\s*(?:ml|day|d)\b/i.test(text.slice(token.end)) &&
    !SPINAL_ROUTE.test(text.slice(Math.max(0, drug.start - 30), drug.start)) &&
    !SPINAL_DOSE.test(text.slice(0, token.start)) &&
    /\b(?:oral|by mouth|po|tab\w*|pills?|home|usual|norco|percocet|oxycodone|oxycontin|hydrocodone|breakthrough|rescue)\b/i.test(
      text,
    ) &&
    standingOf(reading, token, true)?.standing === 'record'
  );
}

/** Oral medicine from so much to so much. */
function oralDoses(doc: Document, readings: readonly Reading[]): Fact[] {
  const facts: Fact[] = [];
  for (const reading of readings) {
    if (!isTrial(reading) || !tells(reading) || NOT_A_RESULT.test(reading.sentence.seen)) continue;
    const medicines = reading.matches.filter((m) => m.row.is === 'group' && m.row.name === 'medicine');
    if (medicines.length === 0) continue;
    const { tokens } = reading;
    const { text } = reading.sentence;
    for (let i = 0; i < tokens.length; i++) {
      const first = tokens[i] as Token;
      const from = numberOf(first);
      if (from === null) continue;
      // "Raised from 60 to 90 mg" is read as one span of numbers.
      if (first.high !== null && first.high > from && tokens[i - 1]?.norm === 'from') {
        if (risesByMouth(reading, first, medicines))
          facts.push(
            trialFact(doc, reading, first, 'trial-oral-reduction', 'not-met', `from ${from} to ${first.high}`),
          );
        continue;
      }
      for (let k = i + 1; k <= i + 7 && k < tokens.length; k++) {
        const mark = tokens[k] as Token;
        if (mark.norm === ';' || mark.kind === 'score') break;
        const arrow = mark.norm === '>' || mark.norm === '→';
        if (mark.norm !== 'to' && !arrow) continue;
        let j = k + 1;
        while (
          j < k + 4 &&
          /^(?:only|just|about|<|one|half|as|few|a)$/.test(tokens[j]?.norm ?? '') &&
          numberOf(tokens[j]) === null
        )
          j++;
        const to = numberOf(tokens[j]);
        if (to === null) break;
        const span = { start: (tokens[i] as Token).start, end: (tokens[j] as Token).end };
        const around = text.slice(Math.max(0, span.start - 40), span.end + 12);
        const medicineBefore = medicines.some((m) => m.start < span.end + 40 && m.end > span.start - 70);
        const unit =
          /\b(?:mg|tab(?:let)?s?|pills?|caps\w*|doses?|med|mme|a day|per day|daily|\/\s?d(?:ay)?)\b/i.test(
            text.slice(span.start, span.end + 24),
          ) || /\b(?:med|mme|ome|equivalents?)\W{1,3}(?:of |was )?$/i.test(text.slice(0, span.start));
        if (
          !medicineBefore ||
          !unit ||
          (MORE_OF_ANOTHER.test(around) && !/tab|pill|mg|dose/i.test(text.slice(span.start, span.end + 24)))
        )
          break;
        if (/after|removed|removal|back|return/i.test(text.slice(Math.max(0, span.start - 20), span.start))) break;
        // The spinal drug goes up as the oral one comes down.
        const drug = medicines.findLast((m) => m.start < span.start);
        if (drug && SPINAL_ROUTE.test(text.slice(Math.max(0, drug.start - 30), drug.start))) break;
        if (/^\s*(?:mg|mcg)?\s*\/\s*ml\b/i.test(text.slice(span.end))) break;
        if (SPINAL_DOSE.test(text.slice(0, span.start)) || /\bmcg\b/i.test(text.slice(span.start, span.end + 6))) break;
        if (
          /\bup$/i.test(text.slice(0, mark.start).trimEnd()) &&
          !/\bfrom\b/i.test(text.slice(Math.max(0, span.start - 8), span.start))
        )
          break;
        const standing = standingOf(reading, span, true);
        if (!standing || standing.negated) break;
        facts.push(
          trialFact(doc, reading, span, 'trial-oral-reduction', to < from ? 'met' : 'not-met', `from ${from} to ${to}`),
        );
        i = j;
        break;
      }
    }
  }
  return facts;
}

/** Everything that numbers tell of a trial. */
export function trialResults(doc: Document, readings: readonly Reading[]): Fact[] {
  return [
    ...relief(doc, readings),
    ...reliefByPoints(doc, readings),
    ...oralDoses(doc, readings),
    ...trialTables(doc, readings),
  ];
}
