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
  BEFORE,
  CLAUSE_BREAK,
  COMPARED,
  type CueStatus,
  EXCHANGED,
  EXCHANGED_FOR,
  JOINED,
  NEVER_IT,
  NO_GOOD,
  NOT_DETECTED,
  NOT_DETECTED_ALL,
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
  TEST_SHOWN,
} from './medication-cues.ts';
import { isAnothers, isAtLarge, isOfTheDrug, type Sides } from './whose-medicine.ts';

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
  /** The sentence before. */
  earlier: string;
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
const TOLD_STOPPED = new Wording(STOPPED_IT);
const TOLD_NO_GOOD = new Wording(NO_GOOD);
const TOLD_NEVER = new Wording(NEVER_IT);
const FIRST_BREAK = new Wording(new RegExp(CLAUSE_BREAK.source));
const BREAKS = new Wording(CLAUSE_BREAK);

const OPENS_REMARK = /^[\s,:;|.\-–—>=→*]*\(?\s*/;

/** How a drug stands by the words around its name, or null where they say nothing of it. */
export function standing(around: Surroundings): Standing | null {
  const sides = { left: new Seen(around.left), right: new Seen(around.right) };
  const said = standingSaid(around, sides);
  if (said?.status !== 'stopped') return said;
  if (TEMPORARY.test(`${lastClause(sides.left)}drug${around.right}`)) return { status: 'current', told: 'weak' };
  const again = TAKEN_UP_AGAIN.exec(around.right.slice(0, around.names[0]?.start ?? around.right.length));
  const forGood = again === null || STOPPED_ANEW.test(around.right.slice(again.index + again[0].length));
  return forGood ? said : { status: 'current', told: 'firm' };
}

/** "was held on admission and restarted at discharge" */
const TAKEN_UP_AGAIN =
  /\b(?:and|then|but|later|since|was|were|been|,) (?:(?!not |never )\w+ ){0,3}?(?:re-?started|resumed|reinstated|reintroduced|put back|taken up again|begun again|started again|back on)\b/i;
const STOPPED_ANEW = /\b(?:stopped|discontinued|held|weaned|quit)\b/i;

function standingSaid(around: Surroundings, sides: Sides): Standing | null {
  const { right, names } = around;
  const clauseLeft = lastClause(sides.left);
  const offset = around.left.length - clauseLeft.length;
  const next = names[0]?.start ?? right.length;
  const governs = names.length === 0 ? -1 : governing(right.slice(0, next));
  const breakAt = FIRST_BREAK.exec(sides.right)?.index ?? -1;
  const ends = [breakAt, governs].filter((at) => at >= 0);
  const clauseRight = ends.length === 0 ? right : right.slice(0, Math.min(...ends));

  if (isAnothers(clauseLeft, sides.left, around.earlier) || isAtLarge(sides.left) || isOfTheDrug(around.dosed, sides))
    return { status: 'other-person', told: 'firm' };
  const result =
    TEST.test(clauseLeft) ||
    (TEST.test(around.left) && TEST_RESULT.test(clauseRight)) ||
    (!around.dosed && TEST_SHOWN.test(around.left)) ||
    NOT_DETECTED.test(clauseRight) ||
    NOT_DETECTED_ALL.test(right.slice(0, 160));
  const tested = !around.dosed && result;

  if (names.length > 0 && EXCHANGED.test(clauseLeft) && EXCHANGED_FOR.test(right.slice(0, next)))
    return { status: 'stopped', told: 'firm' };

  if (endedThen(clauseLeft, right)) return { status: 'past', told: 'firm' };
  if (names.length === 0 && LIKEWISE.test(right) && endedBefore(sides.left, around.left))
    return { status: 'past', told: 'firm' };

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
    // "Mobic and acetaminophen finished in August": the two of them.
    const twin =
      crossesName && JOINED_CLOSELY.test(right.slice(0, next)) && after.index - (names[0]?.end ?? 0) <= TWIN_REACH;
    const listed = crossesName && after.status === 'allergy' && conjoined;
    if (!crossesName || shared || twin || listed) {
      // "A prescription for Norco was given": what stands before the name is surer than a mere past tense.
      if (after.told === 'weak') {
        const surer = nearestCue(CUES_BEFORE, clauseLeft, sides.left, around.before - offset, around);
        if (surer?.told === 'firm' && surer.status === 'current') return surer;
      }
      return { status: after.status, told: after.told };
    }
  }
  const upToNext = right.slice(0, next);
  if (TOLD_STOPPED.standsIn(upToNext, sides.right)) return { status: 'stopped', told: 'firm' };
  if (TOLD_NEVER.standsIn(upToNext, sides.right)) return { status: 'not-taken', told: 'firm' };

  // "Gabapentin, then Lyrica …": one after the other.
  if (!around.dosed && names.length > 0 && THEN_NEXT.test(right.slice(0, next)))
    return { status: 'past', told: 'weak' };
  const near =
    byLabel(around, sides.left) ?? nearestCue(CUES_BEFORE, clauseLeft, sides.left, around.before - offset, around);
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

/** "He took it from January to August 2011", "used Norco and Soma until 2012": a time that has its end. */
const ENDED_THEN =
  /^[^.;:\n\t]{0,60}?\b(?:until|till|from (?:[\w,]+ ){1,3}(?:to|until|till|through)) (?:(?:the )?(?:end|summer|spring|fall|autumn|winter|beginning|start|middle) of )?(?:[a-z]{3,9}\.? (?:\d{1,2}, ?)?)?(?:19|20)\d\d\b(?! ?(?:and|,) (?:again|since|now|still|then again))/i;
const IN_THE_PAST = /\b(?:took|used|had|was|were|tried|received|given|taken|been|kept|wore)\b/i;
const ALLOWED_FOR = /\b(?:certif|authori[sz]|approv|valid|refill|good|suppl|continu|will\b|next|since|plan)/i;

function endedThen(clauseLeft: string, right: string): boolean {
  const told = ENDED_THEN.exec(right)?.[0];
  if (told === undefined || ALLOWED_FOR.test(clauseLeft) || ALLOWED_FOR.test(told)) return false;
  return IN_THE_PAST.test(clauseLeft) || IN_THE_PAST.test(told) || /^(?: in the pump)? until\b/i.test(told);
}

/** "Elavil was no help and quit in 2008; Neurontin likewise." */
const LIKEWISE = /^ (?:likewise|ditto|the same|also not|(?:no|not any|hardly) better)\b/i;
const endedBefore = (seen: Seen, left: string): boolean =>
  TOLD_NO_GOOD.standsIn(left.slice(-LONGEST_OWN), seen) ||
  /\b(?:quit|stopped|discontinued|failed)\b/i.test(left.slice(-LONGEST_OWN));

/** What the label of the list says, where the words between it and the name say nothing else. */
function byLabel(around: Surroundings, of: Seen): Standing | null {
  const { label, left, before, right, names, dosed } = around;
  if (label === null) return null;
  const listed = left.slice(label.from);
  const from = lastClause(new Seen(listed));
  const said = nearestCue(CUES_BEFORE, from, of, before - (left.length - from.length), around);
  if (said?.told === 'firm' && label.status !== 'other-person') return said;
  const own = right.slice(0, Math.min(names[0]?.start ?? right.length, LONGEST_OWN)).split('\n')[0] as string;
  // In a list of what was tried, a drug with directions that are told as those of today.
  if (label.status === 'past' && dosed && IN_USE.test(own)) return { status: 'current', told: 'firm' };
  return { status: label.status, told: 'firm' };
}

const LONGEST_OWN = 140;
const TWIN_REACH = 2;
/** Words of a drug that is taken today. */
export const IN_USE =
  /\b(?:since (?!stopped|off)|(?:by|a?round) the clock\b|to date\b|(?:until|till|to) now\b|at present\b|now\b|currently\b|still\b|these days\b|ongoing\b|continu(?:es|ing)\b|goes on\b|(?:helps|takes the edge|lets|keeps|allows|holds|eases|dulls)\b)/i;

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
  if (left.text.endsWith(' ') && NEW_SENTENCE.test(left.text.slice(-24))) return '';
  let from = 0;
  for (const m of BREAKS.matchAll(left)) from = m.index;
  return left.text.slice(from);
}

