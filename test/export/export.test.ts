/** What leaves the panel as a file or a page: whole, verbatim, and the same for the same case. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { requestKey } from '../../lib/analysis.ts';
import { SET_DATES } from '../../lib/criteria/sets.ts';
import { ANNOTATION_CONTEXT, annotationsOf } from '../../lib/export/annotations.ts';
import { CaseFile, caseFile } from '../../lib/export/case-file.ts';
import { Report, reportOf } from '../../lib/export/report.ts';
import { keepReport, takeReport } from '../../lib/storage/session-report.ts';
import { materialOf } from './material.ts';

/** Code points, as the annotation model counts them. */
const slicePoints = (text: string, start: number, end: number) => [...text].slice(start, end).join('');

test('the same case gives the same exports', () => {
  for (const make of [caseFile, annotationsOf, reportOf])
    expect(JSON.stringify(make(materialOf()))).toBe(JSON.stringify(make(materialOf())));
});

describe('the case as JSON', () => {
  const material = materialOf();
  const file = caseFile(material);

  test('keeps to its schema, also after it was written and read', () => {
    expect(z.safeParse(CaseFile, JSON.parse(JSON.stringify(file))).success).toBe(true);
  });

  test('holds the analysis of the text, and apart from it what the reviewer entered and wrote', () => {
    const [request] = file.analysis.requests;
    const key = request ? requestKey(request) : '';
    const finding = request?.findings.find(({ criterion }) => criterion === 'no-contraindications');
    expect(finding?.status).toBe('not-documented');
    expect(file.entries.findings[key]?.['no-contraindications']?.status).toBe('met');
    expect(file.drafts.r1?.rationale).toMatchObject({ edited: true, text: expect.stringMatching(/My own words\.$/) });
  });

  test('every quotation is cut from the text that its positions count in', () => {
    for (const { findings } of file.analysis.requests)
      for (const { evidence } of findings)
        for (const { start, end, quote } of evidence) expect(material.text.slice(start, end)).toBe(quote);
  });

  test('names the version and the criteria sets with their days', () => {
    expect(file.version).toBe('1.2.3');
    const [first] = file.sets;
    expect(first).toMatchObject({ id: 'idds-nonmalignant-implant', edition: 'mtus-2009' });
    for (const { id, dated } of file.sets) expect(dated).toBe(SET_DATES.get(id));
  });
});

describe('the evidence as Web Annotations', () => {
  const material = materialOf();
  const collection = annotationsOf(material);
  const { items } = collection.first;

  test('is a collection of annotations, each with a name of its own', () => {
    expect(collection['@context']).toBe(ANNOTATION_CONTEXT);
    expect(collection).toMatchObject({ type: 'AnnotationCollection', total: items.length });
    expect(items.length).toBeGreaterThan(3);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { id, type, motivation } of items) {
      expect([type, motivation]).toEqual(['Annotation', 'assessing']);
      expect(id).toMatch(/^tag:/);
    }
  });

  test('quote and place give the same words, in the page or document alone, counted in code points', () => {
    const textOf = new Map(material.sources.map(({ name, start, end }) => [name, material.text.slice(start, end)]));
    const labels = new Set<string>();
    for (const { target } of items) {
      const own = textOf.get(target.source.label) ?? '';
      const [quote, place] = target.selector;
      labels.add(target.source.label);
      expect(slicePoints(own, place.start, place.end)).toBe(quote.exact);
      expect(own).toContain(quote.prefix + quote.exact + quote.suffix);
      // No half of a pair at the edge of what surrounds the words.
      expect(quote.prefix.isWellFormed() && quote.suffix.isWellFormed()).toBe(true);
    }
    expect([...labels].sort()).toEqual(['Claim page', 'psychology.pdf']);
  });

  test('tells criterion, state and what the words speak for', () => {
    const bodies = items.map(({ body }) => body.map(({ purpose, value }) => `${purpose} ${value}`));
    const trial = bodies.find(([first]) => first === 'classifying idds-nonmalignant-implant/trial-success');
    expect(trial).toEqual(
      expect.arrayContaining([
        'assessing incomplete',
        'tagging for',
        'tagging voice:record',
        'tagging date:2014-05-06',
      ]),
    );
    for (const { body } of items)
      for (const { type, format } of body) expect([type, format]).toEqual(['TextualBody', 'text/plain']);
  });

  test('holds every quotation of every finding, once', () => {
    const all = material.analysis.requests.flatMap(({ findings }) =>
      findings.flatMap(({ criterion, evidence }) =>
        evidence.map(({ start, end, polarity }) => `${criterion} ${start} ${end} ${polarity}`),
      ),
    );
    expect(items).toHaveLength(new Set(all).size);
  });
});

describe('the report', () => {
  const area = () => {
    const held = new Map<string, unknown>();
    return {
      held,
      get: async (key: string | null) => Object.fromEntries([...held].filter(([one]) => key === null || one === key)),
      set: async (items: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(items)) held.set(key, structuredClone(value));
      },
      remove: async (key: string) => void held.delete(key),
    };
  };

  test('shows the findings with the reviewer’s, and holds no more of the text than is quoted', () => {
    const report = reportOf(materialOf());
    expect(z.safeParse(Report, report).success).toBe(true);
    const [request] = report.analysis.requests;
    expect(request?.findings.find(({ criterion }) => criterion === 'no-contraindications')?.status).toBe('met');
    expect('text' in report).toBe(false);
  });

  test('is taken out once, and what was never taken goes with the next', async () => {
    const session = area();
    await keepReport(session, reportOf(materialOf()), 'one');
    await keepReport(session, reportOf(materialOf()), 'two');
    expect([...session.held.keys()]).toEqual(['report:two']);
    expect(await takeReport(session, 'two')).toEqual(reportOf(materialOf()));
    expect(session.held.size).toBe(0);
    expect(await takeReport(session, 'two')).toBeNull();
  });
});
