/**
 * A percentage of relief with what it is of. Scores then and now: trial-results.ts for the spinal trial,
 * pump-benefit.ts for the pump.
 */

import type { Document } from '../text/document.ts';
import type { Token } from '../text/tokens.ts';
import type { ElementId } from './elements.ts';
import { evidenceFor, factAt, polarityOf } from './evidence.ts';
import type { Fact } from './fact.ts';
import type { Reading } from './readings.ts';
import { RELIEF_SHARE, TRIAL_SHARE } from './relief.ts';
import { standingOf } from './standing.ts';
import { namesOpioid } from './treatments-named.ts';

type Kind = 'opioid' | 'pump' | 'trial';

const RELIEF_ELEMENT: Record<Kind, ElementId> = {
  opioid: 'analgesia',
  pump: 'pump-pain',
  trial: 'trial-pain-reduction',
};

/** What is hoped for or set as the mark is no relief. */
const HOPED =
  /\b(?:hop(?:e[sd]?|ing)|goals?|aim(?:s|ing)?|targets?|expect\w*|if|should|would (?:need|have)|until|success (?:is|means|will)|told that|understands that)\b[^.;]{0,60}$/i;
/** "50 % would count as success": the mark is set behind the figure. */
const A_MARK =
  /^[^.;]{0,40}\b(?:(?:would|will|to) (?:be )?(?:count|regard|deem|consider|judge|call|define|mean|qualif)|(?:is|are) (?:needed|required|necessary|the (?:goal|target|threshold|mark)))/i;
/** "Less than half" told as a percentage. */
const FALLS_SHORT =
  /\b(?:less than|under|below|short of|not (?:quite|even|more than|as much as)|no (?:more|better) than|at (?:most|best)|never (?:more than|above|over|reach(?:ed|ing)?|exceed(?:ed|ing)?)|(?:did|does) not (?:reach|exceed)|only|just|merely|<)\s*(?:about |approximately |a |an )?$/i;

/** Which treatment the numbers of a sentence are about, where no word beside the number says it. */
function kindOf(reading: Reading): Kind | null {
  if (reading.topics.has('stimulator') && !reading.topics.has('trial')) return null;
  if (reading.topics.has('trial')) return 'trial';
  if (reading.topics.has('pump')) return 'pump';
  return null;
}

/** Relief stated as a percentage, given to what the sentence speaks of. */
export function reliefFromPercent(doc: Document, readings: readonly Reading[]): Fact[] {
  const facts: Fact[] = [];
  for (const reading of readings) {
    if (reading.sentence.voice !== 'record') continue;
    for (const m of reading.matches) {
      if (m.row.is !== 'percent-relief') continue;
      const percent = reading.tokens.slice(m.first, m.last).find((t) => t.kind === 'percent');
      if (!percent || percent.value === null) continue;
      const has = (name: string) => reading.matches.some((x) => x.row.is === 'group' && x.row.name === name);
      const kind = kindOf(reading);
      if (!kind || (kind !== 'trial' && has('physical-care'))) continue;
      const before = reading.sentence.text.slice(0, percent.start);
      const short = FALLS_SHORT.test(before);
      const needed = (kind === 'trial' ? TRIAL_SHARE : RELIEF_SHARE) * 100;
      // "Less than 80 %" leaves open how much it was.
      if (
        HOPED.test(before) ||
        A_MARK.test(reading.sentence.text.slice(percent.end)) ||
        (short && percent.value > needed)
      )
        continue;
      const standing = standingOf(reading, m, false);
      if (!standing || (standing.negated && !short) || standing.standing === 'possible') continue;
      const enough = !short && percent.value >= needed;
      const effect: Fact['effect'] = enough ? 'met' : 'not-met';
      const element = RELIEF_ELEMENT[kind];
      const fact: Fact = {
        element,
        effect,
        standing: standing.standing,
        specialist: false,
        reasons: enough ? [] : ['below-threshold'],
        value: `${percent.value} % relief`,
        evidence: evidenceFor(doc, reading, m, polarityOf(effect), element),
      };
      facts.push(fact);
      // A figure for relief during a trial tells that a trial took place.
      if (kind === 'trial' && standing.standing === 'record')
        facts.push({
          ...fact,
          element: 'trial-done',
          effect: 'met',
          reasons: [],
          evidence: { ...fact.evidence, element: 'trial-done', polarity: 'for' },
        });
    }
  }
  return facts;
}

