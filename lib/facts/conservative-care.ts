/**
 * Conservative treatments, each with or without what came of it, and whether six months of them can be read.
 *
 * A treatment and its outcome find each other by their order in the clause: "PT and injections failed" reaches back,
 * "no relief from PT or injections" reaches forward, and a short sentence without a treatment of its own ("Neither
 * helped.") speaks of the ones before it.
 */
import { daysBetween } from '../text/dates.ts';
import type { Document, Span } from '../text/document.ts';
import { Wording } from '../text/wording.ts';
import type { ElementId } from './elements.ts';
import { factAt } from './evidence.ts';
import type { Fact } from './fact.ts';
import type { Reading } from './readings.ts';
import type { Modality } from './sentence-words.ts';
import { isDeniedBefore, standingOf, tellsInPlan } from './standing.ts';

const SIX_MONTHS = 183;

const NOT_THE_DRUG =
  /^\S+(?:[- ]type)?[- ](?:dependence|dependency|use disorder|addiction|abuse|induced|agreement|contract|risk)/i;
/** A drug given into the spine is the trial's, not conservative care. */
const SPINAL_ROUTE = /\b(?:IT|intrathecal(?:ly)?|spinal|epidural|PF|preservative[- ]free)\W+(?:\w+\W+)?$/i;
/** A cream against something else than pain, and other things that share a name with a remedy. */
const OF_OTHER_ILLS =
  /^topical\w*\s+(?:anti(?:fungal|biotic|septic|bacterial)|estrogen|minoxidil|steroid|nitroglycerin|retinoid)/i;
/** A thing told of what is still to come: "will be considered if symptoms worsen". */
const STILL_TO_COME =
  /\b(?:(?:will|would|may|might|could|shall) (?:then |also |still )?(?:be (?:considered|tried|offered|started|given|needed|required|discussed|added|entertained|revisited)|consider|try|need|start|begin|require)|is being considered)\b|\bif (?:symptoms|pain|it|he|she|this|they|the)\b/i;
/** Two ratings, the later one behind: what a fall by half or a fall of next to nothing says of the treatment. */
const RATED_FROM_TO =
  /\b(?:from|of) (?:an? |about )?(\d{1,2}(?:\.\d)?)(?:\/10)? (?:down )?(?:to|->) (?:an? |about )?(\d{1,2}(?:\.\d)?)(?:\/10)?(?! ?(?:mg|mcg|tab|pill|a day|per|percent|%|ft|feet|min|week|visit|session|hours?|days?|months?|years?))/gi;
const NOT_FAILED =
  /\b(?:not (?:yet )?(?:been )?(?:given up|abandoned|stopped|discontinued)|not (?:yet )?failed|never failed|without failing|edge off (?:nicely|well|very))/i;
