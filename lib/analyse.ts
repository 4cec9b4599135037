/**
 * The five steps, one after another: text → mentions → facts → findings → drafts. Pure and deterministic:
 * no DOM, no browser API, no clock, no network. Read this file first.
 */
import type {
  Analysis,
  CaseFields,
  DailyDose,
  Edition,
  Evidence,
  Medication,
  Notice,
  RequestedDrug,
  RequestFindings,
  Segment,
} from './analysis.ts';
import type { OnStep } from './checking/steps.ts';
import { ACETAMINOPHEN_FLAG_MG, ACETAMINOPHEN_NOTE_MG, acetaminophenPerDay, dailyDose } from './clinical/doses.ts';
import { forgetSpellings } from './clinical/drug-names.ts';
import { readMedications, withRequests } from './clinical/medications.ts';
import { parseSig } from './clinical/sig.ts';
import { firstStepIn, firstTaperStep } from './clinical/taper-schedule.ts';
import { receiptsTold } from './clock/receipt-told.ts';
import { conditionsOf } from './criteria/conditions-of-request.ts';
import { chooseEdition, editionRow } from './criteria/editions.ts';
import { evaluateWithOverlays, rollUp } from './criteria/evaluate.ts';
import { type OwnSet, setInUse } from './criteria/own-sets.ts';
import { criteriaSet } from './criteria/sets.ts';
import { draft } from './drafts/draft.ts';
import { missingDocuments } from './drafts/missing-documents.ts';
import { cancerOfPatient } from './facts/cancer-told.ts';
import { readCaseFields } from './facts/case-fields/case-fields.ts';
import { conditionsTold } from './facts/conditions-told.ts';
import type { ElementId } from './facts/elements.ts';
import { type Fact, NOT_IN_TEXT, recordFact } from './facts/fact.ts';
import { type FactContext, readFacts } from './facts/facts.ts';
import { pumpSupply } from './facts/pump/pump-interval.ts';
import { isLongActing } from './facts/requests/opioid-asked.ts';
import { asChosen, type RequestChoices } from './facts/requests/request-choice.ts';
import { requestForm } from './facts/requests/request-form.ts';
import { type FoundRequest, findRequests } from './facts/requests/requests.ts';
import { hearRequests } from './facts/requests/requests-in-own-words.ts';
import { overTime } from './over-time/over-time.ts';
import type { LetterDetails } from './settings/settings.ts';
import type { Document } from './text/document.ts';
import { readDocument } from './text/read-document.ts';

/** Sets for pain caused by cancer. */
const CANCER_SETS: ReadonlySet<string> = new Set([
  'idds-malignant-implant',
  'idds-malignant-trial',
  'idds-regional-chemo',
]);

export interface AnalyseOptions {
  /** Today, `YYYY-MM-DD`. There is no clock in here. */
  today: string;
  /** A request line given by hand; used in place of what the page asks for. */
  request?: string | undefined;
  /** Further request lines given by hand, beside what the page asks for. */
  added?: readonly string[] | undefined;
  /** What the reviewer has requests judged as, or sets aside. */
  choices?: RequestChoices | undefined;
  /** Edition id; chosen by date when absent. */
  edition?: string | undefined;
  /** Edition id of the settings: taken where the dates of the text leave it open. */
  preferredEdition?: string | null | undefined;
  /** What the settings say of a request letter. */
  letter?: LetterDetails | undefined;
  /** Criteria sets of the organisation's own, laid beside the built-in ones. */
  ownSets?: readonly OwnSet[] | undefined;
  /** Told how far the work is; the outcome does not hang on it. */
  onStep?: OnStep | undefined;
}

/**
 * Checks a case text against the criteria sets.
 * @param text the text as it stands on the page; every quotation of the result is cut from it
 * @returns the analysis; an empty or unsupported text gives no requests and a notice that says so
 */
