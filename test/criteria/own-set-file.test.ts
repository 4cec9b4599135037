import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../lib/analyse.ts';
import { requestKey } from '../../lib/analysis.ts';
import { readOwnSet, titleOf, usableSets } from '../../lib/criteria/own-set-file.ts';
import { setInUse } from '../../lib/criteria/own-sets.ts';
import { criteriaSet, rowOf } from '../../lib/criteria/sets.ts';
import { enter } from '../../lib/reviewer/enter.ts';
import { NO_ENTRIES } from '../../lib/reviewer/entries.ts';
import { withEntries } from '../../lib/reviewer/with-entries.ts';

const EXAMPLE = readFileSync(new URL('../../docs/own-criteria-example.json', import.meta.url), 'utf8');
type Json = Record<string, never>;

/** The example with something else in it, written as a person would write it. */
function changed(change: (file: Record<string, unknown>, row: Record<string, unknown>) => void): string {
  const file = JSON.parse(EXAMPLE) as { rows: Record<string, unknown>[] };
  change(file as unknown as Record<string, unknown>, file.rows[0] ?? {});
  return JSON.stringify(file, null, 2);
}
/** The problems of a text: code, what it is about, and the words of the file from where it points. */
function problems(text: string): string[] {
  const { problems: found } = readOwnSet(text);
  return found.map(({ line, column, code, about }) => {
    const words = (text.split('\n')[line - 1] ?? '').slice(column - 1);
    return `${code} ${about} @ ${words.slice(0, 24).replace(/[,:\s]*$/, '')}`;
  });
}

