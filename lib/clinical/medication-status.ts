/**
 * How a medicine stands (taken, stopped, tried, refused, someone else's …), read from the words around its name. The
 * words are rows in medication-cues.ts; here are the rules of reach. Nearest to the name speaks first: a remark of its
 * own ("Lyrica - rash"), what it is said to have done ("made her sleepy"), what was done with it, the list it stands in.
 */
import type { MedicationStatus } from '../analysis.ts';
import { Seen, Wording } from '../text/wording.ts';
import {
  AFTER,
  ANOTHER_VERB,
  AT_LARGE,
  BEFORE,
  CLAUSE_BREAK,
  COMPARED,
  type CueStatus,
  EXCHANGED,
  EXCHANGED_FOR,
  JOINED,
  KIN,
  KIN_GOES_ON,
  KIN_USES,
  NEVER_IT,
  NO_GOOD,
  NOT_DETECTED,
  NOT_DETECTED_ALL,
  OF_THE_DRUG,
  OPPOSITE,
  PART_OF_DOSE,
  PAST_VERB,
  PRESENT_VERB,
  REMARKS,
  STOPPED_IT,
  type StatusCue,
  SUBJECT,
  TEMPORARY,
  TEST,
  TEST_RESULT,
  THIS_ONE,
} from './medication-cues.ts';

/** How sure the words are: `firm` settles the matter, `weak` only where nothing firm is said. */
export type Told = 'firm' | 'weak' | 'no';

export interface Standing {
  status: CueStatus;
  told: Told;
}

/** A name with the words on both sides of it; all texts end or begin at the name. */
export interface Surroundings {
  /** From the start of the sentence (or of the label before it) to the name. */
  left: string;
  /** Place in `left` where the drug named before this one ends, or -1. */
  before: number;
  /** From the name to the end of the sentence or of its table row. */
  right: string;
  /** Places in `right` where other drugs are named, in order. */
  names: readonly { start: number; end: number }[];
  /** Characters of `right` that were read as dose and directions. */
  details: number;
  /** The sentence after, where the drug is the last that is named before it. */
  follows: string;
  /** Dose or directions stand beside the name. */
  dosed: boolean;
  /** How the list stands by its label, and where in `left` its words begin. */
  label: { status: CueStatus; from: number } | null;
}

/** A cue that is tried only where its words can stand. */
interface GatedCue extends StatusCue {
  wording: Wording;
}
const gated = (cues: readonly StatusCue[]): readonly GatedCue[] =>
  cues.map((cue) => ({ ...cue, wording: new Wording(cue.pattern) }));
const CUES_BEFORE = gated(BEFORE);
const CUES_AFTER = gated(AFTER);
const CUES_REMARKED = gated(REMARKS);
const CUES_OF_SUBJECT = gated(SUBJECT);
const KIN_TOLD = new Wording(KIN);
const TOLD_AT_LARGE = new Wording(AT_LARGE);
const TOLD_OF_DRUG = new Wording(OF_THE_DRUG);
const TOLD_STOPPED = new Wording(STOPPED_IT);
const TOLD_NO_GOOD = new Wording(NO_GOOD);
const TOLD_NEVER = new Wording(NEVER_IT);
const FIRST_BREAK = new Wording(new RegExp(CLAUSE_BREAK.source));
const BREAKS = new Wording(CLAUSE_BREAK);

/** The words on both sides of a name, with what they may hold. */
interface Sides {
  left: Seen;
  right: Seen;
}

