// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Actions, ActionsProvider } from '../../components/actions.ts';
import type { AskedCriterion } from '../../components/CaseView.tsx';
import { workOf, workShown } from '../../components/kept-work.ts';
import { Panel } from '../../components/Panel.tsx';
import { SettingsProvider } from '../../components/settings.ts';
import { analyse } from '../../lib/analyse.ts';
import { type Analysis, type Finding, requestKey, type Status } from '../../lib/analysis.ts';
import type { CaseState } from '../../lib/messages.ts';
import type { ProblemCode } from '../../lib/problems.ts';
import { type Entries, NO_ENTRIES } from '../../lib/reviewer/entries.ts';
import type { RoleId } from '../../lib/settings/roles.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import { readyCase } from './ready-case.ts';

const TEXT = `Claim number: QX-407182
Date of injury: 03/04/2009
RFA date: 02/10/2014

Request for authorization: Permanent intrathecal pump implant

Progress note 02/03/2014
The patient is a 51-year-old female with low back pain. She had an intrathecal trial on 01/06/2014 with 70% relief.
Current medications: oxycodone 10 mg four times a day.`;

const analysis = analyse(TEXT, { today: '2014-02-20' });

function finding(criterion: string, status: Status, more: Partial<Finding> = {}): Finding {
  return {
    criterion,
    title: `Title of ${criterion}`,
    required: true,
    status,
    reasons: [],
    elements: {},
    elementTitles: {},
    evidence: [],
    explanation: 'Why.',
    missing: null,
    citation: { document: 'Guideline', section: 'Section', pages: '5', verified: 'seed' },
    ...more,
  };
}

const withFindings = (findings: Finding[]): Analysis => {
  const [request] = analysis.requests;
  if (!request) throw new Error('The text of this test asks for something.');
  return { ...analysis, requests: [{ ...request, findings }] };
};

/** A case as the background hands it over, with what the reviewer entered. */
const stateOf = ({ analysis: found = analysis, ...more }: Partial<CaseState> = {}): CaseState => readyCase(more, found);

let root: HTMLElement;
let settings = DEFAULT_SETTINGS;
let actions: { [K in keyof Actions]: ReturnType<typeof vi.fn> };

beforeEach(() => {
  settings = DEFAULT_SETTINGS;
  root = document.createElement('div');
  document.body.append(root);
  Element.prototype.scrollIntoView = vi.fn();
  actions = {
    read: vi.fn(),
    forget: vi.fn(),
    paint: vi.fn(),
    choose: vi.fn(),
    show: vi.fn(async () => true),
    openSample: vi.fn(),
    addDocuments: vi.fn(),
    addOpenPdf: vi.fn(),
    stopDocument: vi.fn(),
    stopReading: vi.fn(),
    openDocument: vi.fn(),
    remove: vi.fn(),
    gather: vi.fn(),
    readScrolling: vi.fn(),
    pick: vi.fn(),
    readWhole: vi.fn(),
    addPage: vi.fn(),
    light: vi.fn(),
    showSpans: vi.fn(async () => true),
    enter: vi.fn(),
    useSelected: vi.fn(),
    letSelectedGo: vi.fn(),
    copy: vi.fn(),
    save: vi.fn(),
    keepWork: vi.fn(),
  };
});

afterEach(() => {
  render(null, root);
  root.remove();
});

const draw = (state: CaseState | null, asked: AskedCriterion | null = null, problem: ProblemCode | null = null) =>
  act(() =>
    render(
      <ActionsProvider value={actions as unknown as Actions}>
        <SettingsProvider value={settings}>
          <Panel state={state} problem={problem} asked={asked} said="" version="1.0" />
        </SettingsProvider>
      </ActionsProvider>,
      root,
    ),
  );

const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const button = (words: string, within: ParentNode = root) => {
  const all = [...within.querySelectorAll<HTMLElement>('button, [role=tab]')];
  const found = all.find((one) => text(one) === words) ?? all.find((one) => text(one).startsWith(words));
  if (!found) throw new Error(`There is no button “${words}”.`);
  return found;
};
const press = (element: HTMLElement) =>
  act(async () => {
    element.click();
    await new Promise((resolve) => setTimeout(resolve, 0));
  });

