/**
 * The sentences of a pain specialist's own note: what it advises is a consultation's word.
 */
import type { Sentence } from '../text/document.ts';
import { Wording } from '../text/wording.ts';

const PAIN_SERVICE = new Wording(
  /\bpain[ -](?:management|medicine|mgmt|service|clinic|specialist|specialty)\b|\bclinical pharmacology\b|\(pain(?: medicine| mgmt| management)?\)/i,
);
const NOTE_WORD = /\b(?:consult\w*|evaluation|note|report|opinion|service|letter)\b/i;
/** A sentence about such a note, rather than its heading. */
const SPEAKS_OF =
  /\b(?:refer|referral|request(?:ed|s)?|will|recommend\w*|pending|no|not|should|needed|contains?|seen|saw|exceeds?|await\w*|schedul\w*|if|was|were|has|had|have|is|are|for an?|supports?|agrees?)\b/i;
/** Heads the note of someone else. */
const NEXT_NOTE =
  /^\W*(?:\[?\s*p(?:age|g)?\.? ?\d+\w? ?(?:\/|of) ?\d+\]?\W*)?(?:pr[ -]?2\b|progress (?:note|report)|note \d+ of|office (?:visit|note)|encounter\b|visit of|history and physical|operative report|dear\b|utilization review|enclosure|attach(?:ment|ed)|primary treating)/i;
const LONGEST_HEADING = 170;
const QUOTE_MARK = /["“”]/;
/** One quotation mark, and no second. */
const LEFT_OPEN = /^[^"“”]*["“][^"“”]*$/;
const LONGEST_SPEECH = 5;

/** "An outside pain physician saw him on 2/10", "9-30-2014 pain specialist consultation: pain is 8 …": its account begins. */
const PAIN_DOCTOR = new Wording(
  /\b(?:dr|doctor)\b[^;]{0,40}\bpain (?:clinic|center|centre|service|institute|program)\b|\bpain[ -](?:(?:management|medicine|mgmt) )?(?:physician|specialist|consultant|consultation|consult|doctor|psychiatrist)\b|\b(?:certified|boarded|specialist|fellowship[- ]trained) in pain (?:medicine|management)\b/i,
);
const TELLS_OF =
  /\b(?:saw|examined|evaluated|reviewed|consulted|(?:was|were) (?:seen|examined|evaluated)|consult(?:ation)?[^.:]{0,40}:|evaluation[^.:]{0,40}:|opinion[^.:]{0,40}:)/i;
const NOT_YET =
  /\b(?:refer\w*|(?<!at (?:the|my|our|his|her) )request\w*|will|pending|schedul\w*|await\w*|if|should|recommend\w*|needs?|not|no|never|denied)\b/i;
/** … and goes on: "He wrote that …", "The consultant advises …". */
const SPECIALIST_SAYS =
  /^\W*(?:he|she|(?:the|this) (?:consultant|specialist|physician|doctor|report|consultation)|dr\.? [A-Z][\w-]+|it|in (?:his|her) (?:view|opinion))\b[^.]{0,30}\b(?:wrote|writes|advis\w+|recommend\w*|counsel\w*|suggest\w*|thought|thinks|felt|feels|found|finds|opin\w+|believe[sd]?|consider\w*|put|stated|states|concluded|concludes|agree\w*|support\w*|endorse\w*|would|sees?|saw)\b/i;
const REPORT_QUOTED =
  /^\W*(?:from|in|out of) (?:his|her|the|this|that) (?:\w+ )?(?:report|letter|note|opinion|consultation)\b/i;
/** An account of a consultation is no longer than this. */
const LONGEST_ACCOUNT = 8;

/** The sentences that stand in a pain specialist's own consultation, or tell what it says. */
export function painConsultations(sentences: readonly Sentence[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let open = false;
  // "Pain consultation of 9/12: "I support this dose. I would not go lower."": the quotation goes on.
  let quoted = 0;
  let account = 0;
  for (const sentence of sentences) {
    const { text } = sentence;
    if (sentence.heading || sentence.voice !== 'record') account = 0;
    else if (PAIN_DOCTOR.test(sentence.seen) && TELLS_OF.test(text) && !NOT_YET.test(text)) account = LONGEST_ACCOUNT;
    else if (account > 0) {
      account--;
      if (SPECIALIST_SAYS.test(text)) inside.add(sentence.index);
      // "From her report: “I have gone through the total. I support keeping it.”"
      if (quoted === 0 && REPORT_QUOTED.test(text) && LEFT_OPEN.test(text)) {
        inside.add(sentence.index);
        quoted = LONGEST_SPEECH;
        continue;
      }
    }
    if (quoted > 0) {
      inside.add(sentence.index);
      quoted = QUOTE_MARK.test(text) ? 0 : quoted - 1;
    } else if (PAIN_SERVICE.test(sentence.seen) && NOTE_WORD.test(text) && LEFT_OPEN.test(text)) {
      inside.add(sentence.index);
      quoted = LONGEST_SPEECH;
    }
    if (text.length <= LONGEST_HEADING) {
      if (PAIN_SERVICE.test(sentence.seen) && NOTE_WORD.test(text) && !SPEAKS_OF.test(text)) open = true;
      else if (open && NEXT_NOTE.test(text)) open = false;
    }
    if (open) inside.add(sentence.index);
  }
  return inside;
}
