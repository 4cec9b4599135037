/**
 * On which conditions of the criteria sets this case stands: what else is listed, how long an opioid has been used.
 */
import { assertionOf } from '../clinical/assertion.ts';
import { PhraseIndex } from '../text/phrases.ts';
import type { Fact } from './fact.ts';
import { GROUPS } from './groups.ts';
import { daysOfOpioidUse } from './opioids/opioid-use.ts';
import type { Reading } from './readings.ts';

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
const RETIRED = ['retired'];

const SIX_MONTHS = 183;
const THREE_MONTHS = 90;

type Row = { is: 'psychiatric' | 'crps' | 'retired' };
const INDEX = new PhraseIndex<Row>(
  [
    { row: { is: 'psychiatric' }, patterns: PSYCHIATRIC },
    { row: { is: 'crps' }, patterns: CRPS },
    { row: { is: 'retired' }, patterns: RETIRED },
  ],
  GROUPS,
);

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
  injury: string | null,
): Record<ToldCondition, boolean> {
  const told = new Set<Row['is']>();
  for (const r of readings) {
    if (r.sentence.voice !== 'record' && r.sentence.voice !== 'plan') continue;
    const matches = INDEX.find(r.tokens);
    if (matches.length === 0) continue;
    for (const m of matches) {
      if (told.has(m.row.is)) continue;
      const a = assertionOf(r.words.cues, m, { section: r.sentence.section });
      if (a.negation === 'Affirmed' && a.experiencer === 'Patient' && !a.possible) told.add(m.row.is);
    }
  }
  const days = daysOfOpioidUse(readings, anchor, injury);
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
