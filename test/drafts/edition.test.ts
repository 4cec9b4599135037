/** The edition that a draft names is the one whose rows it tells of, whichever the date of the request gives. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../lib/analyse.ts';
import type { Analysis, Drafts } from '../../lib/analysis.ts';
import { EDITIONS, editionRow } from '../../lib/criteria/editions.ts';
import { criteriaSet } from '../../lib/criteria/sets.ts';
import { linesOf } from '../../lib/drafts/restate.ts';
import { optionsOf, readCases } from '../cases/gold.ts';

const HERE = join(import.meta.dirname, '..', 'cases');
const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared', 'cases');
const cases = [HERE, ...['seeds', 'synthetic', 'notes'].map((folder) => join(SHARED, folder))].flatMap(readCases);

const titleOf = (id: string): string => editionRow(id)?.title ?? id;

/** The sentence of a draft of each request, by its key. */
function told(analysis: Analysis, kind: keyof Drafts, key: string) {
  return analysis.requests.map((request) => ({
    used: titleOf(criteriaSet(request.criteriaSet).edition),
    words: linesOf(request.drafts[kind], request.draftSentences[kind]).find((line) => line.key === key)?.text ?? '',
  }));
}

const others = EDITIONS.filter(({ id }) => id !== 'mtus-2009');

describe.each(others.map(({ id, title }) => [id, title] as const))(
  'drafts of a request that falls to %s',
  (id, title) => {
    it('name the edition of the rows, and that the other one is not held', () => {
      let seen = 0;
      for (const { text, gold } of cases.filter((_, at) => at % 24 === 0)) {
        const analysis = analyse(text, { ...optionsOf(gold), edition: id });
        expect(analysis.edition.id).toBe(id);
        for (const { used, words } of told(analysis, 'rationale', 'statement')) {
          seen += 1;
          expect(words).toContain(`” of the ${used}; the criteria of ${title} are not included here`);
        }
        for (const kind of ['rationale', 'nurseSummary'] as const)
          for (const { used, words } of told(analysis, kind, 'criteria')) {
            expect(words).toContain(used);
            expect(words.replace(', chosen by hand', '')).toContain(`${title}, not included here`);
          }
      }
      expect(seen).toBeGreaterThan(2);
    });
  },
);

describe('cases, their edition by their own date', () => {
  it('never puts the rows of 2009 under another edition', () => {
    let seen = 0;
    for (const { text, gold } of cases.filter((_, at) => at % 5 === 0)) {
      const { today, request } = optionsOf(gold);
      const analysis = analyse(text, { today, request });
      if (analysis.edition.id === 'mtus-2009') continue;
      seen += 1;
      for (const { used, words } of told(analysis, 'rationale', 'statement'))
        expect(words).toContain(`” of the ${used}; the criteria of ${titleOf(analysis.edition.id)}`);
      for (const { words } of told(analysis, 'rationale', 'criteria'))
        expect(words).toMatch(/; edition by (?:the|today’s) .+, not included here/);
      for (const { words } of told(analysis, 'worklistNote', 'note/edition')) expect(words).toMatch(/^MTUS09 \(not /);
    }
    // Most of them are at hand only beside the shared cases.
    expect(seen).toBeGreaterThan(0);
  });
});

describe('an edition chosen by hand', () => {
  const text = 'RFA dated 03/20/2026\nRequest for authorization: permanent intrathecal pump implant';

  it('is never said to follow from a date', () => {
    const [one] = told(analyse(text, { today: '2026-03-30', edition: 'mtus-2009' }), 'rationale', 'criteria');
    expect(one?.words).toContain(`${titleOf('mtus-2009')} (chosen by hand)`);
  });

  it('is told with its date where it is the one of the date', () => {
    const old = text.replaceAll('2026', '2014');
    const [one] = told(analyse(old, { today: '2014-03-30', edition: 'mtus-2009' }), 'rationale', 'criteria');
    expect(one?.words).toMatch(/\(by the request for authorization of /);
  });
});
