import { describe, expect, it } from 'vitest';
import { evaluateElement } from '../../lib/criteria/evaluate.ts';
import { readCaseFields } from '../../lib/facts/case-fields/case-fields.ts';
import type { Fact } from '../../lib/facts/fact.ts';
import { readFacts } from '../../lib/facts/facts.ts';
import { readDocument } from '../../lib/text/read-document.ts';

/** The day of all these readings. */
export const TODAY = '2014-07-01';

export function factsOf(text: string, anchor: string | null = TODAY): Fact[] {
  const doc = readDocument(text, TODAY);
  return readFacts(doc, { fields: readCaseFields(doc, 2014), anchor, pivotYear: 2014 }).facts;
}

/** What a text tells of one element: `effect` and, where it is not the record's, its standing. */
export function told(text: string, element: string): string[] {
  const words = factsOf(text)
    .filter((f) => f.element === element)
    .map((f) => (f.standing === 'record' ? f.effect : `${f.effect} (${f.standing})`));
  return [...new Set(words)].sort();
}

/** What words tell of an element; `-`: nothing that would count for or against it. */
export type ToldRow = readonly [effect: 'met' | 'partial' | 'not-met' | '-', text: string];

/** Wordings by element, each told after the same words. */
export interface ToldAfter {
  before: string;
  rows: Readonly<Record<string, readonly ToldRow[]>>;
}

/** A test a wording: whether it counts for or against its element, and for that alone. */
export function eachTold(title: string, table: readonly ToldAfter[]): void {
  describe.each(table)(`${title}: $before`, ({ before, rows }) => {
    describe.each(Object.entries(rows))('%s', (element, wordings) => {
      it.each(wordings)('%s: %s', (effect, text) => {
        const all = told(before + text, element);
        const strong = all.filter((e) => e === 'met' || e === 'not-met');
        if (effect === '-') expect(strong).toEqual([]);
        else if (effect === 'partial') expect([strong, all.includes('partial')]).toEqual([[], true]);
        else expect(strong.length > 0 ? strong : all.map((e) => e.replace(' (plan)', ''))).toContain(effect);
        if (effect === 'met' || effect === 'not-met') expect(new Set(strong).size).toBeLessThan(2);
      });
    });
  });
}

/** Wordings by element and by the state that its facts give it. */
export type WordingsByStatus = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
const STATUS = ['met', 'incomplete', 'not-met', 'not-documented', 'conflicting'];

/** A test a wording: the state that its facts give its element. */
export function eachStatus(title: string, table: WordingsByStatus): void {
  describe(title, () => {
    for (const [element, byStatus] of Object.entries(table))
      for (const [status, texts] of Object.entries(byStatus))
        it.each(texts)(`${element} ${status}: %s`, (text) => {
          expect(STATUS).toContain(status);
          const facts = factsOf(text, null).filter((f) => f.element === element);
          expect(evaluateElement(element, facts, [], null).status).toBe(status);
        });
  });
}

/** A test a wording: it counts for or against its element as it says, and tells nothing beside that. */
export function eachAlone(title: string, table: ToldAfter): void {
  describe.each(Object.entries(table.rows))(`%s${title}`, (element, rows) => {
    it.each(rows)('%s: %s', (effect, text) => {
      const all = told(table.before + text, element);
      const strongest = all.filter((e) => e === 'met' || e === 'not-met');
      if (effect === '-') expect(strongest).toEqual([]);
      else if (effect === 'partial') expect([strongest, all]).toEqual([[], ['partial']]);
      else expect(strongest.length > 0 ? strongest : all.map((e) => e.replace(' (plan)', ''))).toEqual([effect]);
    });
  });
}

/** Wordings in a list: the element, what the words tell of it, the words. */
export type ListedRows = readonly (readonly [element: string, effect: string, text: string])[];

/** A test a wording: it tells what it says of its element, and not the contrary. */
export function eachListed(title: string, rows: ListedRows): void {
  describe(title, () => {
    it.each(rows)('%s %s: %s', (element, effect, text) => {
      const all = told(text, element);
      expect(all.map((one) => one.replace(' (plan)', ''))).toContain(effect);
      if (effect === 'partial' || effect === 'not-met') expect(all).not.toContain('met');
      if (effect === 'met' || effect === 'partial') expect(all).not.toContain('not-met');
    });
  });
}

/** A test a look-alike: it does not count for its element. */
export function neverMet(title: string, rows: readonly (readonly [element: string, text: string])[]): void {
  describe(title, () => {
    it.each(rows)('%s is not met: %s', (element, text) => {
      expect(told(text, element)).not.toContain('met');
    });
  });
}
