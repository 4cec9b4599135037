import { type RequestFindings, requestKey } from '../lib/analysis.ts';
import { worstFirst } from '../lib/drafts/wording.ts';
import { useActions } from './actions.ts';
import { Criterion } from './Criterion.tsx';
import { t } from './locale.ts';
import { useReviewer } from './reviewer.ts';
import { countStates, stateCount } from './words.ts';

interface Props {
  request: RequestFindings;
  open: ReadonlySet<string>;
  onToggle: (criterion: string) => void;
  advisoryOpen: boolean;
  onAdvisory: (open: boolean) => void;
}

/** The criteria of a request, worst first; the advisory ones folded below. */
export function CriteriaList({ request, open, onToggle, advisoryOpen, onAdvisory }: Props) {
  const { enter } = useActions();
  const { entries, review } = useReviewer();
  const key = requestKey(request);
  const row = (required: boolean) =>
    worstFirst(request.findings.filter((finding) => finding.required === required)).map((finding) => (
      <Criterion
        key={finding.criterion}
        requestId={request.id}
        criteriaSet={request.criteriaSet}
        finding={finding}
        own={entries.findings[key]?.[finding.criterion]}
        found={review?.found[key]?.[finding.criterion] ?? finding.status}
        onSet={(set) => enter({ request: key, criterion: finding.criterion, finding: set })}
        open={open.has(finding.criterion)}
        onToggle={() => onToggle(finding.criterion)}
      />
    ));
  const advisory = request.findings.filter((finding) => !finding.required);
  const advisoryId = `advisory-${request.id}`;
  return (
    <section class="card" aria-labelledby={`criteria-${request.id}`}>
      <h2 id={`criteria-${request.id}`}>
        {t('criteria.title')} <small>{t('criteria.order')}</small>
      </h2>
      <ul class="rows">{row(true)}</ul>
      {advisory.length > 0 && (
        <>
          <h2 class="fold">
            <button
              type="button"
              aria-expanded={advisoryOpen}
              aria-controls={advisoryId}
              onClick={() => onAdvisory(!advisoryOpen)}
            >
              <span>{t('criteria.advisory')}</span>
              <small>{countStates(advisory).map(stateCount).join(' · ')}</small>
            </button>
          </h2>
          <ul class="rows" id={advisoryId} hidden={!advisoryOpen}>
            {advisoryOpen && row(false)}
          </ul>
        </>
      )}
    </section>
  );
}