export function analyse(text: string, options: AnalyseOptions): Analysis {
  const pivotYear = Number(options.today.slice(0, 4));
  const begin = options.onStep ?? (() => {});

  begin('text');
  const read = readDocument(text, options.today);
  // A request given by hand takes the place of the page's.
  const doc = options.request?.trim() ? read : hearRequests(read, pivotYear);
  const fields = readCaseFields(doc, pivotYear);
  const { anchor, anchorFrom } = anchorOf(fields, doc, options.today);
  const edition = editionOf(anchor, anchorFrom, options);

  begin('medicines');
  const { medications: mentioned, byDay: medicationsByDay } = readMedications(doc);
  const asked = findRequests(doc, mentioned, options.request, pivotYear);
  const byHand = spoken(options.added).map((line) => findRequests(doc, mentioned, line, pivotYear));
  const found = [asked, ...byHand].flatMap((one) => one.requests);
  const requests = asChosen(found, options.choices ?? {});
  const related = [asked, ...byHand].flatMap((one) => one.related);
  const medications = withRequests(
    mentioned,
    requests.flatMap((r) => (r.drug ? [r.drug] : [])),
  );
  const regimens = requests.map((r) =>
    r.kind === 'opioid-wean'
      ? { ...r, firstStep: firstStepIn(r.label) ?? firstTaperStep(doc, r.drug?.strength ?? null) }
      : r,
  );
  const doses = dailyDose(medications, regimens, edition.id);
  const dose = doses[0] ?? null;

  begin('facts');
  const {
    readings,
    facts: ofText,
    scores,
    figures,
  } = readFacts(doc, {
    fields,
    anchor,
    pivotYear,
    medications,
    wanted: [...requests.map((r) => r.label), ...linesByHand(options)],
  });
  const form = requestForm(doc);
  const facts = [...ofText, ...form.facts, ...factsByHand(options, { fields, anchor, pivotYear })];
  const told = conditionsTold(readings, facts, anchor, fields.dateOfInjury?.value ?? null);
  const malignant = cancerOfPatient(doc);

  const pump = pumpSupply(doc, figures);

  begin('findings');
  const { today, letter, ownSets } = options;
  const context = { edition, case: fields, medications, dailyDose: doses, pump, today, letter, ownSets };
  const withheld: Notice[] = [];
  const judged = requests.map((request, i): RequestFindings => {
    const id = request.foundAs === undefined ? malignantSet(request, malignant) : request.criteriaSet;
    const set = setInUse(id, ownSets);
    const own = [
      ...facts,
      ...requestFacts(request, dose, medications),
      ...askedFacts(request),
      ...choiceOfOne(request, requests, doses, facts, medications),
    ];
    const conditions = {
      ...told,
      'rfa-on-page': form.onPage,
      ...conditionsOf({
        kind: request.kind,
        medications,
        dailyDose: doses,
        anchor,
        forCancerPain: CANCER_SETS.has(set.id),
      }),
    };
    const findings = evaluateWithOverlays(set, own, conditions, anchor);
    const withoutDrafts = {
      id: `r${i + 1}`,
      kind: request.kind,
      label: request.label,
      evidence: request.evidence,
      flags: request.flags,
      drug: request.drug,
      criteriaSet: set.id,
      ...(request.foundAs === undefined ? {} : { foundAs: request.foundAs }),
      rollUp: rollUp(findings),
      findings,
      missingDocuments: missingDocuments(findings, set),
    };
    const { drafts, draftSentences, notices } = draft(withoutDrafts, context);
    withheld.push(...notices);
    return { ...withoutDrafts, drafts, draftSentences };
  });

  const analysis: Analysis = {
    schema: 'caselight.analysis/1',
    textLength: text.length,
    edition,
    case: fields,
    medications,
    dailyDose: doses,
    pump,
    requests: judged,
    receipts: receiptsTold(doc, pivotYear),
    overTime: overTime(doc, {
      readings,
      facts: ofText,
      scores,
      medicationsByDay,
      pump: figures,
      edition: edition.id,
      injury: fields.dateOfInjury?.value ?? null,
    }),
    segments: segmentsOf(doc),
    notices: [...noticesOf(text, judged, found.length, related, edition, medications), ...withheld],
  };
  forgetSpellings();
  return analysis;
}

