/**
 * On which conditions of the criteria sets this case stands: what else is listed, how long an opioid has been used.
 */
import type { DailyDose, Medication } from '../analysis.ts';
import { assertionOf } from '../clinical/assertion.ts';
import { combinations } from '../clinical/medications.ts';
import type { Conditions } from '../criteria/conditions.ts';
import { daysBetween } from '../text/dates.ts';
import { PhraseIndex } from '../text/phrases.ts';
import { tokenize } from '../text/tokens.ts';
import type { Fact } from './fact.ts';
import { GROUPS } from './groups.ts';
import type { Reading } from './read-facts.ts';
import type { FoundRequest } from './requests.ts';

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

/** The conditions that hold for one request. */
export function conditionsOf(
  request: FoundRequest,
  readings: readonly Reading[],
  facts: readonly Fact[],
  medications: readonly Medication[],
  dose: DailyDose | null,
  anchor: string | null,
  pivotYear: number,
): Conditions {
  const told = new Set<Row['is']>();
  for (const r of readings) {
    if (r.sentence.voice !== 'record' && r.sentence.voice !== 'plan') continue;
    for (const m of INDEX.find(tokenize(r.sentence.text, INDEX.vocabulary, pivotYear))) {
      const a = assertionOf(r.cues, m, { section: r.sentence.section });
      if (a.negation === 'Affirmed' && a.experiencer === 'Patient' && !a.possible) told.add(m.row.is);
    }
  }
  const days = opioidUseDays(readings, anchor, pivotYear);
  const together = combinations(medications);
  const spinal = medications.filter((m) => m.route === 'intrathecal' && m.status === 'current');
  const over = (level: number) => dose === null || dose.total === null || dose.lowerBound || dose.total > level;
  return {
    'psychiatric-comorbidity': told.has('psychiatric'),
    'permanent-implant': request.kind !== 'idds-trial',
    'earlier-trial':
      request.kind === 'idds-trial' &&
      facts.some((f) => f.element === 'trial-done' && f.effect === 'met' && f.standing === 'record'),
    reprogramming: request.kind === 'idds-reprogram',
    'long-term': days >= 183,
    'three-months-use': days >= 90,
    'dose-over-120': over(120),
    'dose-over-50': dose?.total != null && dose.total >= 50,
    'dose-over-90': dose?.total != null && dose.total >= 90,
    'naloxone-duty': anchor !== null && anchor >= '2019-01-01',
    retired: told.has('retired'),
    'opioid-with-benzodiazepine': together.opioids.length > 0 && together.benzodiazepine.length > 0,
    'opioid-with-carisoprodol': together.opioids.length > 0 && together.carisoprodol.length > 0,
    'opioid-with-other-depressant': together.opioids.length > 0 && together.other.length > 0,
    'unlabelled-spinal-drug': spinal.some((m) => !['morphine', 'ziconotide', 'baclofen'].includes(m.name)),
    ziconotide: spinal.some((m) => m.name === 'ziconotide'),
    crps: told.has('crps'),
  };
}
