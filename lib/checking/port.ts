/**
 * How questions reach the worker that checks, and answers come back: over a port, opened with the first question and
 * again when the worker has ended.
 */
import type { Analysis } from '../analysis.ts';
import type { Answer, Envelope } from '../messenger.ts';
import { Problem } from '../problems.ts';
import { answerCheck, type Checked, type RecordToCheck, type Reviewed, sendToChecks } from './messages.ts';
import type { OnStep, Step } from './steps.ts';

export interface CheckOptions {
  /** Told when a step of the check begins. */
  onStep?: OnStep | undefined;
  /** Ends the check: it is worked on no further, and its promise is rejected. */
  signal?: AbortSignal | undefined;
}

/** Checks records, wherever that is done. */
export interface Checker {
  /** Called when a record will be checked soon: what takes time to get ready begins to. */
  prepare(): void;
  check(record: RecordToCheck, options?: CheckOptions): Promise<Checked>;
  review(found: Analysis, record: RecordToCheck): Promise<Reviewed>;
}

/** An end of a channel, as far as it is used here. */
export interface Port {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => unknown) | null;
  addEventListener(type: 'close', listener: () => void): void;
}

interface Question {
  id: number;
  envelope: Envelope;
}

/** How far a question is, its answer, or the word that the worker ends and takes no more questions. */
type Told = { id: number; step: Step } | { id: number; answer: Answer | null } | 'ended';

interface Waiting {
  resolve(answer: unknown): void;
  reject(reason: Error): void;
  onStep?: OnStep | undefined;
}

/** The background's end. */
export class PortToChecks implements Checker {
  readonly #open: () => Promise<Port>;
  readonly #close: () => Promise<void>;
  readonly #busy: (busy: boolean) => void;
  readonly #waiting = new Map<number, Waiting>();
  #port: Promise<Port> | null = null;
  #asked = 0;

  /**
   * @param open opens a channel to the worker, which is started where it does not run
   * @param busy told when the first of some questions is asked, and when all are answered
   * @param close ends the worker in the middle of its work
   */
  constructor(open: () => Promise<Port>, busy: (busy: boolean) => void, close: () => Promise<void> = async () => {}) {
    this.#open = open;
    this.#busy = busy;
    this.#close = close;
  }

  prepare(): void {
    // Should it fail, it fails again when something is asked, and is told then.
    this.#opened().catch(() => {});
  }

  check(record: RecordToCheck, options: CheckOptions = {}): Promise<Checked> {
    return asUnchecked(sendToChecks('check/record', record, (envelope) => this.#carry(envelope, options)));
  }

  review(found: Analysis, record: RecordToCheck): Promise<Reviewed> {
    return asUnchecked(sendToChecks('check/review', { found, record }, (envelope) => this.#carry(envelope)));
  }

  #opened(): Promise<Port> {
    this.#port ??= this.#open().then(
      (port) => {
        const ended = () => this.#ended();
        port.onmessage = ({ data }) => this.#told(data as Told);
        port.addEventListener('close', ended);
        return port;
      },
      (error: unknown) => {
        this.#port = null;
        throw error;
      },
    );
    return this.#port;
  }

  async #carry(envelope: Envelope, { onStep, signal }: CheckOptions = {}): Promise<unknown> {
    const port = await this.#opened();
    if (signal?.aborted) throw new Error('The check was ended.');
    const id = ++this.#asked;
    if (this.#waiting.size === 0) this.#busy(true);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, onStep });
      signal?.addEventListener('abort', () => void this.#stop(id), { once: true });
      port.postMessage({ id, envelope } satisfies Question);
    });
  }

  /** A check cannot be interrupted: the worker is ended, and what else it was asked is asked of the next one. */
  async #stop(id: number): Promise<void> {
    const stopped = this.#waiting.get(id);
    if (!stopped) return;
    this.#waiting.delete(id);
    stopped.reject(new Error('The check was ended.'));
    if (this.#waiting.size === 0) this.#busy(false);
    await this.#close().catch(() => {});
    this.#ended();
  }

  #told(told: Told): void {
    if (told === 'ended') {
      this.#ended();
      return;
    }
    if ('step' in told) {
      this.#waiting.get(told.id)?.onStep?.(told.step);
      return;
    }
    this.#waiting.get(told.id)?.resolve(told.answer);
    this.#waiting.delete(told.id);
    if (this.#waiting.size === 0) this.#busy(false);
  }

  #ended(): void {
    this.#port = null;
    const left = [...this.#waiting.values()];
    this.#waiting.clear();
    // In the words that have a message sent once more.
    for (const { reject } of left) reject(new Error('The message port closed.'));
    if (left.length > 0) this.#busy(false);
  }
}

/** A fault of the worker is told as what it is to a person: the text could not be checked. */
async function asUnchecked<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    throw new Problem('unchecked', error instanceof Problem ? error.detail : undefined);
  }
}

/**
 * The worker's end.
 * @param check answers `check/record`, `review` the other
 * @param idleFor milliseconds without a question after which the worker is to end
 * @param end called then, when every channel was told
 * @returns takes up a further channel
 */
export function serveChecks(
  {
    check,
    review,
  }: {
    check(record: RecordToCheck, onStep?: OnStep): Checked;
    review(found: Analysis, record: RecordToCheck): Reviewed;
  },
  { idleFor, end }: { idleFor: number; end: () => void },
): (port: Port) => void {
  const ports = new Set<Port>();
  const finish = () => {
    for (const port of ports) port.postMessage('ended' satisfies Told);
    end();
  };
  let idle = setTimeout(finish, idleFor);
  return (port) => {
    ports.add(port);
    // The background that held the other end was put to sleep.
    port.addEventListener('close', () => ports.delete(port));
    port.onmessage = async ({ data }) => {
      const { id, envelope } = data as Question;
      const answer = await answerCheck(
        'checks',
        {
          'check/record': (record) => check(record, (step) => port.postMessage({ id, step } satisfies Told)),
          'check/review': ({ found, record }) => review(found, record),
        },
        envelope,
        null,
      );
      port.postMessage({ id, answer } satisfies Told);
      clearTimeout(idle);
      idle = setTimeout(finish, idleFor);
    };
  };
}