describe('criteria', () => {
  const STATES: [Status, string][] = [
    ['not-met', 'Contradicted'],
    ['conflicting', 'Conflicting'],
    ['incomplete', 'Mentioned, result missing'],
    ['not-documented', 'Not found'],
    ['met', 'Met'],
    ['not-applicable', 'Does not apply'],
  ];

  test('stand worst first, each state in words', async () => {
    const shuffled = STATES.toReversed().map(([status]) => finding(`c-${status}`, status));
    await draw(stateOf({ analysis: withFindings(shuffled) }));
    const rows = [...root.querySelectorAll('.criterion')];
    expect(rows.map((row) => text(row.querySelector('.state')))).toEqual(STATES.map(([, words]) => words));
    expect(rows.map((row) => text(row.querySelector('.title')))).toEqual(STATES.map(([id]) => `Title of c-${id}`));
  });

  test('that are advisory are folded and say so', async () => {
    await draw(
      stateOf({ analysis: withFindings([finding('a', 'met'), finding('b', 'not-met', { required: false })]) }),
    );
    expect(root.querySelectorAll('.criterion')).toHaveLength(1);
    await press(button('Also looked at'));
    expect(text(root.querySelectorAll('.criterion')[1]?.querySelector('.state'))).toBe('Contradicted · advisory');
  });

  test('a criterion that does not apply is not counted', async () => {
    await draw(
      stateOf({
        analysis: withFindings([finding('a', 'met'), finding('b', 'not-documented'), finding('c', 'not-applicable')]),
      }),
    );
    expect(text(root.querySelector('.answer'))).toBe('The text supports 1 of 2 criteria.');
  });

  test('open with the parts, the reason and a citation that says what is unverified', async () => {
    const one = finding('a', 'incomplete', {
      elements: { x: 'met', y: 'not-documented' },
      elementTitles: { x: 'a trial', y: 'function' },
      missing: 'Please send it.',
      citation: { document: 'Guideline', section: 'Section', pages: '5-6', verified: 'unverified' },
    });
    await draw(stateOf({ analysis: withFindings([one]) }));
    const row = button('Title of a');
    expect(row.getAttribute('aria-expanded')).toBe('false');
    await press(row);
    expect(row.getAttribute('aria-expanded')).toBe('true');
    const detail = document.getElementById(row.getAttribute('aria-controls') ?? '');
    expect([...(detail?.querySelectorAll('.elements li') ?? [])].map(text)).toEqual([
      'a trial: met',
      'function: not found',
    ]);
    expect(text(detail?.querySelector('.citation'))).toBe('Guideline, Section, pp. 5-6page to be confirmed');
    await press(button('Copy the ask'));
    expect(actions.copy).toHaveBeenCalledWith('Please send it.', 'The ask');
  });

  test('a click in the page opens the criterion and puts the focus on it', async () => {
    const of = withFindings([finding('a', 'met'), finding('b', 'not-documented', { required: false })]);
    await draw(stateOf({ analysis: of }));
    await press(button('Medicines'));
    await draw(stateOf({ analysis: of }), { requestId: 'r1', criterion: 'b' });
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(document.activeElement).toBe(button('Title of b'));
    expect(button('Title of b').getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById('pane-r1')?.hidden).toBe(false);
  });
});

