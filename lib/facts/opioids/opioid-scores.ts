/**
 * The pain scores of a sentence, each with what the words beside it say of the opioid: with it, without it, neither.
 */
import type { Document } from '../../text/document.ts';
import type { Match } from '../../text/phrases.ts';
import type { Token } from '../../text/tokens.ts';
import { Wording } from '../../text/wording.ts';
import type { Reading } from '../readings.ts';
import { RELIEF_POINTS } from '../relief.ts';
import { RELIEF_INDEX, type ReliefRow, type Side, side } from './opioid-relief-cues.ts';

export interface Score {
  reading: Reading;
  /** Position of the reading among all. */
  at: number;
  token: Token;
  value: number;
  side: 'treated' | 'untreated' | null;
  strong: boolean;
  /** Compared with the time before the opioid, rather than with a day without it. */
  start: boolean;
  /** The usual one, said so. */
  average?: boolean;
  /** Told of an hour or a deed ("at worst", "after walking"), not of the day. */
  aside: boolean;
}

/** Words after a number that make it something other than a score. */
const UNIT =
  /^(?:mg|mcg|ml|mm|cm|g|lb|lbs|kg|tab|tabs|tablets?|pills?|caps?|capsules?|patch|patches|hours?|hrs?|days?|weeks?|months?|years?|yrs?|times?|x|blocks?|miles?|minutes?|mins?|am|pm|per|a|daily|visits?|sessions?|level|levels|percent|children|kids|norco|percocet|refills?|points?|at|po|th|degrees?|views?|beers?|drinks?|prescribers?|providers?|pharmac\w*|doctors?|stairs|steps|flights?|q|or|bid|tid|qid|prn|feet|ft|flexion|old|more|other|of|different|-|\/|\+|%|\))$/;

/** "Opioid Risk Tool score 1", "COWS 2": the figure of another scale. */
const OTHER_SCALE =
  /\b(?:opioid risk tool|ORT|SOAPP(?:-?R)?|COMM|DIRE|DAST(?:-10)?|AUDIT(?:-C)?|CAGE|PHQ-?[29]?|GAD-?[27]?|BDI|COWS|Epworth|Oswestry|ODI|NDI|Roland(?:-| and )?Morris|(?:Quick)?DASH|POSS|RASS|Ashworth|Penn|GCS)\b(?:[ :=,-]{1,3}(?:total|score[ds]?|is|was|at|of|today|index|scale|questionnaire|disability|low|result|\([^()]{1,20}\))){0,4}[ :=,-]{0,3}$/i;

const scoreOf = (t: Token): number => (t.high !== null && t.value !== null ? (t.value + t.high) / 2 : (t.value ?? 0));

/** The number that a token gives as a pain score, or null. */
function scoreAt(reading: Reading, i: number, painTold: boolean): number | null {
  const { tokens } = reading;
  const t = tokens[i] as Token;
  if (t.kind === 'score') return scoreOf(t);
  const text = reading.sentence.text.slice(t.start, t.end);
  if (t.kind === 'ratio') return /\/\s*100$/.test(text) && t.value !== null ? t.value / 10 : null;
  if (!painTold) return null;
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (t.kind === 'word') {
    // "to a four"
    const n = t.word?.number ?? null;
    if (n === null || n > 10 || t.norm === 'a' || t.norm === 'an' || t.norm === 'half') return null;
    if (next?.norm === 'of' && /^(?:ten|10)$/.test(tokens[i + 2]?.norm ?? '')) return n;
    if (!SCORE_LEADS.test(before?.norm ?? '') || (next && UNIT.test(next.norm) && next.norm !== 'of')) return null;
    return n;
  }
  if (t.kind !== 'number' || t.value === null || (t.value === 0 && t.high === 10)) return null;
  if (OTHER_SCALE.test(reading.sentence.text.slice(0, t.start))) return null;
  // "2. Chronic back pain": the number of a list
  if (i === 0 && (next?.norm === '.' || next?.norm === ')')) return null;
  if (t.value > 10) return next?.norm === 'mm' && t.value <= 100 ? t.value / 10 : null;
  const arrow = next?.norm === '-' && tokens[i + 2]?.norm === '>';
  if (next && !arrow && UNIT.test(next.norm) && !(next.norm === 'of' && tokens[i + 2]?.norm === '10')) return null;
  if (before?.norm === '#' || before?.norm === '-' || before?.norm === '.') return null;
  // "9 unmedicated / 5 medicated" are two; "10/325" is a strength.
  if (before?.norm === '/' && tokens[i - 2]?.kind !== 'word') return null;
  // "L4", "C6": a letter that touches the figure
  if (before && before.end === t.start && before.kind === 'word') return null;
  if (
    /^(?:every|q|for|lasts?|about|took|take|takes|no|number|item|note|page|grade|stage|age|class|type|phase|january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
      before?.norm ?? '',
    )
  )
    return null;
  if (!Number.isInteger(t.value * 2)) return null;
  return scoreOf(t);
}