/** Sentences that carry the outcome of what the sentence before them listed. */
const TAKES_UP = new Wording(
  /^(?:[-–=>\s]*)(?:neither|both|none|these|this|they|it|all|without|each|every|nothing|no|any relief|relief|had|he had|she had|only|with (?:no|little|minimal))\b/i,
);
const SHORT = 70;
const ALLERGY = new Wording(/^\W*(?:all(?:er)?g\w*|adverse drug|intolerances?)\b/i);
/** "Aleve, hives.": an entry of an allergy list, wherever it stands. */
const ALLERGY_ENTRY = new Wording(
  /^[A-Z][\w -]{2,24}(?:,|:| -| \(| causes?| gives?)\s*(?:hives|rash|itching|nausea|vomiting|vomits?|anaphyla\w*|swelling|upset|gi upset|seizures?|dystonic\w*|angioedema|wheez\w*|shortness)\b[^;]{0,24}$/i,
);
/** A present state, not an episode that is over. */
const PRESENT = /\b(?:is|are|still|continues?|currently|now|remains?|keeps?|stays?|does)\b/i;
const STIMULATOR = /^(?:spinal cord |neuro)?(?:stimulat|scs)/i;
const CURRENT_LIST =
  /\b(?:now on|takes|taking|currently|current med\w*|meds?:|medications?:|continues? on|maintained on)\b/i;

interface Treatment extends Span {
  modality: Modality;
  reading: Reading;
  outcome: 'failed' | 'helped' | null;
}

type Event =
  | { is: 'treatment'; of: Treatment }
  | { is: 'failed' | 'helped'; start: number; end: number; beside: boolean };

/** "Failed back surgery syndrome" names a disease; it tells of no treatment's outcome. */
const isNameOfDisease = (r: Reading, m: Span): boolean =>
  /^failed (?:back|lumbar|cervical|neck) (?:surger(?:y|ies) ?)?(?:syndrome|disease|pain|\W|$)/i.test(
    r.sentence.text.slice(m.start, m.start + 40),
  );

/** "Therapy" by itself is a therapist's where it opens its clause or is counted, not "drug therapy", "goals of therapy". */
const THERAPY_BEFORE =
  /(?:^|[.;:,(>*•–-])\s*(?:and |then |also )?$|\b(?:had|did|tried|attended|finished|completed|land|hand|outpatient|supervised|formal|skilled|lumbar|spine|extensive|pool|through|(?:courses?|rounds?|visits?|sessions?|months?|weeks?|bouts?|stints?|years?|trials?) of(?: (?:outpatient|supervised|land|formal|hand|more|further))?)\s+$/i;
const OTHER_THERAPY_BEHIND =
  /^\s*(?:for (?:infection|cancer|the tumou?r|depression)|with (?:an? )?(?:opioid|morphine|baclofen|intrathecal|pump|drug)|is (?:also |to be )?(?:requested|planned|to begin|recommended)|will|would|dog|plan\b|goals?\b)/i;

/** "PT" is therapy, "Pt" a patient, "PT 12.1 sec" a clotting time. */
function isTherapy(text: string, m: Span): boolean {
  const word = text.slice(m.start, m.end);
  if (/^therapy$/i.test(word))
    return THERAPY_BEFORE.test(text.slice(0, m.start)) && !OTHER_THERAPY_BEHIND.test(text.slice(m.end));
  if (!/^pt\b/i.test(word)) return true;
  if (!/^PT/.test(word)) return false;
  const after = text.slice(m.end, m.end + 24);
  return !/^\s*[/:]?\s*(?:INR|PTT|\d+(?:\.\d+)?\s*(?:s\b|sec)|\d+\.\d|WAS|IS|HAS|STATES|REPORTS|DENIES|HERE|NAME|note)/.test(
    after,
  );
}

/** "blocks with temporary relief": an outcome that stands beside its own treatment, in a list of others. */
const BESIDE = /(?:\bwith|\bw\/|\(|\bfor|[-–:])\s*(?:only\s+|some\s+|just\s+)?$/i;

/** Where the pain stayed on the treatment: high, it failed; low, it works. */
const STAYS_AT =
  /\b(?:leaves?|left|leaving|stays?|stayed|remains?|remained|still|stuck|sits|kept|keeps|holds?|held|no lower than|never (?:got |went |fell |dropped )?below)\b(?! (?:on|taking|takes|using))[^.;,\d]{0,26}?\b(\d{1,2}|two|three|six|seven|eight|nine|ten)(?:\/10| out of (?:10|ten)| over (?:10|ten))?(?![\d/]|[.,]\d|\s*(?:mg|mcg|ml|tab|pill|cap|unit|%|percent|hours?|days?|weeks?|months?|years?|times|visits?|sessions?|minutes?|min\b|x\b|a day|daily|am\b|pm\b|:|feet|ft\b|blocks?|pounds|lbs?\b|kg|of \w+ (?:tab|pill)|more|or))/gi;
const OF_PAIN = /\bpain|\bhurt|score|nrs|vas|leg|back|arm|burning|\bhe\b|\bshe\b|\bhim\b|\bher\b/i;
const SMALL: Readonly<Record<string, number>> = { two: 2, three: 3, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 };
/** Side effects that are denied did not happen. */
const HARM =
  /^(?:sedat|drows|dizz|nause|vomit|constip|confus|side eff|swell|edema|rash|hives|somnol|weight|adverse|worsen|unsteady|itch|fog|grogg|leth|blur|dry|fell|fall|qt|seiz|urinary|suicid|cognit|heartburn|gastr|ulcer|fuzzy|lapses)/i;

const HELD_LOW = /\b(?:keeps?|kept|holds?|held|discharged|maintain\w*|with (?:the )?pain)\b[^.;]{0,40}$/i;

const CLAUSE = /;|\.\s|,?\s\b(?:but|while|whereas|although|however|yet)\b/gi;

function eventsOf(reading: Reading): Event[] {
  const { text } = reading.sentence;
  const out: Event[] = [];
  for (const m of reading.matches) {
    if (m.row.is === 'modality' && isTherapy(text, m))
      out.push({
        is: 'treatment',
        of: { start: m.start, end: m.end, modality: m.row.modality, reading, outcome: null },
      });
    else if (
      m.row.is === 'failure' &&
      !isNameOfDisease(reading, m) &&
      !(HARM.test(text.slice(m.start, m.end)) && isDeniedBefore(text, m)) &&
      !NOT_FAILED.test(text.slice(Math.max(0, m.start - 12), m.end + 10))
    )
      out.push({ is: 'failed', start: m.start, end: m.end, beside: BESIDE.test(text.slice(0, m.start)) });
    else if (m.row.is === 'good-result' && !standingOf(reading, m, true)?.negated)
      out.push({ is: 'helped', start: m.start, end: m.end, beside: BESIDE.test(text.slice(0, m.start)) });
  }
  for (const m of text.matchAll(RATED_FROM_TO)) {
    const from = Number(m[1]);
    const to = Number(m[2]);
    const at = { start: m.index as number, end: (m.index as number) + m[0].length, beside: false };
    if (from <= 10 && to < from && to <= from / 2) out.push({ is: 'helped', ...at });
    else if (from <= 10 && to > from * 0.75) out.push({ is: 'failed', ...at });
  }
  if (out.some((e) => e.is === 'treatment') && OF_PAIN.test(text))
    for (const m of text.matchAll(STAYS_AT)) {
      const at = { start: m.index as number, end: (m.index as number) + m[0].length, beside: false };
      const n = SMALL[(m[1] as string).toLowerCase()] ?? Number(m[1]);
      if (n >= 6 && n <= 10) out.push({ is: 'failed', ...at });
      else if (n <= 3) out.push({ is: 'helped', ...at });
    }
  // "Keeps it at 2-3/10": low and held there.
  const low = reading.tokens.find((t) => t.kind === 'score' && (t.high ?? t.value ?? 10) <= 3);
  if (low && HELD_LOW.test(text.slice(Math.max(0, low.start - 50), low.start)))
    out.push({ is: 'helped', start: low.start, end: low.end, beside: false });
  const startOf = (e: Event) => (e.is === 'treatment' ? e.of.start : e.start);
  return out.sort((a, b) => startOf(a) - startOf(b));
}

/** Gives the treatments of one clause their outcomes; returns the treatments and a first outcome without one. */
function bind(events: readonly Event[]): { treatments: Treatment[]; loose: 'failed' | 'helped' | null } {
  const treatments: Treatment[] = [];
  let open: Treatment[] = [];
  let loose: 'failed' | 'helped' | null = null;
  let last: 'failed' | 'helped' | null = null;
  /** Whether a treatment without an outcome of its own follows: then this one stood in the middle of a list. */
  const followed = (k: number): boolean => events[k + 1]?.is === 'treatment';
  for (const [k, e] of events.entries()) {
    if (e.is === 'treatment') {
      treatments.push(e.of);
      open.push(e.of);
      continue;
    }
    if (open.length > 0) {
      // "No relief from PT, gabapentin helped": the outcome before holds for all but the nearest.
      const nearestOnly = open.length > 1 && (loose !== null || (e.beside && followed(k)));
      const own = nearestOnly ? open.slice(-1) : open;
      if (loose !== null && open.length > 1) for (const t of open.slice(0, -1)) t.outcome ??= loose;
      for (const t of own) t.outcome = e.is;
      open = [];
    } else if (treatments.length === 0) loose ??= e.is;
    // "helped for a year, then wore off"
    else if (e.is === 'failed') {
      const nearest = treatments[treatments.length - 1];
      if (nearest && last === 'helped') for (const t of treatments) if (t.outcome === 'helped') t.outcome = 'failed';
    }
    last = e.is;
  }
  for (const t of open) t.outcome ??= loose;
  return { treatments, loose: treatments.length === 0 ? loose : null };
}

function clausesOf(text: string, events: readonly Event[]): Event[][] {
  if (events.length === 0) return [];
  const marks = [...text.matchAll(CLAUSE)].map((m) => m.index as number);
  const groups: Event[][] = [];
  let k = -1;
  let group: Event[] = [];
  for (const e of events) {
    const at = e.is === 'treatment' ? e.of.start : e.start;
    while (k + 1 < marks.length && (marks[k + 1] as number) <= at) {
      k++;
      if (group.length > 0) groups.push(group);
      group = [];
    }
    group.push(e);
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** "X-ray: height loss, unchanged": what a picture or an examination shows is no outcome of the treatment before it. */
const OF_FINDINGS =
  /\b(?:x-?rays?|films?|mri|ct|emg|ncs|scan|imaging|radiographs?|alignment|height loss|exam(?:ination)?|gait|strength|reflex\w*|sensation|range of motion|rom|swelling|tender\w*)\b/i;

/** Reads the conservative treatments and their outcomes. */
export function conservativeCare(doc: Document, readings: readonly Reading[], anchor: string | null): Fact[] {
  const treatments: Treatment[] = [];
  /** The treatments of the sentence before, which a following outcome may speak of. */
  let before: Treatment[] = [];
  for (const reading of readings) {
    const { sentence } = reading;
    const speaks = sentence.voice === 'record' || tellsInPlan(sentence);
    if (
      !speaks ||
      sentence.section === 'allergies' ||
      sentence.section === 'family-history' ||
      ALLERGY.test(sentence.seen) ||
      ALLERGY_ENTRY.test(sentence.seen)
    ) {
      before = [];
      continue;
    }
    const events = eventsOf(reading);
    let own: Treatment[] = [];
    for (const clause of clausesOf(sentence.text, events)) {
      const { treatments: found, loose } = bind(clause);
      if (loose !== null && !OF_FINDINGS.test(sentence.text)) {
        const earlier =
          own.length > 0 ? own : TAKES_UP.test(sentence.seen) || sentence.text.length < SHORT ? before : [];
        for (const t of earlier) if (t.outcome === null || loose === 'failed') t.outcome = loose;
      }
      own = [...own, ...found];
    }
    treatments.push(...own);
    if (own.length > 0) before = own;
    else if (events.length > 0 || sentence.text.length >= SHORT) before = [];
  }
  return factsOf(doc, treatments, anchor);
}

function factsOf(doc: Document, treatments: readonly Treatment[], anchor: string | null): Fact[] {
  const facts: Fact[] = [];
  const stimulators = new Set<number>();
  let earliest: string | null = null;
  let days = 0;
  let first: Treatment | null = null;
  const seen = new Set<Reading>();
  const byReading = new Map<Reading, Treatment[]>();
  for (const t of treatments) {
    const beside = byReading.get(t.reading);
    if (beside) beside.push(t);
    else byReading.set(t.reading, [t]);
  }
  for (const t of treatments) {
    const { reading } = t;
    const { text, section } = reading.sentence;
    const standing = standingOf(reading, t, t.outcome !== null);
    if (standing === null || (standing.standing !== 'record' && !tellsInPlan(reading.sentence))) continue;
    if (reading.topics.has('trial') && t.modality === 'pharmacologic' && t.outcome === null) continue;
    if (reading.topics.has('trial') && /intrathecal|epidural catheter|infusion|spinal (?:morphine|dose)/i.test(text))
      continue;
    const words = text.slice(t.start, t.end);
    if (t.modality === 'pharmacologic' && SPINAL_ROUTE.test(text.slice(Math.max(0, t.start - 30), t.start))) continue;
    if (NOT_THE_DRUG.test(text.slice(t.start, t.end + 24)) || OF_OTHER_ILLS.test(text.slice(t.start, t.end + 24)))
      continue;
    if (STILL_TO_COME.test(text.slice(t.end, t.end + 60)) && standingOf(reading, t, false)?.standing !== 'record')
      continue;
    // A stimulator's trial counts where it failed, and for nothing else.
    if (
      STIMULATOR.test(words) &&
      (t.outcome !== 'failed' || reading.tokens.some((k) => k.kind === 'percent' && (k.value ?? 0) >= 50))
    )
      continue;
    const listed = section === 'medications' && t.outcome !== 'failed';
    if (standing.negated && t.outcome === null) continue;
    let effect: Fact['effect'] = 'partial';
    if (t.outcome === 'failed') effect = 'met';
    else if (t.outcome === 'helped' && !listed) effect = 'not-met';
    const element: ElementId = `conservative-${t.modality}`;
    if (STIMULATOR.test(words)) stimulators.add(facts.length);
    const lean = /\bstable\b/i.test(text) && t.modality === 'pharmacologic';
    facts.push(factAt(doc, reading, t, element, effect, { reasons: lean ? ['contrary-lean'] : [] }));
    if (first === null || (first.outcome === null && t.outcome === 'failed')) first = t;
    if (seen.has(reading)) continue;
    seen.add(reading);
    // The year of an operation does not date the care beside it.
    const beside = byReading.get(reading) ?? [];
    const ofSurgery = (at: number): boolean =>
      beside.length > 1 && (beside.findLast((o) => o.start < at) ?? beside[0])?.modality === 'surgical';
    const current = CURRENT_LIST.test(text) && t.outcome === null;
    for (const k of reading.tokens) {
      if (k.kind === 'date' && k.iso && (earliest === null || k.iso < earliest) && !ofSurgery(k.start))
        earliest = k.iso;
      if (k.kind === 'duration' && k.value && !current) days += k.high ?? k.value;
    }
    for (const year of text.matchAll(/(?<![\d,.])(?:19|20)\d\d(?!\d)|(?<=\s)'\d\d\b|\b\d{1,2}\/\d\d\b(?!\/)/g)) {
      if (ofSurgery(year.index as number)) continue;
      const digits = year[0].replace(/^.*[/']/, '');
      const full = digits.length === 4 ? digits : null;
      const iso = full ? `${full}-07-01` : null;
      if (iso && (earliest === null || iso < earliest)) earliest = iso;
    }
  }
  // A failed stimulator is care that failed, but no relief in it is worth quoting beside other care that failed.
  const besides = facts.some(
    (f, i) => f.element === 'conservative-physical' && f.effect === 'met' && !stimulators.has(i),
  );
  const counted = besides ? facts.filter((_, i) => !stimulators.has(i)) : facts;
  // What works today speaks against; an episode of relief beside failures does not.
  const failed = new Set(counted.filter((f) => f.effect === 'met').map((f) => f.element));
  const weighed = counted.map(
    (f): Fact =>
      f.effect === 'not-met' && failed.has(f.element) && !PRESENT.test(f.evidence.quote)
        ? { ...f, effect: 'partial', evidence: { ...f.evidence, polarity: 'for' } }
        : f,
  );
  if (first && ((earliest && anchor && daysBetween(earliest, anchor) >= SIX_MONTHS) || days >= SIX_MONTHS))
    weighed.push(
      factAt(doc, first.reading, first, 'conservative-six-months', 'met', {
        value: earliest ? `since ${(earliest as string).slice(0, 4)}` : null,
      }),
    );
  return weighed;
}
