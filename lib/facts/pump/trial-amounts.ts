/**
 * What was done and taken during a spinal trial, counted: feet walked, minutes sat, tablets a day. An amount of before
 * beside one of the trial tells of function and of oral medicine, whatever verb stands between them.
 */
import type { Document, Span } from '../../text/document.ts';
import type { Token } from '../../text/tokens.ts';
import { evidenceFor, polarityOf } from '../evidence.ts';
import type { Fact } from '../fact.ts';
import type { Reading } from '../readings.ts';
import { tellsInPlan } from '../standing.ts';

type Side = 'before' | 'during';
type Of = 'trial-function' | 'trial-oral-reduction';

interface Unit {
  of: Of;
  unit: string;
  words: RegExp;
  /** Words of which the sentence, or the one before it, must hold one. */
  with?: RegExp;
  /** How many of the unit it counts: an hour is sixty minutes. */
  times?: number;
  /** The scale falls as the patient gains. */
  lowerIsBetter?: true;
}

const ORAL =
  /\b(?:oral\w*|tab(?:let)?s?|pills?|capsules?|norco|percocet|vicodin|lortab|hydrocodone|oxycodone|oxycontin|roxicodone|opana|oxymorphone|ms ?contin|kadian|methadone|dilaudid|tramadol|ultram|nucynta|tapentadol|duragesic|breakthrough|rescue|prn|by mouth|p\.?o\.?|opioids?|narcotics?|mar|med|mme|morphine equivalents?)\b/i;
const MOVING =
  /\b(?:6mwt|six-?minute|6-?minute|tug|walk\w*|ambulat\w*|gait|distance|stand\w*|stood|sit|sits|sat|sitting|up|chair|tolerance|endurance|hall\w*|corridor|treadmill|stair\w*|climb\w*|laps?|went|covered|managed|exercise|bike|cycle|slept|sleep)\b/i;

const UNITS: readonly Unit[] = [
  {
    of: 'trial-oral-reduction',
    unit: 'count',
    words: /^(?:tab|tabs|tablets?|pills?|capsules?|doses?|rescues?)$/,
    with: ORAL,
  },
  { of: 'trial-oral-reduction', unit: 'count', words: /^(?:day|daily|d)$/, with: ORAL },
  { of: 'trial-oral-reduction', unit: 'mg', words: /^(?:mg|milligrams?|med|mme|ome)$/, with: ORAL },
  { of: 'trial-function', unit: 'feet', words: /^(?:ft|foot|feet)$/ },
  { of: 'trial-function', unit: 'm', words: /^(?:yards?|meters?|metres?|m)$/, with: MOVING },
  { of: 'trial-function', unit: 'blocks', words: /^(?:blocks?|miles?|flights?|stairs?|steps)$/ },
  {
    of: 'trial-function',
    unit: 'times',
    words: /^(?:laps?|lengths?|rounds?|crossings?|circuits?|trips?)$/,
  },
  { of: 'trial-function', unit: 'minutes', words: /^(?:min|mins|minutes?)$/, with: MOVING },
  {
    of: 'trial-function',
    unit: 'minutes',
    times: 60,
    words: /^(?:h|hr|hrs|hours?)$/,
    with: /\b(?:sle(?:ep|pt)|sat|sitting|up|out of bed|upright|stood|active|chair)\b/i,
  },
  {
    of: 'trial-function',
    unit: 's',
    words: /^(?:s|sec|secs|seconds?)$/,
    with: /\b(?:timed up|tug|sit[- ]to[- ]stand)\b/i,
    lowerIsBetter: true,
  },
];

const PER_DAY = UNITS[1] as Unit;

/** "Crossed the ward eleven times", "taken twice a day": of what the number of times tells, by the words of its clause. */
const TIMES: readonly Unit[] = [
  {
    of: 'trial-function',
    unit: 'times',
    words: /^times$/,
    with: /\b(?:walk\w*|cross\w*|climb\w*|hall\w*|ward|corridor|room|stairs?|floor|block|length|got up|out of bed)\b/i,
  },
  { of: 'trial-oral-reduction', unit: 'times', words: /^times$/, with: ORAL },
];
const ADVERBS: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };

