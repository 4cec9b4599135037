/**
 * Whose words each sentence is. A heading gives the ground voice; the sentence's own manner may change it:
 * guideline text is known by how it is worded (norms, generic patients, citations, chapter names), a reviewer's
 * finding by speaking of this patient or of the papers.
 */
import type { Voice } from '../analysis.ts';
import { GENERAL_CUES, type GeneralCue, generality, speaksOfSomebody } from './general-statements.ts';
import { PhraseIndex } from './phrases.ts';
import type { Token } from './tokens.ts';
import {
  ASK_PATTERNS,
  CASE_CUES,
  CASE_NOUN_GROUP,
  CRITERION_SUBJECTS,
  DECISION_PATTERNS,
  GUIDELINE_CUES,
  INFORMANT_PATTERNS,
  INFORMATION_PATTERNS,
  OTHER_PERSON_PATTERNS,
  PERSONAL_NORM_PATTERNS,
  QUALIFIED_PATTERNS,
  type VoiceCue,
} from './voice-cues.ts';

type Row =
  | VoiceCue
  | GeneralCue
  | {
      id:
        | 'decision'
        | 'other-person'
        | 'informant'
        | 'personal-norm'
        | 'subject'
        | 'qualified'
        | 'this-case'
        | 'asks-for'
        | 'asks-to-know';
      of?: string;
      weight: 0;
      patterns: string[];
    };

/** Opens the application of a guideline to this case. */
const THIS_CASE = [
  'in this case',
  "in this patient's|claimant's|worker's|employee's|applicant's case",
  'in the case of this',
  'for this patient',
  'the medical records did|do|does',
];

const rows: Row[] = [
  ...GENERAL_CUES,
  ...GUIDELINE_CUES,
  ...CASE_CUES,
  ...CRITERION_SUBJECTS.map((row) => ({
    id: 'subject' as const,
    of: row.id,
    weight: 0 as const,
    patterns: row.patterns,
  })),
  { id: 'decision', weight: 0, patterns: DECISION_PATTERNS },
  { id: 'qualified', weight: 0, patterns: QUALIFIED_PATTERNS },
  { id: 'other-person', weight: 0, patterns: OTHER_PERSON_PATTERNS },
  { id: 'informant', weight: 0, patterns: INFORMANT_PATTERNS },
  { id: 'asks-for', weight: 0, patterns: ASK_PATTERNS },
  { id: 'asks-to-know', weight: 0, patterns: INFORMATION_PATTERNS },
  { id: 'personal-norm', weight: 0, patterns: PERSONAL_NORM_PATTERNS },
  { id: 'this-case', weight: 0, patterns: THIS_CASE },
];
const VOICE_INDEX = new PhraseIndex<Row>(
  rows.map((row) => ({ row, patterns: row.patterns })),
  CASE_NOUN_GROUP,
);

const AUTHOR_YEAR = /\(\s?[A-Z][A-Za-z .&-]{2,40}, (?:19|20)\d\d\)/;
/** "A patient who drives belongs in the clinic": whoever it may be. */
const ANY_PATIENT =
  /^\W{0,4}(?:(?:a|an|any|every|each|no) (?:patient|person|worker|employee|claimant) (?:who|whose|with|that|in whom)\b|(?:if|when|where|once|unless|whenever|should) (?:a|an|any|every|each|no) (?:patient|person|worker|individual|claimant)\b(?! (?:of mine|like)))/i;
/** "Continue opioids if the patient has returned to work": a class of treatment, and a condition that anybody may meet. */
const ANY_TREATMENT =
  /^\W{0,4}(?:(?:continu\w+|stop\w*|discontinu\w+|start\w*|begin\w*|us(?:e|ing)|wean\w*|taper\w*|consider\w*|keep\w*|allow\w*|prescrib\w+) )?(?:(?:an?|the|any|most|all|strong|weak) )?(?:opioids?|opiates?|narcotics?|analgesics?|pain medicines?|medicines?|drugs?|implants?|implantation|pumps?)\b(?:(?!\b(?:he|she|his|her|him|we|i|my|our|this|will|at|today|was|were|had|has|have|did|helps?|works?|cause[sd]?)\b|[.;:\d]).){0,60}\b(?:if|when|unless|once|provided(?: that)?|only if) (?:the|a|an|their)? ?(?:patients?|pts?|worker|claimant|employee|person)\b(?!(?:(?![.;]).)*\b(?:his|her|he|she|my|our)\b)(?! of mine)/i;
