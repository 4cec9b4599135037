import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { RequestFindings } from '../lib/analysis.ts';
import { ROLES } from '../lib/settings/roles.ts';
import { AfterFirstPaint } from './after-first-paint.ts';
import { CriteriaList } from './CriteriaList.tsx';
import { criterionButtonId } from './Criterion.tsx';
import { t } from './locale.ts';
import { MissingDocuments } from './MissingDocuments.tsx';
import { RequestByHand } from './RequestByHand.tsx';
import { Summary } from './Summary.tsx';
import { useSettings } from './settings.ts';

interface Props {
  request: RequestFindings;
  /** The clock, where it stands below the request. */
  clock: ComponentChildren;
  /** The criterion that a click in the page asks for; a new object a click. */
  asked: { criterion: string } | null;
  leftOut: ReadonlySet<string>;
  onChoose: (document: string, wanted: boolean) => void;
  onCopyLetter: () => void;
  onSeeDraft: () => void;
}

/** Everything about one request: in short, its criteria, the papers to ask for. */
export function RequestView({ request, clock, asked, leftOut, onChoose, onCopyLetter, onSeeDraft }: Props) {
  const { first } = ROLES[useSettings().role];
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [advisoryOpen, setAdvisoryOpen] = useState(false);
  const [goTo, setGoTo] = useState<{ criterion: string } | null>(null);

  // Opening first, going there once the row is drawn: an advisory row does not exist before its heading is unfolded.
  useEffect(() => {
    if (!asked) return;
    const finding = request.findings.find(({ criterion }) => criterion === asked.criterion);
    if (!finding) return;
    if (!finding.required) setAdvisoryOpen(true);
    setOpen((before) => new Set(before).add(finding.criterion));
    setGoTo(asked);
  }, [asked]);
  useEffect(() => {
    if (!goTo) return;
    const button = document.getElementById(criterionButtonId(request.id, goTo.criterion));
    button?.scrollIntoView({ block: 'start' });
    button?.focus({ preventScroll: true });
  }, [goTo]);

  const toggle = (criterion: string) =>
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(criterion)) after.add(criterion);
      return after;
    });
  const documents = (
    <MissingDocuments
      key="documents"
      request={request}
      leftOut={leftOut}
      onChoose={onChoose}
      onCopyLetter={onCopyLetter}
    />
  );
  const criteria = (
    <CriteriaList
      key="criteria"
      request={request}
      open={open}
      onToggle={toggle}
      advisoryOpen={advisoryOpen}
      onAdvisory={setAdvisoryOpen}
    />
  );
  return (
    <>
      <Summary request={request} onCopyLetter={onCopyLetter} onSeeDraft={onSeeDraft} />
      {clock}
      {first === 'documents' ? [documents, criteria] : [criteria, documents]}
      <AfterFirstPaint>
        <details class="another">
          <summary>{t('case.anotherRequest')}</summary>
          <RequestByHand />
        </details>
      </AfterFirstPaint>
    </>
  );
}
