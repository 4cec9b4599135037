import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Analysis, RequestFindings } from '../lib/analysis.ts';
import type { CaseState } from '../lib/messages.ts';
import { useActions } from './actions.ts';
import { CaseBar } from './CaseBar.tsx';
import { DailyDose } from './DailyDose.tsx';
import { Draft, type DraftKind, type Edit } from './Draft.tsx';
import { Gathering } from './Gathering.tsx';
import { Medicines } from './Medicines.tsx';
import { NoRequest, saidByNoRequest } from './NoRequest.tsx';
import { Notes } from './Notes.tsx';
import { Notices } from './Notices.tsx';
import { DRAFT, MEDICINES, NO_REQUEST, RECORD, RequestTabs } from './RequestTabs.tsx';
import { RequestView } from './RequestView.tsx';
import { Sources } from './Sources.tsx';
import { SourcesProvider } from './sources.ts';
import { tabId, tabPanelId } from './Tabs.tsx';
import { letterWith } from './words.ts';

/** A criterion that a click in the page asks for; a new object a click. */
export interface AskedCriterion {
  requestId: string;
  criterion: string;
}

interface Props {
  state: CaseState;
  analysis: Analysis;
  asked: AskedCriterion | null;
  /** How a document is added. */
  adding?: ComponentChildren;
}

const NONE: ReadonlySet<string> = new Set();

/** A case that was read: who, then a tab a request, the medicines and the drafts. */
export function CaseView({ state, analysis, asked, adding }: Props) {
  const { copy, read } = useActions();
  const { requests } = analysis;
  const [selected, setSelected] = useState<string | null>(null);
  const [draftOf, setDraftOf] = useState<string | null>(null);
  // By request in its own words, so that they outlast another reading of the same case.
  const [leftOut, setLeftOut] = useState<Record<string, ReadonlySet<string>>>({});
  const [edits, setEdits] = useState<Record<string, Partial<Record<DraftKind, Edit>>>>({});

  useEffect(() => {
    if (asked) setSelected(asked.requestId);
  }, [asked]);

  const first = requests[0]?.id ?? NO_REQUEST;
  const known =
    selected !== null &&
    (selected === MEDICINES ||
      selected === RECORD ||
      (selected === DRAFT && requests.length > 0) ||
      requests.some(({ id }) => id === selected));
  const current = known ? selected : first;
  const select = (id: string) => {
    setSelected(id);
    if (requests.some((request) => request.id === id)) setDraftOf(id);
  };

  const leftOutOf = (request: RequestFindings) => leftOut[request.label] ?? NONE;
  const draftsOf = (request: RequestFindings) => ({
    ...request.drafts,
    requestForInformation: letterWith(request.drafts.requestForInformation, request, leftOutOf(request)),
  });
  const copyLetter = (request: RequestFindings) =>
    copy(
      edits[request.label]?.requestForInformation?.text ?? draftsOf(request).requestForInformation,
      'The request letter',
    );
  const drafted = requests.find(({ id }) => id === draftOf) ?? requests[0];
  const notices = analysis.notices.filter(({ code }) => requests.length > 0 || !saidByNoRequest(code));

  return (
    <SourcesProvider value={state.sources}>
      <CaseBar state={state} analysis={analysis}>
        {adding}
      </CaseBar>
      <RequestTabs requests={requests} selected={current} onSelect={select} />
      <main>
        {state.pageChanged && (
          <p class="notice notice-changed" role="status">
            The page has changed since it was read.{' '}
            <button type="button" class="link" onClick={read}>
              Read it again
            </button>
          </p>
        )}
        {state.problem && (
          <p class="notice notice-changed" role="alert">
            {state.problem}
          </p>
        )}
        {state.doubts.length > 0 && (
          <ul class="notices" aria-label="Another person?">
            {state.doubts.map((doubt) => (
              <li key={doubt} class="notice">
                {doubt}
              </li>
            ))}
          </ul>
        )}
        {state.gathering && <Gathering />}
        <Notices notices={notices} />
        {requests.length === 0 && (
          <Pane id={NO_REQUEST} current={current}>
            <NoRequest analysis={analysis} />
          </Pane>
        )}
        {requests.map((request) => (
          <Pane key={request.id} id={request.id} current={current}>
            <RequestView
              request={request}
              asked={asked?.requestId === request.id ? asked : null}
              leftOut={leftOutOf(request)}
              onChoose={(document, wanted) => {
                const next = new Set(leftOutOf(request));
                if (wanted) next.delete(document);
                else next.add(document);
                setLeftOut({ ...leftOut, [request.label]: next });
              }}
              onCopyLetter={() => copyLetter(request)}
              onSeeDraft={() => {
                setDraftOf(request.id);
                setSelected(DRAFT);
                document.getElementById(tabId(DRAFT))?.focus();
              }}
            />
          </Pane>
        ))}
        <Pane id={MEDICINES} current={current}>
          <Medicines medications={analysis.medications} />
          <DailyDose doses={analysis.dailyDose} />
        </Pane>
        <Pane id={RECORD} current={current}>
          <Sources sources={state.sources} />
          <Notes notes={state.notes} sources={state.sources} />
        </Pane>
        {drafted && (
          <Pane id={DRAFT} current={current}>
            <Draft
              requests={requests}
              request={drafted}
              onRequest={setDraftOf}
              drafts={draftsOf(drafted)}
              edits={edits[drafted.label] ?? {}}
              onEdit={(kind, edit) => {
                const { [kind]: _, ...others } = edits[drafted.label] ?? {};
                setEdits({ ...edits, [drafted.label]: edit ? { ...others, [kind]: edit } : others });
              }}
            />
          </Pane>
        )}
      </main>
    </SourcesProvider>
  );
}

/** The content of a tab. Kept while hidden, so that what is open, ticked or typed is still there on coming back. */
function Pane({ id, current, children }: { id: string; current: string; children: ComponentChildren }) {
  return (
    <div class="pane" role="tabpanel" id={tabPanelId(id)} aria-labelledby={tabId(id)} hidden={id !== current}>
      {children}
    </div>
  );
}
