/**
 * The case's own fields: from a header table, a label with its value, or the narrative. Each keeps its place.
 */
import type { CaseFields, Evidence } from '../../analysis.ts';
import { findDates } from '../../text/dates.ts';
import type { Document } from '../../text/document.ts';
import { NUMBER_WORDS } from '../../text/vocabulary.ts';
import {
  ADMINISTRATOR_BASIS,
  AGE_IN_WORDS,
  AGE_SHAPES,
  BIRTH_LABELS,
  CASE_LABELS,
  CASE_NUMBER,
  CLAIM_LABELS,
  CLAIM_NUMBER,
  DATE_LABELS,
  DECIDED_ON_REQUEST,
  DECIDED_WORD,
  FORM_SIGNED,
  HAPPENED_AT_WORK,
  HEAD_LENGTH,
  IMR_NUMBER,
  INJURED,
  NOT_OF_REQUEST,
  NOT_THIS_ONE,
  OF_CARE,
  OF_DECISION,
  OTHER_INJURY,
  OTHERS_AGE,
  PRIORITIES,
  PRIORITY_CELL,
  PRIORITY_LABELS,
  PRIORITY_TITLE,
  SEX_SHAPES,
  SEX_WORDS,
  UR_DECIDED,
  UR_LETTER_DATE,
} from './case-field-wordings.ts';
import { columnCells } from './headed-columns.ts';

const sexOf = (said: string) => (/^(?:f|woman|lady)/i.test(said) ? ('female' as const) : ('male' as const));

const SPACE = '(?:[\\s.|-]{1,3})';
/** Between a label and its value: a colon, a cell, a new line, a dotted leader, a step of the way to a page, a bracket. */
const GAP = '[\\s:.#=|›»>]{1,24}\\(?';
/** No full stop here: "date of injury. 10/10/13 progress note" is two statements. */
const DATE_GAP =
  '(?:\\.{1,4}(?=:)|\\.{2,30}(?=\\s)|[ \\t]\\.{1,30}(?=[ \\t]))?[\\s:;#=|,-]{0,6}\\(?(?:is |was |on |of |dated |= )?';

const labelPattern = (label: string, gap: string): RegExp =>
  new RegExp(`${NOT_THIS_ONE}(?<![A-Za-z])(?:${label.replaceAll(' ', SPACE)})(?![A-Za-z])${gap}`, 'gi');
const labelPatterns = (labels: readonly string[], gap: string) => labels.map((label) => labelPattern(label, gap));
const DATES = Object.fromEntries(
  Object.entries(DATE_LABELS).map(([field, labels]) => [field, labelPatterns(labels, DATE_GAP)]),
) as Record<keyof typeof DATE_LABELS, RegExp[]>;
const CLAIM = labelPatterns(CLAIM_LABELS, GAP);
const CASE = labelPatterns(CASE_LABELS, GAP);
const BIRTH = labelPatterns(BIRTH_LABELS, DATE_GAP);
const PRIORITY = PRIORITY_LABELS.map(
  (l) => new RegExp(`(?<![A-Za-z])${l.replaceAll(' ', SPACE)}${GAP}${PRIORITIES}\\b`, 'gi'),
);
const PRIORITY_TICKED = new RegExp(`[[(]\\s?[xX✓✔]\\s?[\\])] ?${PRIORITIES}\\b|[☒☑] ?${PRIORITIES}\\b`, 'gi');
/** "RFA date: 10/20/2014, Standard". */
const PRIORITY_OF_RFA = new RegExp(`\\brfa(?: date)?[\\s:|]{1,24}\\d{1,2}/\\d{1,2}/\\d{2,4},? ${PRIORITIES}\\b`, 'gi');
/** A letter of utilization review: its decision date is the utilization review's. */
const OF_UTILIZATION_REVIEW =
  /utilization (?:review|management) (?:determination|notice|decision|department)|performs utilization review|utilization (?:review|management)[^\n]{0,40}\n\s{0,80}decision date|(?:determination|outcome|decision|result)[:|\s]{1,12}(?:denied|modified|certified|not certified|non-?certified|adverse)|\bur (?:unit|department|desk|section|team)\b|notice of (?:non|determination|decision|denial|modif)|(?:prospective|concurrent|retrospective) review|non-?certification/i;
const INDEPENDENT_REVIEW =
  /independent medical review (?:final|determination|decision)|\bIMR (?:case|decision|number|determination|organization|application)|application received|date of ur/i;
