/**
 * Pain with and without the opioid: two scores compared, a percentage or a share of the pain taken away, a lone score.
 * Scores are read with what the words beside them say of the drug; those of a trial or a pump: comparisons.ts.
 */

import type { Document } from '../text/document.ts';
import { type Match, PhraseIndex } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { Wording } from '../text/wording.ts';
import type { ElementId } from './elements.ts';
import { factAt } from './evidence.ts';
import type { Fact } from './fact.ts';
import { GROUPS } from './groups.ts';
import type { PainScore } from './pain-score.ts';
import type { Reading } from './readings.ts';
import { standingOf } from './standing.ts';

/** Relief counts from a fall of 30 % or two points (a default of ours). */
const RELIEF_SHARE = 0.3;
const RELIEF_POINTS = 2;
/** So many sentences back the drug may have been named of which a score speaks. */
const DRUG_REACH = 3;

type Side = 'treated' | 'untreated' | 'neither';
type Row =
  | { is: 'side'; side: Side; strong: boolean; start: boolean }
  | { is: 'pain' | 'drug' | 'other-care' | 'goal' | 'not-pain' | 'share' | 'of-drug' };

const side = (s: Side, strong: boolean, start = false): Row => ({ is: 'side', side: s, strong, start });

const INDEX = new PhraseIndex<Row>(
  [
    {
      row: side('treated', true),
      patterns: [
        '(with|on|w|using|taking) ..2 {medicine}',
        'w / {medicine}',
        '(with|on) it|them|these',
        '(after|following) ..3 {medicine}',
        '(after|following|once|when|if) ..2 (taking|takes|took|taken|has had)',
        '(minutes|hour|hours|<duration>) (after|following|later|from)',
        'after',
        'medicated',
        'w (meds|rx)',
        'treated',
        '(has|had) (it|them|one)',
        'with',
      ],
    },
    {
      row: side('untreated', true, true),
      patterns: [
        'before ..4 (start*|began|begun|beginning|initiat*|{opioid})',
        'prior to ..3 (start*|began|beginning|initiat*|{opioid} (therapy|treatment))',
        'before any ..4 {opioid}',
        'when ..3 (started|began|first seen)',
        'at the start',
        'at the time ..6 (start*|began|begun)',
        '(when|before) ..6 (put|placed) on ..3 {medicine}',
        'at|initial (onset|baseline|intake|first|visit)',
        'baseline',
        'initial ..2 (pain|score|vas|nrs|level)',
        'pre (opioid|treatment|medication|{opioid})',
        'compared (with|to) ..3 (start|beginning|baseline)',
        'initially',
        'originally',
      ],
    },
    {
      row: side('untreated', true),
      patterns: [
        'without ..2 {medicine}',
        'without (it|them|these)?',
        'w / out ..1 {medicine}',
        'w / o ..1 {medicine}',
        'w / o',
        'wo {medicine}',
        'off ..2 {medicine}',
        'off (it|them)',
        'unmedicated',
        'untreated',
        'before ..2 (taking|takes|dose|doses|tablet|tablets|pill|pills|medication*|meds|medicine|it|them|medicating)',
        '(runs|ran|is|was|goes|went|been) out',
        '(miss|misses|missed|missing|skip|skips|skipped|forgets|skipping) ..3',
        '{medicine} ..3 (missed|skipped|late|forgotten|run out|wear* off|wore off)',
        'none in the house',
        'not (taking|on|using) ..2',
        'no {medicine}',
        'prior to ..2 (taking|dose|{medicine}|it)',
        'between doses',
      ],
    },
    { row: side('untreated', false, true), patterns: ['before', 'prior', 'previously', 'had been', 'was|were once'] },
    {
      row: side('treated', false),
      patterns: [
        'since',
        'now',
        'today',
        'currently',
        'current',
        'present',
        'these days',
        'presently',
        'most days now',
      ],
    },
    {
      row: side('neither', true),
      patterns: [
        'worst',
        'highest',
        'lowest',
        'least',
        'best',
        'average',
        'usual*',
        'goal*',
        '(after|with|before|following|on|from) ..3 {other-care}',
        'last visit',
        'anxiety|depression|stress|mood',
        'weather|activity|cold|bending|walking|sitting|standing|movement|exertion|rest',
        'after ..2 (work|walking|sitting|standing|injury|surgery|fall|accident)',
        'without ..2 {other-care}',
      ],
    },
    {
      row: { is: 'pain' },
      patterns: [
        'pain|pains|ache|aches|aching|discomfort|soreness|burning|hurt|hurts|agony',
        'vas|nrs|nprs',
        'relief',
        'severity|intensity',
        'rates|rated|rating|scores|score',
        'numbers',
        'pain at',
        '(0|zero) (to)? 10',
        'scale',
      ],
    },
    { row: { is: 'drug' }, patterns: ['{medicine}', 'medicated', 'unmedicated', '(takes|take|taking|took) it'] },
    { row: { is: 'other-care' }, patterns: ['{other-care}'] },
    {
      row: { is: 'goal' },
      patterns: [
        'goal*',
        'hope*',
        'aim*',
        'should',
        'would like',
        'target',
        'expect*',
        'will',
        'want*',
        'wish*',
        // Said of opioids at large.
        '(has|have) been (shown|found|reported) to',
        '(studies|trials|evidence|literature|reviews) (show*|suggest*|indicate*|support*|found)',
      ],
    },
    {
      row: { is: 'not-pain' },
      patterns: ['strength', 'phq', 'gad', 'ort', 'soapp*', 'epworth', 'comm', 'apgar', 'inr', 'glasgow', 'ashworth'],
    },
    {
      row: { is: 'share' },
      patterns: [
        '<percent> ..4 (relief|reduction|improvement|less|better|decrease|reduced|improved|benefit|off|of (the|her|his) pain)',
        '(relief|reduction|improvement|better|decrease*|less|reduce*|improve*|lowers|cuts|takes|took|helps|eases) ..6 <percent>',
        'pain ..4 by <percent>',
        '<percent> with|from|on ..3 {medicine}',
        '{medicine} ..5 <percent>',
      ],
    },
  ],
  GROUPS,
);

