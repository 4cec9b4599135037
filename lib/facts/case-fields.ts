/**
 * The case's own fields: from a header table, a label with its value, or the narrative. Each keeps its place.
 */
import type { CaseFields, Evidence } from '../analysis.ts';
import { findDates } from '../text/dates.ts';
import type { Document } from '../text/document.ts';

/** Between a label and its value: a colon, a cell, a new line, a dotted leader. */
const GAP = '[\\s:.#]{1,6}';
/** No full stop here: "date of injury. 10/10/13 progress note" is two statements. */
const DATE_GAP = '[\\s:#]{1,6}';
const DATE = '(?=[\\dA-Za-z])';

/** Labels in order of trust. */
const DATE_LABELS: Record<'dateOfInjury' | 'decisionDate' | 'urDecisionDate' | 'rfaDate', string[]> = {
  dateOfInjury: ['date of injury', 'injury date', 'doi', 'd\\.o\\.i\\.', 'date of loss', 'doa', 'date of accident'],
  decisionDate: ['(?<!ur )decision date'],
  urDecisionDate: [
    'ur denial date',
    'ur decision date',
    'ur determination date',
    'utilization review (?:decision|denial) date',
  ],
  rfaDate: ['rfa date', 'date of rfa', 'rfa received', 'date of request'],
};
const UR_DECIDED =
  /(?:utilization review|\bur\b)[^.]{0,40}?(?:denied|certified|modified|non-certified|decision|determination)/i;
