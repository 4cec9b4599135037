/**
 * Mentions → medicines: all that is told of one drug put together, one entry a drug, route and strength.
 */
import type { Evidence, Medication, MedicationStatus } from '../analysis.ts';
import type { Document } from '../text/document.ts';
import type { DrugDetails } from './drug-details.ts';
import { scheduleOn } from './drugs.ts';
import type { Mention } from './mentions.ts';

/** Puts the mentions of one drug together: one entry a drug, route and strength. */
export function settle(doc: Document, mentions: readonly Mention[]): Medication[] {
  const groups = new Map<string, Mention[]>();
  for (const m of mentions) {
    const key = `${m.name.row.name} ${m.route}`;
    const group = groups.get(key) ?? [];
    group.push(m);
    groups.set(key, group);
  }
  joinIngredients(groups);
  const lists = new DatedLists(mentions);
  const out: { order: number; medication: Medication }[] = [];
  for (const all of groups.values()) {
    // An earlier reviewer's word counts only where the record says nothing of the drug.
    const own = all.filter((m) => m.sentence.voice !== 'reviewer-finding');
    const group = own.length > 0 ? own : all;
    const settled = settledStatus(group);
    const status = settled === 'current' && lists.leavesOut(group) ? 'past' : settled;
    const ofStatus = group.filter((m) => m.status === status || (status === 'requested' && isPlanOfAsked(m, group)));
    for (const product of products(ofStatus)) {
      const best = product.reduce((a, b) => (worth(b) >= worth(a) ? b : a));
      out.push({
        order: Math.min(...product.map((m) => m.start)),
        medication: medicationOf(doc, best, product, status),
      });
    }
  }
  return out.sort((a, b) => a.order - b.order).map((o) => o.medication);
}

/** "The hydrocodone helps" beside hydrocodone/acetaminophen on the list: the same tablets, by their first ingredient. */
function joinIngredients(groups: Map<string, Mention[]>): void {
  for (const [key, group] of groups) {
    const [first] = group;
    if (first === undefined || first.name.row.name.includes('/')) continue;
    const bare = group.every((m) => m.name.brand === null && m.details.strength === null && m.status === 'current');
    if (!bare) continue;
    const whole = [...groups].filter(
      ([, ms]) =>
        ms[0]?.name.row.name.startsWith(`${first.name.row.name}/`) &&
        ms.some((m) => m.status === 'current' || m.status === 'requested'),
    );
    if (whole.length === 1) groups.delete(key);
  }
}

/** A list this much newer, in days, that goes on with drugs of the older one, is the list that holds. */
const NEWER_LIST_DAYS = 30;
const DAY_MS = 86_400_000;

/** The medication lists of a record by their day. */
class DatedLists {
  readonly #byDay = new Map<string, Set<string>>();

  constructor(mentions: readonly Mention[]) {
    for (const m of mentions) {
      if (m.sentence.date === null || m.sentence.section !== 'medications' || m.status !== 'current') continue;
      const list = this.#byDay.get(m.sentence.date) ?? new Set();
      list.add(m.name.row.name);
      this.#byDay.set(m.sentence.date, list);
    }
  }