describe('an organisation’s criteria set', () => {
  it.each<[what: string, text: string]>([
    ['the example of the docs', EXAMPLE],
    ['with a byte-order mark', `\uFEFF${EXAMPLE}`],
    ['with carriage returns', EXAMPLE.replaceAll('\n', '\r\n')],
    ['beside every set', changed((file) => delete file.beside)],
    ['as an overlay', changed((file) => Object.assign(file, { overlay: true }))],
    [
      'with rows of ours, changed',
      changed((file) =>
        Object.assign(file, { rows: [{ from: 'idds-refill', rows: ['pain-level'], with: { required: false } }] }),
      ),
    ],
    [
      'with every word of logic',
      changed((_, row) =>
        Object.assign(row, {
          title: 'Two of these, and the trial',
          logic: {
            allOf: [
              { atLeast: 2, of: ['disease-state', 'objective-finding', 'infection-addressed'] },
              { anyOf: ['trial-done', { element: 'trial-function', unless: 'permanent-implant' }] },
            ],
          },
        }),
      ),
    ],
  ])('can be used: %s', (_, text) => {
    expect(problems(text)).toEqual([]);
    expect(readOwnSet(text).set?.rows.every(({ id }) => id.startsWith('example-review/'))).toBe(true);
  });

  it.each<[what: string, text: string, said: string[]]>([
    ['no JSON', '{ "id": "a",\n  "title" "b" }', ['not-json ColonExpected @ "b" }']],
    ['nothing', '', ['not-json ValueExpected @ ']],
    ['a comment', '{ // mine\n}', ['not-json InvalidCommentToken @ // mine']],
    ['a comma too many', '{ "id": "a", }', ['not-json PropertyNameExpected @ }']],
    ['a list', '[]', ['wrong-form : [] @ []']],
    ['a name twice', '{ "id": "a",\n  "id": "b" }', ['same-id id @ "id": "b" }']],
    ['a field missing', changed((file) => delete file.title), ['missing title @ {']],
    [
      'a field that there is not',
      changed((file) => Object.assign(file, { weight: 1 })),
      ['unknown-field weight @ "weight": 1'],
    ],
    [
      'code',
      changed((_, row) => Object.assign(row, { script: 'alert(1)' })),
      ['unknown-field script @ "script": "alert(1)"'],
    ],
    ['a field of a row missing', changed((_, row) => delete row.ask), ['missing ask @ {']],
    [
      'a wrong kind of value',
      changed((_, row) => Object.assign(row, { required: 'yes' })),
      ['wrong-form required: "yes" @ "yes"'],
    ],
    [
      'an id of other letters',
      changed((file) => Object.assign(file, { id: 'Our Set' })),
      ['wrong-form id: "Our Set" @ "Our Set"'],
    ],
    [
      'an id of ours',
      changed((file) => Object.assign(file, { id: 'idds-refill' })),
      ['built-in-id idds-refill @ "idds-refill"'],
    ],
    [
      'an element that there is not',
      changed((_, row) => Object.assign(row, { logic: 'phase-of-moon' })),
      ['unknown-name "phase-of-moon" @ "phase-of-moon"'],
    ],
    [
      'an element that there is not, deep in the logic',
      changed((_, row) =>
        Object.assign(row, { logic: { allOf: ['disease-state', { anyOf: ['trial-done', 'phase-of-moon'] }] } }),
      ),
      ['unknown-name "phase-of-moon" @ "phase-of-moon"'],
    ],
    [
      'a word of logic that there is not',
      changed((_, row) => Object.assign(row, { logic: { allOf: [{ noneOf: ['disease-state'] }] } })),
      ['unknown-field noneOf @ "noneOf": [', 'missing element @ {'],
    ],
    [
      'a condition that there is not',
      changed((_, row) => Object.assign(row, { logic: { element: 'trial-done', when: 'full-moon' } })),
      ['unknown-name "full-moon" @ "full-moon"'],
    ],
    [
      'a condition of a row that there is not',
      changed((_, row) => Object.assign(row, { when: 'full-moon' })),
      ['unknown-name "full-moon" @ "full-moon"'],
    ],
    [
      'at least how many',
      changed((_, row) => Object.assign(row, { logic: { of: ['disease-state'] } })),
      ['missing atLeast @ {'],
    ],
    [
      'a document that there is not',
      changed((_, row) => Object.assign(row, { document: 'tarot' })),
      ['no-document tarot @ "tarot"'],
    ],
    [
      'a set that there is not',
      changed((file) => Object.assign(file, { beside: ['idds-refill', 'idds-moon'] })),
      ['no-set idds-moon @ "idds-moon"'],
    ],
    [
      'rows of a set that there is not',
      changed((file) => Object.assign(file, { rows: [{ from: 'idds-moon' }] })),
      ['no-set idds-moon @ "idds-moon"'],
    ],
    [
      'a row that its set has not',
      changed((file) => Object.assign(file, { rows: [{ from: 'idds-refill', rows: ['moon'] }] })),
      ['no-row moon @ "moon"'],
    ],
    [
      'a tag that there is not',
      changed((_, row) => Object.assign(row, { citation: { ...(row.citation as Json), verified: 'sure' } })),
      ['unknown-name "sure" @ "sure"'],
    ],
    ['no rows', changed((file) => Object.assign(file, { rows: [] })), ['wrong-form rows: [] @ []']],
    ['a safety sentence', changed((file) => Object.assign(file, { safety: 'Beware.' })), ['safety safety @ "Beware."']],
    [
      'a word that decides',
      changed((_, row) => Object.assign(row, { ask: 'why this should be approved' })),
      ['slip “approved” decides; the tool never does. @ {'],
    ],
    [
      'a required row of an overlay',
      changed((file, row) => {
        file.overlay = true;
        row.required = true;
      }),
      ['slip A row of an overlay cannot be required. @ {'],
    ],
    ['too long a file', ' '.repeat(500_001), [`too-large 500000 @ ${' '.repeat(24).trimEnd()}`]],
  ])('cannot be used, and says where: %s', (_, text, said) => {
    expect(problems(text)).toEqual(said);
    expect(readOwnSet(text).set).toBeNull();
  });

  it('points at the second of two rows', () => {
    const text = changed((file, row) => Object.assign(file, { rows: [row, { ...row, id: 'two', document: 'tarot' }] }));
    const [problem] = readOwnSet(text).problems;
    expect(text.split('\n')[(problem?.line ?? 0) - 1]).toContain('"document": "tarot"');
  });

  it('is named by its title, even where it cannot be used', () => {
    expect(titleOf('{ "title": "Ours", "rows": ')).toBe('Ours');
    expect(titleOf('no JSON')).toBeNull();
  });

  it('is the newer one where two have the same id', () => {
    const newer = changed((file) => Object.assign(file, { title: 'Newer' }));
    expect(usableSets([EXAMPLE, 'no JSON', newer]).map(({ title }) => title)).toEqual(['Newer']);
  });
});

