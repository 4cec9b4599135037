import type { Analysis } from '../lib/analysis.ts';
import { t } from './locale.ts';
import { RequestByHand } from './RequestByHand.tsx';

const SAID_HERE = new Set(['no-supported-request', 'no-text']);

/** The notices that this view says itself, and that are not repeated above it. */
export const saidByNoRequest = (code: string) => SAID_HERE.has(code);

/** A page without a request that the criteria sets cover. The tool does not guess one. */
export function NoRequest({ analysis }: { analysis: Analysis }) {
  const said = analysis.notices.find(({ code }) => saidByNoRequest(code));
  return (
    <section class="card no-request">
      <h2>{t('case.noCase')}</h2>
      <div class="body">
        <p>{said?.message ?? t('case.noRequest')}</p>
        <RequestByHand />
      </div>
    </section>
  );
}
