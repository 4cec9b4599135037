/** The worker that checks records: the lexicons, the rules and the drafts. Wiring only. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { check, review } from '../lib/checking/check.ts';
import { serveChecks } from '../lib/checking/port.ts';

/** A review goes on for minutes; after this time without a question the memory is better used by others. */
const IDLE_FOR = 5 * 60_000;

export default defineUnlistedScript({
  main() {
    const scope = globalThis as unknown as Pick<DedicatedWorkerGlobalScope, 'onmessage' | 'postMessage' | 'close'>;
    const take = serveChecks(
      { check, review },
      {
        idleFor: IDLE_FOR,
        end: () => {
          scope.postMessage('ended');
          scope.close();
        },
      },
    );
    scope.onmessage = ({ ports }) => ports.forEach(take);
  },
});

interface DedicatedWorkerGlobalScope {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}
