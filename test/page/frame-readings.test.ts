/** Frames of other sites are read one after the other, and let go of a reading that is cancelled. */
import { expect, test } from 'vitest';
import { frameHandlers } from '../../lib/frames.ts';
import type { Envelope } from '../../lib/messages.ts';

const READING = { readingId: 'one', text: 'words', title: '', words: 1, frames: 0 };
const answered = (value: unknown) => ({ ok: true, value });

/** Three frames; what each was told, in order. The second one answers when it is let. */
function world() {
  const told: string[] = [];
  let answerSecond = () => {};
  const handlers = frameHandlers({
    framesOf: async () => [1, 2, 3].map((frameId) => ({ frameId, path: `/${frameId}` })),
    injectReader: async () => {},
    toReader: (_tab: number, frameId: number, { name }: Envelope) => {
      told.push(`${frameId} ${name}`);
      if (frameId !== 2 || name !== 'reader/read')
        return Promise.resolve(answered(name === 'reader/read' ? READING : {}));
      return new Promise((resolve) => {
        answerSecond = () => resolve(answered(READING));
      });
    },
  });
  return { told, handlers, answerSecond: () => answerSecond() };
}
const sender = { tabId: 7 };
const ask = { readingId: 'one', paths: ['/1', '/2', '/3'] };

test('a reading that is cancelled is let go of by every frame that was begun, and no further one is begun', async () => {
  const { told, handlers, answerSecond } = world();
  const reading = handlers['frames/read'](ask, sender);
  while (!told.includes('2 reader/read')) await Promise.resolve();
  await handlers['frames/forget']({ frameIds: [], readingId: 'one' }, sender);
  answerSecond();
  await reading;
  expect(told).toEqual(['1 reader/read', '2 reader/read', '1 reader/forget', '2 reader/forget']);
});

test('another reading is not cancelled with it', async () => {
  const { told, handlers, answerSecond } = world();
  const reading = handlers['frames/read'](ask, sender);
  while (!told.includes('2 reader/read')) await Promise.resolve();
  await handlers['frames/forget']({ frameIds: [], readingId: 'other' }, sender);
  answerSecond();
  expect((await reading).frames.map(({ frameId }) => frameId)).toEqual([1, 2, 3]);
});
