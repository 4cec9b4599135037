/**
 * Words around a drug's name that tell how it stands. Add a cue: one alternative in a row's pattern.
 *
 * `before` cues are looked for between the start of the clause and the name (the nearest wins);
 * `after` cues between the name and the end of its clause.
 */
import type { MedicationStatus } from '../analysis.ts';

/** `tested`: a laboratory result; `other-person`: someone else's medicine. Neither is a medicine of the patient. */
export type CueStatus = MedicationStatus | 'tested' | 'other-person';

export interface StatusCue {
  status: CueStatus;
  pattern: RegExp;
  /** The cue does not hold where these words stand in the clause. */
  unless?: RegExp;
}

const words = (alternatives: string): RegExp => new RegExp(`\\b(?:${alternatives})`, 'gi');

export const BEFORE: readonly StatusCue[] = [
  {
    status: 'stopped',
    pattern: words(
      String.raw`discontinu\w*|stopp?(?:ed|ing|s)?\b|d\/c(?:'?d)?\b|dc'd\b|weaned from|wean(?:ed|ing)? (?:\w+ )?off|taper(?:ed|ing)? (?:\w+ )?off|(?:came|taken|taking|got|took) (?:\w+ )?off|off of\b|(?:been|is|now|are) off\b|no longer (?:takes|taking|on|using|uses|needs)|in place of|instead of|in lieu of|in exchange for|switched from|changed from|rotated from|held\b|stopped earlier`,
    ),
  },
  {
    status: 'not-taken',
    pattern: words(
      String.raw`no\s$|takes no\b|took no\b|not (?:been )?(?:taking|on|using|taken)\b|not (?:currently )?(?:take|use|want)\b|denies (?:the )?(?:use|taking|using)|denied (?:the )?(?:use|taking|using)|but not (?:the|his|her)\b|never (?:taken|used|tried|filled|been on)|(?:did not|has not|not yet) fill(?:ed)?\b|has not (?:taken|tried|used|had)|avoid(?:s|ing|ed)?\b|declin(?:es|ed)\b|refus(?:es|ed|ing)\b|forbid\w*|contraindicat\w*|at home from (?:a )?previous|no (?:current )?(?:use of|prescription (?:for|of))`,
    ),
  },
  {
    status: 'current',
    pattern: words(
      String.raw`renew\w*|continu(?:e|es|ed|ing)\b|refill(?:s|ed|ing)?(?: of)?\b|takes\b|taking\b|(?:is|are|remains?|stays?|stable|maintained|managed|still|currently|also) on\b|has used\b|uses\b|using\b|prescri(?:bed|ption for|ption of)|rx for\b|current(?:ly)?\b|resum(?:ed|es)\b|medications?(?: \w+){0,2} (?:are|include|consist of)|delivers|delivering|contains|containing|infus(?:es|ing)|filled with|dispensed|(?:his|her|their|the) (?:regular|usual|home)\b`,
    ),
  },
  {
    status: 'planned',
    pattern: words(
      String.raw`start(?:ing)?\b|begin(?:ning)?\b|initiat(?:e|ing|ion of)\b|will (?:\w+ )?(?:try|use|give|add|start|begin|consider|prescribe|need|receive)\b|consider(?:s|ing|ation of)?\b|recommend(?:s|ed|ing)? (?!continu|stop|decreas)|plan(?:s|ned)? (?:to|for|on)\b|add(?:ing)?\b|switch(?:ing)? to|rotate to|chang(?:e|ing) to|may need|might need|would (?:benefit|need|like|consider)|candidate for|in case of|trial with\b|try(?:ing)?\b|proposed|could\b|if\b`,
    ),
  },
  {
    status: 'past',
    pattern: words(
      String.raw`(?:previously|formerly|initially)(?: \w+){0,6} (?:filled with|containing|taking|on|prescribed|using|given)\b|tried\b|trials? of\b|trialed\b|failed\b|could not tolerate|(?:unable|not able) to tolerate|past (?:medications?|medicines?|treatments?|trials?)|failure of|failing\b|previous(?:ly)?\b|prior\b|in the past\b|history of\b|had (?:been|taken|used|tried|received)\b|was (?:on|taking|given|using|treated with)\b|were (?:on|given)\b|used to\b|took\b|before the (?:pump|surgery|implant)|formerly|initially|received|attempt(?:s|ed)? (?:there|with|of|at)?\b|single dose of|a dose of|injection of|injected|infiltrat\w+|anesthe\w+ with|induced with|sedat\w+ with|chosen over`,
    ),
  },
  {
    status: 'allergy',
    pattern: words(
      String.raw`allerg(?:y|ies|ic)\b(?: (?:to|include))?|intoleran(?:t|ce) (?:to|of)|side effects? to\b|adverse reactions? to|reaction to`,
    ),
  },
  {
    status: 'tested',
    pattern: words(
      String.raw`(?:positive|negative|tested|testing|screen(?:ed|ing)?|assay|metabolites?) (?:\w+ )?(?:for|of)\b|urine drug|uds\b|toxicology|drug screen|pdmp|cures\b|screen\b|immunoassay`,
    ),
  },
  {
    status: 'other-person',
    pattern: words(
      String.raw`(?:husband|wife|spouse|partner|mother|father|brother|sister|son|daughter|friend|roommate|neighbou?r)(?:'s| (?:takes|took|uses|was prescribed|is on|was taking|is taking)\b)`,
    ),
  },
];

