/** A frame of another site that the person allowed: read, painted, shown and clicked like the rest of the page. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startZoo, type Zoo } from '../portals/server.ts';
import { forgetCase, pressQuotation } from './reviewer.ts';
import { all, click, shows, words } from './seen.ts';
import { BROWSER_KINDS, type BrowserKind, type BrowserSession, builtExtension, launch, until } from './session.ts';
import { GROUNDS, openPage, pointsOf, read, wholeDocument } from './zoo.ts';

const MRI = 'MRI of 11/20/2013 shows postoperative scar around the left S1 nerve root.';

/** The built extension, with the sites of this machine allowed: the prompt cannot be answered without a person. */
function allowedExtension(kind: BrowserKind): string {
  const folder = mkdtempSync(join(tmpdir(), 'caselight-allowed-'));
  cpSync(builtExtension(kind), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { host_permissions?: string[] };
  manifest.host_permissions = ['http://localhost/*', 'http://127.0.0.1/*'];
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

describe.each(BROWSER_KINDS)('%s', (kind) => {
  let zoo: Zoo;
  let session: BrowserSession;
  let extension: string;

  beforeAll(async () => {
    zoo = await startZoo();
    extension = allowedExtension(kind);
    session = await launch(kind, { extension });
  });
  afterAll(async () => {
    await session?.close();
    await zoo?.close();
    rmSync(extension, { recursive: true, force: true });
  });

  /** A point inside words in the frame of the other site that have a highlight's ground; the frame itself cannot be asked. */
  const pointWith = async (highlight: string) => {
    const box = await session.page.evaluate(() => {
      const { left, top, width, height } = (document.getElementById('elsewhere') as Element).getBoundingClientRect();
      return { left, top, width, height };
    });
    const picture = pointsOf(await session.page.picture());
    const scale = picture.width / (await session.page.evaluate(() => innerWidth));
    const ground = GROUNDS[highlight] as number[];
    for (let y = Math.max(0, box.top); y < box.top + box.height; y += 2)
      for (let x = Math.max(0, box.left); x < box.left + box.width; x += 2) {
        const [px, py] = [Math.round(x * scale), Math.round(y * scale)];
        if (px >= picture.width || py >= picture.height) continue;
        if (picture.at(px, py).every((value, c) => Math.abs(value - (ground[c] as number)) <= 6))
          return { x: x + 12, y: y + 8 };
      }
    return null;
  };

  test('is read, painted, shown and clicked, and the page is as it was', async () => {
    await openPage(session, `${zoo.origin}/frames.html`);
    const before = await wholeDocument(session.page);
    const { text, state } = await read(session);
    expect(text).toContain(MRI);
    expect(state.frames).toBe(4);
    expect(state.leftOut?.frames).toBe(0);
    await session.page.evaluate(() => document.getElementById('elsewhere')?.scrollIntoView());
    const place = await until('the paint in the frame', () => pointWith('caselight-for'));
    await session.page.clickAt(place);
    await until('the criterion of the words clicked', async () =>
      (await all(session.panel, 'button')).find(
        ({ name, expanded }) => expanded && name.startsWith('Objective pathology'),
      ),
    );
    await session.page.evaluate(() => window.scrollTo(0, 0));
    await pressQuotation(session, MRI);
    await until('the words lit in the frame', () => pointWith('caselight-lit'));
    expect(await words(session.panel)).not.toContain('no longer on the page');
    expect(await wholeDocument(session.page)).toBe(before);
    await forgetCase(session);
    await shows(session.panel, 'No case yet');
    await session.page.evaluate(() => document.getElementById('elsewhere')?.scrollIntoView());
    await until('no paint in the frame', async () => !(await pointWith('caselight-for')));
  });

  test('a reading that is cancelled while frames are read leaves nothing in the page or in them', async () => {
    await openPage(session, `${zoo.origin}/frames.html`);
    await session.clickToolbarButton();
    await shows(session.panel, 'No case yet');
    // Long records of the other site: reading them takes longer than it takes to cancel it.
    const before = await session.page.evaluate(async (count) => {
      const short = (document.getElementById('elsewhere') as HTMLIFrameElement).src;
      const loads = Array.from({ length: count }, () => {
        const frame = document.body.appendChild(document.createElement('iframe'));
        frame.className = 'long';
        frame.src = short.replace(/[^/]*$/, 'large.html');
        return new Promise((resolve) => frame.addEventListener('load', resolve));
      });
      await Promise.all(loads);
      return document.documentElement.outerHTML;
    }, 3);
    await click(session.panel, 'button', 'Read this page');
    await click(session.panel, 'button', 'Cancel');
    await shows(session.panel, 'No case yet');
    expect(await session.page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await session.page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await session.page.evaluate(() => {
      for (const frame of document.querySelectorAll('.long')) frame.remove();
    });
    const { text, state } = await read(session);
    expect(text).toContain(MRI);
    expect(state.frames).toBe(4);
    expect(session.complaints()).toEqual([]);
  });
});