interface Score {
  reading: Reading;
  /** Position of the reading among all. */
  at: number;
  token: Token;
  value: number;
  side: 'treated' | 'untreated' | null;
  strong: boolean;
  /** Compared with the time before the opioid, rather than with a day without it. */
  start: boolean;
  /** Told of an hour or a deed ("at worst", "after walking"), not of the day. */
  aside: boolean;
}

/** Words after a number that make it something other than a score. */
const UNIT =
  /^(?:mg|mcg|ml|mm|cm|g|lb|lbs|kg|tab|tabs|tablets?|pills?|caps?|capsules?|patch|patches|hours?|hrs?|days?|weeks?|months?|years?|yrs?|times?|x|blocks?|miles?|minutes?|mins?|am|pm|per|a|daily|visits?|sessions?|level|levels|percent|children|kids|norco|percocet|refills?|points?|at|po|th|degrees?|views?|beers?|drinks?|prescribers?|providers?|pharmac\w*|doctors?|stairs|steps|flights?|q|or|bid|tid|qid|prn|feet|ft|flexion|old|more|other|of|different|-|\/|\+|%|\))$/;

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
    if (!SCORE_LEADS.test(before?.norm ?? '') || (next && UNIT.test(next.norm) && next.norm !== 'of')) return null;
    return n;
  }
  if (t.kind !== 'number' || t.value === null || (t.value === 0 && t.high === 10)) return null;
  // "2. Chronic back pain": the number of a list
  if (i === 0 && (next?.norm === '.' || next?.norm === ')')) return null;
  if (t.value > 10) return next?.norm === 'mm' && t.value <= 100 ? t.value / 10 : null;
  const arrow = next?.norm === '-' && tokens[i + 2]?.norm === '>';
  if (next && !arrow && UNIT.test(next.norm) && !(next.norm === 'of' && tokens[i + 2]?.norm === '10')) return null;
  if (before?.norm === '#' || before?.norm === '/' || before?.norm === '-' || before?.norm === '.') return null;
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
const AVERAGE = /^(?:average|usual\w*)$/i;
const FALL = /^(?:to|->|→|-->|>)$/;

