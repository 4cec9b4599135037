// @vitest-environment jsdom
/** Where the focus is after a control has done its work and is gone: never nowhere. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Actions, ActionsProvider } from '../../components/actions.ts';
import { Panel } from '../../components/Panel.tsx';
import { analyse } from '../../lib/analyse.ts';
import { requestKey } from '../../lib/analysis.ts';
import type { CaseState } from '../../lib/messages.ts';
import { NO_ENTRIES } from '../../lib/reviewer/entries.ts';
import { sourceOf } from '../record/source.ts';
import { readyCase } from './ready-case.ts';

const TEXT = `Claim number: QX-407182
RFA date: 02/10/2014
Request for authorization: Permanent intrathecal pump implant
Progress note 02/03/2014
The patient is a 51-year-old female with low back pain. She had an intrathecal trial on 01/06/2014 with 70% relief.`;
const [request] = analyse(TEXT, { today: '2014-02-20' }).requests;
const KEY = request ? requestKey(request) : '';

const stateOf = ({ text = TEXT, entries = NO_ENTRIES, ...more }: Partial<CaseState> & { text?: string } = {}) =>
  readyCase({ ...more, entries }, analyse(text, { today: '2014-02-20' }));
const EMPTY = stateOf({ status: 'empty', analysis: null, review: null });
const READING = stateOf({ status: 'reading', analysis: null, review: null });
const pdf = (id: string) => sourceOf(id, { kind: 'pdf', name: `${id}.pdf`, end: 1, frames: 1 });

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const actions = new Proxy({}, { get: () => async () => true }) as Actions;
const draw = async (state: CaseState) => {
  await act(() =>
    render(
      <ActionsProvider value={actions}>
        <Panel state={state} problem={null} asked={null} said="" version="1.0" />
      </ActionsProvider>,
      root,
    ),
  );
  await settled();
};
const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 0)));
const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
/** Presses the control of these words, having gone to it as the keyboard does. */
const press = async (name: string, within = '') => {
  const found = [...root.querySelectorAll<HTMLElement>(`${within} :is(button, summary)`)].find(
    (one) => words(one).startsWith(name) && one.closest('[hidden]') === null,
  );
  if (!found) throw new Error(`There is no “${name}”.`);
  await act(() => {
    found.focus();
    found.click();
  });
  await settled();
};
const focused = () => words(document.activeElement === document.body ? null : document.activeElement);
const TAB = /^Pump implant/;

test('a page read: the tab in front', async () => {
  await draw(EMPTY);
  await press('Read this page');
  await draw(READING);
  await draw(stateOf());
  expect(focused()).toMatch(TAB);
});

test('a page read again from the menu: the tab in front', async () => {
  await draw(stateOf());
  await press('Case');
  await press('Read this page');
  expect(focused()).toMatch(TAB);
  await draw(READING);
  await draw(stateOf({ readingId: 'reading-2' }));
  expect(focused()).toMatch(TAB);
});

test('a page that cannot be read: what went wrong', async () => {
  await draw(EMPTY);
  await press('Read this page');
  await draw(stateOf({ status: 'failed', analysis: null, review: null, problem: 'no-text' }));
  expect(focused()).toBe(words(root.querySelector('[role=alert] h1')));
});

test('a case forgotten: that there is none', async () => {
  await draw(stateOf());
  await press('Forget this case');
  await draw(EMPTY);
  expect(focused()).toBe('No case yet');
});

test('a case with work in it: the way to keep it, then where it was asked', async () => {
  await draw(
    stateOf({
      entries: {
        clock: {},
        findings: { [KEY]: { goals: { status: 'met', reason: 'seen', found: 'not-documented' } } },
      },
    }),
  );
  await press('Forget this case');
  expect(focused()).toBe('Keep it');
  await press('Keep it');
  expect(focused()).toBe('Forget this case');
});

test('a request set aside, and taken back: the tab in front', async () => {
  await draw(stateOf());
  await press('change', '.judged-as');
  await press('None of these');
  await draw(stateOf({ text: 'Nothing is asked for.', choice: { choices: { [KEY]: null } } }));
  expect(focused()).toBe('Request');
  await press('Take it back');
  await draw(stateOf());
  expect(focused()).toMatch(TAB);
});

test('words entered as evidence: the tab in front', async () => {
  const start = TEXT.indexOf('low back pain');
  await draw(stateOf({ selected: { start, end: start + 13, quote: 'low back pain' } }));
  await act(() => {
    const select = root.querySelector('.use-evidence select') as HTMLSelectElement;
    select.value = select.options[1]?.value ?? '';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await press('Enter as evidence');
  await draw(stateOf());
  expect(focused()).toMatch(TAB);
});

test('a sentence kept: the next one to compare, then the draft', async () => {
  await draw(stateOf());
  await press('See draft');
  await press('Edit');
  await act(() => {
    const area = root.querySelector('textarea') as HTMLTextAreaElement;
    area.value = area.value
      .split('\n')
      .map((line) => (line.includes('70%') ? '- The trial gave her some relief.' : line))
      .join('\n');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press('Done');
  await draw(stateOf({ text: TEXT.replace('70%', '80%'), readingId: 'reading-2' }));
  await press('Keep mine');
  expect(root.querySelector('.stale-list')).toBeNull();
  expect(focused()).not.toBe('');
  expect(document.activeElement?.closest('.draft')).not.toBeNull();
});

test('no more pages to add: the tab in front', async () => {
  await draw(stateOf({ gathering: true }));
  await press('Done adding');
  await draw(stateOf());
  expect(focused()).toMatch(TAB);
});

test('a document removed: the list that it stood in', async () => {
  await draw(stateOf({ sources: [pdf('one'), pdf('two')] }));
  await press('Record');
  await press('Remove two.pdf');
  await draw(stateOf({ sources: [pdf('one')] }));
  expect(focused()).toBe('Pages and documents');
});

test('a place that the person left is not gone back to', async () => {
  await draw(EMPTY);
  await act(() => {
    const button = root.querySelector<HTMLElement>('.main');
    button?.focus();
    button?.blur();
  });
  await settled();
  await draw(stateOf());
  expect(focused()).toBe('');
});
