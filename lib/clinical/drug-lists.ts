/**
 * The label of a list of drugs ("Discontinued:", "Tried so far -", the first cell of a row, a line above): how the
 * drugs of the list stand. A label is known by having no other words than those of such labels, whatever their order.
 */
import type { CueStatus } from './medication-cues.ts';

/** What labels of lists are made of besides the words of STANDINGS. */
const LABEL_WORDS: ReadonlySet<string> = new Set(
  (
    'a all an and any are as at be been being both by date dated did do does for from had has have he her him his i in ' +
    'is it last no not now of on only or other others own per pt patient patients client claimant worker she since so ' +
    'some than that the their them these they this those to today was we were which who will with yet year years ' +
    'months weeks day days visit appointment encounter note report list lists oral po scheduled prn otc non nonopioid opioid opioids opiate opiates narcotic ' +
    'narcotics nsaid nsaids adjuvant adjuvants analgesic analgesics pain chronic neuropathic medication medications med ' +
    'meds medicine medicines drug drugs agent agents rx rxs prescription prescriptions pill pills tablets treatment ' +
    'treatments tx therapy therapies remedies pharmacotherapy pharmacologic regimen course courses dose doses ' +
    'reason reasons because due outcome result results response effect effects benefit relief help helped lack use ' +
    'side nonsteroidal over-the-counter anticonvulsants antidepressants relaxants muscle sleep aids sedatives following ' +
    'renewed refilled resumed prescribed so far admission include includes including included consist consists consisted comprised'
  ).split(' '),
);

interface Label {
  status: CueStatus;
  /** Every word of these makes a label with the words above. */
  words: string;
  /** Where the words alone do not say it. */
  pattern?: RegExp;
}

