import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { Analysis } from '../lib/analysis.ts';
import type { CaseState, ReadingProgress } from '../lib/messages.ts';
import type { ProblemCode } from '../lib/problems.ts';
import { ActivityLog } from './ActivityLog.tsx';
import { AddDocument, ChooseDocument } from './AddDocument.tsx';
import { AfterFirstPaint } from './after-first-paint.ts';
import { type AskedCriterion, CaseView } from './CaseView.tsx';
import { Empty } from './Empty.tsx';
import type { AskedPassword } from './PdfPassword.tsx';
import { Problem } from './Problem.tsx';
import { ReadingPage } from './ReadingPage.tsx';
import type { ReadingDocument } from './use-documents.ts';
import { useFocusKept } from './use-focus-kept.ts';
import { caseIdentity } from './words.ts';

interface Props {
  /** Null until the background has answered. */
  state: CaseState | null;
  /** How far the page is read that is being read. */
  progress?: ReadingProgress | null;
  /** True while the case of the tab in front is not known yet: the one before is kept out of sight. */
  pending?: boolean;
  /** The document that is being read into this case. */
  reading?: ReadingDocument | null;
  /** The name of the PDF that the tab in front shows. */
  openPdf?: string | null;
  /** A locked PDF that asks for its password. */
  password?: AskedPassword | null;
  /** Why the last document could not be read. */
  trouble?: string | null;
  /** Why the background could not be asked. */
  problem: ProblemCode | null;
  asked: AskedCriterion | null;
  /** What just happened, said to everybody: `Copied.` */
  said: string;
  version: string;
}

/** The whole panel, drawn from one state. */
export function Panel(props: Props) {
  const { state, progress, pending, reading, trouble, openPdf, password, problem, asked, said, version } = props;
  useFocusKept();
  const choosing = <ChooseDocument openPdf={reading ? null : (openPdf ?? null)} />;
  const adding = (chosenHere: boolean) => (
    <AddDocument reading={reading ?? null} trouble={trouble ?? null} password={password ?? null}>
      {chosenHere && choosing}
    </AddDocument>
  );
  return (
    <div class="panel">
      <div class="case" hidden={pending && !problem} aria-busy={pending}>
        <View
          state={state}
          progress={progress ?? null}
          problem={problem}
          asked={asked}
          adding={adding}
          choosing={choosing}
        />
        {state && (
          <AfterFirstPaint>
            <ActivityLog log={state.log} version={version} sets={state.review?.sets ?? []} />
          </AfterFirstPaint>
        )}
      </div>
      <div class={said ? 'said' : 'said silent'} role="status" aria-live="polite">
        {said}
      </div>
    </div>
  );
}

interface ViewProps extends Pick<Props, 'state' | 'problem' | 'asked'> {
  progress: ReadingProgress | null;
  /** How a document is added: with the buttons to choose it, or without where they stand elsewhere. */
  adding: (chosenHere: boolean) => VNode;
  choosing: VNode;
}

function View({ state, progress, problem, asked, adding, choosing }: ViewProps) {
  // While a page is read again its case is out of sight and not thrown away: what was typed for it is still there after.
  const last = useRef<{ state: CaseState; analysis: Analysis } | null>(null);
  const reading = state?.status === 'reading';
  if (state?.status === 'ready' && state.analysis) last.current = { state, analysis: state.analysis };
  else if (!reading || last.current?.state.tabId !== state?.tabId) last.current = null;
  if (problem) return <Problem code={problem} />;
  if (!state) return <main aria-busy="true" />;
  if (state.status === 'failed')
    return (
      <>
        <Problem code={state.problem ?? 'failed'} />
        {adding(true)}
      </>
    );
  const shown = last.current;
  if (!shown && !reading)
    return (
      <>
        <Empty />
        {adding(true)}
      </>
    );
  // Another case is another view: nothing of the one before is carried over.
  return (
    <>
      {reading && <ReadingPage key={state.readingId} progress={progress} />}
      {shown && (
        <div class="case" hidden={reading}>
          <CaseView
            key={caseIdentity(shown.analysis, shown.state.tabId, shown.state.readingId)}
            state={shown.state}
            analysis={shown.analysis}
            asked={asked}
            choosing={choosing}
            adding={adding(false)}
          />
        </div>
      )}
    </>
  );
}
