/**
 * Facts and a criteria set in, findings out. Pure three-valued logic that keeps every quotation: silence is never met,
 * a plan or an earlier reviewer never makes anything met, and opposite words of equal standing are a conflict.
 */
import type { Finding, Reason, RequestFindings, Status } from '../analysis.ts';
import { ELEMENTS, elementOf, isElementId } from '../facts/elements.ts';
import type { Fact } from '../facts/fact.ts';
import { daysBetween } from '../text/dates.ts';
import { withDays } from '../text/written-days.ts';
import { CONDITIONS, type ConditionId, type Conditions } from './conditions.ts';
import { rowEvidence } from './row-evidence.ts';
import type { CriteriaSet, Leaf, Logic, Row, SetRow, Window } from './schema.ts';
import { documentOf, OVERLAYS } from './sets.ts';

/** Of two opposite statements the later one holds if it is later by more than this many days. */
const SUPERSEDED_AFTER_DAYS = 30;

/** Reasons for which a fact says nothing about this person or cannot be read. */
const VOID_REASONS: readonly Reason[] = ['wrong-subject', 'unreadable'];

interface ElementState {
  status: Status;
  reasons: Reason[];
  /** Facts that decided the status, for the explanation. */
  deciding: Fact[];
}

function windowFor(element: string, windows: readonly Window[], anchor: string): Window | undefined {
  const inForce = windows.filter((window) => window.from === undefined || window.from <= anchor);
  const own = inForce.filter((window) => window.element === element);
  const candidates = own.length > 0 ? own : inForce.filter((window) => window.element === undefined);
  return candidates.reduce<Window | undefined>(
    (latest, window) => (latest === undefined || (window.from ?? '') >= (latest.from ?? '') ? window : latest),
    undefined,
  );
}

function isStale(fact: Fact, window: Window | undefined, anchor: string | null): boolean {
  if (fact.reasons.includes('stale')) return true;
  const day = fact.noLaterThan ?? fact.evidence.date;
  if (anchor === null || window === undefined || day === null) return false;
  return daysBetween(day, anchor) > window.days;
}

/** The latest dated fact of each standing; a statement without a date can neither supersede nor be superseded. */
function latestDates(facts: readonly Fact[]): Record<'specialist' | 'other', string | null> {
  const latest: Record<'specialist' | 'other', string | null> = { specialist: null, other: null };
  for (const fact of facts) {
    const group = fact.specialist ? 'specialist' : 'other';
    const date = fact.evidence.date;
    if (date !== null && (latest[group] === null || date > latest[group])) latest[group] = date;
  }
  return latest;
}

/** What is left of `facts` after those that later opposite words of the same standing have superseded. */
function notSuperseded(facts: readonly Fact[], opposite: readonly Fact[]): Fact[] {
  const latest = latestDates(opposite);
  return facts.filter((fact) => {
    const later = latest[fact.specialist ? 'specialist' : 'other'];
    const date = fact.evidence.date;
    return later === null || date === null || daysBetween(date, later) <= SUPERSEDED_AFTER_DAYS;
  });
}

/** A report of what a specialist thought yields to opposite words of the specialist. */
function withoutOutrankedMentions(facts: readonly Fact[], opposite: readonly Fact[]): Fact[] {
  if (!opposite.some((fact) => fact.specialist)) return [...facts];
  return facts.filter((fact) => fact.specialist || !fact.reasons.includes('inferred'));
}

function union(...lists: readonly (readonly Reason[])[]): Reason[] {
  return [...new Set(lists.flat())];
}

function carried(facts: readonly Fact[]): Reason[] {
  return union(...facts.map((fact) => fact.reasons)).filter((reason) => reason !== 'inferred' && reason !== 'stale');
}

