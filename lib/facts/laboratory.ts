/**
 * Blood counts and clotting times as numbers: what an INR of 1.0 or 61,000 platelets say about a spinal procedure.
 */
import type { Document } from '../text/document.ts';
import type { Token } from '../text/tokens.ts';
import type { ElementId } from './elements.ts';
import { factAt } from './evidence.ts';
import type { Fact } from './fact.ts';
import type { Reading } from './readings.ts';
import { standingOf } from './standing.ts';

/** Bounds of what a spinal procedure asks for; defaults of ours, shown as such (criteria.md §3.3, row 5). */
const HIGHEST_INR = 1.4;
const LOWEST_PLATELETS = 100;
const LOWEST_NEUTROPHILS = 1.5;
const HIGHEST_PT_SECONDS = 15;
const HIGHEST_PTT_SECONDS = 40;

type Test = 'inr' | 'platelets' | 'neutrophils' | 'pt' | 'ptt';

const NAMES: ReadonlyMap<string, Test> = new Map([
  ['inr', 'inr'],
  ['platelet', 'platelets'],
  ['platelets', 'platelets'],
  ['plt', 'platelets'],
  ['plts', 'platelets'],
  ['plat', 'platelets'],
  ['neutrophil', 'neutrophils'],
  ['neutrophils', 'neutrophils'],
  ['anc', 'neutrophils'],
  ['ptt', 'ptt'],
  ['aptt', 'ptt'],
  ['pt', 'pt'],
  ['prothrombin', 'pt'],
  ['protime', 'pt'],
]);
/** Words that may stand between the name of a test and its value. */
const BETWEEN =
  /^(?:count|counts|was|is|of|were|are|at|:|=|-|<date>|on|today|time|low|normal|this|that|day|yesterday|morning|repeat|yesterday|level|value|result|\(|\)|,|now|only|high|last|and|all|absolute|a|the|to|down)$/;

interface Result {
  test: Test;
  value: number;
  token: Token;
  first: Token;
}

function resultsOf(tokens: readonly Token[]): Result[] {
  const out: Result[] = [];
  tokens.forEach((token, i) => {
    if (token.kind !== 'word') return;
    const test = NAMES.get(token.norm);
    if (!test) return;
    for (let k = i + 1; k < tokens.length && k <= i + 8; k++) {
      const t = tokens[k] as Token;
      if (t.kind === 'number' && t.value !== null) {
        const value = plausible(test, t.value, tokens[k + 1]?.norm);
        if (value !== null) out.push({ test, value, token: t, first: token });
        return;
      }
      if (t.kind !== 'date' && !BETWEEN.test(t.norm)) return;
    }
  });
  return out;
}

/** The value in the test's unit; null where the number cannot be its result ("PT 2009", "PT 3x"). */
function plausible(test: Test, value: number, next: string | undefined): number | null {
  switch (test) {
    case 'inr':
      return value >= 0.5 && value <= 12 ? value : null;
    case 'platelets': {
      const thousands = value >= 5000 ? value / 1000 : value;
      return thousands >= 1 && thousands <= 1500 ? thousands : null;
    }
    case 'neutrophils': {
      const thousands = value >= 100 ? value / 1000 : value;
      return next !== '%' && thousands <= 40 ? thousands : null;
    }
    case 'pt':
      return value >= 8 && value <= 60 && (!Number.isInteger(value) || /^(?:s|sec|secs|seconds)$/.test(next ?? ''))
        ? value
        : null;
    default:
      return value >= 15 && value <= 150 ? value : null;
  }
}

const ABNORMAL: Record<Test, (value: number) => boolean> = {
  inr: (v) => v > HIGHEST_INR,
  platelets: (v) => v < LOWEST_PLATELETS,
  neutrophils: (v) => v < LOWEST_NEUTROPHILS,
  pt: (v) => v > HIGHEST_PT_SECONDS,
  ptt: (v) => v > HIGHEST_PTT_SECONDS,
};
const NAMED: Record<Test, string> = {
  inr: 'INR',
  platelets: 'platelets',
  neutrophils: 'neutrophils',
  pt: 'PT',
  ptt: 'PTT',
};
/** Numbers that are to be reached, not found. */
const TARGET = /\b(?:must|should|target|goal|under|below|until|if|less than|once|when)\b/i;

/** What the laboratory says about clotting and defence. */
export function laboratoryResults(doc: Document, readings: readonly Reading[]): Fact[] {
  const facts: Fact[] = [];
  for (const reading of readings) {
    if (reading.sentence.voice !== 'record' && reading.sentence.voice !== 'plan') continue;
    for (const { test, value, token, first } of resultsOf(reading.tokens)) {
      const before = reading.sentence.text.slice(Math.max(0, first.start - 12), token.start);
      if (TARGET.test(before)) continue;
      if (standingOf(reading, first, true) === null) continue;
      const add = (element: ElementId, effect: Fact['effect']) =>
        facts.push(
          factAt(doc, reading, { start: first.start, end: token.end }, element, effect, {
            value: `${NAMED[test]} ${value}`,
          }),
        );
      if (ABNORMAL[test](value)) add('bleeding-risk', 'not-met');
      else if (test !== 'neutrophils') add('coagulation-addressed', 'met');
    }
  }
  return facts;
}

/**
 * A plan for the anticoagulant answers its mention (criteria.md §12.14): what is left of the risk is what the plan
 * does not cover.
 */
export function riskAnswered(facts: readonly Fact[]): Fact[] {
  const plan = facts.find(
    (f) => f.element === 'bleeding-risk' && f.effect === 'met' && (f.standing === 'record' || f.standing === 'plan'),
  );
  if (!plan) return [...facts];
  const kept = facts.filter(
    (f) =>
      !(
        f.element === 'bleeding-risk' &&
        f.effect === 'not-met' &&
        (!/platelet|neutro|hemophil|willebrand/i.test(f.evidence.quote) || /transfus/i.test(f.evidence.quote))
      ) && !(f.element === 'bleeding-risk' && f.effect === 'not-met' && f.value?.startsWith('INR')),
  );
  return [
    ...kept,
    {
      ...plan,
      element: 'coagulation-addressed',
      standing: 'record',
      evidence: { ...plan.evidence, polarity: 'for', element: 'coagulation-addressed' },
    },
  ];
}
