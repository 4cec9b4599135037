import type { RequestFindings } from '../lib/analysis.ts';
import { documentsAsked } from '../lib/drafts/documents-asked.ts';
import { count, t } from './locale.ts';

interface Props {
  request: RequestFindings;
  leftOut: ReadonlySet<string>;
  onChoose: (document: string, wanted: boolean) => void;
  onCopyLetter: () => void;
}

/** What a paper would settle: one or two criteria by name, more of them as a number. */
function settles([one, other, ...more]: readonly string[]): string {
  if (one === undefined || more.length > 0) return count('missing.settlesMany', more.length + 2);
  return other === undefined ? t('missing.settlesOne', { one }) : t('missing.settlesTwo', { one, other });
}

/** The papers to ask for, merged by document. What is not ticked is left out of the letter. */
export function MissingDocuments({ request, leftOut, onChoose, onCopyLetter }: Props) {
  const { missingDocuments: documents, findings } = request;
  if (documents.length === 0) return null;
  const titleOf = (criterion: string) =>
    findings.find((finding) => finding.criterion === criterion)?.title ?? criterion;
  // A letter keeps to a page: what is only helpful is left out of it where there is no room.
  const inLetter = documentsAsked(request.draftSentences.requestForInformation);
  const isChosen = (document: string) => inLetter.has(document) && !leftOut.has(document);
  const chosen = documents.filter(({ document }) => isChosen(document)).length;
  const heading = `missing-${request.id}`;
  return (
    <section class="card missing" aria-labelledby={heading}>
      <h2 id={heading}>
        {t('missing.title')}{' '}
        <small>{chosen === documents.length ? chosen : t('missing.chosen', { chosen, all: documents.length })}</small>
      </h2>
      <ol class="rows">
        {documents.map(({ document, text, criteria }) => (
          <li key={document}>
            <label>
              <input
                type="checkbox"
                checked={isChosen(document)}
                disabled={!inLetter.has(document)}
                onChange={(event) => onChoose(document, event.currentTarget.checked)}
              />
              <span class="document">
                {document}
                {!inLetter.has(document) && <small class="no-room"> {t('missing.noRoom')}</small>}
              </span>
            </label>
            <details>
              <summary>{settles(criteria.map(titleOf))}</summary>
              <p>{text}</p>
              {criteria.length > 2 && <p class="settles">{criteria.map(titleOf).join('; ')}</p>}
            </details>
          </li>
        ))}
      </ol>
      <div class="acts">
        <button type="button" class="quiet" disabled={chosen === 0} onClick={onCopyLetter}>
          {t('act.copyRequestLetter')}
        </button>
      </div>
    </section>
  );
}