/** The scores of one sentence with their sides. */
function scoresOf(
  readings: readonly Reading[],
  at: number,
  matches: readonly Match<Row>[],
  drugNear: boolean,
  label: Side | null,
): Score[] {
  const reading = readings[at] as Reading;
  const { tokens } = reading;
  const has = (is: Row['is']) => matches.some((m) => m.row.is === is);
  const painTold = has('pain') || (at > 0 && PAIN.test((readings[at - 1] as Reading).sentence.text));
  const out: Score[] = [];
  const cues = matches.filter((m) => m.row.is === 'side');
  const ofStart = cues.some((c) => c.row.is === 'side' && c.row.start && c.row.strong);
  const numbers: { i: number; value: number }[] = [];
  tokens.forEach((_, i) => {
    const value = scoreAt(reading, i, painTold || cues.length > 0 || BROUGHT.test(reading.sentence.seen));
    if (value !== null) numbers.push({ i, value });
  });
  // "from 8 to 4", "8 -> 4"
  const paired = new Set<number>();
  for (let k = 0; k + 1 < numbers.length; k++) {
    const a = numbers[k] as { i: number; value: number };
    const b = numbers[k + 1] as { i: number; value: number };
    const between = tokens.slice(a.i + 1, b.i);
    if (between.length > 8 || !between.some((t) => FALL.test(t.norm) || t.norm === '>' || t.norm === '→')) continue;
    if (between.some((t) => t.norm === ';' || t.norm === 'and' || t.norm === 'with' || t.norm === 'without')) continue;
    const arrow = between.some((t) => /^(?:>|→)$/.test(t.norm));
    const from = tokens.slice(Math.max(0, a.i - 4), a.i).some((t) => t.norm === 'from');
    // "Percocet: 8/10 to 4/10"
    const bare = between.length === 1 && between[0]?.norm === 'to' && has('drug') && a.value - b.value >= RELIEF_POINTS;
    if (!arrow && !from && !bare && !BROUGHT.test(reading.sentence.seen)) continue;
    if (!drugNear || b.value >= a.value) continue;
    const start =
      /\b(?:since|before|baseline|19|20\d\d)\b/i.test(reading.sentence.text) && SINCE.test(reading.sentence.text);
    const one = (n: { i: number; value: number }, s: 'treated' | 'untreated'): Score => ({
      reading,
      at,
      token: tokens[n.i] as Token,
      value: n.value,
      side: s,
      strong: true,
      start,
      aside: false,
    });
    out.push(one(a, 'untreated'), one(b, 'treated'));
    paired.add(a.i).add(b.i);
  }
  for (const { i, value } of numbers) {
    if (paired.has(i)) continue;
    const token = tokens[i] as Token;
    let best: Match<Row> | null = null;
    let distance = 34;
    for (const c of cues) {
      if (c.first <= i && c.last > i) continue;
      // "when he began it his average score was 8/10": the average of that time.
      if (ofStart && c.row.is === 'side' && AVERAGE.test(reading.sentence.text.slice(c.start, c.end))) continue;
      const between = c.first > i ? tokens.slice(i + 1, c.first) : tokens.slice(c.last, i);
      const d = c.first > i ? between.length * 1.5 : between.length * 2 + 1;
      const crosses =
        between.filter((t) => t.kind === 'score').length * 6 +
        numbers.filter((n) => n.i !== i && (c.first > i ? n.i > i && n.i < c.first : n.i < i && n.i >= c.last)).length *
          6 +
        between.filter((t) => t.norm === ';').length * 40 +
        between.filter((t) => t.norm === ',' || t.norm === 'and').length * (c.first > i ? 9 : 2);
      const weak = c.row.is === 'side' && !c.row.strong ? 3 : 0;
      // "w/o meds" holds "w … meds"; of two words for the same place the one that takes the drug away is meant.
      const nearer = d + crosses + weak - (c.row.is === 'side' && c.row.side === 'untreated' ? 0.1 : 0);
      if (nearer < distance) {
        distance = nearer;
        best = c;
      }
    }
    const labelled = i === 0 && label !== null ? side(label, true) : null;
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
      aside:
        best !== null && row?.side === 'neither' && !AVERAGE.test(reading.sentence.text.slice(best.start, best.end)),
    });
  }
  return out;
}

