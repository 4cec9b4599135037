import type { CaseState } from '../lib/messages.ts';

const time = (at: string): string => {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime())
    ? at
    : moment.toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });
};

/** What the tool did in this tab: times and counts, no words of the case. */
export function ActivityLog({ log, version }: { log: CaseState['log']; version: string }) {
  return (
    <footer class="foot">
      <details>
        <summary>What this tool did</summary>
        {log.length === 0 ? (
          <p>Nothing yet in this tab.</p>
        ) : (
          <ol>
            {log.map(({ at, what }, index) => (
              <li key={index}>
                <time dateTime={at}>{time(at)}</time> {what}
              </li>
            ))}
          </ol>
        )}
      </details>
      <p>Nothing left this machine · Caselight {version}</p>
    </footer>
  );
}
