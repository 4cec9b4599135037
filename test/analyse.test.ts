import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../lib/analyse.ts';
import { Analysis, type Evidence, type Voice } from '../lib/analysis.ts';
import { type ElementId, elementOf } from '../lib/facts/elements.ts';
import { optionsOf, readCases } from './cases/gold.ts';

const OPTIONS = { today: '2014-07-01' };
const cases = readCases(`${import.meta.dirname}/cases`);

/** Voices that may speak for or against a criterion: never a guideline, boilerplate, a decision, another person. */
const SPEAKING: readonly Voice[] = ['record', 'plan', 'request', 'reviewer-finding'];
/**
 * Words that prove an element: the record's; a plan's where the element is itself a plan, and a
 * request's that tells it; the request's for quantities.
 */
function proves({ voice, polarity, element }: Evidence): boolean {
  if (polarity !== 'for') return false;
  if (voice === 'record') return true;
  if (voice !== 'request' && voice !== 'plan') return false;
  if (SETTLED_BY_REQUEST.test(element ?? '')) return true;
  // A request that tells the plan itself (the drug of the trial, its setting) is as good as the plan.
  return element !== null && elementOf(element as ElementId).planCounts === true;
}
/** Elements that the request itself settles: what is asked for, and how much. */
const SETTLED_BY_REQUEST = /^(?:dose-computable|refill-quantity|rfa-[a-z]+)$/;

function checkEvidence(text: string, e: Evidence): void {
  expect(e.end).toBeGreaterThan(e.start);
  expect(e.start).toBeGreaterThanOrEqual(0);
  expect(text.slice(e.start, e.end)).toBe(e.quote);
}

/** What holds of every analysis of every text. */
function checkAnalysis(text: string, analysis: Analysis): void {
  expect(Analysis.safeParse(analysis).error?.issues ?? []).toEqual([]);
  expect(analysis.textLength).toBe(text.length);

  const { diagnoses, noteDates, ...single } = analysis.case;
  for (const field of [...Object.values(single), ...diagnoses, ...noteDates])
    if (field) checkEvidence(text, field.evidence);
  for (const m of analysis.medications) checkEvidence(text, m.evidence);

  let covered = 0;
  for (const s of analysis.segments) {
    expect(s.start).toBe(covered);
    expect(s.end).toBeGreaterThan(s.start);
    covered = s.end;
  }
  expect(covered).toBe(text.length);

  for (const request of analysis.requests) {
    if (request.evidence) checkEvidence(text, request.evidence);
    for (const { criterion, status, evidence } of request.findings) {
      for (const e of evidence) {
        checkEvidence(text, e);
        if (e.polarity !== 'gap') expect(SPEAKING, `${criterion}: ${e.quote}`).toContain(e.voice);
      }
      if (status !== 'met') continue;
      // A request given by hand stands nowhere in the text: its own amounts have no quotation, or the drug's in the plan.
      const byHand = request.evidence === null && criterion === 'quantity';
      const shown = byHand ? evidence.every((e) => e.polarity === 'for') : evidence.some(proves);
      expect(shown, `${criterion} is met by ${JSON.stringify(evidence)}`).toBe(true);
    }
  }
  if (analysis.requests.length === 0)
    expect(analysis.notices.map((n) => n.code)).toContain(text.trim() === '' ? 'no-text' : 'no-supported-request');
}

const statuses = (a: Analysis) =>
  a.requests.map((r) => [r.kind, ...r.findings.map((f) => `${f.criterion}:${f.status}`)]);