export const AFTER: readonly StatusCue[] = [
  {
    status: 'current',
    pattern: words(
      String.raw`(?:is|are|was|were) (?:to be )?(?:continued|renewed|refilled|maintained)|continued\b|continues\b|renewed\b|refilled\b|(?:is|are|was|were|kit) prescribed\b|goes? on\b|(?:until|to be) (?:it is |they are )?(?:stopped|discontinued)|(?:is|are) to be (?:cut|lowered|reduced|tapered)`,
    ),
  },
  {
    status: 'stopped',
    pattern: words(
      String.raw`stopped\b|discontinued\b|d\/c'?d\b|was weaned|were weaned|weaned off|tapered off|withdrawn\b|(?:was|were|been) (?:held|given up)|no longer\b|had to be given up`,
    ),
  },
  {
    status: 'not-taken',
    pattern: words(
      'at home from (?:a )?previous|(?:is|are|was|were) (?:not taken|never taken|declined|refused|contraindicated|to be avoided|ruled out|excluded)|(?:has|have) not been (?:tried|taken|used)',
    ),
  },
  {
    status: 'allergy',
    pattern: words(
      String.raw`caus(?:es|ed|ing) (?:\w+ ){0,3}(?:hives|rash|rashes|itching|swell\w*|throat|anaphyla\w*|blisters|unknown reaction)|\((?:hives|itching|rash|vomiting|anaphyla\w*|swelling|nausea)`,
    ),
  },
  {
    status: 'past',
    pattern: words(
      String.raw`without (?:any |much |lasting |good )?(?:relief|benefit|improvement|effect|success)|no (?:lasting |real )?(?:relief|benefit|improvement|effect)\b|made no difference|did not help|didn't help|not helpful|failed\b|ineffective|unsuccessful|did not (?:control|relieve|work)|(?:was|were|had been|have been|has been) (?:taken|given|tried|used|attempted|injected|administered|performed|begun|chosen|trialed)|caus(?:ed|ing) (?:\w+ )?(?:over)?(?:sedation|nausea|drowsiness|edema|weight|vomiting|dizziness)|not tolerated|intoleran\w+|injection (?:was|of|today|given|performed)|in the past\b|previously\b|pain unchanged`,
    ),
  },
  {
    status: 'past',
    pattern: words(String.raw`in (?:19|20)\d\d\b`),
    unless: /\b(?:start|began|begun|chang|switch|initiat|since|prescrib|resum)/i,
  },
  {
    status: 'planned',
    pattern: words(
      '(?:will|is to|are to|shall|would|may|might|could) be (?:started|added|tried|given|at hand|used|considered|prescribed|begun)|starting (?:dose|at)|as a starting|is (?:planned|proposed|considered|recommended|requested)|trial (?:is|was) (?:requested|recommended|planned|discussed)',
    ),
  },
];

/** "… but stopped it in January": said of the drug named last, across the break of a clause. */
export const STOPPED_IT =
  /\b(?:stopped|discontinued|quit|came off|weaned off) (?:it|this|that|them|taking|using|the (?:drug|medication|medicine))\b/i;

/** The drug treats addiction, not pain: its dose is not one of pain treatment. */
export const FOR_ADDICTION =
  /\bfor (?:\w+ )?(?:opioid|opiate|heroin|narcotic|substance|drug) (?:use disorder|dependence|dependency|addiction|abuse)\b|\b(?:methadone|maintenance) (?:clinic|program)\b|\bmaintenance (?:treatment|therapy) for (?:opioid|opiate|heroin)/i;

/** A clause of its own begins here: a cue does not reach across. */
export const CLAUSE_BREAK =
  /[;\n]|\. (?=[A-Z])|\b(?:but|however|although|while|whereas|until)\b|, (?:and |then |now )?(?:he|she|they|we|i|the patient)\b/gi;

/** A spinal route is read from these words near the name. */
export const INTRATHECAL =
  /\bintrathecal(?:ly)?\b|\bIT\b|\bpump\b|\bspinal(?:ly)? (?:drug|infusion|morphine|catheter)|\bpreservative.free\b|\breservoir\b|mg ?\/ ?ml\b|\bpf\b|\bintraspinal\b|^.{0,12}\bdelivers\b/i;
/** The pump of these words is another one. */
export const OTHER_PUMP =
  /\b(?:insulin|infusion of insulin|breast|foot|balloon|pain.?buster|on-q|pca) pump|\bproton pump/i;
export const EPIDURAL = /\bepidural/i;
export const INTRAVENOUS = /\bIV\b|\bintravenous|\bPCA\b|\bI\.V\./;
export const INJECTED = /\binject(?:ion|ions|ed)\b|\binfiltrat|\blocal anesth|\bblock\b|\bper ?cent lidocaine/i;
export const TRANSDERMAL = /^\W{0,3}(?:\w+ )?patch|\bpatch(?:es)?\b|\btransdermal\b|mcg ?\/ ?h/i;