describe('quotations', () => {
  const evidence = {
    start: 4,
    end: 20,
    quote: '70%\n\nrelief',
    voice: 'record',
    polarity: 'for',
    date: '2014-01-06',
    element: null,
  } as const;

  test('ask for their own words, unchanged', async () => {
    await draw(
      stateOf({
        analysis: withFindings([finding('a', 'met', { evidence: [evidence, { ...evidence, element: 'x' }] })]),
      }),
    );
    expect(root.querySelectorAll('.quotation')).toHaveLength(1);
    expect(text(root.querySelector('figcaption'))).toBe('record · 1/6/2014');
    await press(root.querySelector<HTMLElement>('.quote') as HTMLElement);
    expect(actions.show).toHaveBeenCalledWith({ start: 4, end: 20, quote: '70%\n\nrelief', polarity: 'for' });
    expect(text(root.querySelector('.lost'))).toBe('');
  });

  test('that are gone from the page say so in their row', async () => {
    actions.show.mockResolvedValue(false);
    await draw(stateOf({ analysis: withFindings([finding('a', 'met', { evidence: [evidence] })]) }));
    await press(root.querySelector<HTMLElement>('.quote') as HTMLElement);
    expect(text(root.querySelector('.quotation [role=status]'))).toBe(
      'These words are no longer on the page. Read the page again.',
    );
  });

  test('are marked where they are an earlier reviewer’s', async () => {
    await draw(
      stateOf({
        analysis: withFindings([
          finding('a', 'not-met', { evidence: [{ ...evidence, voice: 'reviewer-finding', polarity: 'against' }] }),
        ]),
      }),
    );
    expect(text(root.querySelector('figcaption'))).toBe('as stated by an earlier reviewer · 1/6/2014 · speaks against');
  });
});