/** The state of one element from its facts. */
export function evaluateElement(
  element: string,
  facts: readonly Fact[],
  windows: readonly Window[],
  anchor: string | null,
): ElementState {
  // Most elements of most rows are not told of at all.
  if (facts.length === 0) return { status: 'not-documented', reasons: ['absent'], deciding: [] };
  const planCounts = isElementId(element) && elementOf(element).planCounts === true;
  const window = anchor === null ? undefined : windowFor(element, windows, anchor);
  const valid = facts.filter((fact) => !fact.reasons.some((reason) => VOID_REASONS.includes(reason)));
  const record = valid.filter((fact) => fact.standing === 'record' || (planCounts && fact.standing === 'plan'));
  const fresh = record.filter((fact) => !isStale(fact, window, anchor));
  const lean = union(...valid.map((fact) => fact.reasons)).filter((reason) => reason === 'contrary-lean');

  const allMet = fresh.filter((fact) => fact.effect === 'met');
  const allContrary = fresh.filter((fact) => fact.effect === 'not-met');
  const partial = fresh.filter((fact) => fact.effect === 'partial');
  const met = notSuperseded(withoutOutrankedMentions(allMet, allContrary), allContrary);
  const contrary = notSuperseded(withoutOutrankedMentions(allContrary, allMet), allMet);

  const contraryDecides = isElementId(element) && elementOf(element).contraryDecides === true;
  if (met.length > 0 && contrary.length > 0 && !contraryDecides) {
    return {
      status: 'conflicting',
      reasons: union(['contrary'], carried(contrary), lean),
      deciding: [...met, ...contrary],
    };
  }
  if (contrary.length > 0) {
    const reasons = carried(contrary);
    const why: Reason[] = reasons.includes('below-threshold') ? [] : ['contrary'];
    return { status: 'not-met', reasons: union(why, reasons, lean), deciding: contrary };
  }
  if (met.length > 0) {
    const inferred: Reason[] = met.every((fact) => fact.reasons.includes('inferred')) ? ['inferred'] : [];
    return { status: 'met', reasons: union(inferred, carried(met), lean), deciding: met };
  }
  if (partial.length > 0) {
    return { status: 'incomplete', reasons: union(['incomplete'], carried(partial), lean), deciding: partial };
  }

  const stale = record.filter((fact) => fact.effect !== 'gap' && isStale(fact, window, anchor));
  const reviewer = valid.filter((fact) => fact.standing === 'reviewer');
  const reviewerContrary = reviewer.filter((fact) => fact.effect === 'not-met');
  // The earlier reviewer is heard only where the record itself is silent.
  if (stale.length === 0 && reviewerContrary.length > 0) {
    return {
      status: 'not-met',
      reasons: union(['reviewer-finding'], carried(reviewerContrary), lean),
      deciding: reviewerContrary,
    };
  }
  const planned = valid.filter((fact) => fact.standing === 'plan' && fact.effect !== 'gap');
  const reasons = union(
    stale.length > 0 ? ['stale'] : [],
    planned.length > 0 ? ['planned-only'] : [],
    reviewer.length > 0 ? ['reviewer-finding'] : [],
    lean,
  );
  return {
    status: 'not-documented',
    reasons: reasons.some((reason) => reason !== 'contrary-lean') ? reasons : union(['absent'], lean),
    deciding: [...stale, ...planned, ...reviewer],
  };
}

function leafElement(leaf: Leaf): string {
  return typeof leaf === 'string' ? leaf : leaf.element;
}

function isLeaf(logic: Logic): logic is Leaf {
  return typeof logic === 'string' || 'element' in logic;
}

/** The leaves of a logic expression, in reading order. */
export function leavesOf(logic: Logic): Leaf[] {
  if (isLeaf(logic)) return [logic];
  if ('allOf' in logic) return logic.allOf.flatMap(leavesOf);
  return ('anyOf' in logic ? logic.anyOf : logic.of).flatMap(leavesOf);
}

function holds(conditions: Conditions, id: string): boolean {
  return conditions[id as ConditionId] === true;
}

/**
 * A leaf with its condition. A `when` that does not hold relieves of the duty to show the element; words to the
 * contrary count all the same.
 */
function leafStatus(leaf: Leaf, states: ReadonlyMap<string, ElementState>, conditions: Conditions): Status {
  const status = states.get(leafElement(leaf))?.status ?? 'not-documented';
  if (typeof leaf === 'string') return status;
  if ('unless' in leaf) return holds(conditions, leaf.unless) ? 'not-applicable' : status;
  if (holds(conditions, leaf.when) || status === 'not-met' || status === 'conflicting') return status;
  return 'not-applicable';
}