const OPENS_REMARK = /^[\s,:;|.\-–—>=→*]*\(?\s*/;

/** How a drug stands by the words around its name, or null where they say nothing of it. */
export function standing(around: Surroundings): Standing | null {
  const sides = { left: new Seen(around.left), right: new Seen(around.right) };
  const said = standingSaid(around, sides);
  const held = said?.status === 'stopped' && TEMPORARY.test(`${lastClause(sides.left)}drug${around.right}`);
  return held ? { status: 'current', told: 'weak' } : said;
}

function standingSaid(around: Surroundings, sides: Sides): Standing | null {
  const { right, names } = around;
  const clauseLeft = lastClause(sides.left);
  const offset = around.left.length - clauseLeft.length;
  const breakAt = FIRST_BREAK.exec(sides.right)?.index ?? -1;
  const clauseRight = breakAt < 0 ? right : right.slice(0, breakAt);
  const next = names[0]?.start ?? right.length;

  if (isAnothers(clauseLeft, sides.left) || isAtLarge(sides.left) || isOfTheDrug(around, sides))
    return { status: 'other-person', told: 'firm' };
  const result =
    TEST.test(clauseLeft) ||
    (TEST.test(around.left) && TEST_RESULT.test(clauseRight)) ||
    NOT_DETECTED.test(clauseRight) ||
    NOT_DETECTED_ALL.test(right.slice(0, 160));
  const tested = !around.dosed && result;

  if (names.length > 0 && EXCHANGED.test(clauseLeft) && EXCHANGED_FOR.test(right.slice(0, next)))
    return { status: 'stopped', told: 'firm' };

  // "stopped the morning dose of OxyContin": the others go on.
  if (PART_OF_DOSE.test(clauseLeft)) return { status: 'current', told: 'firm' };

  const remark = remarkOf(around, sides.right, Math.min(next, right.length));
  if (remark?.told === 'firm' && !(tested && remark.status === 'current')) return remark;

  const after = COMPARED.test(clauseLeft)
    ? null
    : firstCue(CUES_AFTER, clauseRight, sides.right, () => `${clauseLeft} ${clauseRight}`);
  if (after !== null) {
    const crossesName = next < after.index;
    const plural =
      /^(?:were|have|are|neither|none|which are|without)\b/i.test(after.text) ||
      /\b(?:were|have been|are) $/i.test(clauseRight.slice(0, after.index));
    const conjoined = /\b(?:and|or|nor)\b|&/i.test(clauseRight.slice(0, after.index));
    const shared = crossesName && plural && conjoined;
    const listed = crossesName && after.status === 'allergy' && conjoined;
    if (!crossesName || shared || listed) {
      // "A prescription for Norco was given": what stands before the name is surer than a mere past tense.
      if (after.told === 'weak') {
        const surer = nearestCue(CUES_BEFORE, clauseLeft, sides.left, around.before - offset);
        if (surer?.told === 'firm' && surer.status === 'current') return surer;
      }
      return { status: after.status, told: after.told };
    }
  }
  const upToNext = right.slice(0, next);
  if (TOLD_STOPPED.standsIn(upToNext, sides.right)) return { status: 'stopped', told: 'firm' };
  if (TOLD_NEVER.standsIn(upToNext, sides.right)) return { status: 'not-taken', told: 'firm' };

  const near = byLabel(around, sides.left) ?? nearestCue(CUES_BEFORE, clauseLeft, sides.left, around.before - offset);
  if (near?.told === 'firm') return near;
  if (tested) return { status: 'tested', told: 'firm' };
  if (STOPPED_NEXT.test(around.follows)) return { status: 'stopped', told: 'firm' };
  return (
    whatItDid(around, sides.right) ??
    remark ??
    near ??
    (isFailedList(clauseRight, sides.right) ? { status: 'past', told: 'weak' } : null)
  );
}

/** What the label of the list says, where the words between it and the name say nothing else. */
function byLabel({ label, left, before }: Surroundings, of: Seen): Standing | null {
  if (label === null) return null;
  const listed = left.slice(label.from);
  const from = lastClause(new Seen(listed));
  const said = nearestCue(CUES_BEFORE, from, of, before - (left.length - from.length));
  return said?.told === 'firm' ? said : { status: label.status, told: 'firm' };
}

/** "… including gabapentin and Topamax, and two caudal injections were of no benefit": a list, and what came of it. */
function isFailedList(clauseRight: string, of: Seen): boolean {
  const m = TOLD_NO_GOOD.mayStandIn(of) ? NO_GOOD.exec(clauseRight.slice(0, LONGEST_LIST)) : null;
  return m !== null && !ANOTHER_VERB.test(clauseRight.slice(0, m.index));
}

const LONGEST_LIST = 220;

/** An exchange for another drug that is asked for or planned: until then this one is taken. */
export function isToBeExchanged({ left, right, names }: Surroundings): boolean {
  const verb = EXCHANGED.exec(lastClause(new Seen(left)))?.[0];
  return (
    verb !== undefined &&
    names.length > 0 &&
    !/^\w+(?:ed)\b/i.test(verb) &&
    EXCHANGED_FOR.test(right.slice(0, names[0]?.start ?? 0))
  );
}

/** What the tenses around an undosed name say: the last resort. */
export function byTense(around: Surroundings): MedicationStatus {
  const clause = `${lastClause(new Seen(around.left))}${around.right}`;
  return PAST_VERB.test(clause) && !PRESENT_VERB.test(clause) ? 'past' : 'current';
}

function lastClause(left: Seen): string {
  let from = 0;
  for (const m of BREAKS.matchAll(left)) from = m.index;
  return left.text.slice(from);
}

/** The remark right behind a name and its dose, or in another cell of its row. */
function remarkOf(around: Surroundings, right: Seen, next: number): Standing | null {
  const own = around.right.slice(0, next);
  const cells = own.split('\t');
  if (cells.length > 1) {
    let past = 0;
    // Dose and directions stand in the first cell before a remark.
    cells[0] = (cells[0] as string).slice(Math.min(around.details, (cells[0] as string).length));
    for (const cell of cells) {
      const said = matchRemark(cell, right);
      if (said !== null && (said.told === 'firm' || !around.dosed || DECIDED.test(cell))) return said;
      if (said?.status === 'past' || HOW_LONG.test(cell)) past += 1;
    }
    // "300 mg tid | 4 months | sedation": how long, and what came of it.
    if (past > 1) return { status: 'past', told: 'firm' };
    return endedPeriod(cells);
  }
  const rest = own.slice(Math.min(around.details, own.length));
  const first = matchRemark(rest, right) ?? (around.details > 0 ? matchRemark(own, right) : null);
  if (first?.told === 'firm') return first;
  let howLong = false;
  for (const part of own.slice(0, 120).split(PARTS).slice(1, 6)) {
    const said = matchRemark(part, right);
    // "Lyrica, 3 months: dizzy"
    if (howLong && said?.status === 'past') return { status: 'past', told: 'firm' };
    howLong = HOW_LONG.test(part);
    if (said?.told === 'firm' && said.status !== 'current') return said;
  }
  // "Percocet and OxyContin 20 mg bid, 2009 to 2011": the years of one are those of the other.
  const shared = around.names[0];
  if (shared !== undefined && first === null && JOINED_CLOSELY.test(own)) {
    for (const part of around.right
      .slice(shared.end, shared.end + 60)
      .split(PARTS)
      .slice(1, 4)) {
      const said = matchRemark(part, right);
      const apart = said?.status === 'stopped' && /^\s?:/.test(around.right.slice(shared.end));
      if ((said?.status === 'past' || apart) && said?.told === 'firm') return said;
    }
  }
  return first;
}

/** A cell of a list of earlier decisions: the amounts beside it were asked for once. */
const DECIDED = /^\W*(?:modified|denied|certified|approved|authorized|withdrawn|non-?certified|conditionally)\b/i;
const PARTS = /[,;:(|]|\s[-–—]\s|\.{3,}/;
const HOW_LONG =
  /^\s*(?:about |over )?\d{1,3}(?:\s?(?:-|to)\s?\d{1,2})? ?(?:days|weeks?|wks?|months?|mos?|years?|yrs?)\s*$/i;
const JOINED_CLOSELY = /^\s?(?:,? ?and|&|\/|\+)\s?$/i;
const STOPPED_NEXT = /^(?:stopped|discontinued|d\/c'?d?)\b(?!\s?:)[^:]{0,24}$/i;

/** What a remark says; `of` is the text that it stands in. */
function matchRemark(text: string, of: Seen): Standing | null {
  const said = text.slice(OPENS_REMARK.exec(text)?.[0].length ?? 0).slice(0, 80);
  for (const { status, wording, unless, weak } of CUES_REMARKED) {
    if (wording.standsIn(said, of) && unless?.test(said) !== true) return { status, told: weak ? 'weak' : 'firm' };
  }
  return null;
}

const A_DATE = /^\W*(?:\d{1,2}[/-](?:\d{1,2}[/-])?\d{2,4}|[a-z]{3,9}\.? (?:\d{1,2}, )?\d{4}|(?:19|20)\d\d)\W*$/i;

/** Two dates side by side: from when to when. */
function endedPeriod(cells: readonly string[]): Standing | null {
  for (let i = 1; i < cells.length; i += 1) {
    if (A_DATE.test(cells[i] ?? '') && A_DATE.test(cells[i - 1] ?? '')) return { status: 'past', told: 'firm' };
  }
  return null;
}

/** What the drug, or the list of drugs it stands in, is said to have done or to do. */
function whatItDid(around: Surroundings, seen: Seen): Standing | null {
  const { right, names } = around;
  let from = 0;
  let listed = 0;
  for (;;) {
    const next = names[listed];
    const said = right.slice(from, Math.min(right.length, from + 160));
    for (const { status, pattern, wording, unless, weak } of CUES_OF_SUBJECT) {
      const m = wording.mayStandIn(seen) ? pattern.exec(said) : null;
      if (m === null || unless?.test(said) === true) continue;
      if (next !== undefined && from + m.index + m[0].length > next.start) continue;
      return { status, told: weak ? 'weak' : 'firm' };
    }
    if (next === undefined || listed >= 8 || !JOINED.test(right.slice(from, next.start))) return null;
    from = next.end;
    listed += 1;
  }
}

const REPORTS_OF_KIN =
  /\b(?:he|she) (?:thinks|believes|says|reports|states|recalls|understands|remembers|adds|tells \w+)\b/gi;

/** A relative (or anyone else) is the one who takes it: named before the drug, and the patient not since. */
function isAnothers(clauseLeft: string, seen: Seen): boolean {
  if (!KIN_TOLD.mayStandIn(seen)) return false;
  const left = seen.text;
  for (const text of clauseLeft === left ? [left] : [clauseLeft, left]) {
    let last: RegExpMatchArray | null = null;
    for (const m of text.matchAll(KIN)) last = m;
    if (last === null) continue;
    // "…, he thinks for insulin": who reports it is not who takes it.
    const after = text.slice((last.index ?? 0) + last[0].length).replace(REPORTS_OF_KIN, ' ');
    if (text === left && text !== clauseLeft && !/^[^;\n]*$/.test(after)) continue;
    const whose = (last[1] ?? '').toLowerCase();
    if (OPPOSITE[whose]?.test(after)) return true;
    const again = whose === 'her' ? /\bshe\b/i : whose === 'his' || whose === 'my' ? /\bhe\b/i : /\b(?:he|she)\b/i;
    if (KIN_USES.test(after) && !again.test(after) && !KIN_GOES_ON.test(after)) return true;
  }
  return false;
}

/** Said of patients in general, and not of this one. */
function isAtLarge(left: Seen): boolean {
  const m = TOLD_AT_LARGE.exec(left);
  return m !== null && !THIS_ONE.test(left.text.slice(m.index + m[0].length));
}

/** Pharmacology: nobody is said to take it. */
function isOfTheDrug({ dosed }: Surroundings, { left, right }: Sides): boolean {
  const told = (part: string, of: Seen) => TOLD_OF_DRUG.standsIn(part, of);
  return !dosed && (told(right.text.slice(0, 80), right) || told(left.text.slice(-60), left));
}

function firstCue(
  cues: readonly GatedCue[],
  text: string,
  seen: Seen,
  context: () => string,
): { status: CueStatus; told: Told; index: number; text: string } | null {
  let best: { status: CueStatus; told: Told; index: number; text: string } | null = null;
  for (const { status, pattern, wording, unless, weak } of cues) {
    if (!wording.mayStandIn(seen)) continue;
    pattern.lastIndex = 0;
    const m = pattern.exec(text);
    if (m === null || unless?.test(context()) === true) continue;
    if (best === null || m.index < best.index)
      best = { status, told: weak ? 'weak' : 'firm', index: m.index, text: m[0] };
  }
  return best;
}

/**
 * The cue that ends nearest to the name; of two that end together, the longer says more ("no longer taking").
 * @param before where the drug before this one ends: what is said of that one ("Soma stopped, Norco …") stays with it
 */
function nearestCue(cues: readonly GatedCue[], text: string, seen: Seen, before: number): Standing | null {
  let best: Standing | null = null;
  let bestEnd = -1;
  let bestLength = 0;
  for (const { status, pattern, wording, unless, weak } of cues) {
    if (!wording.mayStandIn(seen)) continue;
    for (const m of text.matchAll(pattern)) {
      const { length } = m[0];
      const end = m.index + length;
      if (end < bestEnd || (end === bestEnd && length <= bestLength)) continue;
      if (isOfOther(text, before, m.index, end, status)) continue;
      if (unless?.test(text) === true) continue;
      best = { status, told: weak ? 'weak' : 'firm' };
      bestEnd = end;
      bestLength = length;
    }
  }
  return best;
}

/** The words of a cue stand directly behind another drug, or behind nothing that it could govern: not this one's. */
function isOfOther(text: string, before: number, start: number, end: number, status: CueStatus): boolean {
  const between = text.slice(end);
  // "Norco (current), Percocet …"
  if (/^[^(]*\)/.test(between) && /\([^)]*$/.test(text.slice(0, start))) return true;
  // "Dilantin d/c'd 12/30/13, Keppra …"
  if (status === 'stopped' && /^\s*(?:(?:on|in) )?[\d/.-]+,/.test(between)) return true;
  if (before < 0 || start < before) return false;
  return !/[,;:.(]|\b(?:and|or|then)\b/.test(text.slice(before, start)) && /[,;.]|\band\b/.test(between);
}
