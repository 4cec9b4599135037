// @vitest-environment jsdom
/** The report as a page: headings, tables, the case's words as words. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Report } from '../../components/Report.tsx';
import { reportOf } from '../../lib/export/report.ts';
import { materialOf } from '../export/material.ts';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
  act(() => render(<Report report={reportOf(materialOf())} onPrint={() => {}} />, root));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

test('has headings in order and a table of the criteria with their words', () => {
  const levels = [...root.querySelectorAll('h1, h2, h3')].map(({ localName }) => localName);
  expect(levels[0]).toBe('h1');
  expect(levels.filter((level) => level === 'h1')).toHaveLength(1);
  const rows = [...(root.querySelectorAll('section table')[0]?.querySelectorAll('tbody tr') ?? [])];
  const trial = rows.find((row) => row.textContent?.startsWith('Successful temporary trial'));
  expect(trial?.textContent).toContain('Mentioned, result missing');
  expect(trial?.querySelector('blockquote')?.textContent).toContain('70% relief of her pain');
  expect(root.textContent).toContain('reviewer-set: Seen in the paper file');
  expect(root.textContent).toContain('Draft, edited by the reviewer: Rationale');
  expect(root.textContent).toContain('psychology.pdf, page 1');
});

test('shows markup of the case as words', () => {
  expect(root.querySelector('b')).toBeNull();
  expect(root.querySelector('script')).toBeNull();
});