/** Stand before a score that is written as a word: "to a four", "from seven to three". */
const SCORE_LEADS = /^(?:an?|from|to|at|is|was|of|around|about)$/;
/** What a fall of pain may be put down to. */
const AGENTS: ReadonlySet<ReliefRow['is']> = new Set(['drug', 'other-care', 'operation']);
/** Figures further apart are two. */
const WIDEST_RANGE = 2;
const AVERAGE = /^(?:average|usual\w*)$/i;
const FALL = /^(?:to|->|→|-->|>)$/;

/** The scores of one sentence with their sides. */
export function scoresOf(
  readings: readonly Reading[],
  at: number,
  matches: readonly Match<ReliefRow>[],
  drugNear: boolean,
  label: Side | null,
): Score[] {
  const reading = readings[at] as Reading;
  const { tokens } = reading;
  const has = (is: ReliefRow['is']) => matches.some((m) => m.row.is === is);
  const painTold = has('pain') || (at > 0 && PAIN.test((readings[at - 1] as Reading).sentence.text));
  const out: Score[] = [];
  const cues = matches.filter((m) => m.row.is === 'side');
  // Where one time alone is spoken of ("Off drug: average 8"), the average is of that time.
  const sides = new Set(cues.flatMap((c) => (c.row.is === 'side' && c.row.strong ? [c.row.side] : [])));
  sides.delete('neither');
  const ofOneSide = sides.size === 1 || cues.some((c) => c.row.is === 'side' && c.row.start && c.row.strong);
  const numbers: { i: number; value: number }[] = [];
  tokens.forEach((_, i) => {
    const value = scoreAt(reading, i, painTold || cues.length > 0 || BROUGHT.test(reading.sentence.seen));
    if (value !== null) numbers.push({ i, value });
  });
  joinRanges(numbers, tokens);
  const offAndOn = besideOffAndOn(numbers, tokens);
  // "from 8 to 4", "8 -> 4"
  const paired = new Set<number>();
  const pushPair = (from: number, to: number, start: boolean) => {
    for (const [k, s] of [
      [from, 'untreated'],
      [to, 'treated'],
    ] as const) {
      const n = numbers[k] as { i: number; value: number };
      const token = tokens[n.i] as Token;
      out.push({ reading, at, token, value: n.value, side: s, strong: true, start, aside: false });
      paired.add(n.i);
    }
  };
  for (let k = 0; k + 1 < numbers.length; k++) {
    const a = numbers[k] as { i: number; value: number };
    const b = numbers[k + 1] as { i: number; value: number };
    const between = tokens.slice(a.i + 1, b.i);
    if (drugNear && isReversed(tokens, a, b) && BROUGHT.test(reading.sentence.seen)) {
      const agent = matches.findLast((m) => AGENTS.has(m.row.is) && m.last <= b.i);
      if (!agent || agent.row.is === 'drug') pushPair(k + 1, k, false);
      continue;
    }
    if (between.length > 8 || !between.some((t) => FALL.test(t.norm) || t.norm === '>' || t.norm === '→')) continue;
    if (between.some((t) => t.norm === ';' || t.norm === 'and' || t.norm === 'with' || t.norm === 'without')) continue;
    const arrow = between.some((t) => /^(?:>|→)$/.test(t.norm));
    const from = tokens.slice(Math.max(0, a.i - 4), a.i).some((t) => t.norm === 'from');
    // "Percocet: 8/10 to 4/10"
    const bare = between.length === 1 && between[0]?.norm === 'to' && has('drug') && a.value - b.value >= RELIEF_POINTS;
    if (!arrow && !from && !bare && !BROUGHT.test(reading.sentence.seen)) continue;
    if (!drugNear || b.value >= a.value) continue;
    // "Therapy brought it from 7 to 2; he also takes tramadol": the fall is of what is named before it.
    const agent = matches.findLast((m) => AGENTS.has(m.row.is) && m.last <= a.i);
    if (agent && agent.row.is !== 'drug') continue;
    const start =
      /\b(?:since|before|baseline|19|20\d\d)\b/i.test(reading.sentence.text) && SINCE.test(reading.sentence.text);
    pushPair(k, k + 1, start);
  }
  for (const { i, value } of numbers) {
    if (paired.has(i)) continue;
    const token = tokens[i] as Token;
    let best: Match<ReliefRow> | null = null;
    let distance = 34;
    for (const c of cues) {
      if (c.first <= i && c.last > i) continue;
      // "when he began it his average score was 8/10": the average of that time.
      if (ofOneSide && c.row.is === 'side' && AVERAGE.test(reading.sentence.text.slice(c.start, c.end))) continue;
      const between = c.first > i ? tokens.slice(i + 1, c.first) : tokens.slice(c.last, i);
      const d = c.first > i ? between.length * 1.5 : between.length * 2 + 1;
      const crosses =
        between.filter((t) => t.kind === 'score').length * 6 +
        numbers.filter((n) => n.i !== i && (c.first > i ? n.i > i && n.i < c.first : n.i < i && n.i >= c.last)).length *
          6 +
        between.filter((t) => t.norm === ';').length * 40 +
        // A label stands before its value: the next cell's is not of this one.
        (c.first > i && reading.sentence.text.slice(token.end, c.start).includes('\t') ? 40 : 0) +
        between.filter((t) => t.norm === ',' || t.norm === 'and').length * (c.first > i ? 9 : 2);
      const weak = c.row.is === 'side' && !c.row.strong ? 3 : 0;
      // "w/o meds" holds "w … meds"; of two words for the same place the one that takes the drug away is meant.
      const nearer = d + crosses + weak - (c.row.is === 'side' && c.row.side === 'untreated' ? 0.1 : 0);
      if (nearer < distance) {
        distance = nearer;
        best = c;
      }
    }
    const labelled =
      i === 0 && label !== null ? side(label, true) : offAndOn === null ? null : (offAndOn.get(i) ?? null);
    const row = labelled?.is === 'side' ? labelled : best?.row.is === 'side' ? best.row : null;
    const told = row && row.side !== 'neither' && (drugNear || has('drug') || labelled) ? row : null;
    if (!told && token.kind !== 'score' && !has('pain')) continue;
    out.push({
      reading,
      at,
      token,
      value,
      side: told ? (told.side as 'treated' | 'untreated') : null,
      strong: told?.strong ?? false,
      start: (told?.start ?? false) && !(told?.strong !== true && BEFORE_AND_AFTER.test(reading.sentence.text)),
      average:
        best?.row.is === 'side' && row?.side === 'neither'
          ? AVERAGE.test(reading.sentence.text.slice(best.start, best.end))
          : i === 0 && at > 0 && /\b(?:average|usual)\b[^:]*:\s*$/i.test((readings[at - 1] as Reading).sentence.text),
      aside:
        (i === 0 && at > 0 && ASIDE_LABEL.test((readings[at - 1] as Reading).sentence.text)) ||
        (best !== null && row?.side === 'neither' && !AVERAGE.test(reading.sentence.text.slice(best.start, best.end))),
    });
  }
  besideTreated(out);
  return out;
}

