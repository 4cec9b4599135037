/**
 * Text → Document: clean-up, headings, sentences, the day of the note, and each sentence's voice.
 */
import type { Voice } from '../analysis.ts';
import { columnOf, isRowUnder } from './asking-labels.ts';
import { cleanText, linesInCapitals } from './clean.ts';
import { type Document, type Sentence, type Span, sentenceAt } from './document.ts';
import { opensPage } from './heading-lines.ts';
import type { HeadingRow } from './headings.ts';
import { LineReader, LONGEST_FORM_LINE, type PieceWords } from './read-lines.ts';
import { type Manner, type Run, voiceOf } from './voice.ts';

/** A line that tells of the patient ends what stands above: a list of papers, or how the review was made. */
function tellsOfPatient(line: string, pieces: readonly PieceWords[] | null, section: string | null): boolean {
  if (section !== 'records-reviewed' && section !== 'imr-method' && section !== 'credentials') return false;
  if (line.length < SHORTEST_PROSE) return false;
  return (
    IS_OF_AGE.test(line) ||
    (section === 'records-reviewed' && (pieces?.some(({ words }) => words.manner.ofThisCase) ?? false))
  );
}
const SHORTEST_PROSE = 50;
const IS_OF_AGE = /\b\d{2}[- ]?(?:years?|yrs?|y)[-/ ]?o(?:ld|\b)/i;

/** Whether a line stands in a list: numbered, or followed by another short line or by nothing. */
function isListItem(clean: string, at: number, end: number): boolean {
  const line = clean.slice(at, Math.min(end, at + 90));
  if (line.includes(':')) return false;
  if (/^(?:[-*•]|\(?\d{1,2}[.)])\s/.test(line)) return true;
  const next = clean.slice(end + 1, end + 82).split('\n')[0] ?? '';
  return next.length < 80 && !/[.:]$/.test(next);
}

const OUTCOME_LINE = /^(?:partially )?(?:upheld|overturned)(?: in part)?\.?\s*(?:\n|$)/i;

/** Lines below its title that a form may have. */
const FORM_LINES = 25;

