/**
 * All facts of a document: those told by single signs, those computed from numbers, those inferred from dates.
 */
import type { CaseFields, Medication, MedicationStatus } from '../analysis.ts';
import { findDrugNames, findOpioidNames } from '../clinical/drug-names.ts';
import { isTaken } from '../clinical/medications.ts';
import { daysBetween } from '../text/dates.ts';
import type { Document } from '../text/document.ts';
import { Wording } from '../text/wording.ts';
import { accountsTold } from './accounts-told.ts';
import { cancerCourse } from './cancer-course.ts';
import { functionScales, reliefFromPercent } from './comparisons.ts';
import { conservativeCare } from './conservative-care.ts';
import { conservativeTime } from './conservative-time.ts';
import type { ElementId } from './elements.ts';
import { type Fact, recordFact } from './fact.ts';
import { formAnswers, lessAnswered } from './form-answers.ts';
import { functionSinceStart } from './function-since-start.ts';
import { laboratoryResults, riskAnswered } from './laboratory.ts';
import { doseSteps } from './opioids/dose-steps.ts';
import { answeredSlips, startedTogether, startingDose, taperTable } from './opioids/opioid-course.ts';
import { opioidRelief } from './opioids/opioid-relief.ts';
import { opioidSupply } from './opioids/opioid-supply.ts';
import { oralOpioidTrend } from './opioids/oral-opioid-trend.ts';
import { reviewedInTime } from './opioids/review-time.ts';
import { urineProse } from './opioids/urine-prose.ts';
import { urineTable } from './opioids/urine-table.ts';
import { painCourse } from './pain-course.ts';
import { painRated } from './pain-rated.ts';
import type { PainScore } from './pain-score.ts';
import { clearanceWithheld } from './psychological-report.ts';
import { aspirationWithWithdrawal } from './pump/catheter-course.ts';
import { reasonsForChange } from './pump/change-of-rate.ts';
import { pumpBenefit } from './pump/pump-benefit.ts';
import { pumpInterval } from './pump/pump-interval.ts';
import { type PumpFigures, pumpFigures } from './pump/pump-telemetry.ts';
import { refillDueTold } from './pump/refill-due.ts';
import { refillQuantity } from './pump/refill-quantity.ts';
import { regionalChemotherapy } from './pump/regional-chemotherapy.ts';
import { spasticity } from './pump/spasticity.ts';
import { spinalDose } from './pump/spinal-dose.ts';
import { trialAmounts } from './pump/trial-amounts.ts';
import { trialPlace } from './pump/trial-place.ts';
import { trialResults } from './pump/trial-results.ts';
import { type Reading, readSentences } from './readings.ts';
import { factsFromSigns, lessUndone } from './signs-told.ts';
import { thenAndNow } from './then-and-now.ts';
import { toldWhen } from './told-when.ts';
import { namesOpioid, tellsOfOtherTreatment } from './treatments-named.ts';
import { supportWeighed } from './wean-support.ts';

const SIX_MONTHS = 183;

/** Treatment beside the opioid; its effect, good or bad, is what counts. */
const OTHER_TREATMENT: ReadonlySet<string> = new Set([
  'conservative-pharmacologic',
  'conservative-physical',
  'conservative-psychologic',
]);

export interface FactContext {
  fields: CaseFields;
  /** The day that six months are counted back from. */
  anchor: string | null;
  pivotYear: number;
  /** The medicines as they stand; a drug that is not taken helps nobody. */
  medications?: readonly Medication[];
  /** What is asked for, in the request's own words. */
  wanted?: readonly string[];
}

