/**
 * On which conditions of the criteria sets this case stands: what else is listed, how long an opioid has been used.
 */
import { assertionOf } from '../clinical/assertion.ts';
import { daysBetween } from '../text/dates.ts';
import { PhraseIndex } from '../text/phrases.ts';
import type { Fact } from './fact.ts';
import { GROUPS } from './groups.ts';
import type { Reading } from './read-facts.ts';

const PSYCHIATRIC = [
  'depress*',
  'anxiety',
  'adjustment disorder',
  'ptsd',
  'bipolar',
  'panic disorder',
  'psychosis',
  'schizophreni*',
  'psychiatric (comorbidity|disorder|illness)',
];
const CRPS = ['crps', 'complex regional pain syndrome', 'rsd', 'reflex sympathetic dystrophy'];
const USE_SINCE = [
  'since ..4',
  '(started|begun|began|initiated|prescribed) ..4',
  'for (over|more|about|the|past|last) ..3 <duration>',
  'on {opioid} ..3 since',
  '(used|taken|taking|uses) {opioid} ..6 <duration>',
  'before ..4 {opioid}',
  '(before|first) ..3 (start*|began|begun)',
  'for <duration>',
];
const RETIRED = ['retired'];

/** A year, also where O stands for 0. */
const YEAR = /^(?:19|20)[0-9o]{2}$/;
const MONTH_YEAR = /^(1[0-2]|0?[1-9])\s*\/\s*((?:19|20)\d\d)$/;

const SIX_MONTHS = 183;
const THREE_MONTHS = 90;

type Row = { is: 'psychiatric' | 'crps' | 'use' | 'opioid' | 'retired' };
const INDEX = new PhraseIndex<Row>(
  [
    { row: { is: 'psychiatric' }, patterns: PSYCHIATRIC },
    { row: { is: 'crps' }, patterns: CRPS },
    { row: { is: 'use' }, patterns: USE_SINCE },
    { row: { is: 'opioid' }, patterns: ['{opioid}', 'same|present|current regimen', 'current combination'] },
    { row: { is: 'retired' }, patterns: RETIRED },
  ],
  GROUPS,
);

/** What the text tells of how long an opioid has been used: a stated time, or dated notes far apart. */
interface OpioidUse {
  /** Longest time stated, in days. */
  stated: number;
  earliest: string | null;
  latest: string | null;
}

/** Takes in what one sentence about an opioid tells. */
function addUse(
  use: OpioidUse,
  { sentence, tokens, copiedUntil }: Reading,
  cueAt: number | null,
  anchor: string | null,
): void {
  const day = (iso: string) => {
    if (use.earliest === null || iso < use.earliest) use.earliest = iso;
    if (use.latest === null || iso > use.latest) use.latest = iso;
  };
  for (const t of tokens) {
    if (t.kind === 'date' && t.iso) day(t.iso);
    if (cueAt === null) continue;
    const year = YEAR.exec(t.norm);
    if (year && anchor) use.stated = Math.max(use.stated, daysBetween(`${year[0].replaceAll('o', '0')}-07-01`, anchor));
    // "04/2012": a month and its year
    const month = t.kind === 'ratio' ? MONTH_YEAR.exec(sentence.text.slice(t.start, t.end)) : null;
    if (month && anchor)
      use.stated = Math.max(use.stated, daysBetween(`${month[2]}-${(month[1] as string).padStart(2, '0')}-01`, anchor));
    if (t.kind === 'duration' && t.value && t.start >= cueAt) use.stated = Math.max(use.stated, t.value);
  }
  if (sentence.date) day(sentence.date);
  if (copiedUntil) day(copiedUntil);
}

/** Conditions of criteria sets that stand in the text itself. */
export type ToldCondition =
  | 'psychiatric-comorbidity'
  | 'earlier-trial'
  | 'long-term'
  | 'three-months-use'
  | 'retired'
  | 'crps'
  | 'indicator-function'
  | 'indicator-relief'
  | 'indicator-effects'
  | 'indicator-adherence';

/** The conditions that are read in the text; those of kind, medicines and dose are `conditionsOf` of the criteria. */
export function conditionsTold(
  readings: readonly Reading[],
  facts: readonly Fact[],
  anchor: string | null,
): Record<ToldCondition, boolean> {
  const told = new Set<Row['is']>();
  const use: OpioidUse = { stated: 0, earliest: null, latest: null };
  for (const r of readings) {
    if (r.sentence.voice !== 'record' && r.sentence.voice !== 'plan') continue;
    const matches = INDEX.find(r.tokens);
    if (matches.length === 0) continue;
    if (matches.some((m) => m.row.is === 'opioid'))
      addUse(use, r, matches.find((m) => m.row.is === 'use')?.start ?? null, anchor);
    for (const m of matches) {
      if (told.has(m.row.is) || m.row.is === 'use' || m.row.is === 'opioid') continue;
      const a = assertionOf(r.words.cues, m, { section: r.sentence.section });
      if (a.negation === 'Affirmed' && a.experiencer === 'Patient' && !a.possible) told.add(m.row.is);
    }
  }
  const apart = use.earliest && use.latest ? daysBetween(use.earliest, use.latest) : 0;
  const days = Math.max(use.stated, apart);
  const against = (element: string) =>
    facts.some((f) => f.element === element && f.effect === 'not-met' && f.standing === 'record');
  return {
    'indicator-function': against('activities'),
    'indicator-relief': against('analgesia'),
    'indicator-effects': against('adverse-effects'),
    'indicator-adherence': against('urine-screen') || against('drug-behavior'),
    'psychiatric-comorbidity': told.has('psychiatric'),
    'earlier-trial': facts.some((f) => f.element === 'trial-done' && f.effect === 'met' && f.standing === 'record'),
    'long-term': days >= SIX_MONTHS,
    'three-months-use': days >= THREE_MONTHS,
    retired: told.has('retired'),
    crps: told.has('crps'),
  };
}