/** A label that opens a condition: the cell behind it goes on with it ("Continue if | the patient is working"). */
const OPENS_CONDITION = /\b(?:if|when|unless|where|once)\W*$/i;
const SPINAL_LEVEL = /\b[CTL]\d{1,2} ?[-/] ?[CTLS]?\d{1,2}\b/;
/** Opens a condition: "If further surgery is not indicated …, an implant may follow". */
const CONDITION_OPENERS = new Set(['if', 'when', 'where', 'once', 'unless']);
const MODALS = new Set(['may', 'should', 'can', 'must', 'could']);
/** "Pts are to …", where "Pts wife" is one patient's. */
const AUXILIARIES = new Set([...MODALS, 'are', 'who', 'need', 'ought', 'shall']);

/** "When we dropped him to 20 mg he could not get out of bed" is told of somebody. */
const PERSONS = new Set(['i', 'we', 'him']);
/**
 * Tokens that may stand before the words that ask: "At this time", "2)", "For these reasons"; or the words that ask
 * stand last ("Revise the catheter; authorization requested.").
 */
const OPENING = 8;
/** … and before those that ask for information. */
const ASKING_OPENS = 4;

export interface Manner {
  /** ≥ 2: guideline text. */
  guideline: number;
  /** Speaks of this patient or of these papers. */
  ofThisCase: boolean;
  decides: boolean;
  ofAnother: boolean;
  /** Opens the application of a guideline to this case ("In this case …"). */
  opensCase: boolean;
  /** Nothing but its condition makes it guideline text: "If that fails, Norco could be thought of". */
  onlyConditional: boolean;
  /** A numbered item about what criteria are about. */
  listed: boolean;
  /** Gives a score or a day: what a record does and a guideline hardly ever. */
  measures: boolean;
  /** Speaks of the patient, or of one who treats him. */
  ofSomebody: boolean;
  /** Opens with words that ask for a treatment ("I am requesting authorization for …"). */
  requests: boolean;
  /** A question, or words that ask for papers: it asserts nothing. */
  asks: boolean;
  /** Ends in the middle of a condition. */
  opensCondition: boolean;
}