/** A note's title ends a list of things asked for. */
const NOTE_TITLE =
  /^(?:\W{0,6})(?:(?:chart|clinic|office|nurse|physician|follow-?up|consult(?:ation)?|treating doctor'?s?) (?:note|report|letter)|notes?|visit|encounter|progress|dear|history|narrative|subjective|hpi|summary|consultation|attachments?|(?:seen|examined|evaluated|visited) (?:at|in|on|by|today|again|for|with))\b/i;
const DATED_TITLE =
  /^(?:\d{1,2}\/\d{1,2}\/\d{2,4}(?:\t| {2,}| ?[-–:] ?)(?!.*\b(?:follow|return|recheck|appointment|refill|next|call|start|begin|stop|schedul|due|will|plan|taper|wean|send|order|see|come|then|off|tab|if|day|daily|bid|tid|qid|mg)[a-z]*\b)[A-Z][A-Za-z ,&'’/-]{3,60}|[A-Za-z]+(?: [A-Za-z0-9]+){0,3}, page \d{1,3})$/i;
/** "The following treatment has been requested by Dr. Smith:" */
const LIST_LEAD =
  /^(?!.*\b(?:denied|approved|history|tried|records?|reviewed)\b)(?=.{0,200}:\s*$).{0,120}\b(?:following|these)\b.{0,100}\b(?:request|authoriz)|^(?=.{0,200}:\s*$).{0,60}\b(?:request|authoriz)\w*\b.{0,60}\bfollowing\b/i;
/** Two sentences, or a long one: not a list's line. */
const PROSE = /^(?!\W*\d{1,2}[.)]).{60,}(?:[a-z]{2}|\d)[.!?] [A-Z].{20,}/;
const OF_A_PERSON = /\b(?:he|she|his|her|patient|worker|claimant|mr|ms|mrs)\b/i;
/** "Request 88163 (different worker): pump alarm" */
const OTHER_CLAIM =
  /\((?:a |an )?(?:different|another|other|wrong|not this) (?:worker|employee|claimant|patient|member|person|case|claim|file)\)/i;
const NUMBERED_LINE = /^\W{0,3}line \d/i;
const SENTENCE_END = /[a-z\d]{2}\.(?:\s+[A-Z]|\s*$)/;
const LIST_ITEM = /^\W{0,3}(?:item )?\(?\d{1,2}[.):]\s?/i;
const PIVOT_DEFAULT = 2026;

function lineBounds(clean: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start < clean.length; ) {
    const at = clean.indexOf('\n', start);
    const end = at < 0 ? clean.length : at;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/**
 * Reads a text into a document. Linear in its length.
 * @param text the case text as it stands on the page
 * @param today `YYYY-MM-DD`, only to read two-digit years
 */
export function readDocument(text: string, today?: string): Document {
  const { clean, titles, toOriginal } = cleanText(text);
  const pivot = today ? Number(today.slice(0, 4)) : PIVOT_DEFAULT;
  const sentences: Sentence[] = [];
  const reader = new LineReader(pivot);
  let ground: Voice | 'rationale' = 'record';
  let section: string | null = null;
  /** A heading asks, and nothing has been asked for under it yet. */
  let awaitsItem = false;
  /** The day of the note (a heading or label), and the day the current line speaks of. */
  let noteDay: string | null = null;
  let date: string | null = null;
  let columns: (HeadingRow | null)[] = [];
  /** Lines that are still taken for a form's. */
  let formLines = 0;
  let listOpen = false;
  /** Under "Records reviewed", as far as its points go. */
  let papersListed = false;
  const run: Run = { length: 0 };

  const lines = lineBounds(clean);
  const capitals = linesInCapitals(clean, lines);
  for (const [l, { start: at, end }] of lines.entries()) {
    const line = clean.slice(at, end);
    const read = reader.line(line, capitals[l] === 1);
    date = noteDay;
    // "6. Lumbar MRI report, 03/14/2012" in a list of what was read: the day of that paper, not of what follows.
    const listsPaper = papersListed && POINT_OF_LIST.test(line);
    const dayBefore: string | null = noteDay;
    const decided = read.decided || OUTCOME_LINE.test(clean.slice(end + 1, end + 20));
    let lineGround: Voice | 'rationale' | null = null;
    let lineSection: string | null = null;
    let heading = decided ? null : read.heading;
    if (heading?.opensLikeSentence && !mayOpen(clean, at)) heading = null;
    // A queue's line about somebody else's claim is no request of this one.
    const ofOther = OTHER_CLAIM.test(line);
    if (ofOther) {
      heading = null;
      lineGround = 'other-person';
    }
    // "line 3 | Stays in bed from noon on." is a line of a note, not of a request.
    const ofNote = NUMBERED_LINE.test(line) && SENTENCE_END.test(line);
    if (ofNote && heading?.row?.voice === 'request') heading = null;
    if (ground === 'request' && heading?.row?.alsoService && isListItem(clean, at, end)) heading = null;
    // Capitals right under "Treatment in dispute" are the treatment, not another heading.
    if (awaitsItem && heading !== null && heading.row === null && !read.hasBody) heading = null;
    // A title that no row knows ends what one told before it, though no capitals set it off.
    if (!heading && section !== null && TITLED.has(section) && isBareTitle(clean, at, end)) {
      section = null;
      run.length = 0;
    }
    if (read.namesForm) formLines = FORM_LINES;
    else if (line.length > LONGEST_FORM_LINE) formLines = 0;
    else formLines--;
    const speaksOfCase = ground !== 'decision' && ground !== 'guideline';
    const asked =
      decided || ofOther || ofNote || heading?.row?.beginsAnew || !speaksOfCase
        ? []
        : reader.asked(line, read, formLines > 0);
    // The second and later items of a list whose first stands behind its label.
    const goesOn: boolean = listOpen && LIST_ITEM.test(line);
    const overByTitle = (ground === 'request' || section === 'decided-history') && !heading && NOTE_TITLE.test(line);
    // "07/15/2014   Screening, day unit": the next visit of a packet ends the plan of the one before.
    const nextVisit = ground === 'plan' && !heading && DATED_TITLE.test(line);
    // Between rules stands the title of another part, whatever it says.
    const setOff: boolean =
      (titles.has(at) || opensPage(line)) && !heading && ground !== 'decision' && ground !== 'rationale';
    if (setOff) run.length = 0;
    if (
      overByTitle ||
      nextVisit ||
      setOff ||
      (ground === 'request' && !heading && PROSE.test(line) && OF_A_PERSON.test(line))
    ) {
      ground = 'record';
      section = null;
    }
    if (!heading && !decided && ground === 'boilerplate' && tellsOfPatient(line, read.whole, section)) {
      ground = 'record';
      section = null;
    }
    if (!heading && !decided && speaksOfCase && LIST_LEAD.test(line)) {
      ground = 'request';
      section = 'request';
      run.length = 0;
    }
    const item = heading?.row && read.hasBody ? POINT_OF_LIST.exec(line)?.[0] : undefined;
    // "4) psych evaluation: …" among a guideline's points is one of them.
    if (item !== undefined && ground === 'guideline' && /\d/.test(item)) heading = null;
    if (heading) {
      if (item !== undefined && heading.row?.voice === 'record' && (ground === 'record' || ground === 'plan')) {
        // A point of a list speaks for its own line.
        lineGround = 'record';
        lineSection = heading.row.id;
      } else if (heading.row?.extent === 'line') {
        lineGround = heading.row.voice;
        lineSection = heading.row.id;
        ground = 'decision';
        section = 'imr-issues';
      } else if (heading.row?.voice === 'request' && read.hasBody) {
        // "REQUEST FOR AUTHORIZATION: a pump" asks in one line; a letter may follow.
        lineGround = 'request';
        lineSection = heading.row.id;
        ground = 'record';
        section = null;
        run.length = 0;
      } else if (heading.row?.id === 'determination' && read.hasBody) {
        lineGround = 'decision';
        lineSection = heading.row.id;
        ground = 'record';
        section = null;
      } else {
        ground = heading.row?.voice ?? 'record';
        section = heading.row?.id ?? null;
        awaitsItem = ground === 'request';
        run.length = 0;
        noteDay = read.headingDay ?? (heading.row?.beginsAnew ? null : noteDay);
      }
    } else if (decided) {
      lineGround = 'request';
      lineSection = 'disputed-item';
    } else if (goesOn) {
      lineGround = 'request';
      lineSection = 'request';
    }
    if (heading && !listsPaper) papersListed = section === 'records-reviewed';
    else if (!listsPaper && line.trim() !== '') papersListed = false;
    listOpen =
      goesOn ||
      asked.some((a) => LIST_ITEM.test(line.slice(a.start, a.end).trimStart())) ||
      (lineGround === 'request' && LIST_ITEM.test(line.slice(heading?.bodyAt ?? 0).trimStart()));
    const ownDay: string | null = read.day ?? (setOff || nextVisit ? reader.titleDay(line) : null);
    noteDay = listsPaper ? dayBefore : (ownDay ?? noteDay);
    date = ownDay ?? noteDay;
    let paragraphStart = true;
    // The heading's own words belong to nobody.
    if (heading && read.head) addSentence(at, read.head, 'boilerplate', lineSection ?? section, true);
    const pieces = heading ? read.body : reader.whole(line, read);
    for (const piece of pieces) {
      const { text: body, manner, day } = piece.words;
      date = day ?? date;
      const ofLabel = asked.find((a) => piece.start < a.end && piece.end > a.start);
      const column = ofLabel?.row ?? columnOf(line, piece.start, columns);
      // "REQUEST. PERMANENT PUMP. HE WOULD LIKE TO FISH AGAIN.": behind what is asked for, what is told of him.
      const told = lineGround === 'request' && !paragraphStart && OF_A_PERSON.test(body) && !manner.requests;
      const voice = voiceOf(
        column?.voice ?? (told ? null : lineGround) ?? planOrRecord(ground, manner, body),
        manner,
        run,
        paragraphStart,
      );
      const asks = manner.requests && (voice === 'record' || voice === 'plan') && !INTENDS_LATER.test(body);
      const inSection = column?.id ?? (told ? null : lineSection) ?? section;
      addSentence(at, piece, asks ? 'request' : voice, asks ? 'asks' : inSection);
      paragraphStart = false;
    }
    // The cells under a "Requested" heading are requests, as far as the table goes.
    if (read.columns) columns = read.columns;
    else if (!isRowUnder(columns, read.cells)) columns = [];
  }

  function addSentence(
    lineAt: number,
    piece: PieceWords,
    voice: Voice,
    inSection: string | null,
    isHeading = false,
  ): void {
    const { text: words, seen, tokens, speaks } = piece.words;
    if (!speaks) return;
    if (voice === 'request') awaitsItem = false;
    sentences.push({
      index: sentences.length,
      start: lineAt + piece.start,
      end: lineAt + piece.end,
      text: words,
      seen,
      tokens,
      voice,
      heading: isHeading,
      section: inSection,
      date,
    });
  }

  return {
    original: text,
    clean,
    sentences,
    toOriginal,
    sentenceAt: (offset) => sentenceAt(sentences, offset),
  };
}

/** Whether a sentence can begin at a line: the line before is empty or has ended one. */
const mayOpen = (clean: string, at: number): boolean =>
  at < 2 || /[\n.:;!?)\]=_-]\s*$/.test(clean.slice(Math.max(0, at - 4), at - 1));

/** What a point of a list begins with. */
const POINT_OF_LIST = /^\s*(?:[-*•]|\(?\d{1,2}[.)])\s/;
/** Sections that tell of one thing only. */
const TITLED: ReadonlySet<string> = new Set(['psychological', 'trial', 'surgical-opinion', 'goals', 'prior-treatment']);
/** "Bloods and clotting, 10/13/2014": a few words by themselves, between an empty line and a line of prose. */
const BARE_TITLE = /^[A-Z][a-z]+(?: [A-Za-z]+){0,4}(?:,? \d{1,2}\/\d{1,2}\/\d{2,4})?$/;
function isBareTitle(clean: string, at: number, end: number): boolean {
  if (end - at > 50 || clean[at - 2] !== '\n' || !BARE_TITLE.test(clean.slice(at, end))) return false;
  const next = clean.slice(end + 1, end + 400).split('\n')[0] ?? '';
  return next.length >= 50;
}

/** What will be asked for, or was, is not asked for now. */
const INTENDS_LATER =
  /\b(?:will|would|may|might|could|if|plan(?:s|ning)? to|not|never|denied|previously|last (?:year|month)|asks (?:if|whether|about)|wants|wishes)\b(?= (?:be |also |then )?(?:request|ask|seek|submit|authoriz))|\b(?:was|were|been) (?:denied|non-?certified)\b/i;

/** In a plan, a sentence that tells of this patient and intends nothing is the record's. */
const INTENDS =
  /\b(?:will|plan|recommend|request|continue|start|refer|schedule|return|follow|should|consider|await|obtain|need|trial|authoriz|refill|order|renew|to be\b)/i;
function planOrRecord(ground: Voice | 'rationale', manner: Manner, body: string): Voice | 'rationale' {
  return ground === 'plan' && manner.ofThisCase && !INTENDS.test(body) ? 'record' : ground;
}