/** Reads the facts of a document, with the sentence readings and the pain scores for what comes after. */
export function readFacts(
  doc: Document,
  context: FactContext,
): { readings: Reading[]; facts: Fact[]; scores: PainScore[]; figures: PumpFigures } {
  const readings = readSentences(doc);
  const figures = pumpFigures(doc, context.pivotYear);
  const opioid = opioidRelief(doc, readings);
  const pump = pumpBenefit(doc, readings, context.pivotYear);
  const told = lessUndone(doc, readings, [
    ...painRated(factsFromSigns(doc, readings)),
    ...accountsTold(doc, readings),
    ...doseSteps(doc, readings),
    ...reliefFromPercent(doc, readings),
    ...opioid.facts,
    ...urineTable(doc, readings, context.medications ?? []),
    ...taperTable(doc, readings),
    ...functionScales(doc, readings),
    ...functionSinceStart(doc, readings),
    ...thenAndNow(doc, readings),
    ...trialResults(doc, readings),
    ...trialAmounts(doc, readings),
    ...trialPlace(doc, readings),
    ...careInTime([
      ...conservativeCare(doc, readings, context.anchor),
      ...conservativeTime(doc, readings, context.anchor),
    ]),
    ...painCourse(doc, readings, context.fields, context.anchor),
    ...laboratoryResults(doc, readings),
    ...cancerCourse(doc, readings),
    ...pump.facts,
    ...pumpInterval(doc, readings, figures, context.pivotYear, {
      labels: context.wanted ?? [],
      anchor: context.anchor,
    }),
    ...reasonsForChange(doc, readings),
    ...refillQuantity(doc, readings, context.wanted ?? []),
    ...spasticity(doc, readings, { injury: context.fields.dateOfInjury?.value ?? null, anchor: context.anchor }),
    ...regionalChemotherapy(doc, readings),
    ...spinalDose(doc, figures),
    ...refillDueTold(doc, readings, context.pivotYear),
    ...oralOpioidTrend(doc, readings),
  ]);
  const facts = supportWeighed(lessAnswered(told, formAnswers(doc, readings)));
  const medications = context.medications ?? [];
  const taken = ofDrugsTaken(
    findingsWeighed(riskAnswered(clearanceWithheld(countsDecide(aspirationWithWithdrawal(reviewedInTime(facts)))))),
    medications,
  );
  const urine = urineProse(doc, readings, medications, creditedToOpioid(worseOnLess(notHopedFor(taken)), readings));
  const weighed = opioidSupply(doc, readings, urine, medications);
  const answered = answeredSlips([...weighed, ...inferred(weighed, context)], readings, doc);
  const all = startedTogether(startingDose(answered, readings), readings, doc);
  // What no words of the text show is no fact of it.
  const quoted = all.filter(({ evidence }) => evidence.end > evidence.start);
  return {
    readings,
    facts: slipsRemembered(toldWhen(doc, readings, once(quoted.map(asTold)), context.anchor)),
    scores: [...opioid.scores, ...pump.scores],
    figures,
  };
}

const OF_A_REPORT = /\b(?:urine|uds|tox\w*|cures|pdmp)\b[^;]{0,80}\d[^;]*;/i;

/** Under a plan's heading the record may tell what is done: then these are the record's words. */
function asTold(fact: Fact): Fact {
  const { evidence, standing } = fact;
  // The day of a urine sample or of a report is not the day of what is said of the patient beside it.
  if (fact.element === 'drug-behavior' && evidence.date !== null && OF_A_REPORT.test(evidence.quote))
    return { ...fact, evidence: { ...evidence, date: null } };
  return standing === 'record' && evidence.voice === 'plan'
    ? { ...fact, evidence: { ...evidence, voice: 'record' } }
    : fact;
}

/** Six months read from the treatments themselves leave nothing to what is said of shorter care. */
function careInTime(facts: readonly Fact[]): Fact[] {
  const long = facts.some((f) => f.element === 'conservative-six-months' && f.effect === 'met');
  return facts.filter((f) => !long || f.element !== 'conservative-six-months' || f.effect === 'met');
}

const TRIAL_RESULTS: ReadonlySet<string> = new Set(['trial-pain-reduction', 'trial-function', 'trial-oral-reduction']);