/** From the surest to the least: the first whose words a label holds says how the list stands. */
const LABELS: readonly Label[] = [
  {
    status: 'allergy',
    words: 'allergy allergies allergic intolerance intolerances intolerant sensitivity sensitivities adr adrs',
  },
  {
    status: 'other-person',
    words:
      "wife wife's husband husband's spouse spouse's partner partner's mother mother's father father's household daughter daughter's son son's brother brother's sister sister's",
  },
  {
    status: 'not-taken',
    words: 'declined refused contraindicated unfilled avoid avoided offered never untried',
  },
  {
    status: 'stopped',
    words: '',
    pattern:
      /\b(?:not|no longer) (?:\w+ ){0,2}(?:taking|taken|using|used|in use|on|renewed|refilled|resumed|continued|active|current|prescribed)\b/,
  },
  {
    status: 'stopped',
    words:
      "stop stopped stopping discontinue discontinued discontinuing dc'd d/c'd dc’d d/c’d dced inactive former formerly off held hold ended removed removal dropped weaned tapered withdrawn cancelled canceled expired lapsed terminated abandoned deleted longer taken",
    pattern:
      /\b(?:stop(?:ped|ping)?|discontinu(?:e|ed|ing)|d\/?c['’]d|dced|inactive|former(?:ly)?|off|held|hold|ended|removed|dropped|weaned|tapered|withdrawn|cancell?ed|expired|lapsed|terminated|abandoned|deleted|no longer|taken off)\b/,
  },
  {
    status: 'past',
    words:
      'given administered received inpatient hospital intraoperative intraoperatively intraop perioperative anesthesia sedation er ed emergency room department icu ward stay during operation procedure here office clinic',
    pattern: /\b(?:given|administered|received|inpatient|intraop\w*|perioperative|anesthesia|sedation|during)\b/,
  },
  {
    status: 'past',
    words:
      'past prior previous previously earlier tried trialed trials trial failed failing failure failures exhausted attempted unsuccessful unsuccessfully ineffective inadequate remote old older already before used without tolerated helpful worked fail',
    pattern:
      /\b(?:past|prior|previous(?:ly)?|earlier|tried|trialed|trials?|fail(?:ed|ing|ures?)?|exhausted|attempted|unsuccessful(?:ly)?|ineffective|inadequate|remote|old(?:er)?|not tolerated|not helpful|without (?:benefit|relief|effect|help)|(?:did not|not) (?:help\w*|work\w*)|used (?:before|in|to date)|to date|so far)\b/,
  },
  {
    status: 'planned',
    words:
      'recommended recommend recommendations recommendation proposed suggested consider considered considering options option future possible planned alternatives',
    pattern: /\b(?:recommend\w*|proposed|suggested|consider\w*|options?|future|possible|planned|alternatives)\b/,
  },
  {
    status: 'current',
    words:
      'current currently present presently active taking takes taken using uses continue continued continuing continues ongoing regular daily maintenance home new verified reconciled started start discharge',
    pattern:
      /\b(?:current(?:ly)?|present(?:ly)?|active|taking|takes|using|uses|continu(?:e|ed|ing|es)|ongoing|regular|maintenance|home|new|now|today|on|discharge)\b/,
  },
];
const KNOWN: ReadonlySet<string> = new Set([...LABEL_WORDS, ...LABELS.flatMap(({ words }) => words.split(' '))]);
const TELLING = LABELS.map(({ status, words, pattern }) => ({
  status,
  pattern: pattern ?? new RegExp(`(?<![\\w'’])(?:${words.split(' ').join('|')})(?![\\w'’])`),
}));

const LONGEST_LABEL = 64;
const NUMBER = /^(?:\d{1,4}(?:[/.-]\d{1,4}){0,2}|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)$/;
const MIXED_TIMES =
  /\b(?:past|prior|previous|former)\b.*\b(?:current|present)\b|\b(?:current|present)\b.*\b(?:past|prior|previous|former)\b|\bprior to\b|\bbefore admission\b/;

/** How a list stands by the words of its label, or null where they are no label's. */
export function statusOfLabel(words: string): CueStatus | null {
  if (words.length > LONGEST_LABEL) return null;
  const label = words
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[*_#•·]|\s[-–—]\s|\s{2,}/g, ' ')
    .trim();
  if (label === '' || MIXED_TIMES.test(label)) return null;
  for (const word of label.split(/[\s,&+]+|\/(?!c)/)) {
    const bare = word.replace(/^[^\w]+|[^\w]+$/g, '');
    if (bare !== '' && !KNOWN.has(bare) && !NUMBER.test(bare)) return null;
  }
  return TELLING.find(({ pattern }) => pattern.test(label))?.status ?? null;
}

/** A label in a text: how its list stands, and where it ends. */
export interface ListLabel {
  status: CueStatus;
  end: number;
}

const OPENS = /[.;\n\t|(]/;
/** Characters before a name in which the label of its line is looked for. */
const LINE_REACH = 260;

/** The label in the line (or the row of a table) before `at`. */
export function labelInLine(text: string, at: number): ListLabel | null {
  let end = at;
  for (let tries = 0; tries < 4; tries += 1) {
    const sign = lastSign(text, end, at);
    if (sign < 0) return null;
    let start = sign;
    while (start > 0 && sign - start <= LONGEST_LABEL && !OPENS.test(text[start - 1] as string)) start -= 1;
    const status = statusOfLabel(text.slice(start, sign).replace(/^\s*(?:\d{1,2}|[a-z])\)\s*/i, ''));
    if (status !== null) return closedBefore(text, start, at) ? null : { status, end: sign + 1 };
    // An unknown label ends the reach of those before it.
    if (text[sign] === ':' && !/\d$/.test(text.slice(0, sign))) return null;
    end = sign;
  }
  return null;
}

/** Where the last sign stands that can end a label. */
function lastSign(text: string, end: number, at: number): number {
  for (let i = end - 1; i >= 0 && at - i <= LINE_REACH; i -= 1) {
    const c = text[i];
    if (c === '\n') return /:\s*$/.test(text.slice(Math.max(0, i - 3), i)) ? text.lastIndexOf(':', i) : -1;
    if (c === ':' || c === '\t' || c === '|') return i;
    // A sentence has ended: labels before it have done their work.
    if (
      c === '.' &&
      /^\.\s+["“(]?[A-Z][a-z]/.test(text.slice(i, i + 6)) &&
      /[a-z)\]]{2}$/.test(text.slice(Math.max(0, i - 3), i))
    )
      return -1;
  }
  return -1;
}

/** A label in brackets that are closed before the name. */
function closedBefore(text: string, start: number, at: number): boolean {
  return text[start - 1] === '(' && text.slice(start, at).includes(')');
}

const ITEM = /^\s*(?:[-*•·o>–—]|\(?\d{1,2}[.)]|[a-z][.)])?\s*$/;
const MOST_LINES = 14;
const LONGEST_ITEM = 130;

/** The label above the list whose item `at` begins. */
export function labelAbove(text: string, at: number): ListLabel | null {
  let start = text.lastIndexOf('\n', at - 1) + 1;
  if (at - start > 8 || !ITEM.test(text.slice(start, at))) return null;
  for (let n = 0; n < MOST_LINES && start > 0; n += 1) {
    const end = start - 1;
    start = text.lastIndexOf('\n', end - 1) + 1;
    if (end - start > LONGEST_ITEM) return null;
    const line = text.slice(start, end).trim();
    if (line === '') {
      // One empty line may part a label from its list, or items; two end it.
      if (text[start - 1] === '\n' && text[start - 2] === '\n') return null;
      continue;
    }
    const colon = line.endsWith(':');
    const status =
      colon || /^[^a-z]*$/.test(line) || line.split(/\s+/).length <= 4 ? statusOfLabel(line.replace(/:$/, '')) : null;
    if (status !== null) return { status, end };
    // Another heading, or a label with its own list behind it.
    if ((/:/.test(line) && !/^(?:[-*•·o>–—]|\(?\d{1,2}[.)])\s/.test(line)) || /^[^a-z\d]{4,}$/.test(line)) return null;
  }
  return null;
}

const SENTENCES_BACK = 6;

/** "MEDICATIONS NOW. SENNA. LEVOTHYROXINE 75 MCG.": a label that is dictated as a sentence. */
export function labelDictated(text: string, at: number): ListLabel | null {
  const from = text.slice(Math.max(0, at - 320), at);
  if (!NOUN_ENDING.test(from)) return null;
  const parts = from.slice(from.lastIndexOf('\n') + 1).split(/\.\s+/);
  if (parts.length < 2) return null;
  for (let i = parts.length - 2, n = 0; i >= 0 && n < SENTENCES_BACK; i -= 1, n += 1) {
    const part = (parts[i] as string).trim();
    if (part.length > LONGEST_LABEL) return null;
    if (!NOUN.test(part)) continue;
    const status = statusOfLabel(part);
    if (status !== null) return { status, end: at };
  }
  return null;
}
/** A dictated label may end so. */
const NOUN_ENDING = /(?:medications?|meds|medicines?|drugs?)(?: [a-z]+){0,2}\. /i;
const NOUN = /\b(?:medications?|meds|medicines?|drugs?)\b/i;
