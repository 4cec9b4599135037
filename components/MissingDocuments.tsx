import type { RequestFindings } from '../lib/analysis.ts';
import { plural } from './words.ts';

interface Props {
  request: RequestFindings;
  leftOut: ReadonlySet<string>;
  onChoose: (document: string, wanted: boolean) => void;
  onCopyLetter: () => void;
}

/** The papers to ask for, merged by document. What is not ticked is left out of the letter. */
export function MissingDocuments({ request, leftOut, onChoose, onCopyLetter }: Props) {
  const { missingDocuments: documents, findings } = request;
  if (documents.length === 0) return null;
  const titleOf = (criterion: string) =>
    findings.find((finding) => finding.criterion === criterion)?.title ?? criterion;
  const chosen = documents.filter(({ document }) => !leftOut.has(document)).length;
  const heading = `missing-${request.id}`;
  return (
    <section class="card missing" aria-labelledby={heading}>
      <h2 id={heading}>
        Missing documents{' '}
        <small>
          {chosen === documents.length ? documents.length : `${chosen} of ${documents.length} in the letter`}
        </small>
      </h2>
      <ol class="rows">
        {documents.map(({ document, text, criteria }) => (
          <li key={document}>
            <label>
              <input
                type="checkbox"
                checked={!leftOut.has(document)}
                onChange={(event) => onChoose(document, event.currentTarget.checked)}
              />
              <span class="document">{document}</span>
            </label>
            <details>
              <summary>
                would settle{' '}
                {criteria.length <= 2
                  ? criteria.map((one) => `“${titleOf(one)}”`).join(' and ')
                  : plural(criteria.length, 'criterion', 'criteria')}
              </summary>
              <p>{text}</p>
              {criteria.length > 2 && <p class="settles">{criteria.map(titleOf).join('; ')}</p>}
            </details>
          </li>
        ))}
      </ol>
      <div class="acts">
        <button type="button" class="quiet" disabled={chosen === 0} onClick={onCopyLetter}>
          Copy request letter
        </button>
      </div>
    </section>
  );
}