/** What the present opioids do for the patient. */
const BENEFIT: ReadonlySet<string> = new Set([
  'analgesia',
  'activities',
  'improved-pain',
  'improved-function',
  'baseline-pain',
  'baseline-function',
]);
/** The gain is put down to something else than the drug, in so many words (criteria.md §12.39). */
const CREDITED_ELSEWHERE = new Wording(
  /\b(?:gains?|improvements?|progress|recovery|turn-?around)\b[^.;]{0,20}\b(?:follow\w*|c(?:a|o)me|due|owed|thanks|attribut\w+|credit\w+)\b[^.;]{0,20}\b(?:exercis\w+|therapy|mobilization|surgery|operation|program|injections?|stimulator|pump)\b|\b(?:pulleys?|exercis\w+|therapy|manual work|program|surgery|operation|injections?|brace|stimulator)\b[^.;]{0,50}\b(?:is|are|was|were) (?:the thing )?(?:what|that|which) (?:has |have |had )?(?:turned|got|brought|put|made|helped)\b/i,
);
const UNLINKED: ReadonlySet<string> = new Set(['returned-to-work', 'activities', 'improved-function', 'improved-pain']);

/** "The goal is for the ODI to go from 52 to 30": hoped for, and nothing that came. */
const HOPED_FOR =
  /\b(?:goals?|aims?|targets?|hopes?|hoped|expect\w*|plan)\b[^.;]{0,25}\b(?:for|that|to|of)\b[^.;]{0,40}\b(?:go|come|fall|drop|get|reach|rise|decrease|improve)\b[^.;]{0,12}\bfrom\b/i;
const notHopedFor = (facts: readonly Fact[]): Fact[] =>
  facts.filter((f) => !BENEFIT.has(f.element) || !HOPED_FOR.test(f.evidence.quote));

/** What was lost on a lower dose speaks for the present one: it is nothing lost on that. */
function worseOnLess(facts: readonly Fact[]): Fact[] {
  const lowered = facts.filter((f) => f.element === 'dose-justified' && f.effect === 'met');
  if (lowered.length === 0) return [...facts];
  return facts.filter(
    (f) =>
      f.effect !== 'not-met' ||
      !BENEFIT.has(f.element) ||
      !lowered.some((l) => l.evidence.start <= f.evidence.start && f.evidence.end <= l.evidence.end),
  );
}

/** Without what the record puts down to another treatment, where nothing is put down to the opioid. */
function creditedToOpioid(facts: readonly Fact[], readings: readonly Reading[]): Fact[] {
  const gain = (f: Fact) => UNLINKED.has(f.element) && f.effect !== 'not-met' && f.effect !== 'gap';
  if (!facts.some(gain)) return [...facts];
  const elsewhere = readings.some(
    ({ sentence, topics }) =>
      sentence.voice === 'record' && !topics.has('trial') && CREDITED_ELSEWHERE.test(sentence.seen),
  );
  if (!elsewhere || facts.some((f) => gain(f) && namesOpioid(f.evidence.quote))) return [...facts];
  return facts.filter((f) => !gain(f));
}

/** Benefit is told of drugs that are taken: what an opioid did that is over says nothing for the present ones. */
function ofDrugsTaken(facts: readonly Fact[], medications: readonly Medication[]): Fact[] {
  const statuses = new Map<string, MedicationStatus[]>();
  for (const { name, status } of medications) statuses.set(name, [...(statuses.get(name) ?? []), status]);
  return facts.filter((fact) => {
    // Nor does a past drug's harm go on, be it an opioid's or another's.
    const past = fact.element === 'adverse-effects' && fact.effect === 'not-met';
    if ((!BENEFIT.has(fact.element) && !past) || fact.effect === 'gap') return true;
    const drugs = past ? findDrugNames(fact.evidence.quote) : findOpioidNames(fact.evidence.quote);
    return drugs.length === 0 || !drugs.every(({ row }) => statuses.get(row.name)?.every((s) => !isTaken(s)) ?? false);
  });
}

/** Where a sentence counts what was done or taken, the numbers decide, not the verbs beside them. */
function countsDecide(facts: readonly Fact[]): Fact[] {
  const counted = facts.filter((f) => f.value?.startsWith('from ') && f.element.startsWith('trial-'));
  if (counted.length === 0) return [...facts];
  return facts.filter(
    (f) =>
      f.value !== null ||
      !counted.some(
        (c) =>
          c.element === f.element &&
          c.effect !== f.effect &&
          c.evidence.start <= f.evidence.start &&
          f.evidence.end <= c.evidence.end,
      ),
  );
}