interface ScaleValue {
  reading: Reading;
  token: Token;
  value: number;
  /** Told of an earlier day: "it was 62 % when the drug was begun". */
  then: boolean;
}

const THEN_BEFORE =
  /\b(?:was|were|from|against|versus|vs|compared (?:with|to)|baseline|initial(?:ly)?|previous(?:ly)?|before)\W{0,4}(?:a |at |of )?$/i;
const THEN_AFTER =
  /^\W{0,4}(?:\/ ?\d{2,3}\W{0,2})?(?:percent )?(?:(?:back )?in (?:\w{3,9},? )?(?:19|20)\d\d|when\b|before\b|prior to\b|at (?:the )?(?:start|baseline|intake|outset)|initially)/i;
/** A second figure of the scale, in a sentence that does not name it again. */
const SAME_SCALE = /^(?:it|this|that|the score|the index|which)\b.{0,30}\b(?:was|had been|stood|is)\b/i;

/** The figures of a scale among some tokens. */
function scaleValues(reading: Reading, tokens: readonly Token[]): ScaleValue[] {
  const { text } = reading.sentence;
  return tokens.flatMap((token) => {
    const { value } = token;
    const figure = token.kind === 'number' || token.kind === 'percent' || token.kind === 'ratio';
    if (!figure || value === null || value > 100 || value < 4 || !Number.isInteger(value)) return [];
    if (token.kind === 'ratio' && !/\/ ?(?:50|100)$/.test(text.slice(token.start, token.end))) return [];
    const then =
      THEN_BEFORE.test(text.slice(Math.max(0, token.start - 40), token.start)) ||
      THEN_AFTER.test(text.slice(token.end, token.end + 60));
    return [{ reading, token, value, then }];
  });
}

const COMPARED_WITH_OTHER =
  /\b(?:before|since|prior to|after|until|following|pre-?|post-?)[ -](?:the |his |her |an? |any |that )?(?:\w+ ){0,2}(?:surgery|operation|operative|fusion|laminectomy|discectomy|decompression|replacement|injury|accident|injections?|epidurals?|therapy|pump|trial|stimulator|blocks?|ablation)\b/i;

/** "60 before the fusion and 40 now": the gain is another treatment's. */
const ofAnotherTreatment = ({ sentence }: Reading): boolean =>
  COMPARED_WITH_OTHER.test(sentence.text) && !namesOpioid(sentence.text);

/** A function scale then and now (Oswestry and its like: lower is better). */
export function functionScales(doc: Document, readings: readonly Reading[]): Fact[] {
  const values: ScaleValue[] = [];
  readings.forEach((reading, i) => {
    if (reading.sentence.voice !== 'record' || ofAnotherTreatment(reading)) return;
    const scales = reading.matches.filter((m) => m.row.is === 'scale');
    const lastScale = scales[scales.length - 1];
    if (!lastScale) return;
    values.push(...scaleValues(reading, reading.tokens.slice(lastScale.last, lastScale.last + 16)));
    const next = readings[i + 1];
    if (next?.sentence.voice === 'record' && SAME_SCALE.test(next.sentence.text))
      values.push(...scaleValues(next, next.tokens.slice(0, 12)));
  });
  const earlier = values.filter((v) => v.then);
  const present = values.filter((v) => !v.then);
  const told = earlier.length > 0 && present.length > 0;
  const first = told ? earlier[0] : values[0];
  const last = told ? present[present.length - 1] : values[values.length - 1];
  if (!first || !last || first === last) return [];
  const effect: Fact['effect'] = last.value < first.value ? 'met' : 'not-met';
  // Told of a pump, they are compared with the time before it (pump-benefit.ts).
  if (last.reading.topics.has('pump')) return [];
  const elements: ElementId[] = ['baseline-function', 'improved-function', 'activities'];
  const places = first.reading === last.reading ? [last] : [last, first];
  return elements.flatMap((element) =>
    places.map((place) =>
      factAt(doc, place.reading, place.token, element, effect, { value: `${first.value} → ${last.value}` }),
    ),
  );
}