/** A scale with its figure: "ODI 58 before, 36 on the last day". */
const SCALE: Unit = { of: 'trial-function', unit: 'points', words: /^$/, lowerIsBetter: true };
const SCALE_NAME = /\b(?:odi|oswestry|roland(?:-morris)?|rmdq|peg|ndi|disability)\b[^.;]{0,60}$/i;

/** What may stand between a number and its unit. */
/** A drug's name right behind a number counts its tablets. */
const TABLETS_OF =
  /^(?:norco|norcos|percocet|percocets|vicodin|lortab|hydrocodone|oxycodone|roxicodone|roxicodones|dilaudid|tramadol|ultram|nucynta|opana|soma|breakthroughs?)$/;
const BETWEEN =
  /^(?:of|more|his|her|the|usual|oral|breakthrough|rescue|prn|x|a|an|per|each|\/|full|whole|hospital|city|total|norco|percocet|vicodin|lortab|hydrocodone|oxycodone|roxicodone|dilaudid|tramadol|morphine|equivalents?|-)$/;

const SAID_WHEN: readonly [side: Side | 'neither', words: RegExp][] = [
  [
    'neither',
    /\b(?:after (?:the )?(?:catheter|line|infusion|pump|trial) ?(?:was |came |had )?(?:removed|removal|out|ended|stopped|over)|after removal|since then|today|now|currently|at follow-?up|next visit)\b/i,
  ],
  [
    'during',
    /\b(?:during|while|throughout|(?:at|by) the end|days? (?:one|two|three|four|five|six|seven|[1-9]\b)|(?:first|second|third|fourth|fifth|last|final|each) (?:day|night|morning|evening|24|48)|last (?:two|three|24|48)|(?:in|over|for|all) (?:the )?(?:two|three|four|five|entire|whole|\d+) (?:days?|hours?|nights?)|\d+ (?:h|hrs?|hours?)\b|infusion|on (?:the )?(?:infusion|trial|catheter|morphine|hydromorphone|pump)|with the (?:infusion|catheter|pump|trial)|in place(?! of)|post-?(?:dose|injection|bolus)|after the (?:injection|dose|bolus|shot)|in (?:the )?hospital|inpatient)\b/i,
  ],
  [
    'before',
    /\b(?:before(?:hand)?|baseline|base line|pre-?\s?(?:trial|procedure|injection|test|infusion|op|treatment)?|prior|previous(?:ly)?|on admission|at admission|admission|at intake|intake|usual(?:ly)?|normal(?:ly)?|ordinarily|customary|arrival|at home|home|had been|ahead of|up from|down from|instead of|in place of|in lieu of|as opposed to|as against|rather than|where (?:he|she|it)|versus|vs\.?|against|compared (?:with|to)|his (?:limit|best)|her (?:limit|best)|typical(?:ly)?|regular(?:ly)?)\b/i,
  ],
];
/** Where a clause ends, so that "before" belongs to its own number. */
const CLAUSE =
  /[,;:()]|(?<=\S\s)(?=(?:and|but|versus|vs\.?|against|compared|where|instead|in place(?= of)|in lieu|as opposed|as against|rather|up from|down from|whereas|while|then|to) )/gi;
const COUNTS_THE_SAME =
  /\b(?:against|versus|vs\.?|compared (?:with|to)|instead of|rather than|up from|down from|where|in place of|in lieu of|as opposed to|as against|before:?|at home|usually|previously|ordinarily|normally|customarily|otherwise|the usual|usual (?:use|dose|intake|number)(?: being| is| was|:)?|on admission|baseline:?)\W+(?:(?:it|he|she) (?:is|was|had been|takes|took|needs|needed|uses|used|did|managed|could do) |takes |took |needs |needed |uses |used )?(?:an? |his |her |the |only |about |just |some )?(?:usual |home )?$/i;