/** The day that recency and edition are counted from, and which day it is (criteria.md §3.1). */
function anchorOf(fields: CaseFields, doc: Document, today: string): { anchor: string; anchorFrom: string } {
  if (fields.rfaDate) return { anchor: fields.rfaDate.value, anchorFrom: 'request for authorization' };
  if (fields.urDecisionDate) return { anchor: fields.urDecisionDate.value, anchorFrom: 'utilization review decision' };
  const notes = fields.noteDates.filter((d) => d.value <= today);
  const newest = notes[notes.length - 1];
  if (newest) return { anchor: newest.value, anchorFrom: 'newest note' };
  // A summary has no notes with a heading of their own; its sentences name their days.
  const days = doc.sentences.flatMap(({ voice, date }) => (voice === 'record' && date && date <= today ? [date] : []));
  const last = days.toSorted().at(-1);
  if (last) return { anchor: last, anchorFrom: 'newest note' };
  return { anchor: today, anchorFrom: 'today' };
}

function editionOf(anchor: string, anchorFrom: string, { edition: chosen, preferredEdition }: AnalyseOptions): Edition {
  if (chosen) return { id: chosen, anchor, anchorFrom, ask: false };
  return chooseEdition(anchor, anchorFrom, preferredEdition);
}

function malignantSet(request: FoundRequest, malignant: boolean): string {
  return malignant ? request.criteriaSet.replace('nonmalignant', 'malignant') : request.criteriaSet;
}

const spoken = (lines: readonly string[] = []): string[] => lines.filter((line) => line.trim() !== '');

const linesByHand = ({ request, added }: AnalyseOptions): string[] => spoken([request ?? '', ...(added ?? [])]);

/** What a request line given by hand tells of itself (a number of refills); it stands nowhere in the text. */
function factsByHand(options: AnalyseOptions, context: FactContext): Fact[] {
  return linesByHand(options).flatMap((words) =>
    readFacts(readDocument(`Request: ${words.replace(/\s+/g, ' ')}`, options.today), context)
      .facts.filter((fact) => fact.evidence.voice === 'request')
      .map((fact) => ({ ...fact, evidence: { ...NOT_IN_TEXT, element: fact.element } })),
  );
}

/** Where a request stands; one given by hand stands nowhere in the text: then the record's mention of the drug. */
const evidenceOf = ({ evidence, drug }: FoundRequest, medications: readonly Medication[]): Evidence =>
  evidence ?? medications.find((m) => m.name === drug?.name)?.evidence ?? NOT_IN_TEXT;

/** What the request's own numbers tell: whether a dose a day can be computed, and on what assumption. */
function requestFacts(request: FoundRequest, dose: DailyDose | null, medications: readonly Medication[]): Fact[] {
  if (!request.drug) return [];
  const name = request.drug.name;
  const step = dose?.steps.find((s) => s.drug === name || s.drug.startsWith(name) || name.startsWith(s.drug));
  const evidence = evidenceOf(request, medications);
  if (!step) return [];
  const assumed = step.assumed.some((a) => a.includes('assumed'));
  const told: Fact = recordFact(
    'dose-computable',
    assumed ? 'partial' : 'met',
    { ...evidence, polarity: 'for', element: 'dose-computable' },
    { value: step.text },
  );
  if (!contradictsItself(request.drug)) return [told];
  const against: Fact = { ...told, effect: 'not-met', evidence: { ...told.evidence, polarity: 'against' } };
  return [{ ...told, effect: 'met' }, against];
}

/** What the request's own line names: the treatment, and of a drug its amount. */
function askedFacts({ evidence, drug }: FoundRequest): Fact[] {
  if (!evidence) return [];
  const named = (element: ElementId, effect: Fact['effect']): Fact =>
    recordFact(element, effect, { ...evidence, element });
  const counted = drug === null || drug.quantity !== null || drug.sig !== null;
  return [named('rfa-treatment', 'met'), named('rfa-amount', counted ? 'met' : 'partial')];
}

/** Opioids that are no first choice, however they are dosed. */
const PATCHED: ReadonlySet<string> = new Set(['fentanyl', 'methadone', 'buprenorphine']);
/** The most that one short-acting opioid may come to as a first choice, mg of morphine a day; a default of ours. */
const FIRST_DOSE_AT_MOST = 90;

