import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCases, scoreCase } from './cases/gold.ts';

/** The five real determinations lie beside the project, never in it. */
const FOLDER = fileURLToPath(new URL('../../shared/cases/seeds', import.meta.url));
const cases = readCases(FOLDER);

if (cases.length === 0)
  describe.skip('the five real cases: their folder is not on this machine', () => it('', () => {}));
else
  describe('the five real cases', () => {
    it('are five', () => {
      expect(cases).toHaveLength(5);
    });

    it.each(cases.map((c) => [c.name, c] as const))('%s: every row right, nothing false', (_, c) => {
      const score = scoreCase(c);
      expect(score.falseMet).toEqual([]);
      expect(score.notVerbatim).toEqual([]);
      expect(score.forbidden).toEqual([]);
      expect(score.wrong).toEqual([]);
      expect(score.right).toBe(score.rows);
      expect(score.rows).toBeGreaterThan(0);
    });
  });
