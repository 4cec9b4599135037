/**
 * Work on the page's own thread in slices, so that the page stays quick under the hand. Small work is done at once, in
 * the very frame in which it was asked for; long work lets the page go on in between.
 */

/** Longest stretch of work before the page gets its turn, in ms. A task of 50 ms is what a person feels. */
export const SLICE = 12;

export interface SliceOptions {
  /** Ends the work: the promise is rejected with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Called before the page gets its turn. */
  onPause?: () => void;
  /** Called after it; `false` ends the work with `Interrupted`. */
  onResume?: () => boolean;
}

/** The work was begun on a page that is no longer the same. */
export class Interrupted extends Error {}

/**
 * Runs a generator that yields every now and then. What fits into one slice comes back at once, anything longer as a
 * promise.
 */
export function inSlices<Result>(
  work: Generator<void, Result, void>,
  options: SliceOptions = {},
): Result | Promise<Result> {
  const first = slice(work);
  return first.done ? first.value : goOn(work, options);
}

async function goOn<Result>(work: Generator<void, Result, void>, options: SliceOptions): Promise<Result> {
  for (;;) {
    options.onPause?.();
    await nextTask();
    options.signal?.throwIfAborted();
    if (options.onResume?.() === false) throw new Interrupted();
    const step = slice(work);
    if (step.done) return step.value;
  }
}

function slice<Result>(work: Generator<void, Result, void>): IteratorResult<void, Result> {
  const end = performance.now() + SLICE;
  for (;;) {
    const step = work.next();
    if (step.done || performance.now() >= end) return step;
  }
}

/** Runs a generator to its end, without a pause. */
export function atOnce<Result>(work: Generator<void, Result, void>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The next turn of the event loop; timers would be held back in a tab that is not in front. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
