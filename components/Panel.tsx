import type { VNode } from 'preact';
import type { CaseState } from '../lib/messages.ts';
import { ActivityLog } from './ActivityLog.tsx';
import { AddDocument } from './AddDocument.tsx';
import { type AskedCriterion, CaseView } from './CaseView.tsx';
import { Empty } from './Empty.tsx';
import { Problem } from './Problem.tsx';
import type { ReadingDocument } from './use-documents.ts';
import { caseIdentity } from './words.ts';

interface Props {
  /** Null until the background has answered. */
  state: CaseState | null;
  /** True while the case of the tab in front is not known yet: the one before is kept out of sight. */
  pending?: boolean;
  /** The document that is being read into this case. */
  reading?: ReadingDocument | null;
  /** Why the last document could not be read. */
  trouble?: string | null;
  /** A sentence where the background could not be asked. */
  problem: string | null;
  asked: AskedCriterion | null;
  /** What just happened, said to everybody: `Copied.` */
  said: string;
  version: string;
}

/** The whole panel, drawn from one state. */
export function Panel({ state, pending, reading, trouble, problem, asked, said, version }: Props) {
  const adding = <AddDocument reading={reading ?? null} trouble={trouble ?? null} />;
  return (
    <div class="panel">
      <div class="case" hidden={pending && !problem} aria-busy={pending}>
        <View state={state} problem={problem} asked={asked} adding={adding} />
        {state && <ActivityLog log={state.log} version={version} />}
      </div>
      <div class={said ? 'said' : 'said silent'} role="status" aria-live="polite">
        {said}
      </div>
    </div>
  );
}

interface ViewProps extends Pick<Props, 'state' | 'problem' | 'asked'> {
  adding: VNode;
}

function View({ state, problem, asked, adding }: ViewProps) {
  if (problem) return <Problem sentence={problem} />;
  if (!state) return <main aria-busy="true" />;
  if (state.status === 'failed')
    return (
      <>
        <Problem sentence={state.problem ?? 'Something went wrong. Please try again.'} />
        {adding}
      </>
    );
  if (state.status === 'reading') {
    return (
      <section class="empty" role="status">
        <span class="busy" aria-hidden="true" />
        <p>Reading the page…</p>
      </section>
    );
  }
  const { analysis } = state;
  if (state.status === 'empty' || !analysis)
    return (
      <>
        <Empty />
        {adding}
      </>
    );
  // Another case is another view: nothing of the one before is carried over.
  return (
    <CaseView
      key={caseIdentity(analysis, state.tabId, state.readingId)}
      state={state}
      analysis={analysis}
      asked={asked}
      adding={adding}
    />
  );
}