const DID_NOT_FIT =
  /\b(?:negative for (?!(?:any |all |other )?(?:illicit|illegal|street|cocaine|meth|heroin|thc|alcohol|benzo|non))|inconsistent|unexpected|not (?:found|detected|present|there)|absent|missing|without (?:the|any)|unprescribed)\b/i;

/** A screen that did not fit, and was answered, before one that does: the one slip is still told (criteria.md §12.40). */
function slipsRemembered(facts: readonly Fact[]): Fact[] {
  const told = facts.filter((f) => f.element === 'urine-screen' && f.standing === 'record' && f.evidence.date !== null);
  const slips = told.filter((f) => f.effect === 'partial' && DID_NOT_FIT.test(f.evidence.quote));
  if (slips.length === 0 || told.some((f) => f.effect === 'not-met')) return [...facts];
  const slip =
    slips
      .map((f) => f.evidence.date ?? '')
      .toSorted()
      .at(-1) ?? '';
  return facts.map((f) =>
    f.element === 'urine-screen' && f.effect === 'met' && (f.evidence.date ?? '') > slip
      ? { ...f, effect: 'partial' }
      : f,
  );
}

/** "Waddell 0/5": looked for, and none there. */
const NO_SIGN_OF_FIVE = /\bwaddell\D{0,16}\b0 ?\/ ?[58]/i;

/** One normal study beside a finding is no contradiction; signs that do not fit the body are. */
function findingsWeighed(all: readonly Fact[]): Fact[] {
  const facts = all.filter((f) => f.element !== 'objective-finding' || !NO_SIGN_OF_FIVE.test(f.evidence.quote));
  const found = facts.some((f) => f.element === 'objective-finding' && f.effect === 'met' && f.standing === 'record');
  if (!found) return [...facts];
  return facts.filter(
    (f) =>
      f.element !== 'objective-finding' ||
      f.effect !== 'not-met' ||
      /waddell|physiologic|anatomic|magnif|proportion|breakaway/i.test(f.evidence.quote),
  );
}

/** What tells it in two places of one quotation is kept together, as far as a short quotation can hold both. */
const CORES_WITHIN = 110;
function withBothCores(fact: Fact, other: Fact): Fact {
  const [one, two] = [fact.evidence.core, other.evidence.core];
  if (one === undefined || two === undefined) return fact;
  const core = { start: Math.min(one.start, two.start), end: Math.max(one.end, two.end) };
  return core.end - core.start > CORES_WITHIN ? fact : { ...fact, evidence: { ...fact.evidence, core } };
}

/** A paragraph copied from note to note is one piece of evidence, at its earliest date. */
function once(facts: readonly Fact[]): Fact[] {
  const kept = new Map<string, Fact>();
  // One sentence tells several facts: its words are made plain once.
  const plain = new Map<string, string>();
  for (const fact of facts) {
    const { quote } = fact.evidence;
    const words = plain.get(quote) ?? quote.replace(/\s+/g, ' ').toLowerCase();
    plain.set(quote, words);
    const key = `${fact.element} ${fact.effect} ${fact.standing} ${words}`;
    const held = kept.get(key);
    const earlier =
      held && fact.evidence.date && (held.evidence.date === null || fact.evidence.date < held.evidence.date);
    if (!held || earlier) kept.set(key, fact);
    else if (held.evidence.start === fact.evidence.start) kept.set(key, withBothCores(held, fact));
  }
  return [...kept.values()];
}

/** A complaint where a diagnosis is looked for. */
const BARE_COMPLAINT =
  /^(?:chronic |persistent |severe |ongoing )?(?:pain|aches?|injury)(?:,? (?:on|takes|taking|uses|using|with|under)\b[^.;]*)?\W*$/i;