describe('the letter and the drafts', () => {
  test('an ask that is not ticked is left out, the others are numbered afresh', async () => {
    await draw(stateOf());
    const documents = analysis.requests[0]?.missingDocuments ?? [];
    expect(documents.length).toBeGreaterThan(2);
    await act(() => root.querySelector<HTMLInputElement>('.missing input')?.click());
    await press(button('Copy request letter'));
    const letter: string = actions.copy.mock.calls[0]?.[0];
    expect(letter).not.toContain(documents[0]?.text);
    expect(letter).toContain(`1. ${documents[1]?.text}`);
    expect(letter).toContain(`2. ${documents[2]?.text}`);
  });

  const draftCard = () => root.querySelector('.draft') as HTMLElement;
  const read = () => root.querySelector('.draft [role=tabpanel]:not([hidden]) .sentences')?.textContent ?? '';
  const type = async (words: string) => {
    await press(button('Edit', draftCard()));
    const area = root.querySelector('textarea') as HTMLTextAreaElement;
    await act(() => {
      area.value = words;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press(button('Done', draftCard()));
  };

  test('what the reviewer typed is copied, and can be undone', async () => {
    await draw(stateOf());
    await press(button('See draft'));
    const rationale = analysis.requests[0]?.drafts.rationale;
    expect(read()).toBe(rationale);
    await press(button('Edit', draftCard()));
    expect((root.querySelector('textarea') as HTMLTextAreaElement).value).toBe(rationale);
    expect(document.activeElement).toBe(root.querySelector('textarea'));
    await press(button('Done', draftCard()));
    await type('My own words.');
    expect(document.activeElement).toBe(button('Edit', draftCard()));
    await press(button('Copy', draftCard()));
    expect(actions.copy).toHaveBeenCalledWith('My own words.', 'Rationale');
    await press(button('Undo my changes'));
    expect(read()).toBe(rationale);
  });

  test('nothing typed for one case is shown with another', async () => {
    await draw(stateOf());
    await press(button('See draft'));
    await type('About the first person.');
    const other = analyse(TEXT.replace('QX-407182', 'QX-407183'), { today: '2014-02-20' });
    await draw(stateOf({ analysis: other, readingId: 'reading-2' }));
    await press(button('See draft'));
    expect(read()).toBe(other.requests[0]?.drafts.rationale);
  });

  test('what was typed stands on another reading, and is marked where its evidence changed', async () => {
    await draw(stateOf());
    await press(button('See draft'));
    const rationale = analysis.requests[0]?.drafts.rationale ?? '';
    const trial = rationale.split('\n').find((line) => line.includes('70%')) ?? '';
    await type(rationale.replace(trial, '- The trial gave her some relief.'));
    const again = analyse(TEXT.replace('70%', '80%'), { today: '2014-02-20' });
    // The page is being read: the case is out of sight, and what was typed is not lost.
    await draw({ ...stateOf(), status: 'reading', analysis: null, review: null });
    expect(root.querySelector('main')?.closest('[hidden]')).not.toBeNull();
    await draw(stateOf({ analysis: again, readingId: 'reading-2' }));
    expect(root.querySelector('main')?.closest('[hidden]')).toBeNull();
    expect(read()).toContain('- The trial gave her some relief.');
    expect(text(root.querySelector('.edited'))).toContain('1 sentence of yours rests on words that have changed.');
    const stale = root.querySelector('.stale-list') as HTMLElement;
    expect(text(stale)).toContain('The trial gave her some relief.');
    expect(text(stale)).toContain('80%');
    await press(button('Keep mine', stale));
    expect(root.querySelector('.stale-list')).toBeNull();
    expect(read()).toContain('- The trial gave her some relief.');
  });

  test('a sentence that says something else on another reading is marked, and no other', async () => {
    await draw(stateOf());
    await press(button('See draft'));
    const marked = () => [...root.querySelectorAll('.sentence.changed')].map(text);
    expect(marked()).toEqual([]);
    const again = analyse(TEXT.replace('70%', '80%'), { today: '2014-02-20' });
    await draw(stateOf({ analysis: again, readingId: 'reading-2' }));
    expect(marked()).toHaveLength(1);
    expect(marked()[0]).toMatch(/80%.*changed$/);
    expect(text(root)).toContain('1 sentence says something else than on the reading before.');
    // The panel is closed, and opened on the same reading: the mark is still there.
    await act(() => new Promise((resolve) => setTimeout(resolve, 450)));
    const [, work] = actions.keepWork.mock.lastCall ?? [];
    render(null, root);
    const entries = { ...NO_ENTRIES, work: JSON.parse(JSON.stringify(work)) };
    await draw(stateOf({ analysis: again, readingId: 'reading-2', entries }));
    expect(marked()).toHaveLength(1);
    await draw(stateOf({ analysis: again, readingId: 'reading-3', entries }));
    expect(marked()).toEqual([]);
  });

  test('an edition chosen by hand is told as that, by no date', async () => {
    await draw(stateOf());
    expect(text(root.querySelector('.what-was-read'))).toContain('by the request of 2/10/2014');
    await draw(stateOf({ choice: { edition: 'mtus-2009' } }));
    expect(text(root.querySelector('.what-was-read'))).toContain('MTUS 2009, chosen by you');
    expect(text(root.querySelector('.what-was-read'))).not.toContain('by the request');
  });

  test('the sentence under the pointer or the focus lights its words; a press goes to them', async () => {
    await draw(stateOf());
    await press(button('See draft'));
    const resting = [...root.querySelectorAll<HTMLElement>('.sentence.resting')];
    expect(resting.length).toBeGreaterThan(2);
    const sentence = resting.find((one) => one.textContent?.includes('70%'));
    const spans = analysis.requests[0]?.draftSentences.rationale
      .find(({ key }) => key === 'row/trial-success')
      ?.basis.flatMap((one) => ('spans' in one ? one.spans : []));
    expect(spans?.map(({ start, end }) => TEXT.slice(start, end)).join()).toContain('70%');
    const pause = () => act(() => new Promise((resolve) => setTimeout(resolve, 120)));
    sentence?.dispatchEvent(new MouseEvent('mouseenter'));
    await pause();
    expect(actions.light).toHaveBeenLastCalledWith(spans);
    sentence?.dispatchEvent(new MouseEvent('mouseleave'));
    await pause();
    expect(actions.light).toHaveBeenLastCalledWith([]);
    await press(sentence as HTMLElement);
    expect(actions.showSpans).toHaveBeenCalledWith(spans);
    // One of them in the tab order, the arrows between them.
    expect(resting.map(({ tabIndex }) => tabIndex).filter((index) => index === 0)).toHaveLength(1);
    await act(() => resting[0]?.focus());
    await act(() => void resting[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true })));
    expect(document.activeElement).toBe(resting[1]);
  });

  test('what a decision letter must contain stands under the rationale alone', async () => {
    await draw(stateOf());
    await press(button('See draft'));
    expect(text(root.querySelector('.letter-check summary'))).toMatch(
      /^What a decision letter must contain: \d+ of \d+ in this draft$/,
    );
    await press(button('Request letter', draftCard()));
    expect(root.querySelector('.letter-check')).toBeNull();
  });
});