describe('an organisation’s set beside ours', () => {
  const TODAY = '2026-03-25';
  const TEXT = `RFA date: 03/20/2026

Request for authorization: Permanent intrathecal pump implant

Progress note 03/16/2026
The patient is a 51-year-old female with low back pain. There is no sign of infection.`;
  const ownSets = usableSets([EXAMPLE]);
  const found = (sets = ownSets) => analyse(TEXT, { today: TODAY, ownSets: sets }).requests[0];

  it('adds its criterion with its own name, title, citation and tag, and changes no other', () => {
    const own = found()?.findings.find(({ criterion }) => criterion === 'example-review/infection-screen');
    expect(own).toMatchObject({
      ownSet: 'Example Review, pump supplement',
      title: 'No infection at the time of implantation',
      status: 'met',
      citation: { document: 'Example Review, Clinical Supplement', verified: 'source' },
    });
    for (const { quote, start, end } of own?.evidence ?? []) expect(TEXT.slice(start, end)).toBe(quote);
    expect(own?.evidence.length).toBeGreaterThan(0);
    const others = found()?.findings.filter(({ ownSet }) => ownSet === undefined);
    expect(others).toEqual(found([])?.findings);
    expect(found()?.criteriaSet).toBe('idds-nonmalignant-implant');
  });

  it('is not laid beside a set that it does not name', () => {
    expect(setInUse('idds-refill', ownSets)).toBe(criteriaSet('idds-refill'));
    const everywhere = usableSets([changed((file) => delete file.beside)]);
    expect(setInUse('idds-refill', everywhere).rows.length).toBe(criteriaSet('idds-refill').rows.length + 1);
  });

  it('counts where its row is required, and asks for its paper', () => {
    const required = usableSets([changed((_, row) => Object.assign(row, { required: true }))]);
    const silent = TEXT.replace(' There is no sign of infection.', '');
    const [request] = analyse(silent, { today: TODAY, ownSets: required }).requests;
    expect(request?.missingDocuments.flatMap(({ criteria }) => criteria)).toContain('example-review/infection-screen');
    expect(request?.drafts.requestForInformation).toContain('that there is no infection');
    expect(request?.drafts.rationale).toContain('No infection at the time of implantation');
  });

  it('as an overlay lists its rows only where their condition holds', () => {
    const overlay = (when: string) =>
      usableSets([
        changed((file, row) => {
          file.overlay = true;
          row.when = when;
        }),
      ]);
    const listed = (when: string) => found(overlay(when))?.findings.some(({ ownSet }) => ownSet !== undefined);
    expect(listed('permanent-implant')).toBe(true);
    expect(listed('reprogramming')).toBe(false);
    const set = setInUse('idds-nonmalignant-implant', overlay('permanent-implant'));
    expect(rowOf(set, 'example-review/infection-screen')?.ownSet).toBe('Example Review, pump supplement');
  });

  it('can be set by the reviewer as any other, and stays in the drafts', () => {
    const analysis = analyse(TEXT, { today: TODAY, ownSets });
    const key = requestKey(analysis.requests[0] ?? { kind: '', label: '' });
    const entry = {
      request: key,
      criterion: 'example-review/infection-screen',
      finding: { status: 'not-met' as const, reason: 'Seen in the paper file' },
    };
    const entries = enter(NO_ENTRIES, entry, analysis);
    const [request] = withEntries(analysis, entries, TODAY, { ownSets }).analysis.requests;
    expect(request?.findings.find(({ ownSet }) => ownSet)?.status).toBe('not-met');
    expect(request?.drafts.rationale).toContain('set by the reviewer: “Seen in the paper file”');
  });
});
