/**
 * Facts that need two numbers or several sentences: relief computed from scores, a percentage with what it is of,
 * function scales then and now. The spinal trial's own scores: trial-results.ts.
 */

import type { Document } from '../text/document.ts';
import type { Token } from '../text/tokens.ts';
import type { ElementId } from './elements.ts';
import type { Fact } from './fact.ts';
import { evidenceFor, polarityOf, type Reading, standingOf } from './read-facts.ts';

/** Relief from an opioid or a pump counts from a fall of 30 % or two points (criteria.md §12.30, default of ours). */
const RELIEF_SHARE = 0.3;
const RELIEF_POINTS = 2;
/** A spinal trial succeeds from a fall of half (MTUS 2009, IDDS pp. 52-54, read in a determination). */
const TRIAL_SHARE = 0.5;

type Kind = 'opioid' | 'pump' | 'trial';
interface Score {
  reading: Reading;
  token: Token;
  side: 'treated' | 'untreated';
  of: Kind;
  value: number;
}

const RELIEF_ELEMENT: Record<Kind, ElementId> = {
  opioid: 'analgesia',
  pump: 'pump-pain',
  trial: 'trial-pain-reduction',
};

/** Which treatment the numbers of a sentence are about, where no word beside the number says it. */
function kindOf(reading: Reading): Kind | null {
  if (reading.topics.has('stimulator') && !reading.topics.has('trial')) return null;
  if (reading.topics.has('trial')) return 'trial';
  if (reading.topics.has('pump')) return 'pump';
  return null;
}

function scoresOf(reading: Reading): Score[] {
  const out: Score[] = [];
  const contexts = reading.matches.filter((m) => m.row.is === 'score-context');
  const kind = kindOf(reading);
  reading.tokens.forEach((token, i) => {
    if (token.kind !== 'score' || token.value === null) return;
    const before = reading.tokens[i - 1]?.norm;
    const next = reading.tokens[i + 1];
    const afterNext = reading.tokens[i + 2];
    if (before === 'from' && next?.norm === 'to' && afterNext?.kind === 'score' && kind) {
      out.push({ reading, token, side: 'untreated', of: kind, value: token.high ?? token.value });
      return;
    }
    if (before === 'to' && reading.tokens[i - 2]?.kind === 'score' && reading.tokens[i - 3]?.norm === 'from' && kind) {
      out.push({ reading, token, side: 'treated', of: kind, value: token.value });
      return;
    }
    let best: (typeof contexts)[number] | null = null;
    let distance = 40;
    for (const c of contexts) {
      // Words after the number bind closer than words before it.
      const d = c.first > i ? (c.first - i) * 1.5 : (i + 1 - c.last) * 2 + 1;
      const between = c.first > i ? reading.tokens.slice(i + 1, c.first) : reading.tokens.slice(c.last, i);
      const crosses =
        between.filter((t) => t.kind === 'score').length * 4 +
        between.filter((t) => t.norm === ';').length * 40 +
        between.filter((t) => t.norm === ',').length * (c.first > i ? 6 : 0);
      if (d + crosses < distance) {
        distance = d + crosses;
        best = c;
      }
    }
    if (best?.row.is !== 'score-context' || best.row.side === 'neither') return;
    const of = best.row.of === 'trial' ? (kind === 'trial' ? 'trial' : null) : (best.row.of ?? kind);
    if (of) out.push({ reading, token, side: best.row.side, of, value: token.value });
  });
  return out;
}

function compared(doc: Document, kind: Kind, untreated: Score, treated: Score): Fact[] {
  const fall = untreated.value - treated.value;
  const share = untreated.value > 0 ? fall / untreated.value : 0;
  const enough = kind === 'trial' ? share >= TRIAL_SHARE : share >= RELIEF_SHARE || fall >= RELIEF_POINTS;
  const effect: Fact['effect'] = enough ? 'met' : fall <= 0 || kind === 'trial' ? 'not-met' : 'partial';
  const value = `from ${untreated.value}/10 to ${treated.value}/10, ${Math.round(share * 100)} % less`;
  const element = RELIEF_ELEMENT[kind];
  const sides = untreated.reading === treated.reading ? [treated] : [untreated, treated];
  return sides.map((s) => ({
    element,
    effect,
    standing: 'record' as const,
    specialist: false,
    reasons: effect === 'met' ? [] : ['below-threshold' as const],
    value,
    evidence: evidenceFor(doc, s.reading, s.token, polarityOf(effect), element),
  }));
}

/** Relief computed from pain scores, for the opioid, the pump and the trial. */
export function reliefFromScores(doc: Document, readings: readonly Reading[]): Fact[] {
  const facts: Fact[] = [];
  const all = readings.filter((r) => r.sentence.voice === 'record').flatMap(scoresOf);
  for (const kind of ['pump'] as const) {
    const treated = all.filter((s) => s.of === kind && s.side === 'treated');
    const untreated = all.filter((s) => s.of === kind && s.side === 'untreated');
    const t = treated[treated.length - 1];
    const u = untreated[untreated.length - 1];
    if (t && u) {
      const found = compared(doc, kind, u, t);
      facts.push(...found);
    } else if (t) {
      const element = RELIEF_ELEMENT[kind];
      facts.push({
        element,
        effect: 'partial',
        standing: 'record',
        specialist: false,
        reasons: [],
        value: `${t.value}/10`,
        evidence: evidenceFor(doc, t.reading, t.token, 'for', element),
      });
    }
  }
  return facts;
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
      const standing = standingOf(reading, m, false);
      if (!standing || standing.negated || standing.standing === 'possible') continue;
      const enough = percent.value >= (kind === 'trial' ? TRIAL_SHARE : RELIEF_SHARE) * 100;
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

/** A function scale then and now (Oswestry and its like: lower is better). */
export function functionScales(doc: Document, readings: readonly Reading[]): Fact[] {
  const values: { reading: Reading; token: Token; value: number }[] = [];
  for (const reading of readings) {
    if (reading.sentence.voice !== 'record') continue;
    const scales = reading.matches.filter((m) => m.row.is === 'scale');
    const lastScale = scales[scales.length - 1];
    if (!lastScale) continue;
    for (const t of reading.tokens.slice(lastScale.last, lastScale.last + 16))
      if (t.kind === 'number' && t.value !== null && t.value <= 100 && Number.isInteger(t.value) && t.value >= 4)
        values.push({ reading, token: t, value: t.value });
  }
  const first = values[0];
  const last = values[values.length - 1];
  if (!first || !last || first === last) return [];
  const effect: Fact['effect'] = last.value < first.value ? 'met' : 'not-met';
  const pump = last.reading.topics.has('pump');
  const elements: ElementId[] = pump ? ['pump-function'] : ['baseline-function', 'improved-function', 'activities'];
  return elements.map((element) => ({
    element,
    effect,
    standing: 'record' as const,
    specialist: false,
    reasons: [],
    value: `${first.value} → ${last.value}`,
    evidence: evidenceFor(doc, last.reading, last.token, polarityOf(effect), element),
  }));
}