describe('the clock', () => {
  test('is one line until it is opened, and an entry says what changed and no more', async () => {
    await draw(stateOf());
    const line = button('No receipt date found: enter one');
    expect(line.getAttribute('aria-expanded')).toBe('false');
    await press(line);
    const field = root.querySelector<HTMLInputElement>('.clock input[type=date]') as HTMLInputElement;
    await act(() => {
      field.value = '2014-02-18';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(actions.enter).toHaveBeenCalledWith({ clock: { received: { date: '2014-02-18' } } });
    await draw(stateOf({ entries: { ...NO_ENTRIES, clock: { received: { date: '2014-02-18' } } } }));
    expect(text(root.querySelector('.clock h2'))).toBe('Due 2/25/2014 (5 business days)in 5 days');
  });

  test('takes the receipt from the page, and shows its words', async () => {
    const told = analyse(TEXT.replace('RFA date:', 'RFA received: 02/11/2014\nRFA date:'), { today: '2014-02-20' });
    await draw(stateOf({ analysis: told }));
    await press(button('Due 2/19/2014 (5 business days)'));
    await press(button('“RFA received: 02/11/2014'));
    expect(actions.show).toHaveBeenCalledWith(expect.objectContaining({ quote: 'RFA received: 02/11/2014' }));
  });
});

describe('a criterion', () => {
  const request = analysis.requests[0];
  const key = request ? requestKey(request) : '';
  const open = request?.findings.find(({ required, status }) => required && status === 'not-documented');

  test('is set by hand with a reason, and without one it is not', async () => {
    await draw(stateOf());
    await press(button(open?.title ?? ''));
    const row = button(open?.title ?? '').closest('li') as HTMLElement;
    await press(button('Set it myself', row));
    expect(document.activeElement).toBe(row.querySelector('select'));
    expect((button('Set', row.querySelector('form') as Element) as HTMLButtonElement).disabled).toBe(true);
    await act(() => {
      const select = row.querySelector('select') as HTMLSelectElement;
      select.value = 'met';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      const reason = row.querySelector('input') as HTMLInputElement;
      reason.value = 'Seen on paper';
      reason.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press(button('Set', row.querySelector('form') as Element));
    expect(actions.enter).toHaveBeenCalledWith({
      request: key,
      criterion: open?.criterion,
      finding: { status: 'met', reason: 'Seen on paper' },
    });
    expect(row.querySelector('form')).toBeNull();
  });

  test('that was set says so, says what the text gives, and can be undone', async () => {
    const entries: Entries = {
      ...NO_ENTRIES,
      findings: { [key]: { [open?.criterion ?? '']: { status: 'met', reason: 'Seen on paper', found: 'incomplete' } } },
    };
    await draw(stateOf({ entries }));
    const row = button(open?.title ?? '').closest('li') as HTMLElement;
    expect(text(row.querySelector('.state'))).toBe('Met · reviewer-set');
    await press(button(open?.title ?? ''));
    expect(text(row.querySelector('.reviewer-set'))).toBe(
      'Reviewer-set: Met. “Seen on paper”The text itself: not found. It was “mentioned, result missing” when you set this. Please look again.',
    );
    await press(button('Undo', row));
    expect(actions.enter).toHaveBeenCalledWith({ request: key, criterion: open?.criterion, finding: null });
  });

  test('what would change the count is told', async () => {
    await draw(stateOf());
    const change = root.querySelector('.would-change');
    expect(text(change?.querySelector('summary'))).toBe('What would change this?');
    expect(text(change)).toContain(open?.title);
  });
});

describe('the case', () => {
  test('says who, and what was read', async () => {
    await draw(stateOf());
    expect(text(root.querySelector('.who'))).toContain('51-year-old woman');
    expect(text(root.querySelector('.who'))).toContain('injured 3/4/2009');
    expect(text(root.querySelector('.what-was-read'))).toContain('This page, 1,234 words');
  });

  test('tabs move with the arrow keys', async () => {
    await draw(stateOf());
    const [first] = root.querySelectorAll<HTMLElement>('[role=tab]');
    await act(() => void first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true })));
    expect(text(document.activeElement)).toBe('Medicines');
    expect(document.activeElement?.getAttribute('aria-selected')).toBe('true');
    await act(
      () => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true })),
    );
    expect(document.activeElement).toBe(first);
  });

  test('that is empty says what to do next', async () => {
    await draw(stateOf({ status: 'empty', analysis: null }));
    expect(text(root)).toContain('Open the case in this tab and press “Read this page”.');
    await press(button('Try it on a sample case'));
    expect(actions.openSample).toHaveBeenCalledOnce();
  });

  test('that could not be read says why, and can be tried again', async () => {
    await draw(stateOf({ status: 'failed', analysis: null, problem: 'no-text' }));
    expect(text(root.querySelector('[role=alert]'))).toContain('There is no text on this page to read.');
    await press(button('Try again'));
    expect(actions.read).toHaveBeenCalledOnce();
  });

  test('that could not be asked for is not said to be unread', async () => {
    await draw(null, null, 'no-answer');
    expect(text(root.querySelector('h1'))).toBe('That did not work');
    await draw(null, null, 'no-text');
    expect(text(root.querySelector('h1'))).toBe('The page was not read');
  });

  test('names the criteria sets that were used, with their day, at the foot', async () => {
    await draw(stateOf());
    // The foot comes after the first paint.
    await vi.waitFor(() =>
      expect(text(root.querySelector('.foot'))).toMatch(
        /Criteria sets used.*Implanted pump for pain not caused by cancer \(idds-nonmalignant-implant, of \d+\/\d+\/\d{4}\)/,
      ),
    );
  });

  test('without a request takes one by hand', async () => {
    await draw(stateOf({ analysis: analyse('A page about nothing.', { today: '2014-02-20' }) }));
    expect(text(root)).toContain('No case on this page');
    const field = root.querySelector('.by-hand input') as HTMLInputElement;
    await act(() => {
      field.value = 'intrathecal pump trial';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press(button('Add'));
    expect(actions.choose).toHaveBeenCalledWith({ request: 'intrathecal pump trial' });
  });

  test('that was set aside as the last one is not said to be missing from the text', async () => {
    const [request] = analysis.requests;
    const choices = { [requestKey(request as (typeof analysis.requests)[number])]: null };
    const none = analyse(TEXT, { today: '2014-02-20', choices });
    await draw(stateOf({ analysis: none, choice: { choices } }));
    expect(text(root)).toContain('Every request is set aside');
    expect(text(root)).toContain('The one request that was found in this text is set aside.');
    expect(text(root)).not.toContain('No request for an intrathecal pump');
    expect(text(root)).not.toContain('No case on this page');
  });

  test('is judged as something else, or set aside and taken back', async () => {
    const [request] = analysis.requests;
    const key = requestKey(request as (typeof analysis.requests)[number]);
    const state = stateOf({ choice: { choices: { 'idds-refill: Pump refill': null } } });
    await draw(state);
    expect(text(root)).toContain('Judged as: Implanted pump for pain not caused by cancer');
    await press(button('change', root.querySelector('.judged-as') as Element));
    await act(() => {
      const select = root.querySelector('.judged-as select') as HTMLSelectElement;
      select.value = 'idds-nonmalignant-trial';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(actions.choose).toHaveBeenCalledWith({ judge: { request: key, as: 'idds-nonmalignant-trial' } });
    await press(button('None of these'));
    expect(actions.choose).toHaveBeenCalledWith({ judge: { request: key, as: null } });
    expect(text(root)).toContain('You set a request aside: “Pump refill”.');
    await press(button('Take it back'));
    expect(actions.choose).toHaveBeenCalledWith({ judge: { request: 'idds-refill: Pump refill' } });
  });

  test('no word of the panel decides', async () => {
    await draw(stateOf());
    await press(button('See draft'));
    for (const row of root.querySelectorAll<HTMLElement>('.criterion h3 button, .clock h2 button')) await press(row);
    for (const set of root.querySelectorAll<HTMLElement>('.set-finding .link')) await press(set);
    const ours = text(root).replace(/Draft|\bI\b/g, '');
    expect(ours).not.toMatch(/\b(approve|deny|denied|recommend|score|medically necessary|AI|compliant)/i);
  });
});

describe('the role', () => {
  test.each<[RoleId, string[], string, boolean]>([
    ['physician', ['Rationale', 'Request letter', 'Summary', 'Note'], 'Criteria', false],
    ['nurse', ['Request letter', 'Summary', 'Note'], 'Missing documents', false],
    ['examiner', ['Note', 'Request letter', 'Summary'], 'Criteria', true],
  ])('%s: what stands first', async (role, kinds, first, clockOpen) => {
    settings = { ...DEFAULT_SETTINGS, role };
    await draw(stateOf());
    const sections = [...root.querySelectorAll('.pane:not([hidden]) h2')].map((one) => text(one));
    expect(sections.find((one) => /^(Criteria|Missing)/.test(one))).toMatch(new RegExp(`^${first}`));
    const clock = [...root.querySelectorAll('button[aria-expanded]')].find((one) => one.closest('.clock'));
    expect(clock?.getAttribute('aria-expanded')).toBe(String(clockOpen));
    await press(button('Draft'));
    const tabs = [...root.querySelectorAll('.kinds [role=tab]')];
    expect(tabs.map((one) => text(one))).toEqual(kinds);
    expect(tabs.map((one) => one.getAttribute('aria-selected'))).toEqual(kinds.map((_, i) => String(i === 0)));
  });
});

describe('a criterion of the organization’s own', () => {
  test('is marked as such, with its citation and tag', async () => {
    const own = finding('ours/infection', 'met', {
      ownSet: 'Our supplement',
      citation: { document: 'Supplement', section: '4.2', pages: null, verified: 'source' },
    });
    await draw(stateOf({ analysis: withFindings([own]) }));
    expect(text(root.querySelector('.criterion .state'))).toBe('Met · your organization’s');
    await press(root.querySelector('.criterion button') as HTMLElement);
    expect(text(root.querySelector('.citation'))).toBe(
      'Supplement, 4.2read at the sourceOur supplement, of your organization',
    );
  });
});

describe('the work that was kept', () => {
  const [request] = analysis.requests;
  const key = request ? requestKey(request) : '';

  test('goes out as sets and maps and comes back the same', () => {
    const shown = {
      selected: 'r1',
      leftOut: { [key]: new Set(['trial-record']) },
      edits: {
        [key]: {
          rationale: { from: [], edits: new Map([['row/x', { before: '', text: 'Mine.', mark: 'm' }]]) },
        },
      },
      previous: { reading: 'reading-1 1', marks: { [key]: { rationale: [{ key: 'row/x', mark: 'n' }] } } },
    };
    const kept = workOf(shown, analysis.requests);
    expect(kept.tab).toBe(key);
    expect(workShown(JSON.parse(JSON.stringify(kept)), analysis.requests)).toEqual(shown);
  });

  test('is taken up when the panel opens, and handed over when it changes', async () => {
    vi.useFakeTimers();
    draw(stateOf({ entries: { ...NO_ENTRIES, work: { tab: 'medicines', leftOut: {}, edits: {} } } }));
    expect(root.querySelector('[role=tab][aria-selected=true]')?.textContent).toBe('Medicines');
    expect(actions.keepWork).not.toHaveBeenCalled();
    act(() => root.querySelector<HTMLElement>('#tab-record')?.click());
    act(() => void vi.advanceTimersByTime(500));
    expect(actions.keepWork.mock.calls.map(([of, { tab }]) => [of.readingId, tab])).toEqual([['reading-1', 'record']]);
    vi.useRealTimers();
  });
});