/** How a sentence is worded. */
export function mannerOf(text: string, tokens: readonly Token[]): Manner {
  const seen = new Map<string, number>();
  const general = new Map<string, number>();
  let hard = false;
  let ofThePapers = false;
  let personal = false;
  const subjects = new Set<string | undefined>();
  let decides = false;
  let qualified = false;
  let ofAnother = false;
  let informant = false;
  let opensCase = false;
  let requests = false;
  let asksToKnow = false;
  for (const m of VOICE_INDEX.find(tokens)) {
    if (m.row.id === 'decision') decides = true;
    else if (m.row.id.startsWith('general-')) general.set(m.row.id, m.row.weight);
    else if (m.row.id === 'qualified') qualified = true;
    else if (m.row.id === 'other-person') ofAnother = true;
    else if (m.row.id === 'informant') informant = true;
    else if (m.row.id === 'this-case') opensCase = true;
    else if (m.row.id === 'asks-for') requests ||= m.first <= OPENING || m.last >= tokens.length - 1;
    else if (m.row.id === 'asks-to-know') asksToKnow ||= m.first <= ASKING_OPENS;
    else if (m.row.id === 'personal-norm') personal = true;
    else if (m.row.id === 'subject') subjects.add('of' in m.row ? m.row.of : undefined);
    else {
      seen.set(m.row.id, m.row.weight);
      if (m.row.id === 'normative') hard = true;
      if (m.row.id === 'speaks-of-the-papers') ofThePapers = true;
    }
  }
  if (personal) {
    hard = false;
    seen.delete('normative');
    seen.delete('timeless');
  }
  // "We … ask that authorization for this be obtained" is no timeless norm.
  if (requests) seen.delete('timeless');
  let guideline = 0;
  for (const w of seen.values()) if (w > 0) guideline += w;
  if (text.includes('(') && AUTHOR_YEAR.test(text)) guideline += 3;
  const measures = tokens.some((t) => t.kind === 'score' || t.kind === 'date');
  // A condition, and a sentence about patients at large.
  const opener = tokens[0]?.norm ?? '';
  // "in May" is a month.
  const conditional =
    CONDITION_OPENERS.has(opener) && tokens.some((t) => MODALS.has(t.norm) && text.slice(t.start, t.end) !== 'May');
  const anyPatient =
    ANY_PATIENT.test(text) || ANY_TREATMENT.test(text) || (opener === 'pts' && AUXILIARIES.has(tokens[1]?.norm ?? ''));
  const ofAnybody = conditional && !tokens.some((t) => PERSONS.has(t.norm));
  const onlyConditional = ofAnybody && guideline === 0 && !anyPatient;
  if (generality(text, tokens, general, measures) >= 2) guideline += 2;
  if (opener === 'patients' || anyPatient || ofAnybody) guideline += 2;
  // An entry that opens with its day ("Surgical consult 08/28/14: advises against …") is told of somebody.
  const entry = tokens.slice(0, opener === 'dr' ? 12 : 7).some((t) => t.kind === 'date');
  if (entry && guideline < 4 && !seen.has('names-a-guideline') && !seen.has('author-year')) guideline -= 2;
  // "He took OxyContin without relief": a guideline knows no he.
  if (/^(?:he|she)$/.test(opener) && !hard && !MODALS.has(tokens[1]?.norm ?? '') && !seen.has('names-a-guideline'))
    guideline -= 2;
  // "Revision of the L5-S1 fusion is recommended": a guideline names no level of one spine.
  if (guideline < 4 && !seen.has('names-a-guideline') && SPINAL_LEVEL.test(text)) guideline -= 2;
  const caseNoun = seen.has('case-noun-with-record-verb') || ofThePapers;
  if (subjects.size >= 3 && !caseNoun && !measures) guideline += 2;
  const ofThisCase = caseNoun;
  // Guidelines too say "the patient": a norm or a cohort in the same sentence outweighs the noun.
  const generic =
    !opensCase && (hard || anyPatient || seen.has('generic-people') || (seen.has('names-a-guideline') && !ofThePapers));
  if (ofThisCase && !generic) guideline -= 3;
  return {
    guideline,
    ofThisCase: ofThisCase && !generic,
    decides: decides && !qualified,
    ofAnother: ofAnother && !informant,
    opensCase,
    onlyConditional,
    listed: subjects.size > 0 && NUMBERED.test(text),
    measures,
    requests,
    ofSomebody: speaksOfSomebody(tokens, text),
    asks: asksToKnow || (text.includes('?') && /\?["')\]]*$/.test(text)),
    opensCondition: OPENS_CONDITION.test(text),
  };
}

/** A numbered item; under guideline text one that is about what criteria are about goes on with it. */
const NUMBERED = /^\(?(?:\d{1,2}|[a-h])[.)]\s/;

/** State of the running reader: consecutive guideline sentences carry on until the case speaks again. */
export interface Run {
  /** Consecutive guideline sentences so far. */
  length: number;
  /** The sentence before broke off in a condition of guideline text. */
  inCondition?: boolean;
}

/** The voice of a sentence under a heading's ground voice. */
export function voiceOf(ground: Voice | 'rationale', manner: Manner, run: Run, paragraphStart: boolean): Voice {
  const goesOn = run.inCondition === true && !paragraphStart;
  const voice = goesOn ? 'guideline' : ownVoice(ground, manner, run, paragraphStart);
  if (goesOn) run.length++;
  run.inCondition = voice === 'guideline' && manner.opensCondition;
  return voice;
}

function ownVoice(ground: Voice | 'rationale', manner: Manner, run: Run, paragraphStart: boolean): Voice {
  const guidelineNow = manner.guideline >= 2 && !manner.opensCase;
  switch (ground) {
    case 'boilerplate':
    case 'decision':
    case 'guideline':
    case 'other-person':
      run.length = ground === 'guideline' ? run.length + 1 : 0;
      return ground;
    case 'request':
      if (guidelineNow && manner.guideline >= 3) return 'guideline';
      return 'request';
    case 'rationale':
      if (manner.opensCase) run.length = 0;
      if (manner.decides && manner.guideline < 2 && !manner.ofThisCase) return 'decision';
      if (
        guidelineNow ||
        (run.length > 0 && !manner.ofThisCase && !(run.length < 3 && manner.guideline <= 0 && paragraphStart))
      ) {
        run.length++;
        return 'guideline';
      }
      if (manner.ofThisCase) {
        run.length = 0;
        return 'reviewer-finding';
      }
      // Unclear whose words these are: then they prove nothing.
      return manner.decides ? 'decision' : 'guideline';
    default:
      // record and plan
      if (manner.asks) return 'boilerplate';
      if (manner.ofAnother) return 'other-person';
      // A plan has conditions of its own.
      if (ground === 'plan' && manner.onlyConditional && run.length === 0) return ground;
      // In one paragraph guideline text goes on until the case speaks again: by a case noun, a score or a day.
      if (
        guidelineNow ||
        (run.length > 0 &&
          (!paragraphStart || manner.listed) &&
          !manner.ofThisCase &&
          !manner.ofSomebody &&
          !manner.measures)
      ) {
        run.length++;
        return 'guideline';
      }
      run.length = 0;
      if (manner.decides) return 'decision';
      return ground;
  }
}