/** Someone else's pain, told as the subject of the sentence. */
const OF_ANOTHER = new Wording(
  /^(?:his|her|the patient's|their) (?:husband|wife|spouse|mother|father|sister|brother|son|daughter|friend|neighbou?r|roommate|cousin|uncle|aunt)\b(?! (?:reports?|states?|says|notes?|confirms?|told))/i,
);

/** What the label before a bare score says of the drug: "PAIN WITH MEDICATIONS: 4/10". */
function labelOf(doc: Document, sentence: Document['sentences'][number]): Side | null {
  const before = doc.sentences[sentence.index - 1];
  if (!before || !/:\s*$/.test(before.text) || sentence.text.length > 40) return null;
  const cue = INDEX.find(before.tokens).findLast((m) => m.row.is === 'side' && m.row.strong);
  const drug = INDEX.find(before.tokens).some((m) => m.row.is === 'drug');
  return drug && cue?.row.is === 'side' && cue.row.side !== 'neither' ? cue.row.side : null;
}

/** The columns of a table, by the words that head them. */
const COLUMN_UNTREATED =
  /\b(?:before|without|w\/o|off|none|prior|pre|baseline|at (?:the )?start|initial(?:ly)?|no (?:meds?|medication|opioid))\b/i;
const COLUMN_TREATED = /\b(?:on|with|w\/|after|now|current(?:ly)?|today|present|since)\b/i;
const ROW_OF_PAIN = /\b(?:pain|vas|nrs|ache)\b/i;
const ROW_OF_FUNCTION = /\b(?:oswestry|odi|quickdash|dash|peg|roland|rmdq|ndi|womac|pdi)\b/i;
const CELL = /^\s*(\d{1,3}(?:\.\d)?)\s*(?:\/\s*(?:10|100))?\s*%?\s*$/;
/** So many cells back the heads of the columns may stand. */
const HEAD_REACH = 22;

/** Pain and function in the columns of a table: before and on the drug. */
function columnScores(doc: Document, readings: readonly Reading[]): Fact[] {
  const facts: Fact[] = [];
  readings.forEach((reading, at) => {
    const { text, voice } = reading.sentence;
    if (voice !== 'record' || text.length > 160 || !text.includes('\t')) return;
    const [head = '', ...values] = text.split('\t');
    const ofPain = ROW_OF_PAIN.test(head);
    if (!ofPain && !ROW_OF_FUNCTION.test(head)) return;
    const cells = values.map((v) => CELL.exec(v)?.[1]).map((v) => (v === undefined ? null : Number(v)));
    // The nearest line above that heads as many columns, with and without the drug.
    for (let h = at - 1; h >= Math.max(0, at - HEAD_REACH); h--) {
      const heads = (readings[h] as Reading).sentence.text.split('\t');
      const columns = heads.length === cells.length + 1 ? heads.slice(1) : heads;
      if (columns.length !== cells.length) continue;
      const off = columns.findIndex((t, i) => COLUMN_UNTREATED.test(t) && cells[i] !== null);
      const on = columns.findIndex((t, i) => COLUMN_TREATED.test(t) && !COLUMN_UNTREATED.test(t) && cells[i] !== null);
      if (off < 0 || on < 0) continue;
      const u = cells[off] as number;
      const t = cells[on] as number;
      const share = u > 0 ? (u - t) / u : 0;
      const effect: Fact['effect'] = share >= RELIEF_SHARE ? 'met' : u <= t ? 'not-met' : 'partial';
      const start = /\b(?:before|start|initial|baseline|prior)\b/i.test(columns[off] as string);
      const elements: ElementId[] = ofPain
        ? ['analgesia', 'improved-pain', ...(start ? (['baseline-pain'] as const) : [])]
        : ['activities', ...(start ? (['baseline-function'] as const) : [])];
      const s = { reading, token: { start: 0, end: text.length } } as Score;
      for (const element of elements) {
        if (element === 'improved-pain' && effect === 'partial') continue;
        const told = effect === 'partial' && element.startsWith('baseline') ? 'met' : effect;
        facts.push(fact(doc, s, element, told, `from ${u} to ${t}`));
      }
      break;
    }
  });
  return facts;
}

/** "If she skips a dose it is 9/10": told of what happens, not of what might. */
const HABIT =
  /\b(?:if|when|whenever|unless) (?:he|she|the patient) (?:\w+ )?(?:skips?|misses|missed|forgets|takes|runs out|goes without|does not take)\b/i;
const namesMedicine = (reading: Reading): boolean =>
  reading.matches.some((m) => m.row.is === 'group' && (m.row.name === 'medicine' || m.row.name === 'opioid'));

/** "8/10 before and 8/10 after": of one tablet, not of the years before the drug. */
const BEFORE_AND_AFTER = /\bbefore(?! ..{0,20}(?:start|beg[au]n|surgery|injury))\b[^.;]{0,30}\bafter\b/i;
const PAIN = /\b(?:pain|vas|nrs|ache|discomfort|relief)\b/i;
const BROUGHT = new Wording(
  /\b(?:brings?|brought|drops?|dropped|falls?|fell|reduces?|reduced|decreas\w+|lowers?|lowered|eases?|eased|comes? down|goes|went|takes?|cuts?|improve[sd]?|down)\b/i,
);
const SINCE = /\b(?:since|before|baseline|at the start|began|begun|start(?:ed|ing)?|initial)\b/i;
/** A mere number in such a sentence is no pain score. */
const CANDIDATE =
  /\d\s*\/\s*10|\b(?:10|\d)\b|\b(?:an?|from|to|at|is|was|of|around|about) (?:one|two|three|four|five|six|seven|eight|nine|ten)\b|<|→|\bmm\b|%|percent|half|third/i;

function fact(doc: Document, s: Score, element: ElementId, effect: Fact['effect'], value: string | null): Fact {
  return factAt(doc, s.reading, s.token, element, effect, { value });
}

/** What two scores show of the drug: `met` from a third or two points less, `not-met` where there is no fall. */
function compared(untreated: Score, treated: Score): { effect: Fact['effect']; value: string } {
  const fall = untreated.value - treated.value;
  const share = untreated.value > 0 ? fall / untreated.value : 0;
  const effect = share >= RELIEF_SHARE || fall >= RELIEF_POINTS ? 'met' : fall <= 0 ? 'not-met' : 'partial';
  return { effect, value: `from ${untreated.value}/10 to ${treated.value}/10, ${Math.round(share * 100)} % less` };
}

/** Scores without and with the drug that stand at most so many sentences apart; both lists are in text order. */
function pairsWithin(untreated: readonly Score[], treated: readonly Score[], most: number): [Score, Score][] {
  const pairs: [Score, Score][] = [];
  let from = 0;
  for (const t of treated) {
    while (from < untreated.length && (untreated[from] as Score).at < t.at - most) from++;
    for (let k = from; k < untreated.length; k++) {
      const u = untreated[k] as Score;
      if (u.at > t.at + most) break;
      pairs.push([u, t]);
    }
  }
  return pairs;
}

/** Relief from the opioid: compared scores, percentages, lone scores; and the scores of the day, as they were read. */
export function opioidRelief(doc: Document, readings: readonly Reading[]): { facts: Fact[]; scores: PainScore[] } {
  const facts: Fact[] = [];
  const all: Score[] = [];
  let drugAt = -99;
  let drugSection: string | null = null;
  readings.forEach((reading, at) => {
    const { sentence } = reading;
    if (sentence.voice !== 'record') return;
    if (namesMedicine(reading)) {
      drugAt = at;
      drugSection = sentence.section;
    }
    if (sentence.section === 'family-history' || sentence.section === 'allergies') return;
    if (['trial', 'pump', 'stimulator'].some((t) => reading.topics.has(t as 'trial'))) return;
    if (!CANDIDATE.test(sentence.text)) return;
    const matches = INDEX.find(reading.tokens);
    const has = (is: Row['is']) => matches.some((m) => m.row.is === is);
    if (has('not-pain') && !has('pain')) return;
    const own = drugAt === at || has('drug');
    const ahead = readings
      .slice(at + 1, at + 1 + DRUG_REACH)
      .some((r) => r.sentence.section === sentence.section && namesMedicine(r));
    const drugNear =
      own || ahead || (at - drugAt <= DRUG_REACH && drugSection === sentence.section && !has('other-care'));
    // Relief by something else is no evidence for the drug.
    if (has('other-care') && !reading.matches.some((m) => m.row.is === 'group' && m.row.name === 'opioid') && !own)
      return;
    for (const m of matches) {
      if (OF_ANOTHER.test(sentence.seen)) break;
      if (m.row.is !== 'share' || !drugNear || has('goal')) continue;
      const percent = reading.tokens.slice(m.first, m.last).find((t) => t.kind === 'percent');
      if (!percent || percent.value === null || !(has('pain') || /relief|better/i.test(sentence.text))) continue;
      if (has('other-care')) {
        // In a list the percentage belongs to the treatment nearest before it.
        const before = matches.filter(
          (x) => (x.row.is === 'other-care' || x.row.is === 'drug') && x.first < m.last && x.last <= m.last,
        );
        const nearest = before[before.length - 1];
        if (nearest?.row.is === 'other-care') continue;
      }
      const standing = standingOf(reading, m, false);
      if (!standing || standing.negated || standing.standing !== 'record') continue;
      const effect: Fact['effect'] = percent.value >= RELIEF_SHARE * 100 ? 'met' : 'partial';
      const score = { reading, token: percent } as unknown as Score;
      const s = { ...score, token: { ...percent, start: m.start, end: m.end } } as Score;
      for (const element of ['analgesia', 'improved-pain'] as const)
        facts.push(fact(doc, s, element, effect, `${percent.value} % relief`));
    }
    if (has('goal') && !own) return;
    if (OF_ANOTHER.test(sentence.seen)) return;
    for (const s of scoresOf(readings, at, matches, drugNear, labelOf(doc, sentence))) {
      const standing = standingOf(reading, s.token, HABIT.test(sentence.text));
      if (standing?.standing !== 'record' || has('goal')) continue;
      all.push(s);
    }
  });

  facts.push(...columnScores(doc, readings));
  const pairs: [Score, Score][] = [];
  const strongest = (list: Score[]) => [...list.filter((s) => !s.strong), ...list.filter((s) => s.strong)].at(-1);
  // The two halves stand in one sentence, or close to each other, or at least in one text.
  const treated = all.filter((s) => s.side === 'treated');
  const untreated = all.filter((s) => s.side === 'untreated');
  const within = (most: number) => pairsWithin(untreated, treated, most).filter(([u, t]) => u.strong || t.strong);
  const sameSentence = within(0);
  const nearby = within(3);
  const pick = (list: [Score, Score][]) => {
    const with2 = list.filter(([u, t]) => u.strong && t.strong);
    return (with2.length > 0 ? with2 : list).at(-1);
  };
  const days = (list: [Score, Score][]) => list.filter(([u]) => !u.start);
  const starts = (list: [Score, Score][]) => list.filter(([u]) => u.start);
  const byDay = pick(days(sameSentence)) ?? pick(days(nearby));
  const byStart = pick(starts(sameSentence)) ?? pick(starts(nearby));
  if (byDay) pairs.push(byDay);
  // A later sentence of the same kind is heard beside the one that says most.
  const lastDay = days(sameSentence).at(-1);
  if (lastDay && lastDay !== byDay && lastDay[0].value <= lastDay[1].value) pairs.push(lastDay);
  if (byStart) pairs.push(byStart);
  if (!byStart) {
    const u = strongest(untreated.filter((s) => s.start && s.strong));
    const t = strongest(treated.filter((s) => s.strong)) ?? byDay?.[1];
    if (u && t && byDay) pairs.push([u, t]);
  }
  if (pairs.length === 0) {
    const u = strongest(untreated.filter((s) => s.strong));
    const t = strongest(treated.filter((s) => s.strong));
    if (u && t) pairs.push([u, t]);
  }
  for (const [u, t] of pairs) {
    const { effect, value } = compared(u, t);
    const told = u.reading === t.reading ? [t] : [u, t];
    // A day without is the better witness than the years before.
    const elements: ElementId[] = u.start && byDay ? [] : ['analgesia', 'improved-pain'];
    for (const s of told)
      for (const element of elements)
        if (element === 'analgesia' || effect !== 'partial') facts.push(fact(doc, s, element, effect, value));
    if (u.start)
      for (const s of told) facts.push(fact(doc, s, 'baseline-pain', effect === 'partial' ? 'met' : effect, value));
  }
  for (const s of all) facts.push(fact(doc, s, 'analgesia', 'partial', `${s.value}/10`));
  for (const s of all) if (s.side !== 'untreated') facts.push(fact(doc, s, 'starting-pain', 'met', `${s.value}/10`));
  // What is told of the time before the opioid is not of the note's day.
  const ofTheDay = all.filter((s) => !s.start && !s.aside);
  return {
    facts,
    scores: ofTheDay.map((s) => ({
      reading: s.reading,
      at: s.token,
      value: s.value,
      under: UNDER[s.side ?? 'neither'],
    })),
  };
}

const UNDER: Readonly<Record<Side, PainScore['under']>> = {
  treated: 'medicine',
  untreated: 'no-medicine',
  neither: 'untold',
};
