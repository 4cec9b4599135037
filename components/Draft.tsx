import { useState } from 'preact/hooks';
import type { Drafts, RequestFindings } from '../lib/analysis.ts';
import { useActions } from './actions.ts';
import { Tabs, tabId, tabPanelId } from './Tabs.tsx';

export type DraftKind = keyof Drafts;

export const DRAFT_KINDS: readonly { id: DraftKind; label: string }[] = [
  { id: 'rationale', label: 'Rationale' },
  { id: 'requestForInformation', label: 'Request letter' },
  { id: 'nurseSummary', label: 'Summary' },
  { id: 'worklistNote', label: 'Note' },
];

/** A draft as the reviewer changed it, and the draft that it was changed from. */
export interface Edit {
  text: string;
  from: string;
}

interface Props {
  requests: readonly RequestFindings[];
  request: RequestFindings;
  onRequest: (id: string) => void;
  /** The drafts as they follow from the findings and the chosen asks. */
  drafts: Drafts;
  edits: Partial<Record<DraftKind, Edit>>;
  onEdit: (kind: DraftKind, edit: Edit | null) => void;
}

/** The four drafts of a request. The reviewer's own changes are kept, and marked when the findings moved on. */
export function Draft({ requests, request, onRequest, drafts, edits, onEdit }: Props) {
  const { copy } = useActions();
  const [kind, setKind] = useState<DraftKind>('rationale');
  const fresh = drafts[kind];
  const edit = edits[kind];
  const text = edit?.text ?? fresh;
  const label = DRAFT_KINDS.find(({ id }) => id === kind)?.label ?? 'Draft';
  return (
    <section class="card draft" aria-label="Draft">
      <h2>Draft</h2>
      {requests.length > 1 && (
        <label class="of">
          <span>Request</span>
          <select value={request.id} onChange={(event) => onRequest(event.currentTarget.value)}>
            {requests.map(({ id, label: words }) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </select>
        </label>
      )}
      <Tabs
        class="tabs kinds"
        label="Kind of draft"
        tabs={DRAFT_KINDS}
        selected={kind}
        onSelect={(id) => setKind(id as DraftKind)}
      />
      {DRAFT_KINDS.map(({ id }) => (
        <div key={id} role="tabpanel" id={tabPanelId(id)} aria-labelledby={tabId(id)} hidden={id !== kind}>
          {id === kind && (
            <textarea
              aria-label={`${label}, draft`}
              rows={Math.min(40, Math.max(6, Math.ceil(text.length / 46) + text.split('\n').length / 2))}
              value={text}
              onInput={(event) => {
                const words = event.currentTarget.value;
                onEdit(kind, words === fresh ? null : { text: words, from: edit?.from ?? fresh });
              }}
            />
          )}
        </div>
      ))}
      <p class="edited" role="status">
        {edit && edit.from !== fresh && 'The findings changed after you edited this draft. Please compare. '}
        {edit && edit.from === fresh && 'Edited by you. '}
        {edit && (
          <button type="button" class="link" onClick={() => onEdit(kind, null)}>
            Undo my changes
          </button>
        )}
      </p>
      <div class="acts">
        <button type="button" class="main" onClick={() => copy(text, label)}>
          Copy
        </button>
        <span class="aside">A draft for the physician reviewer’s own judgement.</span>
      </div>
    </section>
  );
}