/** All of them: one contrary decides, then one conflict; all met is met; told in part is incomplete. */
function allOfStatus(statuses: readonly Status[]): Status {
  const counted = statuses.filter((status) => status !== 'not-applicable');
  if (counted.length === 0) return 'not-applicable';
  if (counted.includes('not-met')) return 'not-met';
  if (counted.includes('conflicting')) return 'conflicting';
  if (counted.every((status) => status === 'met')) return 'met';
  return counted.some((status) => status === 'met' || status === 'incomplete') ? 'incomplete' : 'not-documented';
}

function logicStatus(logic: Logic, states: ReadonlyMap<string, ElementState>, conditions: Conditions): Status {
  if (isLeaf(logic)) return leafStatus(logic, states, conditions);
  if ('allOf' in logic) return allOfStatus(logic.allOf.map((part) => logicStatus(part, states, conditions)));
  const parts = ('anyOf' in logic ? logic.anyOf : logic.of).map((part) => logicStatus(part, states, conditions));
  const needed = 'anyOf' in logic ? 1 : logic.atLeast;
  const counted = parts.filter((status) => status !== 'not-applicable');
  if (counted.length === 0) return 'not-applicable';
  if (counted.filter((status) => status === 'met').length >= needed) return 'met';
  // Short of enough, what the single elements tell decides: a limb told in part keeps the row open.
  const all = leavesOf(logic);
  const leaves = all.map((leaf) => leafStatus(leaf, states, conditions));
  if (leaves.includes('met') || leaves.includes('incomplete')) return 'incomplete';
  const contraryCounts =
    'atLeast' in logic || logic.contraryWhen === undefined || holds(conditions, logic.contraryWhen);
  if (leaves.includes('conflicting')) return contraryCounts ? 'conflicting' : 'incomplete';
  if (!leaves.includes('not-met')) return 'not-documented';
  if (contraryCounts) return 'not-met';
  // What an earlier reviewer alone missed says nothing of what the record holds.
  const ofRecord = all.some(
    (leaf, i) => leaves[i] === 'not-met' && !states.get(leafElement(leaf))?.reasons.includes('reviewer-finding'),
  );
  return ofRecord ? 'incomplete' : 'not-documented';
}

/** The logic together with the elements that only add to it. */
function rowStatus(row: Row, states: ReadonlyMap<string, ElementState>, conditions: Conditions): Status {
  const main = logicStatus(row.logic, states, conditions);
  const supporting = (row.supporting ?? []).map((element) => {
    const status = states.get(element)?.status ?? 'not-documented';
    return status === 'not-met' && row.conflictIfContrary?.includes(element) ? 'conflicting' : status;
  });
  const told = allOfStatus([main, ...supporting]);
  if (told === 'not-met' || told === 'conflicting' || main === 'met') return told === 'incomplete' ? 'met' : told;
  return told;
}

function rowReasons(status: Status, states: ReadonlyMap<string, ElementState>, counted: readonly string[]): Reason[] {
  const all = counted.map((element) => states.get(element)).filter((state) => state !== undefined);
  const of = (...statuses: Status[]) =>
    union(...all.filter((state) => statuses.includes(state.status)).map((state) => state.reasons));
  const lean = union(...all.map((state) => state.reasons)).filter((reason) => reason === 'contrary-lean');
  switch (status) {
    case 'met':
      return union(of('met'), lean);
    case 'not-met':
      return union(of('not-met'), lean);
    case 'conflicting':
      return union(['contrary'], of('conflicting'), of('not-met'), lean);
    case 'incomplete':
      return union(
        ['incomplete'],
        of('incomplete', 'not-documented').filter((reason) => reason !== 'absent'),
        lean,
      );
    case 'not-documented': {
      const reasons = of('not-documented');
      const told = reasons.filter((reason) => reason !== 'absent');
      return union(told.some((reason) => reason !== 'contrary-lean') ? told : reasons, lean);
    }
    default:
      return [];
  }
}

/** What was read, with days and shares as they are written in the panel. */
const inWriting = (value: string): string => withDays(value).replace(/(?<=\d) %/g, '%');