/** So far down the page, the review is named as the way of an appeal. */
const TITLE_LENGTH = 400;
const TITLED_INDEPENDENT = /independent medical review|\bIMR\b/i;
/** A determination of an independent review: what it tells as denied is what it reviews. */
const OF_DETERMINATION =
  /how the imr final determination was made|imr issues,? decisions|independent medical review final/i;
const RFA_OF_TODAY =
  /\b(?:rfa|request for authorization)\b[^.;\n]{0,40}\b(?:today['’]?s date|(?:of|dated|signed) today|(?:of |bears |under )(?:this|the same) date|same date)\b/i;
const GUIDELINE_OR_OTHER = new Set(['guideline', 'other-person']);
/** "MTUS (07/18/2009)": the day of the edition (8 CCR 9792.20 and following, as adopted then). */
const MTUS_ADOPTED = '2009-07-18';
const UNITS: Readonly<Record<string, number>> = NUMBER_WORDS;

/** A date whose parts stand apart, right behind its label: "05 / 20 / 08", "9 3 98". */
const PARTS_APART = /^\(?(\d{1,2})( ?[/.] ?| - | )(\d{1,2})\2((?:19|20)?\d\d)(?![\d/])/;
function dateApart(text: string, pivotYear: number): { iso: string; start: number; end: number } | null {
  const m = PARTS_APART.exec(text);
  const found = m && findDates(`${m[1]}/${m[3]}/${m[4]}`, pivotYear)[0];
  return found ? { iso: found.iso, start: 0, end: m[0].length } : null;
}

const CLAIM_LABEL = '(?:wc )?claim(?: ?(?:no\\.?|number|num\\.?|#|id))?';
const INJURY_LABEL = '(?:doi|d/i|d\\.o\\.i\\.|date of injury|injury date|injured)';
const CLAIM_OF_PAIR = '(?<claim>[A-Z0-9][A-Z0-9-]{1,14}(?: [A-Z0-9-]{0,6}\\d[A-Z0-9-]{0,8}){0,2})';
const INJURY_OF_PAIR = '(?<injured>\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4})';
const PAIRS: readonly RegExp[] = [
  `${CLAIM_LABEL} ?/ ?${INJURY_LABEL}[:\\s|]{1,12}${CLAIM_OF_PAIR} ?/ ?${INJURY_OF_PAIR}`,
  `${INJURY_LABEL} ?/ ?${CLAIM_LABEL}[:\\s|]{1,12}${INJURY_OF_PAIR} ?/ ?${CLAIM_OF_PAIR}(?![\\w/-])`,
].map((source) => new RegExp(`(?<![\\w/])${source}`, 'gi'));

/** A title or label with its day is no longer than this. */
const LONGEST_DATED_TITLE = 90;

/** Reads the case fields. Pure; linear in the text. */
export function readCaseFields(doc: Document, pivotYear: number): CaseFields {
  const { clean } = doc;
  const evidence = (start: number, end: number): Evidence => {
    const range = doc.toOriginal({ start, end });
    return {
      ...range,
      quote: doc.original.slice(range.start, range.end),
      voice: doc.sentenceAt(start)?.voice ?? 'boilerplate',
      polarity: 'for',
      date: null,
      element: null,
    };
  };
  const ofPatient = (at: number) => !GUIDELINE_OR_OTHER.has(doc.sentenceAt(at)?.voice ?? 'record');
  /** The first identifier behind one of the labels. */
  const identifier = (labels: readonly RegExp[], value: RegExp) => {
    for (const label of labels)
      for (const m of clean.matchAll(label)) {
        value.lastIndex = m.index + m[0].length;
        const found = value.exec(clean)?.[0];
        if (!found || found.replace(/\D/g, '').length < 2 || found.length < 4 || !ofPatient(m.index)) continue;
        if (findDates(found, pivotYear).length > 0) continue;
        const start = m.index + m[0].length;
        return { value: found, evidence: evidence(start, start + found.length) };
      }
    return null;
  };
  /** The first date behind one of the labels. */
  const date = (labels: readonly RegExp[]) => {
    for (const label of labels)
      for (const m of clean.matchAll(label)) {
        const from = m.index + m[0].length;
        const behind = clean.slice(from, from + 24);
        const found = findDates(behind, pivotYear)[0] ?? dateApart(behind, pivotYear);
        if (!found || found.start > 1 || !ofPatient(m.index)) continue;
        return { value: found.iso, evidence: evidence(from + found.start, from + found.end) };
      }
    return null;
  };
  const narrative = (
    test: (sentence: string) => boolean,
    voices: readonly string[],
    pick: (s: string) => { start: number; end: number; iso: string } | undefined,
  ) => {
    for (const s of doc.sentences) {
      if (!voices.includes(s.voice) || !test(s.text)) continue;
      const found = pick(s.text);
      if (found) return { value: found.iso, evidence: evidence(s.start + found.start, s.start + found.end) };
    }
    return null;
  };
  const firstDate = (s: string) => findDates(s, pivotYear)[0];
  const injuryDate = (s: string) => {
    const dates = findDates(s, pivotYear);
    if (dates.length === 0) return undefined;
    const word = INJURED.exec(s);
    if (!word) return undefined;
    // The date nearest to the word; a history of visits in the same sentence is farther off.
    const near = dates.map((d) => ({ d, gap: d.start > word.index ? d.start - word.index : word.index - d.end }));
    near.sort((a, b) => a.gap - b.gap);
    return near[0]?.d;
  };
  /** The date nearest to the word that decides. */
  const decisionDay = (s: string) => {
    const word = DECIDED_WORD.exec(s);
    const gap = (d: { start: number; end: number }) =>
      word === null ? 0 : d.start > word.index ? d.start - word.index - word[0].length : word.index - d.end;
    return findDates(s, pivotYear).sort((a, b) => gap(a) - gap(b))[0];
  };
  const happened = (s: string) => HAPPENED_AT_WORK.test(s) && !OF_CARE.test(s) && !OTHER_INJURY.test(s);
  const RECORD = ['record', 'request', 'plan'];
  const ofUr =
    OF_UTILIZATION_REVIEW.test(clean) &&
    !INDEPENDENT_REVIEW.test(clean) &&
    !TITLED_INDEPENDENT.test(clean.slice(0, TITLE_LENGTH));
  const rfaDate = date(DATES.rfaDate) ?? date([FORM_SIGNED]) ?? dateOfLetter();

  return {
    caseNumber: identifier(CASE, CASE_NUMBER) ?? numberOfReview(),
    claimNumber: identifier(CLAIM, CLAIM_NUMBER) ?? claimInColumn() ?? ofPair('claim'),
    dateOfInjury:
      date(DATES.dateOfInjury) ??
      injuryInColumn() ??
      ofPair('injured') ??
      dateBefore() ??
      narrative((s) => INJURED.test(s) && !OTHER_INJURY.test(s), RECORD, injuryDate) ??
      narrative(happened, RECORD, firstDate),
    decisionDate: date(DATES.decisionDate) ?? (ofUr ? null : date(DATES.determinationDate)),
    urDecisionDate:
      date(DATES.urDecisionDate) ??
      (ofUr ? (date(DATES.determinationDate) ?? date([UR_LETTER_DATE])) : null) ??
      dateOfBasis() ??
      narrative((s) => UR_DECIDED.test(s), ['decision', 'record', 'reviewer-finding'], firstDate) ??
      (OF_DETERMINATION.test(clean)
        ? narrative((s) => DECIDED_ON_REQUEST.test(s) && !NOT_OF_REQUEST.test(s), ['decision', 'record'], decisionDay)
        : null),
    rfaDate,
    age: readAge(),
    sex: readSex(),
    priority: readPriority(),
    diagnoses: readDiagnoses(),
    noteDates: readNoteDates(),
  };

  /** Two fields under one label: "Claim no. / DOI   TR 410-22 / 03/14/2010". */
  function ofPair(wanted: 'claim' | 'injured') {
    for (const pair of PAIRS)
      for (const m of clean.matchAll(pair)) {
        const { claim = '', injured = '' } = m.groups ?? {};
        const day = findDates(injured, pivotYear)[0];
        if (!day || claim.replace(/\D/g, '').length < 2 || !ofPatient(m.index)) continue;
        const words = wanted === 'claim' ? claim.trim() : injured.slice(day.start, day.end);
        const start = m.index + m[0].lastIndexOf(words);
        return { value: wanted === 'claim' ? words : day.iso, evidence: evidence(start, start + words.length) };
      }
    return null;
  }

  function numberOfReview() {
    const m = IMR_NUMBER.exec(clean);
    return m && ofPatient(m.index) ? { value: m[0], evidence: evidence(m.index, m.index + m[0].length) } : null;
  }

  function injuryInColumn() {
    for (const cell of columnCells(clean, /^(?:doi|d\/i|date of injury|injury date|inj\.? date)$/i)) {
      const found = findDates(cell.text, pivotYear)[0];
      if (found) return { value: found.iso, evidence: evidence(cell.start + found.start, cell.start + found.end) };
    }
    return null;
  }

  function claimInColumn() {
    for (const cell of columnCells(clean, /^claims? ?(?:#|no\.?|nos\.?|number|id)?$/i)) {
      CLAIM_NUMBER.lastIndex = 0;
      const found = CLAIM_NUMBER.exec(cell.text)?.[0];
      if (found && found.replace(/\D/g, '').length > 1 && findDates(found, pivotYear).length === 0)
        return { value: found, evidence: evidence(cell.start, cell.start + found.length) };
    }
    return null;
  }

  function dateOfBasis() {
    for (const m of clean.matchAll(ADMINISTRATOR_BASIS))
      for (const d of findDates(m[0], pivotYear))
        if (OF_DECISION.test(m[0].slice(0, d.start)) && d.iso !== MTUS_ADOPTED)
          return { value: d.iso, evidence: evidence(m.index + d.start, m.index + d.end) };
    return null;
  }

  /** "RFA form of today's date on top": the day of the letter. */
  function dateOfLetter() {
    if (!RFA_OF_TODAY.test(clean)) return null;
    const day = findDates(clean.slice(0, HEAD_LENGTH), pivotYear)[0];
    return day ? { value: day.iso, evidence: evidence(day.start, day.end) } : null;
  }

  function dateBefore() {
    // "an 8/16/11 date of injury"
    const at = clean.search(/date of injury/i);
    if (at < 0) return null;
    const dates = findDates(clean.slice(Math.max(0, at - 16), at), pivotYear);
    const d = dates[dates.length - 1];
    return d
      ? { value: d.iso, evidence: evidence(Math.max(0, at - 16) + d.start, Math.max(0, at - 16) + d.end) }
      : null;
  }

  function readAge() {
    for (const shape of AGE_SHAPES)
      for (const m of clean.matchAll(shape)) {
        const value = Number(m[1]);
        const start = m.index + m[0].indexOf(m[1] as string);
        if (!(value >= 14 && value <= 105) || !isPatientsAge(m.index, m.index + m[0].length)) continue;
        return { value, evidence: evidence(start, start + (m[1] as string).length) };
      }
    for (const m of clean.matchAll(AGE_IN_WORDS)) {
      const value = (UNITS[(m[1] as string).toLowerCase()] ?? 0) + (m[2] ? (UNITS[m[2].toLowerCase()] ?? 0) : 0);
      if (!isPatientsAge(m.index, m.index + m[0].length)) continue;
      return { value, evidence: evidence(m.index, m.index + m[0].search(/[- ]years?/i)) };
    }
    return ageFromBirth();
  }

  function isPatientsAge(start: number, end: number): boolean {
    if (!ofPatient(start)) return false;
    if (/\b(?:his|her|their|s)\s*$/i.test(clean.slice(Math.max(0, start - 6), start))) return false;
    return !OTHERS_AGE.test(clean.slice(end, end + 40));
  }

  /** From the day of birth, on the day of the request. */
  function ageFromBirth() {
    const birth = date(BIRTH);
    const day = rfaDate?.value;
    if (!birth || !day) return null;
    const value =
      Number(day.slice(0, 4)) - Number(birth.value.slice(0, 4)) - Number(day.slice(5) < birth.value.slice(5));
    return value >= 14 && value <= 105 ? { value, evidence: birth.evidence } : null;
  }

  function readSex() {
    for (const shape of SEX_SHAPES)
      for (const m of clean.matchAll(shape)) {
        const said = m[1] as string;
        const end = m.index + m[0].length;
        if (!(/\d/.test(m[0]) ? isPatientsAge(m.index, end) : ofPatient(m.index))) continue;
        const start = m.index + m[0].lastIndexOf(said);
        return { value: sexOf(said), evidence: evidence(start, start + said.length) };
      }
    const weights = { male: 0, female: 0 };
    const firstOf: Partial<Record<'male' | 'female', { start: number; end: number }>> = {};
    for (const s of doc.sentences) {
      if (s.voice !== 'record' && s.voice !== 'plan' && s.voice !== 'reviewer-finding' && s.voice !== 'request')
        continue;
      for (const { pattern, value, weight } of SEX_WORDS)
        for (const m of s.text.matchAll(pattern)) {
          weights[value] += weight;
          const at = { start: s.start + m.index, end: s.start + m.index + m[0].length };
          const first = firstOf[value];
          if (!first || at.start < first.start) firstOf[value] = at;
        }
    }
    if (weights.male === weights.female) return null;
    const value = weights.male > weights.female ? ('male' as const) : ('female' as const);
    const at = firstOf[value];
    return at ? { value, evidence: evidence(at.start, at.end) } : null;
  }

  function readPriority() {
    const head = clean.slice(0, HEAD_LENGTH);
    for (const pattern of [...PRIORITY, PRIORITY_TICKED, PRIORITY_OF_RFA, PRIORITY_CELL, PRIORITY_TITLE])
      for (const m of (pattern === PRIORITY_CELL || pattern === PRIORITY_TITLE ? head : clean).matchAll(pattern)) {
        const said = (m[1] ?? m[2]) as string;
        const start = m.index + m[0].length - said.length;
        const value = `${said[0]?.toUpperCase()}${said.slice(1).toLowerCase()}`;
        return { value, evidence: evidence(start, start + said.length) };
      }
    return null;
  }

  function readDiagnoses() {
    const out: CaseFields['diagnoses'] = [];
    const LIST = /\bdiagnos(?:ed with|es (?:are|included?|were|given)[: ]|is (?:is|of|was)|es:|is:)\s*|\bdx[:.] ?/i;
    for (const s of doc.sentences) {
      if (s.voice !== 'record') continue;
      if (s.section === 'diagnoses' && s.text.length < 160) {
        const from = /^\d{1,2}[.)]\s*/.exec(s.text)?.[0].length ?? 0;
        const value = s.text.slice(from).replace(/[.;]$/, '').trim();
        if (value) out.push({ value, evidence: evidence(s.start + from, s.start + from + value.length) });
        continue;
      }
      const m = LIST.exec(s.text);
      if (!m) continue;
      let at = m.index + m[0].length;
      for (const part of s.text.slice(at).split(/(, and |, | and )/)) {
        const value = part.replace(/[.;]$/, '').trim();
        if (value && !/^(?:,|and|, and)$/.test(value))
          out.push({ value, evidence: evidence(s.start + at, s.start + at + part.length) });
        at += part.length;
      }
      if (out.length > 40) break;
    }
    return out.filter((d) => d.evidence.end > d.evidence.start);
  }

  function readNoteDates() {
    const seen = new Map<string, CaseFields['noteDates'][number]>();
    // Days by which what stands under a title or label is dated.
    const told = doc.sentences.filter(({ voice, heading }) => (voice === 'record' || voice === 'plan') && !heading);
    const dating = new Set(told.flatMap(({ date }) => (date ? [date] : [])));
    for (const s of doc.sentences) {
      if (s.voice !== 'record' && s.voice !== 'plan' && s.voice !== 'boilerplate') continue;
      const dates = s.tokens.filter((t) => t.kind === 'date');
      if (dates.length === 0) continue;
      const tells = /progress|report|note|visit|exam|seen|saw|dated|dos\b|date of service|cleared|signed/i.test(s.text);
      const titles = s.text.length <= LONGEST_DATED_TITLE && !s.text.endsWith('.');
      if (!tells && !titles) continue;
      for (const d of dates) {
        // The title of a note in which the record tells nothing dates nothing.
        const datesNote = d.iso === s.date && dating.has(d.iso ?? '');
        if ((!tells || s.heading) && !datesNote) continue;
        const near = s.text.slice(Math.max(0, d.start - 30), d.end + 16);
        if (/injur(?!ed (?:wo|em|pe|cl|ma))|birth|mri|rfa|surgery|denied/i.test(near)) continue;
        const { iso } = d;
        if (iso && !seen.has(iso))
          seen.set(iso, { value: iso, evidence: evidence(s.start + d.start, s.start + d.end) });
      }
    }
    return [...seen.values()].sort((a, b) => (a.value < b.value ? -1 : 1));
  }
}
