/** Pictures of the product at work, for the readme and for whoever looks. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Portal } from '../portal/server.ts';
import type { BrowserSession } from './session.ts';

/** Page and panel, in light and dark, and both side by side as they stand in the window. */
export async function takePictures(session: BrowserSession, portal: Portal, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const save = (name: string, picture: Uint8Array) =>
    writeFileSync(join(folder, `${name}-${session.kind}.png`), picture);
  for (const [scheme, suffix] of [
    ['dark', '-dark'],
    ['light', ''],
  ] as const) {
    await session.showColors(scheme);
    await new Promise((done) => setTimeout(done, 400));
    save(`panel${suffix}`, await session.panel.picture());
  }
  const page = await session.page.picture();
  const panel = await session.panel.picture();
  save('page', page);
  const image = (picture: Uint8Array) => `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;
  portal.add(
    'both.html',
    `<!doctype html><title>Page and panel</title><style>
      body { margin: 0; display: flex; gap: 1px; width: max-content; background: #c9d1d8; }
      img { display: block; object-fit: cover; object-position: top; }
    </style><img src="${image(page)}" alt=""><img src="${image(panel)}" alt="">`,
  );
  await session.open(`${portal.origin}/both.html`);
  const area = await session.page.evaluate(() => {
    const [one, other] = [...document.images].map(({ width, height }) => ({ width, height }));
    if (!one || !other) throw new Error('The pictures are missing.');
    return { x: 0, y: 0, width: one.width + 1 + other.width, height: Math.min(one.height, other.height) };
  });
  save('both', await session.page.picture(area));
}
