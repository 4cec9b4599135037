/**
 * On which conditions of the criteria sets this case stands: what else is listed, how long an opioid has been used.
 */
import { assertionOf } from '../clinical/assertion.ts';
import { daysBetween } from '../text/dates.ts';
import { PhraseIndex } from '../text/phrases.ts';
import { tokenize } from '../text/tokens.ts';
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
  'for <duration>',
];
const RETIRED = ['retired'];

const SIX_MONTHS = 183;
const THREE_MONTHS = 90;

type Row = { is: 'psychiatric' | 'crps' | 'use' | 'opioid' | 'retired' };
const INDEX = new PhraseIndex<Row>(
  [
    { row: { is: 'psychiatric' }, patterns: PSYCHIATRIC },
    { row: { is: 'crps' }, patterns: CRPS },
    { row: { is: 'use' }, patterns: USE_SINCE },
    { row: { is: 'opioid' }, patterns: ['{opioid}'] },
    { row: { is: 'retired' }, patterns: RETIRED },
  ],
  GROUPS,
);

/** Longest time of opioid use that can be read from the record, in days: a stated time, or dated notes far apart. */
function opioidUseDays(readings: readonly Reading[], anchor: string | null, pivotYear: number): number {
  let longest = 0;
  let earliest: string | null = null;
  let latest: string | null = null;
  for (const { sentence } of readings) {
    if (sentence.voice !== 'record' && sentence.voice !== 'plan') continue;
    const tokens = tokenize(sentence.text, INDEX.vocabulary, pivotYear);
    const matches = INDEX.find(tokens);
    if (!matches.some((m) => m.row.is === 'opioid')) continue;
    const use = matches.find((m) => m.row.is === 'use');
    for (const t of tokens) {
      if (t.kind === 'date' && t.iso) {
        if (earliest === null || t.iso < earliest) earliest = t.iso;
        if (latest === null || t.iso > latest) latest = t.iso;
      }
      if (use && t.kind === 'number' && /^(?:19|20)\d\d$/.test(t.norm) && anchor)
        longest = Math.max(longest, daysBetween(`${t.norm}-07-01`, anchor));
      if (use && t.kind === 'duration' && t.value && t.start >= use.start) longest = Math.max(longest, t.value);
    }
    if (sentence.date) {
      if (earliest === null || sentence.date < earliest) earliest = sentence.date;
      if (latest === null || sentence.date > latest) latest = sentence.date;
    }
  }
  if (earliest && latest) longest = Math.max(longest, daysBetween(earliest, latest));
  return longest;
}

/** Conditions of criteria sets that stand in the text itself. */
export type ToldCondition =
  | 'psychiatric-comorbidity'
  | 'earlier-trial'
  | 'long-term'
  | 'three-months-use'
  | 'retired'
  | 'crps';

/** The conditions that are read in the text; those of kind, medicines and dose are `conditionsOf` of the criteria. */
export function conditionsTold(
  readings: readonly Reading[],
  facts: readonly Fact[],
  anchor: string | null,
  pivotYear: number,
): Record<ToldCondition, boolean> {
  const told = new Set<Row['is']>();
  for (const r of readings) {
    if (r.sentence.voice !== 'record' && r.sentence.voice !== 'plan') continue;
    for (const m of INDEX.find(tokenize(r.sentence.text, INDEX.vocabulary, pivotYear))) {
      const a = assertionOf(r.cues, m, { section: r.sentence.section });
      if (a.negation === 'Affirmed' && a.experiencer === 'Patient' && !a.possible) told.add(m.row.is);
    }
  }
  const days = opioidUseDays(readings, anchor, pivotYear);
  return {
    'psychiatric-comorbidity': told.has('psychiatric'),
    'earlier-trial': facts.some((f) => f.element === 'trial-done' && f.effect === 'met' && f.standing === 'record'),
    'long-term': days >= SIX_MONTHS,
    'three-months-use': days >= THREE_MONTHS,
    retired: told.has('retired'),
    crps: told.has('crps'),
  };
}