/** "drops to 4 from 8", "down to a 3 with the oxycodone, from a 7": the lower first. */
function isReversed(
  tokens: readonly Token[],
  a: { i: number; value: number },
  b: { i: number; value: number },
): boolean {
  const before = (at: number, word: string) => tokens.slice(Math.max(0, at - 2), at).some((t) => t.norm === word);
  return b.value - a.value >= RELIEF_POINTS && b.i - a.i <= 10 && before(a.i, 'to') && before(b.i, 'from');
}

/** "9 off and 5 on", "off 9, on 5": the bare words, where both stand beside a score. */
function besideOffAndOn(numbers: readonly { i: number }[], tokens: readonly Token[]): Map<number, ReliefRow> | null {
  const sides = new Map<number, ReliefRow>();
  const told = new Set<Side>();
  const ends = (i: number) => /^(?:[,;.)/]|and|but|while)?$/.test(tokens[i]?.norm ?? '');
  for (const { i } of numbers)
    for (const at of [i + 1, i - 1]) {
      const word = tokens[at]?.norm;
      if ((word !== 'off' && word !== 'on') || sides.has(i) || (at > i && !ends(at + 1))) continue;
      const s: Side = word === 'off' ? 'untreated' : 'treated';
      sides.set(i, side(s, true));
      told.add(s);
    }
  const off = told.has('untreated');
  // "8/10 on medication, 8/10 off": the other half may be told in full.
  return off && (told.has('treated') || tokens.some((t) => t.norm === 'on')) ? sides : null;
}