/** A blank of a form, or a word that there is none: "ICD:", "none established". */
const NO_DIAGNOSIS =
  /^\W*(?:(?:icd(?:-?\d+)?|codes?|dx|diagnos\w+)\W*)*$|^\W*(?:none|nil|unknown|undetermined|unclear|not (?:yet )?(?:established|known|made|identified|determined|found|given|stated|clear)|deferred|no (?:clear |definite )?diagnosis|as (?:previously|before|above|noted|dictated)|see (?:attached|above|below|separate|report|problem list|list)|per (?:report|chart|records?|list)|pending|n\/?a)\b/i;
/** What was possible before is said not to be known. */
const NO_COMPARISON =
  /\b(?:earlier|before|prior|previous|baseline|former)\b[^.;]{0,40}\bnot (?:recorded|stated|known|given|noted|documented|described)\b/i;

/** Hardly less pain, and severe still: "from 9/10 to 7.5/10". That 7 of 10 is severe is a default of ours. */
const SEVERE_STILL = 7;
function isPoorRelief({ element, effect, standing, value }: Fact): boolean {
  if (element !== 'analgesia' || effect !== 'partial' || standing !== 'record') return false;
  const m = /^from [\d.]+\/10 to ([\d.]+)\/10/.exec(value ?? '');
  return m !== null && Number(m[1]) >= SEVERE_STILL;
}

const SEDATED =
  /\b(?:sedat\w*|drows\w*|somnolen\w*|rous\w+|arous\w+|wak(?:e|ing)|asleep|nods?|nodd\w+|doz\w+|slurr\w*|overdos\w*|narcan|naloxone|breath\w*|respirat\w*|unresponsive|stupor\w*|confus\w*|fell|falls?|fallen)\b/i;
const SEDATIVE_PLANS = ['benzodiazepine-plan', 'carisoprodol-plan', 'other-depressant-plan'] as const;

const IMAGING = /\b(?:mri|ct|x-?rays?|films?|radiographs?|emg|ncs|myelogra\w+|ultrasound|scan|imaging)\b/i;
const EXAMINED =
  /\b(?:exam\w*|tender\w*|strength|sensation|sensory|reflex\w*|jerk|slr|straight|gait|motion|rom|weak\w*|numb\w*|atrophy|motor|limp\w*|flexion|foot drop)\b/i;