/** One opioid alone, short-acting and with its dose, is a choice to begin with (criteria.md §3.12). */
function choiceOfOne(
  request: FoundRequest,
  all: readonly FoundRequest[],
  doses: readonly DailyDose[],
  facts: readonly Fact[],
  medications: readonly Medication[],
): Fact[] {
  const { kind, drug, label } = request;
  if (kind !== 'opioid-initiation' || !drug || drug.strength === null) return [];
  const counted = drug.quantity !== null || (drug.sig !== null && parseSig(drug.sig)?.perDay !== null);
  const total = doses[0]?.total ?? null;
  if (!counted || total === null || total > FIRST_DOSE_AT_MOST || isLongActing(label)) return [];
  if (PATCHED.has(drug.name) || all.some((r) => r !== request && r.drug !== null)) return [];
  if (facts.some((f) => f.element === 'drug-choice' && f.standing === 'record' && f.effect === 'not-met')) return [];
  const evidence = { ...evidenceOf(request, medications), polarity: 'for' as const, element: 'drug-choice' };
  return [recordFact('drug-choice', 'met', evidence)];
}

/** Beyond this share, directions and number of tablets do not go together (criteria.md §12.9). */
const SAME_DOSE = 0.1;

/** Whether the scheduled directions of a request and its number for the stated days give different doses. */
function contradictsItself({ sig, quantity, daysSupply }: RequestedDrug): boolean {
  const directions = sig === null ? null : parseSig(sig);
  if (directions === null || directions.prn || directions.perDay === null) return false;
  if (quantity === null || daysSupply === null) return false;
  const dispensed = quantity / daysSupply;
  return Math.abs(dispensed - directions.perDay) > directions.perDay * SAME_DOSE;
}

/** Whose words each stretch of the original is: the whole text, in order, without gaps. */
function segmentsOf(doc: Document): Segment[] {
  const segments: Segment[] = [];
  const length = doc.original.length;
  if (length === 0) return segments;
  for (const s of doc.sentences) {
    const { start } = doc.toOriginal(s);
    const last = segments[segments.length - 1];
    if (!last) segments.push({ start: 0, end: length, voice: s.voice });
    else if (last.voice !== s.voice && start > last.start) {
      last.end = start;
      segments.push({ start, end: length, voice: s.voice });
    }
  }
  return segments.length > 0 ? segments : [{ start: 0, end: length, voice: 'boilerplate' }];
}

function noticesOf(
  text: string,
  requests: RequestFindings[],
  /** How many requests were found, those that the reviewer set aside among them. */
  found: number,
  related: string[],
  edition: Edition,
  medications: readonly Medication[],
): Notice[] {
  const notices: Notice[] = [];
  if (text.trim() === '') notices.push({ code: 'no-text', message: 'There is no text here to read.' });
  else if (requests.length === 0 && found > 0)
    notices.push({
      code: 'all-set-aside',
      message:
        found === 1
          ? 'The one request that was found in this text is set aside. Take it back, or add another by hand.'
          : 'All requests that were found in this text are set aside. Take one back, or add another by hand.',
    });
  else if (requests.length === 0)
    notices.push({
      code: 'no-supported-request',
      message:
        'No request for an intrathecal pump or an opioid was found in this text. You can add the request by hand.',
    });
  for (const label of related)
    notices.push({ code: 'related-request', message: `Also asked for, and not checked here: ${label}` });
  for (const set of new Set(requests.map((r) => r.criteriaSet))) {
    const { safety } = criteriaSet(set);
    if (safety) notices.push({ code: 'safety', message: safety });
  }
  const acetaminophen = acetaminophenPerDay(medications);
  if (acetaminophen !== null && acetaminophen > ACETAMINOPHEN_NOTE_MG)
    notices.push({
      code: 'acetaminophen',
      message: `Acetaminophen from all products as directed: ${acetaminophen} mg a day, more than ${
        acetaminophen > ACETAMINOPHEN_FLAG_MG ? ACETAMINOPHEN_FLAG_MG : ACETAMINOPHEN_NOTE_MG
      } mg.`,
    });
  const row = editionRow(edition.id);
  if (row && row.shipped !== 'full')
    notices.push({
      code: 'edition-not-held',
      message: `${row.title}: its criteria are not included. The findings use the 2009 criteria.`,
    });
  if (edition.ask)
    notices.push({
      code: 'edition-unclear',
      message: 'The date of the request is missing or close to a change of edition. Please check the edition.',
    });
  return notices;
}
