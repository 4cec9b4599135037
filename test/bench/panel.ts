/**
 * What the panel costs the person in front of it, in a real Chromium: how soon it is ready when it is opened on a case
 * of 100 kB that was analysed, and how long a key pressed in its draft takes until it is shown.
 *
 *     node test/bench/panel.ts [characters]
 *
 * Aims: ready within 150 ms of opening, a key shown within 100 ms.
 */
import { openTab, readPage } from '../browser/reviewer.ts';
import { click, focused, shows } from '../browser/seen.ts';
import { launch, until } from '../browser/session.ts';
import { pageOfText, startPortal } from '../portal/server.ts';
import { record } from './record.ts';

const ROUNDS = 7;
const WORDS = 'The trial gave her relief. ';

const length = Number(process.argv[2] ?? 100_000);
const portal = await startPortal();
portal.add('long.html', pageOfText('Case', record(length, true)));
const session = await launch('chromium');

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

try {
  await readPage(session, `${portal.origin}/long.html`);
  const ready: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    await session.panel.evaluate(() => window.location.reload());
    await shows(session.panel, /This page, [\d,]+ words?/);
    // The first paint that has the case in it: the largest, as nothing in the panel grows later.
    ready.push(
      await until('the largest paint', () =>
        session.panel.evaluate(
          () =>
            new Promise<number>((resolve) => {
              new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
                type: 'largest-contentful-paint',
                buffered: true,
              });
            }),
        ),
      ),
    );
  }
  const findings = await session.panel.evaluate(() => document.querySelectorAll('.criterion').length);
  await openTab(session, 'Draft');
  await click(session.panel, 'button', 'Edit');
  await until('the draft to write in', async () => /draft/i.test(await focused(session.panel)));
  await session.panel.evaluate(() => {
    const told = window as unknown as { keys: number[] };
    told.keys = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') told.keys.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  for (const letter of WORDS) await session.panel.press(letter);
  const slow = await session.panel.evaluate(() => (window as unknown as { keys: number[] }).keys);
  // A key that is shown within one frame (16 ms) is not reported.
  const keys = [...WORDS].map((_, i) => slow[i] ?? 16);
  console.log(`a case of ${Math.round(length / 1000)} kB, ${findings} criteria in the panel`);
  console.log(
    `  opened to ready       ${median(ready).toFixed(0)} ms (median of ${ROUNDS}; longest ${Math.max(...ready).toFixed(0)} ms)`,
  );
  console.log(
    `  a key until it shows  ${median(keys).toFixed(0)} ms (median of ${keys.length}; longest ${Math.max(...keys).toFixed(0)} ms)`,
  );
} finally {
  await session.close();
  await portal.close();
}