/** What follows from other facts: lasting pain from the date of injury, the halves of "better function and less pain". */
function inferred(facts: readonly Fact[], { fields, anchor }: FactContext): Fact[] {
  const out: Fact[] = [];
  const injury = fields.dateOfInjury;
  const pain =
    facts.find((f) => f.element === 'intractable-pain' && f.effect === 'met' && f.standing === 'record') ??
    facts.find((f) => f.element === 'intractable-pain' && f.effect === 'partial' && f.standing === 'record');
  if (injury && anchor && pain && daysBetween(injury.value, anchor) > SIX_MONTHS) {
    const lasting = {
      ...pain,
      effect: 'met' as const,
      element: 'pain-duration',
      reasons: ['inferred' as const],
      value: `injured ${injury.value}`,
    };
    // The pain is told today; the injury dates its beginning.
    out.push({ ...lasting, evidence: { ...pain.evidence, element: 'pain-duration' } });
    if (injury.evidence.voice === 'record')
      // A bare date is the lesser half of the proof: it is shown after the pain.
      out.push({ ...lasting, effect: 'partial', evidence: { ...injury.evidence, element: 'pain-duration' } });
  }
  const renamed = (f: Fact, element: ElementId): Fact => ({ ...f, element, evidence: { ...f.evidence, element } });
  const told = (element: ElementId, effect: Fact['effect']) =>
    facts.find((f) => f.element === element && f.effect === effect && f.standing === 'record');
  // Pain and function both poor on the drug: then the dose has no benefit to justify it (criteria.md §12.26).
  const noRelief = told('improved-pain', 'not-met') ?? facts.find(isPoorRelief);
  const noFunction = told('improved-function', 'not-met') ?? told('activities', 'not-met');
  if (noRelief && noFunction) out.push(renamed(noRelief, 'dose-reason'), renamed(noFunction, 'dose-reason'));
  // What the present dose does is told of the opioid; where a rise brought nothing, it does nothing.
  const present = told('analgesia', 'not-met') ?? told('dose-justified', 'not-met');
  const relief = told('analgesia', 'met') ?? told('analgesia', 'partial');
  // "It still takes a third off, but is not enough any longer": it does something, and why that is too little is told.
  const wornOff =
    relief !== undefined &&
    relief.evidence.start !== present?.evidence.start &&
    told('increase-cause', 'met') !== undefined;
  if (present && !wornOff) out.push(renamed(present, 'increase-present-benefit'));
  else if (relief) out.push(renamed(relief, 'increase-present-benefit'));
  // Harm such as sedatives do beside an opioid, and nothing done about it (criteria.md §12.28).
  const harm = facts.find(
    (f) =>
      f.element === 'adverse-effects' &&
      f.effect === 'not-met' &&
      f.standing === 'record' &&
      SEDATED.test(f.evidence.quote),
  );
  if (harm)
    for (const element of SEDATIVE_PLANS)
      if (!told(element, 'met') && !told(element, 'partial')) out.push(renamed(harm, element));
  // A lower dose that failed, and what this one does: that justifies it (criteria.md §3.15).
  const lower = told('dose-justified', 'met');
  const benefit = told('improved-function', 'met') ?? told('activities', 'met') ?? told('analgesia', 'met');
  if (lower && benefit && !noRelief && !noFunction)
    out.push(renamed(lower, 'dose-reason'), renamed(benefit, 'dose-reason'));
  // What a psychologist concluded was found by examining.
  for (const f of facts)
    if (f.element === 'psych-origin' && f.specialist && f.standing === 'record' && f.effect !== 'partial')
      out.push({
        ...renamed(f, 'psych-obtained'),
        effect: 'met',
        evidence: { ...f.evidence, element: 'psych-obtained', polarity: 'for' },
      });
  // What a trial brought is told of a trial that was done.
  if (!facts.some((f) => f.element === 'trial-done' && f.standing === 'record' && f.effect === 'met'))
    for (const f of facts)
      if (TRIAL_RESULTS.has(f.element) && f.standing === 'record' && (f.effect === 'met' || f.effect === 'not-met'))
        out.push({
          ...renamed(f, 'trial-done'),
          effect: 'met',
          evidence: { ...f.evidence, element: 'trial-done', polarity: 'for' },
        });
  const diagnosis = fields.diagnoses.find((d) => d.evidence.voice === 'record' && !NO_DIAGNOSIS.test(d.value));
  if (diagnosis) {
    const told = BARE_COMPLAINT.test(diagnosis.value) ? 'partial' : 'met';
    out.push(recordFact('diagnosis-stated', told, { ...diagnosis.evidence, element: 'diagnosis-stated' }));
  }
  for (const f of facts) {
    if (f.effect !== 'met' || f.standing !== 'record') continue;
    // What the radiologist sees is no examination of the patient.
    if (f.element === 'objective-finding' && !(IMAGING.test(f.evidence.quote) && !EXAMINED.test(f.evidence.quote)))
      out.push(renamed(f, 'physical-exam'));
    if (
      f.element === 'conservative-pharmacologic' &&
      !namesOpioid(f.evidence.quote) &&
      !/\bif\b/i.test(f.evidence.quote)
    )
      out.push(renamed(f, 'nonopioid-failed'));
  }
  for (const f of facts) {
    const other = OTHER_TREATMENT.has(f.element) && f.standing === 'record' && tellsOfOtherTreatment(f.evidence.quote);
    const told = f.effect !== 'partial' && f.effect !== 'gap';
    // A drug on a list is no account of treatment.
    if (other && (told || f.element !== 'conservative-pharmacologic'))
      out.push({ ...renamed(f, 'other-treatment'), effect: told ? 'met' : 'partial' });
    if (f.element === 'activities' && f.effect === 'not-met' && f.standing === 'record')
      out.push(renamed(f, 'improved-function'));
  }
  for (const f of facts)
    if (f.element === 'activities' && f.effect === 'met' && f.standing === 'record')
      out.push({
        ...renamed(f, 'improved-function'),
        effect: NO_COMPARISON.test(f.evidence.quote) ? 'partial' : 'met',
      });
  return out;
}