const INJURED =
  /\b(?:injur(?:y|ed|ies)|began on(?: or about)?|accident|hurt|fell|slipped|struck|strained|crush(?:ed)?|catching|lifting|fall|dropped)\b/i;

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
  const labelled = (labels: string[], value: string, flags = 'i'): RegExpExecArray | null => {
    for (const label of labels) {
      const m = new RegExp(`(?<![A-Za-z])${label}${GAP}(${value})`, flags).exec(clean);
      if (m) return m;
    }
    return null;
  };
  const text = (labels: string[], value: string) => {
    const m = labelled(labels, value);
    if (!m?.[1]) return null;
    const start = m.index + m[0].lastIndexOf(m[1]);
    return { value: m[1].trim(), evidence: evidence(start, start + m[1].length) };
  };
  const date = (labels: string[]) => {
    for (const label of labels) {
      const re = new RegExp(`(?<![A-Za-z])${label}${DATE_GAP}${DATE}`, 'gi');
      for (let m = re.exec(clean); m; m = re.exec(clean)) {
        const from = m.index + m[0].length;
        const found = findDates(clean.slice(from, from + 24), pivotYear)[0];
        if (found && found.start <= 2)
          return { value: found.iso, evidence: evidence(from + found.start, from + found.end) };
      }
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
  const RECORD = ['record', 'request', 'plan'];

  return {
    caseNumber: text(['case number', 'case no\\.?', 'case #'], '[A-Z]{2}\\d{2}-\\d{4,}|[A-Z0-9]{2,}-?\\d{4,}'),
    claimNumber: text(
      ['claim number', 'claim no\\.?', 'claim #', 'claim id', 'claim'],
      '(?=[A-Z0-9-]*\\d{2})[A-Z0-9]{2,}(?:-[A-Z0-9]{2,})*',
    ),
    dateOfInjury:
      date(DATE_LABELS.dateOfInjury) ?? dateBefore() ?? narrative((s) => INJURED.test(s), RECORD, injuryDate),
    decisionDate: date(DATE_LABELS.decisionDate),
    urDecisionDate:
      date(DATE_LABELS.urDecisionDate) ??
      narrative((s) => UR_DECIDED.test(s), ['decision', 'record', 'reviewer-finding'], firstDate),
    rfaDate: date(DATE_LABELS.rfaDate),
    age: readAge(),
    sex: readSex(),
    priority: readPriority(),
    diagnoses: readDiagnoses(),
    noteDates: readNoteDates(),
  };

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
    for (const re of [
      // The label, not "at age 23".
      /(?<![A-Za-z])age(?:\s*[:\t\n.]\s*|\s{2,})(\d{1,3})\b/i,
      /\b(\d{1,3})[- ]?(?:year|yr)s?[- ]old\b/i,
      /\b(\d{1,3}) ?(?:y\/o|yo|y\.o\.)(?![a-z])/i,
      /\byear (\d{1,3}) old\b/i,
    ]) {
      const m = re.exec(clean);
      const value = Number(m?.[1]);
      if (m?.[1] && value > 0 && value < 120 && doc.sentenceAt(m.index)?.voice !== 'guideline') {
        const start = m.index + m[0].indexOf(m[1]);
        return { value, evidence: evidence(start, start + m[1].length) };
      }
    }
    return null;
  }

  function readSex() {
    const stated =
      /(?<![A-Za-z])(?:sex|gender)[\s:.]{1,4}(male|female|m|f)\b/i.exec(clean) ??
      /\b\d{1,3}[- ]?(?:(?:year|yr)s?[- ]old|y\/o|yo)(?:,? [a-z-]+){0,3}? (male|female|man|woman|gentleman|lady|m|f)\b/i.exec(
        clean,
      );
    if (stated?.[1]) {
      const start = stated.index + stated[0].length - stated[1].length;
      const value = /^(?:f|woman|lady)/i.test(stated[1]) ? ('female' as const) : ('male' as const);
      return { value, evidence: evidence(start, start + stated[1].length) };
    }
    let first: { start: number; end: number; value: 'male' | 'female' } | null = null;
    const counts = { male: 0, female: 0 };
    for (const s of doc.sentences) {
      if (s.voice !== 'record' && s.voice !== 'plan' && s.voice !== 'reviewer-finding') continue;
      for (const m of s.text.matchAll(
        /\b([Ss]he|[Hh]er|[Hh]e|[Hh]is|[Hh]im|SHE|HER|HE|HIS|Mr|Ms|Mrs|MR|MRS)\b(?! [Cc]ontin)/g,
      )) {
        const value = /^(?:she|her|ms|mrs)$/i.test(m[1] as string) ? 'female' : 'male';
        counts[value]++;
        first ??= { start: s.start + (m.index as number), end: s.start + (m.index as number) + m[0].length, value };
      }
    }
    if (!first || counts.male === counts.female) return null;
    const value = counts.male > counts.female ? ('male' as const) : ('female' as const);
    return first.value === value ? { value, evidence: evidence(first.start, first.end) } : null;
  }

  function readPriority() {
    const m = labelled(['priority', 'review priority'], 'standard|expedited|urgent|routine');
    if (m?.[1]) {
      const start = m.index + m[0].length - m[1].length;
      return {
        value: m[1][0]?.toUpperCase() + m[1].slice(1).toLowerCase(),
        evidence: evidence(start, start + m[1].length),
      };
    }
    const box = /\[x\] (expedited)/i.exec(clean);
    if (!box?.[1]) return null;
    const start = box.index + box[0].length - box[1].length;
    return { value: 'Expedited', evidence: evidence(start, start + box[1].length) };
  }

  function readDiagnoses() {
    const out: CaseFields['diagnoses'] = [];
    const LIST = /\bdiagnos(?:ed with|es (?:are|included?|were)|is (?:is|of|was)|es:|is:)\s*/i;
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
    for (const s of doc.sentences) {
      if (s.voice !== 'record' && s.voice !== 'plan' && s.voice !== 'boilerplate') continue;
      if (!/progress|report|note|visit|exam|seen|saw|dated|dos\b|date of service|cleared|signed/i.test(s.text))
        continue;
      for (const d of findDates(s.text, pivotYear)) {
        const near = s.text.slice(Math.max(0, d.start - 30), d.end + 16);
        if (/injur|birth|mri|rfa|surgery|denied/i.test(near)) continue;
        if (!seen.has(d.iso)) seen.set(d.iso, { value: d.iso, evidence: evidence(s.start + d.start, s.start + d.end) });
      }
    }
    return [...seen.values()].sort((a, b) => (a.value < b.value ? -1 : 1));
  }
}
