import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { CONDITION_IDS, type Conditions } from '../../lib/criteria/conditions.ts';
import { chooseEdition, EDITIONS } from '../../lib/criteria/editions.ts';
import { evaluate, leavesOf, rollUp } from '../../lib/criteria/evaluate.ts';
import { CriteriaSetFile, type Logic } from '../../lib/criteria/schema.ts';
import fromFile from '../../lib/criteria/sets/idds-refill.json' with { type: 'json' };
import { CRITERIA_SETS, criteriaSet, documentOf, OVERLAYS } from '../../lib/criteria/sets.ts';
import { ELEMENT_IDS, isElementId } from '../../lib/facts/elements.ts';
import { fact } from './fact-builder.ts';

const sets = [...CRITERIA_SETS.values()];
const ALL_CONDITIONS: Conditions = Object.fromEntries(
  CONDITION_IDS.filter((id) => id !== 'retired').map((id) => [id, true]),
);
const BANNED = /\b(approve|deny|denied|recommend|score|medically necessary|AI|compliant)/i;

function nodes(logic: Logic): Logic[] {
  if (typeof logic === 'string' || 'element' in logic) return [logic];
  const parts = 'allOf' in logic ? logic.allOf : 'anyOf' in logic ? logic.anyOf : logic.of;
  return [logic, ...parts.flatMap(nodes)];
}

describe('criteria sets', () => {
  it('loads every file of the folder under its own name', () => {
    const files = readdirSync(new URL('../../lib/criteria/sets', import.meta.url)).map((name) =>
      name.replace('.json', ''),
    );
    expect(sets.map((set) => set.id).sort()).toEqual(files.sort());
  });

  it('refuses a file with a field it does not know', () => {
    expect(z.safeParse(CriteriaSetFile, fromFile).success).toBe(true);
    expect(z.safeParse(CriteriaSetFile, { ...fromFile, weight: 1 }).success).toBe(false);
  });

  it.each(sets.map((set) => [set.id, set] as const))('%s holds together', (_, set) => {
    const ids = set.rows.map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const row of set.rows) {
      const used = [...leavesOf(row.logic).map((leaf) => (typeof leaf === 'string' ? leaf : leaf.element))];
      const others = [...(row.supporting ?? []), ...(row.noted ?? [])];
      expect(new Set([...used, ...others]).size).toBe(used.length + others.length);
      for (const element of [...used, ...others]) expect(isElementId(element)).toBe(true);
      for (const element of row.conflictIfContrary ?? []) expect([...used, ...others]).toContain(element);
      for (const window of row.windows) if (window.element) expect(used).toContain(window.element);
      for (const node of nodes(row.logic)) {
        if (typeof node === 'object' && 'atLeast' in node) expect(node.atLeast).toBeLessThanOrEqual(node.of.length);
      }
      expect(['seed', 'source', 'unverified', 'default']).toContain(row.citation.verified);
      expect(documentOf(row.document).title).toBeTruthy();
      expect(`${row.title} ${row.ask}`).not.toMatch(BANNED);
    }
    // Everything shown: every row can be reached, and the set supports.
    const findings = evaluate(
      set,
      ELEMENT_IDS.map((element) => fact(element)),
      ALL_CONDITIONS,
      null,
    );
    expect(findings.filter((finding) => finding.status !== 'met')).toEqual([]);
    if (!set.overlay) expect(rollUp(findings)).toBe('supports');
    // Nothing shown: nothing is met.
    const silent = evaluate(set, [], ALL_CONDITIONS, null);
    expect(silent.every((finding) => finding.status === 'not-documented')).toBe(true);
    expect(rollUp(silent)).toBe('does-not-yet-support');
  });

  it('uses every element and every condition somewhere', () => {
    const rows = sets.flatMap((set) => set.rows);
    const leaves = rows.flatMap((row) => leavesOf(row.logic));
    const elements = new Set([
      ...leaves.map((leaf) => (typeof leaf === 'string' ? leaf : leaf.element)),
      ...rows.flatMap((row) => [...(row.supporting ?? []), ...(row.noted ?? [])]),
    ]);
    expect(ELEMENT_IDS.filter((id) => !elements.has(id))).toEqual([]);
    const data = JSON.stringify(rows);
    expect(CONDITION_IDS.filter((id) => !data.includes(`"${id}"`))).toEqual([]);
  });

  it('keeps overlays advisory and lists only their rows that apply', () => {
    for (const set of OVERLAYS) expect(set.rows.some((row) => row.required)).toBe(false);
    const cns = criteriaSet('opioid-cns');
    expect(evaluate(cns, [], {}, null)).toEqual([]);
    expect(evaluate(cns, [], { 'opioid-with-carisoprodol': true }, null).map((one) => one.criterion)).toEqual([
      'carisoprodol',
    ]);
  });

  it('lists the rows of each kind', () => {
    const ids = (id: string) => criteriaSet(id).rows.map((row) => row.id);
    expect(ids('idds-refill-home')).toEqual([...ids('idds-refill'), 'why-home', 'qualified-staff', 'drug-source']);
    expect(ids('opioid-ongoing')).toEqual(
      expect.arrayContaining(['compared-to-baseline', 'over-120', 'justification']),
    );
    expect(ids('opioid-increase')).toEqual(expect.arrayContaining(ids('opioid-ongoing')));
    for (const id of ['opioid-initiation', 'opioid-wean']) expect(ids(id)).toContain('over-120');
  });
});

describe('editions', () => {
  it.each([
    ['2009-07-17', 'mtus-pre2009', true],
    ['2009-07-18', 'mtus-2009', true],
    ['2013-07-16', 'mtus-2009', false],
    ['2016-06-28', 'mtus-2009', false],
    ['2016-06-29', 'mtus-2009', true],
    ['2016-07-28', 'mtus-2009', true],
    ['2016-07-29', 'mtus-2016', true],
    ['2017-11-30', 'mtus-2016', true],
    ['2017-12-01', 'mtus-acoem', true],
    ['2026-11-22', 'mtus-acoem', false],
    ['2005-01-01', 'mtus-pre2009', true],
  ])('%s is %s, ask %s', (anchor, id, ask) => {
    expect(chooseEdition(anchor, 'request form')).toEqual({ id, anchor, anchorFrom: 'request form', ask });
  });

  it('asks where there is no date', () => {
    expect(chooseEdition(null)).toEqual({ id: 'mtus-2009', anchor: null, anchorFrom: 'nothing', ask: true });
  });

  it.each([
    ['a clear date', '2013-07-16', 'request form', 'mtus-2009', false],
    ['a date near a boundary', '2016-07-29', 'request form', 'mtus-2009', true],
    ['no date in the text', '2026-11-22', 'today', 'mtus-2009', true],
    ['a clear date of an edition that is not held', '2026-11-22', 'request form', 'mtus-acoem', false],
  ])('takes the preferred edition only where the date leaves it open: %s', (_, anchor, from, id, ask) => {
    expect(chooseEdition(anchor, from, 'mtus-2009')).toEqual({ id, anchor, anchorFrom: from, ask });
    expect(chooseEdition(anchor, from, 'no-such-edition')).toEqual(chooseEdition(anchor, from));
  });

  it('has windows that follow on each other', () => {
    for (let index = 1; index < EDITIONS.length; index++) {
      const end = Date.parse(EDITIONS[index - 1]?.to ?? '');
      expect(Date.parse(EDITIONS[index]?.from ?? '') - end).toBe(86_400_000);
    }
  });
});