function inWords(element: string, state: ElementState): string {
  const title = isElementId(element) ? ELEMENTS[element].title : element;
  const values = [...new Set(state.deciding.map((fact) => fact.value).filter((value) => value !== null))].slice(0, 2);
  return values.length > 0 ? `${title} (${values.map(inWriting).join('; ')})` : title;
}

/** Which heading of the explanation an element falls under; a heading without elements is left out. */
const EXPLANATIONS: readonly [heading: string, belongs: (state: ElementState) => boolean][] = [
  ['Contradicted', (state) => state.status === 'not-met' && !state.reasons.includes('reviewer-finding')],
  [
    'Contradicted by an earlier reviewer, the record being silent',
    (state) => state.status === 'not-met' && state.reasons.includes('reviewer-finding'),
  ],
  ['Statements disagree', (state) => state.status === 'conflicting'],
  ['Found', (state) => state.status === 'met'],
  ['Mentioned, result missing', (state) => state.status === 'incomplete'],
  ['Only planned', (state) => state.status === 'not-documented' && state.reasons.includes('planned-only')],
  ['Too old', (state) => state.status === 'not-documented' && state.reasons.includes('stale')],
  [
    'Noted as missing by an earlier reviewer',
    (state) =>
      state.status === 'not-documented' &&
      state.reasons.includes('reviewer-finding') &&
      state.deciding.every((fact) => fact.effect === 'gap'),
  ],
  [
    'Told only by an earlier reviewer',
    (state) => state.status === 'not-documented' && state.reasons.includes('reviewer-finding'),
  ],
  ['Not found in the text', (state) => state.status === 'not-documented'],
];

function explain(status: Status, states: ReadonlyMap<string, ElementState>, shown: readonly string[]): string {
  const groups = EXPLANATIONS.map(([heading]) => ({ heading, parts: [] as string[] }));
  for (const element of shown) {
    const state = states.get(element);
    if (state === undefined) continue;
    const index = EXPLANATIONS.findIndex(([, belongs]) => belongs(state));
    const words =
      state.status === 'not-documented'
        ? isElementId(element)
          ? ELEMENTS[element].title
          : element
        : inWords(element, state);
    groups[index]?.parts.push(words);
  }
  // At most two sentences: what was read, and what was looked for in vain.
  const told = groups.slice(0, 5).filter((group) => group.parts.length > 0);
  const lacking = groups.slice(5).filter((group) => group.parts.length > 0);
  return (status === 'met' ? [told] : [told, lacking])
    .filter((sentence) => sentence.length > 0)
    .map((sentence) => {
      const text = sentence.map((group) => `${group.heading}: ${group.parts.join(', ')}`).join('; ');
      const lower = text.replace(/; ([A-Z])/g, (_, letter: string) => `; ${letter.toLowerCase()}`);
      return `${lower}.`;
    })
    .join(' ');
}

/** Titles of the elements of a row that are still open, where the row has several. */
export function openElements(
  row: Row,
  statuses: Readonly<Record<string, Status>>,
  titles: Readonly<Record<string, string>>,
): string[] {
  const needed = leavesOf(row.logic).map(leafElement);
  if (needed.length < 2) return [];
  return needed
    .filter((element) => statuses[element] === 'not-documented' || statuses[element] === 'incomplete')
    .map((element) => titles[element] ?? element);
}

/** What the document of a row must show; of a row told in part, above all what is still open. */
export function askOf(row: Row, finding: Pick<Finding, 'status' | 'elements' | 'elementTitles'>): string {
  if (finding.status !== 'incomplete') return row.ask;
  const open = openElements(row, finding.elements, finding.elementTitles);
  return open.length > 0 ? `${row.ask} (still open: ${open.join('; ')})` : row.ask;
}

