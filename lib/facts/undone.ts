/**
 * What the record says outright was not done, set, asked or given: "No functional goals have been set", "Bowel regimen:
 * none", "she declined to answer the questions on mood". Of this patient, in the record's own words, that is contrary
 * (criteria.md §12.29); what is only missing from the papers is not (standing.ts, `saidToBeMissing`).
 */
import type { Document, Span } from '../text/document.ts';
import type { Match } from '../text/phrases.ts';
import { factAt } from './evidence.ts';
import type { Fact } from './fact.ts';
import type { Reading } from './readings.ts';
import type { Row } from './sentence-words.ts';
import type { UndoneSubject } from './signs/undone-subjects.ts';
import { asWritten } from './standing.ts';

const DONE =
  '(?:done|performed|made|obtained|set|agreed(?: (?:up)?on)?|established|discussed|held|given|administered|offered|prescribed|ordered|addressed|asked(?: about)?|assessed|measured|explored|considered|evaluated|attempted|conducted|completed|carried out|undertaken|arranged|planned|checked|run|signed|issued|started|screened|examined|dispensed|sought|looked (?:into|at)|queried|taken|questioned|covered|raised|inquired about|talked about|gone over|thought of|entertained|investigated|(?:re-?)(?:assessed|evaluated|examined|considered|visited|viewed|checked|appraised)|reviewed|updated|explained|accepted|scheduled|set up|drawn up|written|put in place|initiated|collected|sent|rated|scored)';
const TRIED = `(?:${DONE.slice(3, -1)}|tried|taken|used|received|had|provided)`;
const FOUND = `(?:${DONE.slice(3, -1)}|found|identified|stated|known|provided|apparent|named|told)`;
/** "No change in the diagnosis", "no need for a consultation": it is not the subject that is denied. */
const BETWEEN =
  '(?:(?!(?:changes?|needs?|problems?|signs?|evidence|concerns?|indications?|requests?|issues?|difficult\\w+|violations?|breach\\w*|record|documentation|mention|reports?|copy|doubt|question|longer|harm)\\b)[\\w/-]+ ){0,4}';

interface Cues {
  /** Before the subject, up to it. */
  before: RegExp;
  /** Behind it, from it on. */
  after: RegExp;
  /** Behind a subject that "no" stands before: the deed, or nothing more of it. */
  none: RegExp;
  /** Behind a subject that "neither" or "nothing" or "no … or" stands before: the deed. */
  deed: RegExp;
}

function cuesOf(done: string, refusals: boolean, answers: boolean): Cues {
  const refused = '(?:refus\\w+|declin\\w+|would not (?:answer|give|sign|allow|permit|discuss|provide))';
  return {
    before: new RegExp(
      `(?:${refusals ? `\\b${refused}|` : ''}\\b(?:skipped|omitted|neglected|deferred|never (?:had|underwent|received|signed|got|did|completed|filled out|given|offered|asked (?:about|for)|discussed|addressed)|(?:did|does|do|could|would|has|have|had|was|were|is|are) (?:not|never) (?:yet |been |ever |want |to )*(?:discuss|address|assess|consider|offer|prescribe|give|obtain|perform|administer|complete|sign|set|ask(?:ed)? (?:about|for)|check|order|explore|measure|do|take|undergo|fill (?:out|in)|screen(?:ed)? (?:for)?|establish|hold|conduct|evaluate|look into|think of|entertain|counsel\\w* (?:on|about)|${done})|nobody (?:has )?(?:asked|discussed|offered|addressed|considered)(?: about)?|failed to (?:discuss|address|assess|consider|offer|obtain|perform|check|set|complete|sign)|no thought of|no (?:mention|consideration|discussion|inquiry) (?:was )?(?:made |given )?(?:of|about|to)|(?:\\[x\\] ?)?not ${done} ?[-:–]|unsigned))\\s+(?:[\\w'/-]+ ){0,5}$`,
      'i',
    ),
    after: new RegExp(
      `^(?: (?!not\\b|never\\b|no\\b)[\\w/'-]+,?){0,5}? (?:not|never)(?: (?:yet|been|being|ever|formally|to|actually|once|again))* ${done}\\b|^[^.;:?]{0,40} (?:none (?:was|were|is|has been|have been) ${done}|(?:remains?|was|were|left|is|been) (?:undone|blank|omitted|skipped|unaddressed|not addressed|deferred|neglected|overlooked|ignored|unsigned|never signed${refusals ? '|refused|declined' : ''}))\\b|^ (?:deferred|omitted|skipped|refused|declined|unsigned)\\b(?! by)|^(?: [\\w/()-]+){0,4} ?(?:[:|\\t=]|\\?\\s*(?:A[:.])?|\\| ?| [-–])\\s*(?:\\[x\\]\\s*)?(?:${answers ? 'none\\b(?! of)|nil\\b|absent\\b|no(?= ?(?:$|[.,;|\\n]|[-–]))|never\\b|' : ''}(?:not|never)(?: yet| been)? (?:${done})|unsigned|deferred|omitted|skipped|${refusals ? 'refused|declined|' : ''}none (?:${done}|needed))`,
      'i',
    ),
    none: new RegExp(
      `^(?:(?: (?!not\\b|needed|necessary|required|indicated|met\\b)[\\w/'-]+,?){0,9}? (?:was|were|is|are|has|have|had|could|took|being) (?:been |be |ever |yet |place|thought |deemed |made )*(?:${done}|place|necessary|needed)\\b| ${done}\\b| ?(?:$|[.;])|,? (?:and|or|nor) (?:no )?(?:[\\w-]+ ){1,8}(?:was|were|is|has been|have been) ${done}\\b| (?:today|this visit|at this visit|at any visit|yet|to date|so far|of any kind)\\b)`,
      'i',
    ),
    deed: new RegExp(`^[^.;:?]{0,60}(?:was|were|is|are|has|have|had|could)? (?:been |be |ever |yet )*${done}\\b`, 'i'),
  };
}

