/** A browser with the built extension, and a site to visit with it, for the tests of a block. */
import { afterAll, beforeAll } from 'vitest';
import { type BrowserKind, type BrowserSession, launch } from './session.ts';

/** What the tests of the block find; not there before the first of them begins. */
export interface Visit<Site> {
  readonly site: Site;
  readonly session: BrowserSession;
}

/** Starts a site and a browser before the tests of the block that calls it, and closes both after them. */
export function visit<Site extends { close(): Promise<unknown> }>(
  kind: BrowserKind,
  start: () => Promise<Site>,
): Visit<Site> {
  let site: Site | undefined;
  let session: BrowserSession | undefined;
  beforeAll(async () => {
    site = await start();
    session = await launch(kind);
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });
  const there = <T>(one: T | undefined): T => {
    if (one === undefined) throw new Error('The tests of the block have not begun.');
    return one;
  };
  return {
    get site() {
      return there(site);
    },
    get session() {
      return there(session);
    },
  };
}