describe('analyse', () => {
  it.each(['', ' ', '\n\n\t\n', '\ufeff', '\u00a0'])('says of no text that there is none: %j', (text) => {
    const analysis = analyse(text, OPTIONS);
    expect(analysis.requests).toEqual([]);
    expect(analysis.notices.map((n) => n.code)).toEqual(['no-text']);
    checkAnalysis(text, analysis);
  });

  it('says of a text without a request that there is none', () => {
    const text = 'The garden gate was painted on Tuesday.';
    const analysis = analyse(text, OPTIONS);
    expect(analysis.requests).toEqual([]);
    expect(analysis.notices.map((n) => n.code)).toContain('no-supported-request');
    checkAnalysis(text, analysis);
  });

  it('takes a request given by hand in place of the page’s own', () => {
    const text = 'Request: intrathecal pump refill x1\nThe roofer has had back pain since 2/3/2004.';
    expect(analyse(text, OPTIONS).requests.map((r) => r.kind)).toEqual(['idds-refill-clinic']);
    const { requests } = analyse(text, { ...OPTIONS, request: 'intrathecal pump implantation' });
    expect(requests.map((r) => [r.kind, r.label, r.evidence])).toEqual([
      ['idds-implant', 'intrathecal pump implantation', null],
    ]);
  });

  it('keeps to the edition that was chosen', () => {
    expect(analyse('Request: intrathecal pump implantation', { ...OPTIONS, edition: 'mtus-2009' }).edition.id).toBe(
      'mtus-2009',
    );
  });

  it.each(cases.map((c) => [c.name, c] as const))('%s: all that holds of every analysis', (_, c) => {
    checkAnalysis(c.text, analyse(c.text, optionsOf(c.gold)));
  });

  it.each(cases.map((c) => [c.name, c] as const))('%s: words about something else change nothing', (_, c) => {
    const weather =
      '\n\n\n\nWEATHER\n\nIt rained over the hills in the evening, and the river rose a little.\nIn the valley the apple trees stood in bloom.\n';
    const before = analyse(c.text, optionsOf(c.gold));
    const after = analyse(c.text + weather, optionsOf(c.gold));
    expect(statuses(after)).toEqual(statuses(before));
    expect(after.dailyDose).toEqual(before.dailyDose);
    expect(after.medications).toEqual(before.medications);
  });

  it.each(cases.map((c) => [c.name, c] as const))('%s: the same with carriage returns', (_, c) => {
    const text = c.text.replaceAll('\n', '\r\n');
    const analysis = analyse(text, optionsOf(c.gold));
    checkAnalysis(text, analysis);
    expect(statuses(analysis)).toEqual(statuses(analyse(c.text, optionsOf(c.gold))));
  });
});

describe('a guideline pasted into the page', () => {
  // Every threshold that the sets know, in words of no guideline there is. Not one of them may count.
  const guideline = [
    'A pump should only be placed when pain has lasted for more than six months and physical therapy, injections and gabapentin have failed.',
    'The pain should be due to arachnoiditis or failed back surgery syndrome with an MRI that shows it. Further surgery should not be indicated.',
    'A psychological evaluation should state that the pain is not primarily psychological in origin and that patients are expected to benefit.',
    'No infection should be present and the INR should be 1.0. The trial is successful when patients report a 50% reduction in pain, walk farther and take no tablets during the trial.',
    'Opioids may be continued when patients have 4/10 pain with medication and 8/10 without, return to work, have no side effects, a consistent urine drug screen and a PDMP report with one prescriber.',
    'Refills are supported when pain is 3/10 with the pump and was 8/10 before the pump, and when the reservoir volume is 20 mL and the last refill was on 01/02/2014.\n',
  ].join('\n');

  const headings = ['\n\nGUIDELINE TEXT\n', '\n\n', '\n\nPROGRESS NOTE 05/05/2014\n'];
  // A dated heading dates a case that has no day of its own: another day, other rules.
  const dated = new Map(cases.map((c) => [c, analyse(c.text, optionsOf(c.gold)).edition.anchorFrom !== 'today']));
  const table = headings.flatMap((h) =>
    cases.filter((c) => dated.get(c) || !/\d/.test(h)).map((c) => [c.name, h.trim() || 'no heading', h, c] as const),
  );
  it.each(table)('%s, under %s: changes no state', (_, __, heading, c) => {
    const before = analyse(c.text, optionsOf(c.gold));
    const after = analyse(c.text + heading + guideline, optionsOf(c.gold));
    expect(statuses(after)).toEqual(statuses(before));
    for (const { findings } of after.requests)
      for (const { evidence } of findings)
        for (const e of evidence) if (e.polarity !== 'gap') expect(e.start).toBeLessThan(c.text.length);
  });
});

