import { useEffect, useRef, useState } from 'preact/hooks';
import type { RequestFindings } from '../lib/analysis.ts';
import type { KnownFields } from '../lib/drafts/letter-checklist.ts';
import { type DraftLine, joinLines, type RestatedLine } from '../lib/drafts/restate.ts';
import { ROLES } from '../lib/settings/roles.ts';
import { useActions } from './actions.ts';
import { type DraftKind, type Edited, freshLines, settled, shownLines, written } from './draft-lines.ts';
import { LetterCheck } from './LetterCheck.tsx';
import { count, t } from './locale.ts';
import { Sentences } from './Sentences.tsx';
import { useSettings } from './settings.ts';
import { Tabs, tabId, tabPanelId } from './Tabs.tsx';

interface Props {
  requests: readonly RequestFindings[];
  request: RequestFindings;
  onRequest: (id: string) => void;
  /** The asks that are not in the letter. */
  leftOut: ReadonlySet<string>;
  edits: Partial<Record<DraftKind, Edited>>;
  onEdit: (kind: DraftKind, edited: Edited | null) => void;
  /** What a draft said on the reading before this one. */
  before: (kind: DraftKind) => readonly Pick<DraftLine, 'key' | 'mark'>[] | undefined;
  /** What the case holds of a decision letter. */
  known: KnownFields;
}

/** The four drafts of a request. The reviewer's own words are kept, and marked when what they rest on has changed. */
export function Draft({ requests, request, onRequest, leftOut, edits, onEdit, before, known }: Props) {
  const { copy } = useActions();
  const { drafts: kinds } = ROLES[useSettings().role];
  const [chosen, setKind] = useState<DraftKind>(kinds[0]);
  const kind = kinds.includes(chosen) ? chosen : kinds[0];
  const [editing, setEditing] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  const edited = edits[kind] ?? null;
  const lines = freshLines(request, kind, leftOut);
  const shown = shownLines(lines, edited, leftOut, before(kind));
  const text = joinLines(shown);
  const stale = shown.filter((line) => line.stale);
  const changed = shown.filter((line) => line.changed && !line.edited);
  const name = t(`draft.${kind}`);
  const label = t('draft.label', { kind: name });
  const done = () => {
    setEditing(false);
    editButton.current?.focus();
  };
  return (
    <section class="card draft" aria-label={t('section.draft')}>
      <h2>{t('section.draft')}</h2>
      {requests.length > 1 && (
        <label class="of">
          <span>{t('section.request')}</span>
          <select
            value={request.id}
            onChange={(event) => {
              setEditing(false);
              onRequest(event.currentTarget.value);
            }}
          >
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
        label={t('draft.kind')}
        tabs={kinds.map((id) => ({ id, label: t(`draft.${id}`) }))}
        selected={kind}
        onSelect={(id) => {
          setEditing(false);
          setKind(id as DraftKind);
        }}
      />
      {kinds.map((id) => (
        <div key={id} role="tabpanel" id={tabPanelId(id)} aria-labelledby={tabId(id)} hidden={id !== kind}>
          {id === kind && editing && (
            <Editor
              key={request.id}
              label={label}
              text={text}
              onText={(words) => onEdit(kind, written(lines, shown, edited, words))}
              onDone={done}
            />
          )}
          {id === kind && !editing && <Sentences label={label} lines={shown} />}
        </div>
      ))}
      <p class="edited" role="status">
        {stale.length > 0 && `${count('draft.stale', stale.length)} `}
        {changed.length > 0 && `${count('draft.changed', changed.length)} `}
        {edited && stale.length === 0 && `${t('draft.edited')} `}
        {edited && !editing && (
          <button type="button" class="link" onClick={() => onEdit(kind, null)}>
            {t('draft.undo')}
          </button>
        )}
      </p>
      {stale.length > 0 && !editing && edited && (
        <Stale lines={stale} onSettle={(key, keep) => onEdit(kind, settled(lines, edited, key, keep))} />
      )}
      <div class="acts">
        <button type="button" class="main" onClick={() => copy(text, name)}>
          {t('act.copy')}
        </button>
        <button type="button" class="quiet" ref={editButton} onClick={() => (editing ? done() : setEditing(true))}>
          {t(editing ? 'act.done' : 'act.edit')}
        </button>
        <span class="aside">{t('draft.judgement')}</span>
      </div>
      {kind === 'rationale' && <LetterCheck text={text} known={known} />}
    </section>
  );
}

interface EditorProps {
  label: string;
  text: string;
  onText: (text: string) => void;
  onDone: () => void;
}

/** The draft as one text to write in. What is typed stands here as it was typed, whatever is found meanwhile. */
function Editor({ label, text, onText, onDone }: EditorProps) {
  const [own, setOwn] = useState(text);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  return (
    <textarea
      ref={area}
      aria-label={label}
      rows={Math.min(40, Math.max(6, Math.ceil(own.length / 46) + own.split('\n').length / 2))}
      value={own}
      onInput={(event) => {
        setOwn(event.currentTarget.value);
        onText(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    />
  );
}

interface StaleProps {
  lines: readonly RestatedLine[];
  onSettle: (key: string, keep: boolean) => void;
}

/** The reviewer's sentences whose evidence changed, each beside what the findings say now. */
function Stale({ lines, onSettle }: StaleProps) {
  return (
    <ul class="stale-list" aria-label={t('draft.compare')}>
      {lines.map(({ key, text, fresh }) => (
        <li key={key}>
          <p>{text.trim() === '' ? t('draft.struckOut') : t('draft.yours', { text: text.trim() })}</p>
          <p>{fresh === null ? t('draft.gone') : t('draft.now', { text: fresh })}</p>
          <div class="acts">
            {fresh !== null && (
              <button type="button" class="link" onClick={() => onSettle(key, true)}>
                {t('draft.keepMine')}
              </button>
            )}
            <button type="button" class="link" onClick={() => onSettle(key, false)}>
              {t(fresh === null ? 'draft.takeOut' : 'draft.useNew')}
            </button>
          </div>
        </li>
      ))}
    </ul>
  );
}