function evaluateRow(row: SetRow, byElement: ByElement, conditions: Conditions, anchor: string | null): Finding {
  const leaves = leavesOf(row.logic);
  const needed = leaves.map(leafElement);
  const elements = [...new Set([...needed, ...(row.supporting ?? []), ...(row.noted ?? [])])];
  const base = {
    criterion: row.id,
    title: row.title,
    required: row.required,
    citation: row.citation,
    ...(row.ownSet === undefined ? {} : { ownSet: row.ownSet }),
  };
  const elementTitles = Object.fromEntries(
    elements.map((element) => [element, isElementId(element) ? ELEMENTS[element].title : element]),
  );
  if (row.when !== null && !holds(conditions, row.when)) {
    return {
      ...base,
      status: 'not-applicable',
      reasons: [],
      elements: Object.fromEntries(elements.map((element) => [element, 'not-applicable' as const])),
      elementTitles,
      evidence: [],
      explanation: `Does not apply: ${CONDITIONS[row.when as ConditionId]}.`,
      missing: null,
    };
  }
  const states = new Map(
    elements.map((element) => [element, evaluateElement(element, byElement.get(element) ?? [], row.windows, anchor)]),
  );
  const status = rowStatus(row, states, conditions);
  const statuses = new Map<string, Status>(
    elements.map((element) => [element, states.get(element)?.status ?? 'not-documented']),
  );
  for (const leaf of leaves) statuses.set(leafElement(leaf), leafStatus(leaf, states, conditions));
  const applicable = elements.filter((element) => statuses.get(element) !== 'not-applicable');
  // What only supports or is noted is not missed where it is silent.
  const shown = applicable.filter((element) => needed.includes(element) || statuses.get(element) !== 'not-documented');
  const counted = shown.filter((element) => !(row.noted ?? []).includes(element));
  const document = documentOf(row.document);
  const ask = askOf(row, { status, elements: Object.fromEntries(statuses), elementTitles });
  return {
    ...base,
    status,
    reasons: rowReasons(status, states, counted),
    elements: Object.fromEntries(statuses),
    elementTitles,
    evidence: rowEvidence(status, elements, byElement, (element) => states.get(element)?.deciding ?? []),
    explanation: explain(status, states, shown),
    missing:
      status === 'met' || status === 'not-applicable'
        ? null
        : `Please send ${document.title} (${document.author}; ${document.window}), showing ${ask}.`,
  };
}

type ByElement = ReadonlyMap<string, readonly Fact[]>;

function grouped(facts: readonly Fact[]): ByElement {
  const byElement = new Map<string, Fact[]>();
  for (const fact of facts) {
    const list = byElement.get(fact.element);
    if (list === undefined) byElement.set(fact.element, [fact]);
    else list.push(fact);
  }
  return byElement;
}

function findingsOf(set: CriteriaSet, facts: ByElement, conditions: Conditions, anchor: string | null): Finding[] {
  const findings = set.rows.map((row) => evaluateRow(row, facts, conditions, anchor));
  return set.overlay ? findings.filter((finding) => finding.status !== 'not-applicable') : findings;
}

/**
 * The findings of a set on the facts of one request. Every row is listed; of an overlay only the rows that apply.
 * `anchor` is the date that recency is counted from; null counts nothing as stale.
 */
export function evaluate(
  set: CriteriaSet,
  facts: readonly Fact[],
  conditions: Conditions,
  anchor: string | null,
): Finding[] {
  return findingsOf(set, grouped(facts), conditions, anchor);
}

/** The findings of a set and of all overlays whose rows apply. */
export function evaluateWithOverlays(
  set: CriteriaSet,
  facts: readonly Fact[],
  conditions: Conditions,
  anchor: string | null,
): Finding[] {
  const byElement = grouped(facts);
  const contrary = ({ status }: Finding) => status === 'not-met' || status === 'conflicting';
  return [set, ...OVERLAYS, ...(set.overlays ?? [])].flatMap((one) => {
    const findings = findingsOf(one, byElement, conditions, anchor);
    return one.onlyContrary ? findings.filter(contrary) : findings;
  });
}

/** `supports` where every required row that applies is met; advisory rows never change it. */
export function rollUp(findings: readonly Finding[]): RequestFindings['rollUp'] {
  const required = findings.filter((finding) => finding.required && finding.status !== 'not-applicable');
  return required.length > 0 && required.every((finding) => finding.status === 'met')
    ? 'supports'
    : 'does-not-yet-support';
}