/** The name opens a sentence: "… a friend's. Norco". */
const NEW_SENTENCE =
  /(?<!\b(?:vs|rx|dr|mr|mrs|ms|conc|no|st|disp|approx|cont|incl|esp|prev|hx|tx|dx|meds?|temp|d\/c|disc|prn|po))[a-z'’)]\. +$/i;

/** The remark right behind a name and its dose, or in another cell of its row. */
function remarkOf(around: Surroundings, right: Seen, next: number): Standing | null {
  const own = around.right.slice(0, next);
  const last = around.names.length > 0;
  const cells = own.split('\t');
  if (cells.length > 1) {
    let past = 0;
    // Dose and directions stand in the first cell before a remark.
    cells[0] = (cells[0] as string).slice(Math.min(around.details, (cells[0] as string).length));
    for (const [i, cell] of cells.entries()) {
      if (last && i === cells.length - 1 && /:\s*$/.test(cell)) break;
      const said = matchRemark(cell, right);
      if (said !== null && (said.told === 'firm' || !around.dosed || DECIDED.test(cell))) return said;
      if (said?.status === 'past' || HOW_LONG.test(cell)) past += 1;
    }
    // "300 mg tid | 4 months | sedation": how long, and what came of it.
    if (past > 1) return { status: 'past', told: 'firm' };
    return endedPeriod(cells);
  }
  const rest = own.slice(Math.min(around.details, own.length));
  if (around.dosed && UNCHANGED.test(rest)) return { status: 'current', told: 'weak' };
  const first =
    last && ofNext(rest) ? null : (matchRemark(rest, right) ?? (around.details > 0 ? matchRemark(own, right) : null));
  if (first?.told === 'firm') return first;
  if (around.details > 0 && NOW_SO.test(own.slice(0, around.details))) return { status: 'current', told: 'firm' };
  let howLong = false;
  const parts = own.slice(0, 140).split(/([,;:(|]|\s[-–—]\s|\.{3,})/);
  for (let i = 2; i < parts.length && i < 14; i += 2) {
    const part = parts[i] as string;
    if (last && i === parts.length - 1 && ofNext(part)) break;
    const said = matchRemark(part, right);
    // "Lyrica, 3 months: dizzy"
    if (said?.status === 'past' && !LASTED.test(part) && (howLong || LASTED.test(own.slice(0, around.details + 40))))
      return { status: 'past', told: 'firm' };
    howLong ||= HOW_LONG.test(part);
    if (said?.told === 'firm' && said.status !== 'current') return said;
    // "Gabapentin to 3600 mg: groggy": what came of it.
    if (said?.status === 'past' && parts[i - 1] === ':' && !around.dosed) return { status: 'past', told: 'firm' };
    // Behind a semicolon only the first words can still be about this drug.
    if (parts[i - 1] === ';') break;
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

const THEN_NEXT =
  /^(?: \d+ ?mg)?,? (?:and )?(?:then|later|after that|followed by|subsequently)(?: (?:on|to|by|came|we tried|he tried|she tried))? ?(?:the |a )?$/i;
/** The words of a remark stand directly before another drug, and speak of that one: "Wellbutrin 150, stopped Soma". */
const ofNext = (part: string): boolean => governing(part) >= 0;

/** Where such words begin at the end of a text, or -1. */
function governing(part: string): number {
  const from = Math.max(0, part.length - LONGEST_GOVERNING);
  const at = GOVERNS.exec(part.slice(from))?.index ?? -1;
  return at < 0 ? -1 : from + at;
}

const LONGEST_GOVERNING = 48;

const GOVERNS =
  /(?<![\w'])(?:stop(?:ped|s)?|d\/c(?:['’]?e?d)?|dc['’]?e?d|discontinued?|off|quit|held|hold|weaned off|tapered off|came off|no longer (?:on|taking|takes)|allerg(?:y|ies|ic) to|intoleran(?:t|ce) (?:to|of)|denies(?: taking)?|denied(?: taking)?|not (?:taking|on)|declined|refused|failed|tried|past|prior|previous|previously|never (?:on|took|tried)|instead of|in place of)[ :]{0,3}(?:(?:the|his|her|old|both|any|a|trial of) ){0,2}$/i;
/** "10/325 qid, no change" */
const UNCHANGED = /^[\s,;:.\-–—(]*(?:no change|unchanged|same(?: dose)?|as before)s?\b(?! in (?:pain|symptoms))/i;
const NOW_SO = /\b(?:now|at present|currently|presently)\b/i;
/** How long it was taken, told as something that ended. */
const LASTED =
  /\b(?:over|through(?:out)?|for|during|x) (?:all of |most of |much of |part of |the whole of |about |nearly )?(?:(?:19|20)\d\d\b|(?:\d{1,2}|a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many) ?(?:-|to )?\d{0,2} ?(?:days|weeks?|wks?|months?|mos?|years?)\b(?! supply))/i;

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
function nearestCue(
  cues: readonly GatedCue[],
  text: string,
  seen: Seen,
  before: number,
  { details, right }: Surroundings,
): Standing | null {
  let best: Standing | null = null;
  let bestEnd = -1;
  let bestLength = 0;
  for (const { status, pattern, wording, unless, unlessAround, dosed: needsDose, weak } of cues) {
    if ((needsDose === true && details === 0) || !wording.mayStandIn(seen)) continue;
    for (const m of text.matchAll(pattern)) {
      const { length } = m[0];
      const end = m.index + length;
      if (end < bestEnd || (end === bestEnd && length <= bestLength)) continue;
      if (isOfOther(text, before, m.index, end, status)) continue;
      if (unless?.test(text) === true || unlessAround?.test(`${text}${right.slice(0, LONGEST_OWN)}`) === true) continue;
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