  /** True where a drug stands in an old list only, and a newer list has others of that list, but not this one. */
  leavesOut(group: readonly Mention[]): boolean {
    if (this.#byDay.size < 2) return false;
    let newest = '';
    for (const m of group) {
      if (m.status === 'requested') return false;
      if (m.status !== 'current') continue;
      if (m.sentence.date === null || m.sentence.section !== 'medications') return false;
      if (m.sentence.date > newest) newest = m.sentence.date;
    }
    const own = this.#byDay.get(newest);
    const name = group[0]?.name.row.name;
    if (own === undefined || name === undefined) return false;
    for (const [day, list] of this.#byDay) {
      if ((Date.parse(day) - Date.parse(newest)) / DAY_MS <= NEWER_LIST_DAYS || list.size < 2) continue;
      if (!list.has(name) && [...list].some((other) => own.has(other))) return true;
    }
    return false;
  }
}

/** How a drug stands when all its mentions are read: the last word told wins, a lasting "taken" over a mere history. */
function settledStatus(group: readonly Mention[]): MedicationStatus {
  const told = group.filter((m) => m.told !== 'no' && m.status !== 'requested');
  const decisive = told.filter(
    (m) => m.told === 'firm' && (m.status === 'current' || m.status === 'stopped' || m.status === 'not-taken'),
  );
  const lastOf = (list: readonly Mention[]): Mention | undefined =>
    list.reduce<Mention | undefined>(
      (a, b) =>
        a === undefined || (b.sentence.date ?? '') >= (a.sentence.date ?? '') || b.sentence.date === null ? b : a,
      undefined,
    );
  const last = lastOf(decisive);
  const brand = last?.name.brand ?? null;
  // One brand stopped says nothing of another brand that is taken.
  const otherBrand = decisive.some(
    (m) => m.status === 'current' && brand !== null && m.name.brand !== null && m.name.brand !== brand,
  );
  if (last?.status === 'current' && isBegunOnly(decisive) && listedAsPast(told, last)) return 'past';
  if (last?.status === 'current' || otherBrand) return 'current';
  // "On Percocet since 2012" beside a request for it: taken, not merely asked for.
  if (group.some((m) => m.status === 'requested'))
    return group.some((m) => m.status === 'current' && m.sentence.voice === 'record') ? 'current' : 'requested';
  if (last !== undefined) return last.status;
  const other = lastOf(told);
  // "tramadol 50 mg three times a day … dizzy once when he took it": an event of a drug that is taken ends nothing.
  const isEvent = other?.status === 'past' && other.told === 'weak' && other.details.strength === null;
  if (isEvent && told.some((m) => m.status === 'current' && m.details.sig !== null)) return 'current';
  if (other !== undefined) return other.status;
  if (group.some((m) => m.status === 'current')) return 'current';
  return group[0]?.status ?? 'past';
}

/** "Begin Nucynta ER 100 mg every 12 hours" in the plan: the directions of what is asked for without any. */
const isPlanOfAsked = (m: Mention, group: readonly Mention[]): boolean =>
  m.status === 'planned' &&
  m.details.strength !== null &&
  group.some((other) => other.status === 'requested' && other.details.strength === m.details.strength);

/** "She was put on Vicodin that year": begun once, without a dose, in no list. */
const isBegunOnly = (decisive: readonly Mention[]): boolean =>
  decisive.every(
    (m) =>
      m.status !== 'current' ||
      (m.details.strength === null && m.details.sig === null && m.sentence.section !== 'medications'),
  );

const PAST_LIST = /^\W{0,4}(?:past|previous|prior|former|old|tried|failed|discontinued|stopped)\b[^:.]{0,40}[:.-]/i;

/** A later list names it among the medicines of the past. */
const listedAsPast = (told: readonly Mention[], after: Mention): boolean =>
  told.some((m) => m.status === 'past' && m.start > after.start && PAST_LIST.test(m.sentence.text));

function worth(m: Mention): number {
  const d = m.details;
  return (
    Number(d.strength !== null) * 4 +
    Number(d.sig !== null) * 3 +
    Number(d.quantity !== null) * 2 +
    Number(d.daysSupply !== null) +
    Number(m.told === 'firm') +
    Number(m.sentence.voice === 'record')
  );
}

/** Mentions of one product each: by strength and brand; a mention without strength joins the product it can be. */
function products(mentions: readonly Mention[]): Mention[][] {
  const withStrength: Mention[][] = [];
  for (const m of mentions) {
    if (m.details.strength === null) continue;
    const same = withStrength.find(
      (p) => p[0]?.details.strength === m.details.strength && p[0]?.details.unit === m.details.unit,
    );
    if (same === undefined) withStrength.push([m]);
    else same.push(m);
  }
  // The same product told at two strengths on two visits: the later visit holds.
  const dates = withStrength.map(
    (p) =>
      p
        .map((m) => m.sentence.date ?? '')
        .sort()
        .at(-1) ?? '',
  );
  const newest = [...dates].sort().at(-1) ?? '';
  const directed = withStrength.some((p) => p.some((m) => m.details.sig !== null || m.details.quantity !== null));
  // "He was prescribed 30 mg t.i.d." beside a list with 10 mg: the list holds.
  const sure = withStrength.some((p) => p.some((m) => m.told === 'firm'));
  const kept = withStrength.filter(
    (p, i) =>
      (!sure || p.some((m) => m.told === 'firm')) &&
      (dates[i] === '' || dates[i] === newest) &&
      (!directed || p.some((m) => m.details.sig !== null || m.details.quantity !== null)),
  );
  const result = kept.length > 0 ? kept : withStrength.slice(-1);
  const others: Mention[] = [];
  for (const m of mentions) {
    if (m.details.strength !== null) continue;
    const home =
      result.find((p) => p.some((o) => o.name.brand === m.name.brand)) ??
      result.find((p) => m.name.brand === null || p.some((o) => o.name.brand === null));
    if (home !== undefined) home.push(m);
    else others.push(m);
  }
  if (others.length > 0) result.push(others);
  return result;
}

function medicationOf(doc: Document, best: Mention, product: readonly Mention[], status: MedicationStatus): Medication {
  const span = doc.toOriginal({ start: best.start, end: best.end });
  const evidence: Evidence = {
    start: span.start,
    end: span.end,
    quote: doc.original.slice(span.start, span.end),
    voice: best.sentence.voice,
    polarity: 'for',
    date: best.sentence.date,
    element: null,
  };
  const row = best.name.row;
  const fill = <K extends keyof DrugDetails>(key: K): DrugDetails[K] | null =>
    best.details[key] ?? product.find((m) => m.details[key] !== null)?.details[key] ?? null;
  return {
    name: row.name,
    brand: best.name.brand ?? product.find((m) => m.name.brand !== null)?.name.brand ?? null,
    class: best.route === 'intrathecal' ? 'intrathecal' : row.class,
    schedule: scheduleOn(row, best.sentence.date),
    route: best.route,
    status,
    strength: best.details.strength,
    unit: best.details.unit,
    quantity: fill('quantity'),
    daysSupply: fill('daysSupply'),
    unitsPerDay: fill('unitsPerDay'),
    sig: fill('sig'),
    evidence,
  };
}