const OTHER_UNIT =
  /^(?:mg|mcg|ml|h|hrs?|hours?|days?|weeks?|months?|years?|nights?|times|x|%|percent|am|pm|\/|of|points?|out|degrees|lbs?|pounds)$/;
const NOT_A_RESULT =
  /\b(?:if|whether|hopes?|goals?|success (?:will|means|is)|target|would (?:need|have)|will (?:be|see|show|tell)|plan(?:s|ned)? to|expect\w*|patients|should)\b/i;
const SPINAL = /\b(?:intrathecal\w*|infusion|epidural|spinal|bolus|catheter|external pump|preservative|mcg|\/ ?ml)\b/i;

interface Amount {
  reading: Reading;
  at: Span;
  value: number;
  unit: Unit;
  side: Side | 'neither' | null;
}

const isTrial = (r: Reading): boolean =>
  r.topics.has('trial') && !(r.topics.has('stimulator') && !r.words.named.has('trial'));

const numberOf = (t: Token): number | null =>
  t.kind === 'number' || t.kind === 'duration'
    ? t.value
    : /^(?:none|nil|zero|nothing)$/.test(t.norm)
      ? 0
      : t.norm === 'single'
        ? 1
        : Object.hasOwn(ADVERBS, t.norm)
          ? (ADVERBS[t.norm] as number)
          : t.kind === 'word' && t.norm !== 'a' && t.norm !== 'an'
            ? (t.word?.number ?? null)
            : null;

/** Words that say when, which name the spinal drug's means: "with the catheter in". */
const WHILE_IN =
  /\b(?:intrathecal|catheter|epidural|spinal|infusion|pump) (?:trial|test|screening)\b|\b(?:with|on|during|while|in|over|for|throughout) (?:the |his |her |that |an? )?(?:\w+ )?(?:catheter|infusion|epidural|intrathecal\w*|line)(?: (?:was |in|running|on))*/gi;

/** The clause of a place, by where it begins and ends. */
function clauseAt(text: string, at: number): Span {
  let start = 0;
  for (const m of text.matchAll(CLAUSE)) {
    const from = (m.index as number) + m[0].length;
    if (from > at) return { start, end: m.index as number };
    start = from;
  }
  return { start, end: text.length };
}

function sideIn(text: string): Side | 'neither' | null {
  return SAID_WHEN.find(([, words]) => words.test(text))?.[0] ?? null;
}