// Real-shaped text, damaged as faxes, portals and copying damage it.
type Damage = {
  how: 'cut' | 'twice' | 'insert' | 'upper' | 'lower' | 'blank' | 'join' | 'swap';
  at: number;
  size: number;
  what: string;
};
const damage: fc.Arbitrary<Damage> = fc.record({
  how: fc.constantFrom('cut', 'twice', 'insert', 'upper', 'lower', 'blank', 'join', 'swap'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.nat(300),
  what: fc.oneof(
    fc.constantFrom(
      '\ud83d',
      '\ude00',
      '\u0000',
      '\u2028',
      '\u200b',
      '\u202e',
      'ﬃ',
      '½',
      '|',
      '**',
      '<b>',
      '</b>',
      '\t',
      '\r',
      '[ ]',
      '&nbsp;',
      'İ',
      'ß',
      'K',
      '............',
      '\n\n\n',
      ' not ',
      'Upheld',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  ),
});
function damaged(text: string, { how, at, size, what }: Damage): string {
  const from = Math.floor(at * text.length);
  const to = Math.min(text.length, from + size);
  const part = text.slice(from, to);
  const put = (middle: string) => text.slice(0, from) + middle + text.slice(to);
  switch (how) {
    case 'cut':
      return put('');
    case 'twice':
      return put(`${part}\n${part}`);
    case 'insert':
      return text.slice(0, from) + what + text.slice(from);
    case 'upper':
      return put(part.toUpperCase());
    case 'lower':
      return put(part.toLowerCase());
    case 'blank':
      return put(part.replaceAll(' ', '   ').replaceAll('\n', '\n\n'));
    case 'join':
      return put(part.replace(/\s+/g, ' '));
    case 'swap':
      return text.slice(to) + part + text.slice(0, from);
  }
}

describe('whatever the text', () => {
  it('holds for arbitrary strings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        checkAnalysis(text, analyse(text, OPTIONS));
      }),
      { numRuns: 200 },
    );
  });

  it('holds for words of the field in any order', () => {
    const word = fc.constantFrom(
      'pump',
      'intrathecal',
      'trial',
      'relief',
      '50%',
      'pain',
      '9/10',
      'no',
      'not',
      'should',
      'patients',
      'oxycodone',
      '30 mg',
      '#120',
      'Request:',
      'REQUEST FOR AUTHORIZATION:',
      'Upheld',
      'Decision rationale:',
      'In this case',
      'PLAN',
      'FAMILY HISTORY',
      'MEDICATIONS',
      '.',
      '\n',
      '\n\n',
      '3/4/2014',
      'since',
      'refill',
      'x 2',
      'mother',
      'requested',
      'during the trial',
      'walked',
      'failed',
      'physical therapy',
      'reservoir',
      '20 mL',
      'urine drug screen',
      'CURES',
      'guideline',
      '(Smith, 2001)',
      'psychological',
      '[ ]',
      '|',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), (words) => {
        const text = words.join(' ');
        checkAnalysis(text, analyse(text, OPTIONS));
      }),
      { numRuns: 300 },
    );
  });

  it('holds for case texts that are damaged', () => {
    fc.assert(
      fc.property(fc.nat(cases.length - 1), fc.array(damage, { minLength: 1, maxLength: 5 }), (i, damages) => {
        const c = cases[i];
        if (!c) throw new Error('no case');
        const text = damages.reduce(damaged, c.text);
        checkAnalysis(text, analyse(text, optionsOf(c.gold)));
      }),
      { numRuns: 120 },
    );
  });

  it('gives the same for the same text', () => {
    for (const c of cases)
      expect(JSON.stringify(analyse(c.text, optionsOf(c.gold)))).toBe(
        JSON.stringify(analyse(c.text, optionsOf(c.gold))),
      );
    // Every case twice.
  }, 120_000);

  it('reads no request line given by hand as the text’s own words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (request) => {
        const text = 'The roofer takes Norco 10/325.';
        checkAnalysis(text, analyse(text, { ...OPTIONS, request }));
      }),
      { numRuns: 100 },
    );
  });
});

describe('hostile texts come to an end', () => {
  const long = 100_000;
  // Texts full of matches take their time; these are as long as a real page.
  const full = 15_000;
  const rows: readonly (readonly [what: string, text: string])[] = [
    ['one letter', 'a'.repeat(long)],
    ['capitals', 'A'.repeat(long)],
    ['digits', '7'.repeat(long)],
    ['digits and slashes', '1/'.repeat(full / 2)],
    ['brackets', '('.repeat(long)],
    ['boxes', '[ ] '.repeat(long / 4)],
    ['angle brackets', '<'.repeat(long)],
    ['unclosed tags', '<b '.repeat(long / 3)],
    ['no no no', 'no '.repeat(long / 3)],
    ['line ends', '\n'.repeat(long)],
    ['spaces', ' '.repeat(long)],
    ['full stops', '.'.repeat(long)],
    ['full stops apart', '. '.repeat(full / 2)],
    ['bars', '|'.repeat(long)],
    ['colons', 'a:'.repeat(full / 2)],
    ['quotes', '"'.repeat(full)],
    ['hyphens at line ends', 'pain-\n'.repeat(full / 6)],
    ['half pairs', '\ud83d'.repeat(long)],
    ['requests', 'Request: intrathecal pump refill x1\n'.repeat(full / 36)],
    ['drug names', 'oxycodone 30 mg '.repeat(full / 16)],
    ['headings', 'PLAN:\nFAMILY HISTORY:\n'.repeat(full / 22)],
    ['trials', 'During the trial no relief of pain. '.repeat(full / 36)],
  ];
  it.each(rows)('%s', (_, text) => {
    checkAnalysis(text, analyse(text, OPTIONS));
  });
});
