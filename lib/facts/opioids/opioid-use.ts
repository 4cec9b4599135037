/**
 * How long an opioid has been used: a stated time that belongs to the use, or days far apart on which it is told of.
 * A year that stands for something else (an injury, an operation, a drug that was stopped) says nothing of it.
 */
import { daysBetween, monthOf } from '../../text/dates.ts';
import { PhraseIndex } from '../../text/phrases.ts';
import type { Token } from '../../text/tokens.ts';
import { GROUPS } from '../groups.ts';
import type { Reading } from '../readings.ts';

type Row = 'opioid' | 'it' | 'asked' | 'cue' | 'begin' | 'in' | 'event' | 'over';

const INDEX = new PhraseIndex<Row>(
  [
    {
      row: 'opioid',
      patterns: [
        '{opioid}',
        '(same|present|current) regimen',
        'current combination',
        'long term (opioid|narcotic)? (treatment|therapy)',
        '(on|with|takes|taking|her|his) (oxy|oxys|roxi|roxis|hydro|percs|norcos)',
      ],
    },
    // "The OxyContin helps. He has been on it since 2010."
    { row: 'it', patterns: ['(on|taking|taken|takes|using|used|uses) (it|them|this|these)'] },
    // "Prescribed by me since April 2010", "before the first tablet": of the drug that is asked for.
    {
      row: 'asked',
      patterns: [
        '(prescribed|prescribing|refilled|refilling|renewed|written|filled|dispensed|monitored|managed) (by|from|through) (me|us|dr|doctor|this|our|my|the) ..3 (office|clinic|practice|same)? (since|for|from)',
        '(first|earliest) (tablet*|pill*|patch*|dose|capsule*|bottle|prescription|refill)',
        '(same|this|present|current) (dose|prescription|strength|script)',
        '(on|prescribing) (the|his|her|this|these) (tablet*|pills|patch*|capsules|prescription)',
      ],
    },
    {
      row: 'cue',
      patterns: ['since|for|over|past|last|x|before|from|dating', 'ago', 'about|nearly|almost'],
    },
    // "in 2009" tells of a use that lasts only beside words of a beginning or a change.
    { row: 'in', patterns: ['in'] },
    {
      row: 'begin',
      patterns: [
        'raised|increased|lowered|reduced|changed',
        'started|begun|began|beginning|initiated|start|starting|introduced',
        '(settled|decided) on|turned to|resorted to',
        '(placed|put) on',
        '(prescribed|given|taken|taking|takes|used|using|refilled|filled|dispensed|prescribing)',
        'first (prescribed|given|prescription|filled)',
      ],
    },
    {
      row: 'event',
      patterns: [
        'injur*',
        'accident|fell|fall|incident|crush*|born|birth',
        'doi',
        '{surgery}',
        'mri|ct|emg|xray|radiograph*',
        'injection*|block|blocks|epidural*',
        'work*|employed|disabled|disability|ttd',
        'smok*|alcohol|drinks',
        'married|widow*',
        'gabapentin|{nsaid}|{anticonvulsant}|{antidepressant}|{muscle-relaxant}',
        'therapy|acupuncture',
        // Once, and long ago.
        'drip|pca|iv|intravenous|appendectomy|cholecystectomy|hysterectomy|tonsillectomy|hernia|tooth|teeth|dental|dentist|root canal|delivery|(kidney|gall) stone*',
      ],
    },
    {
      row: 'over',
      patterns: [
        'stopped|discontinued|quit|ceased|until|through|failed|tried|trial|former*|previous*|weaned|allerg*',
        'no longer',
        'not (taken|used|filled)',
        'supply|days',
      ],
    },
  ],
  GROUPS,
);