const CUES = new Map<UndoneSubject, Cues>();
function cuesFor(subject: UndoneSubject): Cues {
  let cues = CUES.get(subject);
  if (!cues) {
    cues = cuesOf(subject.treatment ? TRIED : subject.sought ? FOUND : DONE, !subject.declinable, !subject.finding);
    CUES.set(subject, cues);
  }
  return cues;
}

const NO_BEFORE = new RegExp(
  `(?:^|[^\\w])(?:no|without any|without a|nor an?|nor any|no further|zero)\\s+${BETWEEN}$`,
  'i',
);
const NEITHER_BEFORE =
  /\b(?:neither|no|nothing)\b[^.;:?]{0,60}\b(?:n?or|about)\s+(?:[\w'-]+ ){0,3}$|\bneither\s+(?:[\w'-]+ ){0,3}$/i;
/** Rules, conditions and intentions deny nothing; nor does what is denied of a time to come. */
const NOT_TOLD =
  /\b(?:if|unless|should|must|whether|ought|recommend\w*|guideline\w*|until|(?:is|are) not (?:needed|required|mandatory|necessary)|cannot be|not only|reviewers?|denials?|utilization review|UR|determination|adjuster)\b/i;
const BEFORE_REACH = 90;
const BEHIND_REACH = 140;

/** Whether the words round a subject say that it was not done. */
function isUndone(text: string, match: Span, subject: UndoneSubject): boolean {
  const before = text.slice(Math.max(0, match.start - BEFORE_REACH), match.start);
  const behind = text.slice(match.end, match.end + BEHIND_REACH);
  const { before: left, after, none, deed } = cuesFor(subject);
  if (after.test(behind)) return true;
  if (left.test(before)) return true;
  if (NO_BEFORE.test(before)) return subject.finding || subject.treatment ? deed.test(behind) : none.test(behind);
  return NEITHER_BEFORE.test(before) && deed.test(behind);
}

/** A subject that the record says was not done; null where it says no such thing. */
export function factOfUndone(
  doc: Document,
  reading: Reading,
  subject: Match<Row & { is: 'undone-subject' }>,
): Fact | null {
  const { sentence } = reading;
  if (sentence.voice !== 'record' && sentence.voice !== 'plan') return null;
  if (NOT_TOLD.test(sentence.text) || !isUndone(sentence.text, subject, subject.row.subject)) return null;
  if (asWritten(reading, subject) === null) return null;
  return factAt(doc, reading, subject, subject.row.subject.element, 'not-met');
}
