import type { Citation, Finding, Status } from '../lib/analysis.ts';
import type { SetFinding as Own } from '../lib/reviewer/entries.ts';
import { useActions } from './actions.ts';
import { t } from './locale.ts';
import { Measured } from './Measured.tsx';
import { Quotation } from './Quotation.tsx';
import { SetFinding } from './SetFinding.tsx';
import { StateIcon } from './StateIcon.tsx';
import { badgeWords, decidingQuotation, quotationsOf, reasonWords, stateWithin, stateWords } from './words.ts';

interface Props {
  requestId: string;
  /** The criteria set of the request. */
  criteriaSet: string;
  finding: Finding;
  /** The state that the reviewer set, if one was set, and the one that the text gives. */
  own: Own | undefined;
  found: Status;
  onSet: (finding: { status: Status; reason: string } | null) => void;
  open: boolean;
  onToggle: () => void;
}

/** The button of a criterion's row: the place that a click on painted words leads to. */
export const criterionButtonId = (requestId: string, criterion: string) => `criterion-${requestId}-${criterion}`;

/** One criterion: closed, its state and the deciding words; open, everything that the state rests on. */
export function Criterion({ requestId, criteriaSet, finding, own, found, onSet, open, onToggle }: Props) {
  const { status, title, required } = finding;
  const buttonId = criterionButtonId(requestId, finding.criterion);
  const detailId = `${buttonId}-detail`;
  const quotations = quotationsOf(finding);
  const deciding = decidingQuotation(finding);
  return (
    <li class={`criterion state-${status}`}>
      <h3>
        <button type="button" id={buttonId} aria-expanded={open} aria-controls={detailId} onClick={onToggle}>
          <StateIcon status={status} />
          <span class="line">
            <span class="title">{title}</span>
            <span class="state">
              {stateWords(status)}
              {own && <span class="advisory"> · {t('criterion.reviewerSet')}</span>}
              {finding.ownSet !== undefined && <span class="advisory"> · {t('criterion.own')}</span>}
              {!required && <span class="advisory"> · {t('criterion.advisory')}</span>}
            </span>
          </span>
        </button>
      </h3>
      {!open && deciding && (
        <div class="deciding">
          <Quotation quotation={deciding} whole={false} more={quotations.length - 1} />
        </div>
      )}
      <div class="detail" id={detailId} hidden={!open}>
        {open && (
          <>
            <Detail finding={finding} />
            <Measured criteriaSet={criteriaSet} criterion={finding.criterion} />
            <SetFinding title={title} found={found} own={own} onSet={onSet} />
          </>
        )}
      </div>
    </li>
  );
}

function Detail({ finding }: { finding: Finding }) {
  const { copy } = useActions();
  const reasons = finding.reasons.flatMap((reason) => reasonWords(reason) ?? []);
  const elements = Object.entries(finding.elements);
  return (
    <>
      {quotationsOf(finding).map((quotation) => (
        <Quotation
          key={`${quotation.evidence.start}:${quotation.evidence.end}:${quotation.evidence.polarity}:${quotation.evidence.reviewerSet ?? ''}`}
          quotation={quotation}
          whole
        />
      ))}
      {elements.length > 0 && (
        <ul class="elements" aria-label={t('criterion.parts')}>
          {elements.map(([id, state]) => (
            <li key={id} class={`state-${state}`}>
              <StateIcon status={state} />
              <span>{t('criterion.part', { part: finding.elementTitles[id] ?? id, state: stateWithin(state) })}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="why">
        {finding.explanation}
        {reasons.length > 0 && <span class="reasons"> ({reasons.join('; ')})</span>}
      </p>
      <p class="citation">
        <CitationLine citation={finding.citation} ownSet={finding.ownSet} />
      </p>
      {finding.missing && (
        <div class="ask">
          <p>{finding.missing}</p>
          <button type="button" class="link" onClick={() => copy(finding.missing ?? '', t('criterion.theAsk'))}>
            {t('criterion.copyAsk')}
          </button>
        </div>
      )}
    </>
  );
}

function CitationLine({
  citation: { document, section, pages, verified },
  ownSet,
}: {
  citation: Citation;
  ownSet: string | undefined;
}) {
  const place = pages && t(/[-,]/.test(pages) ? 'criterion.pages' : 'criterion.page', { pages });
  const badge =
    ownSet !== undefined
      ? t(`ownBadge.${verified}`)
      : verified === 'unverified' && pages
        ? t('badge.unverifiedPage')
        : badgeWords(verified);
  return (
    <>
      {[document, section, place].filter(Boolean).join(', ')}
      {badge && <span class="badge">{badge}</span>}
      {ownSet !== undefined && <span class="badge">{t('criterion.ownSet', { set: ownSet })}</span>}
    </>
  );
}
