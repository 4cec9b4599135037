/** What a reviewer does in the panel, in the panel's own words; the tests are written in these. */
import { all, click, one, shows } from './seen.ts';
import { type BrowserSession, until, type View } from './session.ts';

export const STATES = [
  'Met',
  'Mentioned, result missing',
  'Contradicted',
  'Conflicting',
  'Not found',
  'Does not apply',
] as const;

/** Opens a page, opens the panel with the toolbar button, and has the page read. */
export async function readPage(session: BrowserSession, url: string): Promise<void> {
  await session.open(url);
  await session.clickToolbarButton();
  // The case of the page before is gone with that page; what is read below is the new one's.
  await shows(session.panel, 'No case yet');
  await click(session.panel, 'button', 'Read this page');
  await shows(session.panel, /This page, [\d,]+ words?/);
}

/** Opens what is done with the case once in a while, and presses one of it. */
export async function pressInMenu(session: BrowserSession, name: string): Promise<void> {
  await click(session.panel, 'button', 'Case');
  await click(session.panel, 'button', name);
}

/** Ends a case of which nothing was made. */
export async function forgetCase(session: BrowserSession): Promise<void> {
  await click(session.panel, 'button', 'Forget this case');
}

export interface RowSeen {
  title: string;
  state: string;
  expanded: boolean;
}

/** The criteria rows of the request in front, those folded under “Also looked at” included. */
export async function criteria(session: BrowserSession): Promise<RowSeen[]> {
  for (const fold of await all(session.panel, 'button')) {
    if (fold.name.startsWith('Also looked at') && fold.expanded === false) {
      await click(session.panel, 'button', /^Also looked at/);
      await until('the folded criteria', async () =>
        (await all(session.panel, 'button')).some(
          ({ name, expanded }) => name.startsWith('Also looked at') && expanded,
        ),
      );
    }
  }
  return (await all(session.panel, 'button')).flatMap(({ name, expanded }) => {
    const words = name.replace(/ · advisory$/, '');
    const state = STATES.find((candidate) => words.endsWith(` ${candidate}`));
    return state && expanded !== null ? [{ title: words.slice(0, -state.length).trim(), state, expanded }] : [];
  });
}

/** Opens a tab of the panel by its words. */
export async function openTab(session: BrowserSession, name: string | RegExp): Promise<void> {
  await click(session.panel, 'tab', name);
  await until(`the tab ${name}`, async () => (await one(session.panel, 'tab', name)).selected);
}

const SHOW = ' (show in page)';

/** The quotations that can be pressed, as they are worded. */
export async function quotations(session: BrowserSession): Promise<string[]> {
  const buttons = await all(session.panel, 'button');
  return buttons.flatMap(({ name }) => (name.endsWith(SHOW) ? [name.slice(0, -SHOW.length).trim()] : []));
}

/** Presses a quotation. */
export async function pressQuotation(session: BrowserSession, quotation: string): Promise<void> {
  await click(session.panel, 'button', `${quotation}${SHOW}`);
}

/** Drags a file over the panel and lets it go there, or, with `go` false, holds it over the panel only. */
export async function drop(panel: View, name: string, type: string, data: Uint8Array, go = true): Promise<void> {
  await panel.evaluate(
    async (file: string, mime: string, base64: string, letGo: boolean) => {
      const answer = await window.fetch(`data:${mime};base64,${base64}`);
      const dataTransfer = new window.DataTransfer();
      dataTransfer.items.add(new window.File([await answer.blob()], file, { type: mime }));
      for (const step of letGo ? ['dragover', 'drop'] : ['dragover'])
        document.body.dispatchEvent(
          new window.DragEvent(step, { dataTransfer, bubbles: true, cancelable: true, composed: true }),
        );
    },
    name,
    type,
    Buffer.from(data).toString('base64'),
    go,
  );
}

/** Chooses a file in the panel's own file field, as the picker does once a person has chosen. */
export async function choose(panel: View, name: string, data: Uint8Array): Promise<void> {
  await panel.evaluate(
    async (file: string, base64: string) => {
      const answer = await window.fetch(`data:application/pdf;base64,${base64}`);
      const carried = new window.DataTransfer();
      carried.items.add(new window.File([await answer.blob()], file, { type: 'application/pdf' }));
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!input) throw new Error('There is no field for a file.');
      input.files = carried.files;
      input.dispatchEvent(new window.Event('change', { bubbles: true }));
    },
    name,
    Buffer.from(data).toString('base64'),
  );
}
