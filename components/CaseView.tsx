import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Analysis, type RequestFindings, requestKey } from '../lib/analysis.ts';
import { joinLines } from '../lib/drafts/restate.ts';
import type { CaseState } from '../lib/messages.ts';
import type { ClockEntries, Review } from '../lib/reviewer/entries.ts';
import { ROLES } from '../lib/settings/roles.ts';
import { useActions } from './actions.ts';
import { AfterFirstPaint } from './after-first-paint.ts';
import { Calibration } from './Calibration.tsx';
import { CaseBar } from './CaseBar.tsx';
import { Clock } from './Clock.tsx';
import { DailyDose } from './DailyDose.tsx';
import { Draft } from './Draft.tsx';
import { draftTexts, freshLines, shownLines } from './draft-lines.ts';
import { saidByEdition } from './EditionLine.tsx';
import { Exports } from './Exports.tsx';
import { Gathering } from './Gathering.tsx';
import { SetAside } from './JudgedAs.tsx';
import { useHandedOver, workOf, workShown } from './kept-work.ts';
import { t } from './locale.ts';
import { Medicines } from './Medicines.tsx';
import { NoRequest, saidByNoRequest } from './NoRequest.tsx';
import { Notes } from './Notes.tsx';
import { Notices } from './Notices.tsx';
import { OverTime } from './OverTime.tsx';
import { PickedPart } from './PickedPart.tsx';
import { PumpSupply } from './PumpSupply.tsx';
import { previousLines, usePreviousDrafts } from './previous-drafts.ts';
import { DRAFT, MEDICINES, NO_REQUEST, RECORD, RequestTabs } from './RequestTabs.tsx';
import { RequestView } from './RequestView.tsx';
import { ReviewerProvider } from './reviewer.ts';
import { ScrollReading } from './ScrollReading.tsx';
import { Sources } from './Sources.tsx';
import { useSettings } from './settings.ts';
import { SourcesProvider } from './sources.ts';
import { tabId, tabPanelId } from './Tabs.tsx';
import { UseAsEvidence } from './UseAsEvidence.tsx';
import { doubtWords, problemWords } from './words.ts';

/** A criterion that a click in the page asks for; a new object a click. */
export interface AskedCriterion {
  requestId: string;
  criterion: string;
}

interface Props {
  state: CaseState;
  analysis: Analysis;
  asked: AskedCriterion | null;
  /** How a document is chosen. */
  choosing?: ComponentChildren;
  /** The reading of a document, and what it asks. */
  adding?: ComponentChildren;
}

const NONE: ReadonlySet<string> = new Set();
/** The notice of a request about therapy that is in place. */
const THERAPY_IN_PLACE = 'safety';