/** Words between the drug, the cue and the time. */
const CUE_REACH = 14;
const TIME_REACH = 5;
const CLAUSE_ENDS = new Set([';', '.', '|', '\t']);
const MONTH_NAME =
  /^(?:jan(?:uary)?|feb(?:ruary)?|march|mar|april|apr|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
/** A year, also where O stands for 0. */
const YEAR = /^(?:19|20)[0-9o]{2}$/;
const MONTH_AND_YEAR = /^(1[0-2]|0?[1-9])\s*[/-]\s*((?:19|20)\d\d)$/;
/** "since 2/13" in 2015: a month and a year; a day of this year would be told of a complaint, not of a drug taken. */
const MONTH_AND_SHORT_YEAR = /^(1[0-2]|0?[1-9])\/(\d\d)$/;

const monthNamed = (norm: string | undefined): number =>
  norm !== undefined && MONTH_NAME.test(norm) ? monthOf(norm) : 0;
const day = (year: string | number, month: number, date = '01'): string =>
  `${year}-${String(month).padStart(2, '0')}-${date}`;

/** Days before the anchor that a token tells, at least; null for one that tells no time. */
function daysTold(tokens: readonly Token[], i: number, text: string, anchor: string): number | null {
  const t = tokens[i] as Token;
  if (t.kind === 'duration') return t.value;
  if (t.kind === 'date') return t.iso ? daysBetween(t.iso, anchor) : null;
  const written = text.slice(t.start, t.end);
  const both = MONTH_AND_YEAR.exec(written);
  if (both) return daysBetween(day(both[2] as string, Number(both[1])), anchor);
  const short = tokens[i - 1]?.norm === 'since' ? MONTH_AND_SHORT_YEAR.exec(written) : null;
  if (short && Number(short[2]) < Number(anchor.slice(2, 4)))
    return daysBetween(day(`${anchor.slice(0, 2)}${short[2]}`, Number(short[1])), anchor);
  if (t.kind === 'number' && YEAR.test(written.toLowerCase())) {
    const month = monthNamed(tokens[i - 1]?.norm);
    // "for two weeks in 2012": begun and ended then.
    if (tokens.slice(Math.max(0, i - 3), i).some((w) => w.kind === 'duration')) return null;
    const year = written.toLowerCase().replaceAll('o', '0');
    // A year alone may mean its last day.
    return daysBetween(month > 0 ? day(year, month) : day(year, 12, '31'), anchor);
  }
  const month = tokens[i + 1]?.kind === 'number' ? 0 : monthNamed(t.norm);
  if (month > 0 && tokens[i - 1]?.norm === 'since') {
    const year = Number(anchor.slice(0, 4));
    const thisYear = day(year, month);
    return daysBetween(thisYear < anchor ? thisYear : day(year - 1, month), anchor);
  }
  return null;
}

/** The longest use that one sentence states, in days. */
function statedIn({ sentence, tokens }: Reading, matches: ReturnType<typeof INDEX.find>, anchor: string): number {
  const begins = matches.some((m) => m.row === 'begin');
  const cues = matches.filter((m) => m.row === 'cue' || m.row === 'begin' || (begins && m.row === 'in'));
  if (cues.length === 0) return 0;
  const opioids = matches.filter((m) => m.row === 'opioid' || m.row === 'it' || m.row === 'asked');
  const exchanged = opioids.length > 1 && tokens.some((t) => EXCHANGED.test(t.norm));
  const clear = (from: number, to: number): boolean =>
    !matches.some((m) => (m.row === 'event' || (m.row === 'over' && !exchanged)) && m.first >= from && m.last <= to) &&
    !tokens.slice(from, to).some((t) => t.kind === 'mark' && CLAUSE_ENDS.has(t.norm));
  let longest = 0;
  tokens.forEach((_, i) => {
    const days = daysTold(tokens, i, sentence.text, anchor);
    if (days === null || days <= longest) return;
    // "for two years", "since March 2010", "in 2009 he was started on"
    const near = cues.filter(
      (c) => (c.last <= i && i - c.last <= TIME_REACH) || (c.first > i && c.first - i <= TIME_REACH),
    );
    const told = near.some((c) =>
      opioids.some((o) => {
        const from = Math.min(o.last, c.first, i);
        const to = Math.max(o.first, c.last, i);
        if (to - from > CUE_REACH + TIME_REACH) return false;
        // Behind "since" an event may stand that dates the use: "since the fusion in 2009".
        const since = c.last <= i && o.last <= c.first;
        const over = (at: number) => !exchanged && overAfter(matches, at);
        return since ? clear(o.last, c.first) && !over(i) : clear(from, to) && !over(to);
      }),
    );
    if (told) longest = days;
  });
  return longest;
}

/** "… from 2011 until the Opana began": one opioid after the other. */
const EXCHANGED =
  /^(?:began|begun|begins|started|starts|replaced|instead|changed|switched|converted|rotated|took over)$/;

/** "from 2009 until 2011": the use is over. */
const overAfter = (matches: ReturnType<typeof INDEX.find>, at: number): boolean =>
  matches.some((m) => m.row === 'over' && m.first >= at && m.first - at <= 3);

/** Days of opioid use that can be read, at least; 0 where none can. */
export function daysOfOpioidUse(readings: readonly Reading[], anchor: string | null, injury: string | null): number {
  let stated = 0;
  let earliest: string | null = null;
  let latest: string | null = null;
  const on = (iso: string): void => {
    if (iso === injury) return;
    if (earliest === null || iso < earliest) earliest = iso;
    if (latest === null || iso > latest) latest = iso;
  };
  let justNamed = false;
  for (const reading of readings) {
    const { sentence, tokens, copiedUntil } = reading;
    // An earlier reviewer who tells since when it is taken has read it in the papers.
    if (sentence.voice !== 'record' && sentence.voice !== 'plan' && sentence.voice !== 'reviewer-finding') continue;
    if (sentence.section === 'allergies' || sentence.section === 'family-history') continue;
    const matches = INDEX.find(tokens);
    const named = matches.some((m) => m.row === 'opioid');
    const asked = matches.some((m) => m.row === 'asked') && !matches.some((m) => m.row === 'event');
    const meant: boolean = named || asked || (justNamed && matches.some((m) => m.row === 'it'));
    justNamed = meant;
    if (!meant) continue;
    if (anchor !== null) stated = Math.max(stated, statedIn(reading, matches, anchor));
    tokens.forEach((t, i) => {
      if (t.kind !== 'date' || !t.iso) return;
      const ofAnother = matches.some(
        (m) => (m.row === 'event' || m.row === 'over') && Math.abs((m.last <= i ? m.last - 1 : m.first) - i) <= 6,
      );
      if (!ofAnother) on(t.iso);
    });
    const over = matches.some((m) => m.row === 'over');
    if (sentence.date && !over) on(sentence.date);
    if (copiedUntil) on(copiedUntil);
  }
  const apart = earliest !== null && latest !== null ? daysBetween(earliest, latest) : 0;
  return Math.max(stated, apart);
}
