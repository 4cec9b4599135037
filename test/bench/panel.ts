/**
 * What the panel costs the person in front of it, in a real Chromium: how soon it is ready when it is opened on a case
 * of 100 kB that was analysed, and how long a key pressed in its draft takes until it is shown, with two hundred findings
 * on the panel. Part of `npm run bench` where the extension is built.
 *
 *     node test/bench/panel.ts [characters]
 */
import { openTab, readPage } from '../browser/reviewer.ts';
import { all, click, focused, shows } from '../browser/seen.ts';
import { type BrowserSession, launch, until } from '../browser/session.ts';
import { pageOfText, startPortal } from '../portal/server.ts';
import { record } from './record.ts';

const ROUNDS = 7;
const WORDS = 'The trial gave her relief. ';
/** Findings that stand on the panel while the person types. */
const FINDINGS = 200;
const READY_AIM = 150;
const KEY_AIM = 100;

/** Requests that are added by hand to those of the page: together they have as many. */
const ITEMS = [
  ...['Permanent intrathecal pump implant', 'Intrathecal pump replacement', 'Intrathecal catheter revision'],
  ...['Oxycodone 10 mg #90', 'Morphine ER 30 mg #60'],
];

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Milliseconds from the opening of the panel to the first paint that has the case in it: nothing grows later. */
async function ready(session: BrowserSession): Promise<number> {
  await session.panel.evaluate(() => window.location.reload());
  await shows(session.panel, /This page, [\d,]+ words?/);
  return until('the largest paint', () =>
    session.panel.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          });
        }),
    ),
  );
}

/** Adds a request by hand. */
async function add(session: BrowserSession, item: string): Promise<void> {
  const before = (await all(session.panel, 'tab')).length;
  await session.panel.evaluate((words) => {
    const field = document.querySelector<HTMLInputElement>('.pane:not([hidden]) .by-hand input');
    if (!field) throw new Error('There is no field for a request.');
    field.value = words;
    field.dispatchEvent(new window.Event('input', { bubbles: true }));
  }, item);
  await session.panel.evaluate(() => {
    document.querySelector<HTMLFormElement>('.pane:not([hidden]) .by-hand')?.requestSubmit();
  });
  await until(`the request of ${item}`, async () => (await all(session.panel, 'tab')).length > before);
}

/** Shows the criteria of every request, the folded ones too; gives how many stand on the panel. */
async function allFindings(session: BrowserSession): Promise<number> {
  for (let at = 0; ; at++) {
    const tab = (await all(session.panel, 'tab'))[at];
    if (!tab || tab.name === 'Medicines') break;
    await openTab(session, tab.name);
    const fold = (await all(session.panel, 'button')).find((one) => one.name.startsWith('Also looked at'));
    if (fold && !fold.expanded) await click(session.panel, 'button', fold.name);
  }
  return session.panel.evaluate(() => document.querySelectorAll('.criterion').length);
}

/** Types into the draft; the longest time of each interaction, from the key to the next paint. */
async function typed(session: BrowserSession): Promise<number[]> {
  await openTab(session, 'Draft');
  await click(session.panel, 'button', 'Edit');
  await until('the draft to write in', async () => /draft/i.test(await focused(session.panel)));
  await session.panel.evaluate(() => {
    const told = window as unknown as { interactions: Record<number, number> };
    told.interactions = {};
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries() as (PerformanceEntry & { interactionId: number })[])
        if (interactionId) told.interactions[interactionId] = Math.max(duration, told.interactions[interactionId] ?? 0);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  for (const letter of WORDS) await session.panel.press(letter);
  // What was pressed last is told after its paint.
  await session.panel.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  const slow = await session.panel.evaluate(() =>
    Object.values((window as unknown as { interactions: Record<number, number> }).interactions),
  );
  // A key that is shown within one frame (16 ms) is not reported.
  return [...WORDS].map((_, i) => slow[i] ?? 16);
}

/** Measures and prints; fails where fewer findings stand on the panel than are to be there. */
export async function panelBench(length = 100_000): Promise<void> {
  const portal = await startPortal();
  portal.add('long.html', pageOfText('Case', record(length, true)));
  const session = await launch('chromium');
  const say = (what: string, values: readonly number[], aim: number) =>
    console.info(
      `  ${what.padEnd(42)} ${median(values).toFixed(0)} ms median of ${values.length}, longest ${Math.max(...values).toFixed(0)} ms   aim ≤ ${aim} ms`,
    );
  try {
    await readPage(session, `${portal.origin}/long.html`);
    const opened: number[] = [];
    for (let i = 0; i < ROUNDS; i++) opened.push(await ready(session));
    console.info(`the panel on a case of ${Math.round(length / 1000)} kB, in Chromium`);
    say('opened to ready', opened, READY_AIM);
    for (const item of ITEMS) await add(session, item);
    const findings = await allFindings(session);
    if (findings < FINDINGS) throw new Error(`Only ${findings} findings stand on the panel; ${FINDINGS} are wanted.`);
    const keys = await typed(session);
    say(`a key to next paint, ${findings} findings`, keys, KEY_AIM);
  } finally {
    await session.close();
    await portal.close();
  }
}

if (import.meta.main) await panelBench(Number(process.argv[2] ?? 100_000));