/** A case that was read: who, then a tab a request, the medicines and the drafts. */
export function CaseView({ state, analysis, asked, choosing, adding }: Props) {
  const { copy, read, enter, show, keepWork } = useActions();
  const { first: firstSection } = ROLES[useSettings().role];
  const [clockChosen, setClockOpen] = useState<boolean | null>(null);
  const clockOpen = clockChosen ?? firstSection === 'clock';
  const { requests } = analysis;
  const isWhole = state.firstScreenOf === undefined;
  const [taken] = useState(() => workShown(state.entries.work, requests));
  const [selected, setSelected] = useState(taken.selected);
  const [draftOf, setDraftOf] = useState<string | null>(null);
  // By request in its own words, so that they outlast another reading of the same case.
  const [leftOut, setLeftOut] = useState(taken.leftOut);
  const [edits, setEdits] = useState(taken.edits);
  // A document that is added makes the text longer and the reading no other.
  const previous = usePreviousDrafts(
    isWhole ? requests : null,
    `${state.readingId} ${analysis.textLength}`,
    taken.previous,
  );
  const work = { selected, leftOut, edits, previous };
  useHandedOver(work, state.readingId, () => keepWork(state, workOf(work, requests)));

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

  const leftOutOf = (request: RequestFindings) => leftOut[requestKey(request)] ?? NONE;
  const editsOf = (request: RequestFindings) => edits[requestKey(request)] ?? {};
  const copyLetter = (request: RequestFindings) => {
    const without = leftOutOf(request);
    const lines = freshLines(request, 'requestForInformation', without);
    const shown = shownLines(lines, editsOf(request).requestForInformation ?? null, without);
    copy(joinLines(shown), t('draft.theRequestLetter'));
  };
  const drafted = requests.find(({ id }) => id === draftOf) ?? requests[0];
  const clock = state.review?.clock;
  const notices = analysis.notices.filter(
    ({ code }) => !saidByEdition(code) && (requests.length > 0 || !saidByNoRequest(code)),
  );
  // An examiner meets it first; to the others the request comes first, and the clock stands below it and its drafts.
  const dial = clock && requests.length > 0 && (
    <Clock
      open={clockOpen}
      onToggle={() => setClockOpen(!clockOpen)}
      decision={clock.decision}
      input={clock.input}
      clock={clock.dates}
      told={analysis.receipts}
      earlier={analysis.case.urDecisionDate}
      onInput={(input) => enter({ clock: changesOf(clock.input, input) })}
      onShow={({ evidence: { start, end, quote, polarity } }) => show({ start, end, quote, polarity })}
    />
  );
  const dialIn = (pane: string) => firstSection !== 'clock' && pane === current && dial;

  return (
    <SourcesProvider value={state.sources}>
      <ReviewerProvider value={state}>
        <CaseBar state={state} analysis={analysis} work={work} choosing={choosing}>
          {adding}
        </CaseBar>
        <RequestTabs requests={requests} selected={current} onSelect={select} />
        <main>
          {state.pageChanged && (
            <p class="notice notice-changed" role="status">
              {t('case.changed')}{' '}
              <button type="button" class="link" onClick={read}>
                {t('case.readAgain')}
              </button>
            </p>
          )}
          {state.problem && (
            <p class="notice notice-changed" role="alert">
              {problemWords(state.problem)}
            </p>
          )}
          {state.doubts.length > 0 && (
            <ul class="notices" aria-label={t('case.doubts')}>
              {state.doubts.map((doubt) => (
                <li key={doubt.field + doubt.source} class="notice">
                  {doubtWords(doubt)}
                </li>
              ))}
            </ul>
          )}
          {state.gathering && <Gathering />}
          <PickedPart state={state} />
          {typeof state.rowsSoFar === 'number' && <ScrollReading rows={state.rowsSoFar} />}
          {state.selected && <UseAsEvidence selected={state.selected} analysis={analysis} />}
          <Notices notices={notices} />
          <SetAside />
          {firstSection === 'clock' && dial}
          {requests.length === 0 && (
            <Pane id={NO_REQUEST} current={current}>
              <NoRequest analysis={analysis} />
            </Pane>
          )}
          {requests.map((request) => (
            <Pane
              key={request.id}
              id={request.id}
              current={current}
              told={isWhole || state.firstScreenOf === request.id}
            >
              <RequestView
                request={request}
                clock={dialIn(request.id)}
                asked={asked?.requestId === request.id ? asked : null}
                leftOut={leftOutOf(request)}
                onChoose={(document, wanted) => {
                  const next = new Set(leftOutOf(request));
                  if (wanted) next.delete(document);
                  else next.add(document);
                  setLeftOut({ ...leftOut, [requestKey(request)]: next });
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
          <Pane id={MEDICINES} current={current} told={isWhole}>
            <Medicines medications={analysis.medications} />
            <DailyDose doses={analysis.dailyDose} />
            <PumpSupply pump={analysis.pump} inPlace={analysis.notices.some(({ code }) => code === THERAPY_IN_PLACE)} />
            <OverTime series={analysis.overTime} />
          </Pane>
          <Pane id={RECORD} current={current}>
            <Sources sources={state.sources} />
            <Notes notes={state.notes} sources={state.sources} />
          </Pane>
          {drafted && (
            <Pane id={DRAFT} current={current} told={isWhole}>
              <Draft
                requests={requests}
                request={drafted}
                onRequest={setDraftOf}
                leftOut={leftOutOf(drafted)}
                edits={editsOf(drafted)}
                before={(kind) => previousLines(previous, drafted, kind)}
                known={{
                  treatmentRequested: drafted.label,
                  rfaReceived: clock?.input.received?.date ?? null,
                  informationRequested: clock?.input.informationRequestedOn ?? null,
                }}
                onEdit={(kind, edit) => {
                  const { [kind]: _, ...others } = editsOf(drafted);
                  setEdits({ ...edits, [requestKey(drafted)]: edit ? { ...others, [kind]: edit } : others });
                }}
              />
              {dialIn(DRAFT)}
            </Pane>
          )}
          {isWhole && (
            <AfterFirstPaint>
              <div class="case-foot">
                {requests.length > 0 && <Calibration />}
                <Exports
                  shown={() => ({
                    state,
                    analysis,
                    drafts: Object.fromEntries(
                      requests.map((request) => [
                        request.id,
                        draftTexts(request, editsOf(request), leftOutOf(request)),
                      ]),
                    ),
                  })}
                />
              </div>
            </AfterFirstPaint>
          )}
        </main>
      </ReviewerProvider>
    </SourcesProvider>
  );
}

type ClockInput = Review['clock']['input'];

/** What the person changed: the rest goes on following the page. */
function changesOf({ today: _, ...before }: ClockInput, { today: __, ...after }: ClockInput): ClockEntries {
  const known: Record<string, unknown> = before;
  return Object.fromEntries(Object.entries(after).filter(([field, value]) => value !== known[field])) as ClockEntries;
}

interface PaneProps {
  id: string;
  current: string;
  /** False while what it shows is on its way. */
  told?: boolean;
  children: ComponentChildren;
}

/**
 * The content of a tab. Made when it is first shown, so that a long case is there at once; kept while hidden from then
 * on, so that what is open, ticked or typed is still there on coming back.
 */
function Pane({ id, current, told = true, children }: PaneProps) {
  const shown = id === current;
  const wasShown = useRef(false);
  wasShown.current ||= shown && told;
  return (
    <div
      class="pane"
      role="tabpanel"
      id={tabPanelId(id)}
      aria-labelledby={tabId(id)}
      hidden={!shown}
      aria-busy={(shown && !told) || undefined}
    >
      {wasShown.current && children}
    </div>
  );
}