/** "7/10 to 8/10": one score between two figures. A fall is no range, nor is "from 6 to 8". */
function joinRanges(numbers: { i: number; value: number }[], tokens: readonly Token[]): void {
  for (let k = numbers.length - 2; k >= 0; k--) {
    const a = numbers[k] as { i: number; value: number };
    const b = numbers[k + 1] as { i: number; value: number };
    const rises = b.value > a.value && b.value - a.value <= WIDEST_RANGE && tokens[a.i - 1]?.norm !== 'from';
    if (!rises || b.i !== a.i + 2 || !/^(?:to|or|-|–)$/.test(tokens[a.i + 1]?.norm ?? '')) continue;
    a.value = (a.value + b.value) / 2;
    numbers.splice(k + 1, 1);
  }
}

/** "A flare is 8/10, and 4/10 an hour after a tablet": of two scores the plain, worse one is that without it. */
function besideTreated(scores: Score[]): void {
  const [a, b] = scores;
  if (scores.length !== 2 || !a || !b) return;
  const [plain, treated] = a.side === null ? [a, b] : [b, a];
  if (plain.side !== null || plain.aside || treated.side !== 'treated' || !treated.strong) return;
  if (plain.value - treated.value < RELIEF_POINTS) return;
  plain.side = 'untreated';
}

/** "8/10 before and 8/10 after": of one tablet, not of the years before the drug. */
const BEFORE_AND_AFTER = /\bbefore(?! ..{0,20}(?:start|beg[au]n|surgery|injury))\b[^.;]{0,30}\bafter\b/i;
const PAIN = /\b(?:pain|vas|nrs|ache|discomfort|relief)\b/i;
const BROUGHT = new Wording(
  /\b(?:brings?|brought|drops?|dropped|falls?|fell|reduces?|reduced|decreas\w+|lowers?|lowered|eases?|eased|comes? down|goes|went|takes?|cuts?|improve[sd]?|down|difference|settle[sd]?|comes?|came|gets?|got|moves?|moved)\b/i,
);
const SINCE =
  /\b(?:since|before|baseline|at the start|began|begun|start(?:ed|ing)?|initial|first (?:given|taken|prescribed|used|put))\b/i;

const LONGEST_ANSWER = 90;
/** "Without:", "Off meds:" */
/** "Worst:", "Least:" */
const ASIDE_LABEL = /\b(?:worst|least|best|lowest|highest)\b[^:]{0,12}:\s*$/i;
const BARE_LABEL = /^\W*((?:without|with|off|on)(?: (?:it|them|meds?|medications?))?)\s*:\s*$/i;
/** What the label before a bare score says of the drug: "PAIN WITH MEDICATIONS: 4/10". */
export function labelOf(doc: Document, sentence: Document['sentences'][number]): Side | null {
  const before = doc.sentences[sentence.index - 1];
  if (!before || !/:\s*$/.test(before.text) || sentence.text.length > LONGEST_ANSWER) return null;
  const bare = BARE_LABEL.exec(before.text);
  if (bare) return /^with(?!out)|^on/i.test(bare[1] as string) ? 'treated' : 'untreated';
  const cue = RELIEF_INDEX.find(before.tokens).findLast((m) => m.row.is === 'side' && m.row.strong);
  const drug = RELIEF_INDEX.find(before.tokens).some((m) => m.row.is === 'drug');
  return drug && cue?.row.is === 'side' && cue.row.side !== 'neither' ? cue.row.side : null;
}
