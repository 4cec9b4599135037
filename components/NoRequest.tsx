import type { Analysis } from '../lib/analysis.ts';
import { t } from './locale.ts';
import { RequestByHand } from './RequestByHand.tsx';

const ALL_SET_ASIDE = 'all-set-aside';
const SAID_HERE = new Set(['no-supported-request', 'no-text', ALL_SET_ASIDE]);

/** The notices that this view says itself, and that are not repeated above it. */
export const saidByNoRequest = (code: string) => SAID_HERE.has(code);

/** A page without a request that the criteria sets cover, or whose requests were set aside. The tool guesses none. */
export function NoRequest({ analysis }: { analysis: Analysis }) {
  const said = analysis.notices.find(({ code }) => saidByNoRequest(code));
  return (
    <section class="card no-request">
      <h2>{t(said?.code === ALL_SET_ASIDE ? 'case.allSetAside' : 'case.noCase')}</h2>
      <div class="body">
        <p>{said?.message ?? t('case.noRequest')}</p>
        <RequestByHand />
      </div>
    </section>
  );
}