function amountsOf(reading: Reading, earlier: Reading | undefined): Amount[] {
  const { tokens } = reading;
  const { text } = reading.sentence;
  const context = `${earlier?.sentence.text ?? ''} ${text}`;
  const out: Amount[] = [];
  tokens.forEach((token, i) => {
    // "A day" is no amount.
    const value = token.kind === 'duration' && /^an?\b/i.test(text.slice(token.start)) ? null : numberOf(token);
    if (value === null) return;
    let unit: Unit | undefined;
    let end = token.end;
    if (token.kind === 'duration') {
      const word = /[a-z]+/i.exec(text.slice(token.start, token.end).replace(/^\w+[\s-]+(?:to[\s-]+\w+[\s-]+)?/, ''));
      unit = UNITS.find((u) => word && u.words.test(word[0].toLowerCase()));
    } else
      for (let k = i + 1; k < tokens.length && k <= i + 4; k++) {
        const next = tokens[k] as Token;
        if (next.kind === 'duration' && /^an? day$/i.test(text.slice(next.start, next.end)) && ORAL.test(context)) {
          unit = PER_DAY;
          end = next.end;
          break;
        }
        unit = UNITS.find((u) => u.words.test(next.norm) && (u.with?.test(context) ?? true));
        if (unit) {
          end = next.end;
          break;
        }
        if (!BETWEEN.test(next.norm)) break;
      }
    if (!unit && token.kind !== 'duration' && value <= 24 && TABLETS_OF.test(tokens[i + 1]?.norm ?? '')) {
      unit = UNITS[0];
      end = (tokens[i + 1] as Token).end;
    }
    const times = Object.hasOwn(ADVERBS, token.norm) || tokens[i + 1]?.norm === 'times';
    if (!unit && times) {
      const clause = clauseAt(text, token.start);
      const own = text.slice(clause.start, clause.end);
      unit =
        TIMES.find((u) => u.with?.test(own)) ?? (out.length > 0 ? undefined : TIMES.find((u) => u.with?.test(text)));
      end = tokens[i + 1]?.norm === 'times' ? (tokens[i + 1] as Token).end : token.end;
    }
    if (value === 0 && !unit && /^(?:none|nil|zero)$/.test(token.norm) && ORAL.test(text)) unit = UNITS[0];
    const next = tokens[i + 1];
    if (
      !unit &&
      token.kind === 'number' &&
      value >= 4 &&
      value <= 100 &&
      !/^(?:h|hours?|days?|mg|mcg|points?|weeks?|months?)$/.test(next?.norm ?? '') &&
      SCALE_NAME.test(text.slice(0, token.start))
    )
      unit = SCALE;
    // "Five tablets a day …, against three at home": the second number counts what the first does.
    const last = out[out.length - 1];
    const alike =
      !unit &&
      last !== undefined &&
      COUNTS_THE_SAME.test(text.slice(last.at.end, token.start)) &&
      (!OTHER_UNIT.test(next?.norm ?? '') ||
        (times && (last.unit.unit === 'times' || last.unit.of === 'trial-oral-reduction')));
    if (alike) unit = last.unit;
    if (!unit || (unit.with && !unit.with.test(context))) return;
    const clause = clauseAt(text, token.start);
    const own = text.slice(clause.start, clause.end);
    const near = text.slice(Math.max(0, token.start - 40), end + 8);
    const byMouth = ORAL.test(text.slice(token.end, end));
    if (unit.of === 'trial-oral-reduction' && !alike && !byMouth && SPINAL.test(near.replace(WHILE_IN, ''))) return;
    out.push({ reading, at: { start: token.start, end }, value: value * (unit.times ?? 1), unit, side: sideIn(own) });
  });
  // "Before the trial, 50 feet": the words that date a lone amount may stand in another clause.
  const whole = sideIn(text);
  return out.map((a) => (a.side === null && out.length === 1 && whole ? { ...a, side: whole } : a));
}

/** Facts of amounts before and during. */
export function trialAmounts(doc: Document, readings: readonly Reading[]): Fact[] {
  const amounts: (Amount & { n: number })[] = [];
  readings.forEach((reading, n) => {
    const { sentence } = reading;
    if (!isTrial(reading) || sentence.text.includes('\t')) return;
    if (sentence.voice !== 'record' && !tellsInPlan(sentence)) return;
    if (NOT_A_RESULT.test(sentence.text)) return;
    amounts.push(...amountsOf(reading, readings[n - 1]).map((a) => ({ ...a, n })));
  });
  const facts: Fact[] = [];
  const told = new Set<string>();
  for (const before of amounts) {
    if (before.side !== 'before') continue;
    const near = amounts.filter(
      (a) =>
        a !== before &&
        a.unit.unit === before.unit.unit &&
        Math.abs(a.n - before.n) <= 1 &&
        a.side !== 'before' &&
        a.side !== 'neither',
    );
    const during = near.findLast((a) => a.side === 'during') ?? near.find((a) => a.n === before.n);
    if (!during || told.has(`${during.n} ${during.at.start}`)) continue;
    told.add(`${during.n} ${during.at.start}`);
    const { of, lowerIsBetter } = before.unit;
    const less = during.value < before.value;
    const better = of === 'trial-oral-reduction' || lowerIsBetter ? less : during.value > before.value;
    const effect: Fact['effect'] = better ? 'met' : 'not-met';
    for (const a of during.reading === before.reading ? [during] : [during, before])
      facts.push({
        element: of,
        effect,
        standing: 'record',
        specialist: false,
        reasons: [],
        value: `from ${before.value} to ${during.value} ${before.unit.unit}`,
        evidence: evidenceFor(doc, a.reading, a.at, polarityOf(effect), of),
      });
  }
  return facts;
}
