import type { Finding, RequestFindings } from '../lib/analysis.ts';
import { tally } from '../lib/drafts/wording.ts';
import { JudgedAs } from './JudgedAs.tsx';
import { count, fill, t } from './locale.ts';
import { useReviewer } from './reviewer.ts';
import { countStates, flagWords, stateCount } from './words.ts';

interface Props {
  request: RequestFindings;
  onCopyLetter: () => void;
  onSeeDraft: () => void;
}

/** The bar reads from what is there to what is not. */
const BAR_ORDER: readonly Finding['status'][] = ['met', 'incomplete', 'conflicting', 'not-met', 'not-documented'];

const titles = (findings: readonly Finding[], status: Finding['status']): string =>
  findings
    .filter((finding) => finding.required && finding.status === status)
    .map((finding) => finding.title)
    .join('; ');

/** The request in short: what is asked, how many criteria the text supports, what is missing, and what to do next. */
export function Summary({ request, onCopyLetter, onSeeDraft }: Props) {
  const { met, of } = tally(request.findings);
  const states = countStates(request.findings.filter((finding) => finding.required)).filter(
    ({ status }) => status !== 'not-applicable',
  );
  const bar = BAR_ORDER.flatMap((status) => states.filter((state) => state.status === status));
  const told = [
    { label: t('summary.contradicted'), text: titles(request.findings, 'not-met') },
    { label: t('summary.conflicting'), text: titles(request.findings, 'conflicting') },
    { label: t('summary.incomplete'), text: titles(request.findings, 'incomplete') },
    { label: t('summary.notFound'), text: titles(request.findings, 'not-documented') },
  ].filter(({ text }) => text !== '');
  const [firstPaper] = request.missingDocuments;
  return (
    <section class="card summary" aria-label={t('summary.label')}>
      <p class="asked">{request.label}</p>
      <JudgedAs request={request} />
      {bar.length > 0 && (
        <div class="bar" role="img" aria-label={bar.map(stateCount).join(', ')}>
          {bar.map(({ status, count }) => (
            <i key={status} class={`state-${status}`} style={{ flexGrow: count }} />
          ))}
        </div>
      )}
      <p class="answer">{fill('summary.supports', { count: <b>{t('summary.metOf', { met, of })}</b> })}</p>
      {told.map(({ label, text }) => (
        <p key={label} class="told">
          <span>{label}</span> {text}.
        </p>
      ))}
      {firstPaper && (
        <p class="told">
          <span>{t('summary.askFirst')}</span> {firstPaper.document}.
        </p>
      )}
      {request.flags.map((flag) => (
        <p key={flag} class="flag">
          {flagWords(flag)}
        </p>
      ))}
      <WouldChange request={request} />
      <div class="acts">
        {request.missingDocuments.length > 0 && (
          <button type="button" class="main" onClick={onCopyLetter}>
            {t('act.copyRequestLetter')}
          </button>
        )}
        <button type="button" class="quiet" onClick={onSeeDraft}>
          {t('summary.seeDraft')}
        </button>
      </div>
    </section>
  );
}

/** The fewest papers that would turn the count, and the rows that no paper alone turns. */
function WouldChange({ request }: { request: RequestFindings }) {
  const { review } = useReviewer();
  const change = review?.wouldChange[request.id];
  if (!change || change.documents.length + change.contradicted.length === 0) return null;
  const titleOf = (criterion: string) =>
    request.findings.find((finding) => finding.criterion === criterion)?.title ?? criterion;
  return (
    <details class="would-change">
      <summary>{t('summary.wouldChange')}</summary>
      {change.documents.length > 0 && (
        <>
          <p>{count('summary.papers', change.documents.length)}</p>
          <ol>
            {change.documents.map(({ document, criteria }) => (
              <li key={document}>
                {document} <span>({criteria.map(titleOf).join('; ')})</span>
              </li>
            ))}
          </ol>
        </>
      )}
      {change.contradicted.length > 0 && (
        <p>{t('summary.stillContradicted', { criteria: change.contradicted.map(titleOf).join('; ') })}</p>
      )}
    </details>
  );
}
