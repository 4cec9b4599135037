import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type AnalyseOptions, analyse } from '../../lib/analyse.ts';
import type { Analysis } from '../../lib/analysis.ts';

/** What a case should give: the part of the contract's gold format that the tests look at. */
export interface Gold {
  id: string;
  request: string | null;
  /** Where a case does not say when it is read, any later day will do. */
  today?: string;
  edition: string;
  case?: Record<string, unknown>;
  requests: {
    kind: string | string[];
    drug?: string;
    criteriaSet?: string;
    criteria?: Record<string, string | string[]>;
    rollUp?: string;
  }[];
  medications?: { current?: string[]; notCurrent?: string[]; either?: string[]; complete?: boolean };
  dailyDose?: { table: string; total: number; lowerBound: boolean } | null;
  evidenceMustNotTouch?: string[];
  evidenceMustQuote?: Record<string, string[]>;
}

export interface GoldCase {
  name: string;
  text: string;
  gold: Gold;
}

/** The cases of a folder: NAME.json beside NAME.txt; none where the folder is absent. */
export function readCases(folder: string): GoldCase[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      name: basename(file, '.json'),
      text: readFileSync(join(folder, file.replace(/\.json$/, '.txt')), 'utf8'),
      gold: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Gold,
    }));
}

export const optionsOf = (gold: Gold): AnalyseOptions => ({
  today: gold.today ?? '2020-01-01',
  edition: gold.edition,
  request: gold.request ?? undefined,
});

/** Every place of some words in a text; white space and case aside. */
export function placesOf(text: string, words: string): [number, number][] {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  return [...text.matchAll(new RegExp(pattern, 'gi'))].map((m) => [m.index, m.index + m[0].length]);
}

export interface Score {
  rows: number;
  right: number;
  /** Said `met` where gold is not: the error that hurts. */
  falseMet: string[];
  /** Quotations that are not the text's own words. */
  notVerbatim: string[];
  /** Evidence that touches words which prove nothing. */
  forbidden: string[];
  /** Everything else that differs from gold, in words. */
  wrong: string[];
}

const listOf = (x: string | string[]) => (Array.isArray(x) ? x : [x]);

/** Scores one case against its gold. */
export function scoreCase({ name, text, gold }: GoldCase, analysis: Analysis = analyse(text, optionsOf(gold))): Score {
  const score: Score = { rows: 0, right: 0, falseMet: [], notVerbatim: [], forbidden: [], wrong: [] };
  const wrong = (what: string) => score.wrong.push(`${name}: ${what}`);
  const placed = (words: string) => {
    const places = placesOf(text, words);
    if (places.length === 0) throw new Error(`${name}: the gold's words “${words}” are not in the text`);
    return places;
  };
  const left = [...analysis.requests];
  for (const want of gold.requests) {
    const at = left.findIndex((r) => listOf(want.kind).includes(r.kind) && (!want.drug || r.drug?.name === want.drug));
    const have = at < 0 ? null : left.splice(at, 1)[0];
    if (!have) wrong(`no request ${want.kind} ${want.drug ?? ''}`);
    if (have && want.criteriaSet && have.criteriaSet !== want.criteriaSet) wrong(`set ${have.criteriaSet}`);
    if (have && want.rollUp && have.rollUp !== want.rollUp) wrong(`roll-up ${have.rollUp}`);
    const findings = new Map(have?.findings.map((f) => [f.criterion, f]));
    for (const [criterion, status] of Object.entries(want.criteria ?? {})) {
      const said = findings.get(criterion)?.status ?? 'absent';
      score.rows++;
      if (listOf(status).includes(said)) score.right++;
      else {
        wrong(`${criterion}: said ${said}, gold ${listOf(status).join(' or ')}`);
        if (said === 'met') score.falseMet.push(`${name}: ${criterion}`);
      }
    }
    for (const [criterion, quotes] of Object.entries(gold.evidenceMustQuote ?? {}))
      for (const words of criterion in (want.criteria ?? {}) ? quotes : []) {
        const places = placed(words);
        const quoted = findings
          .get(criterion)
          ?.evidence.some((e) => places.some(([start, end]) => e.start < end && start < e.end));
        if (!quoted) wrong(`${criterion} does not quote “${words}”`);
      }
  }
  for (const extra of left) wrong(`request ${extra.kind} is none of gold's`);

  const forbidden = (gold.evidenceMustNotTouch ?? []).flatMap(placed);
  for (const request of analysis.requests)
    for (const { criterion, evidence } of request.findings)
      for (const e of evidence) {
        if (e.end <= e.start || text.slice(e.start, e.end) !== e.quote)
          score.notVerbatim.push(`${name}: ${criterion} “${e.quote}”`);
        if (e.polarity !== 'gap' && forbidden.some(([start, end]) => e.start < end && start < e.end))
          score.forbidden.push(`${name}: ${criterion} “${e.quote}”`);
      }

  if (gold.dailyDose !== undefined) {
    const dose = analysis.dailyDose.find((d) => d.table === (gold.dailyDose?.table ?? gold.edition)) ?? null;
    const total = dose?.total ?? null;
    const same =
      gold.dailyDose === null
        ? total === null
        : total !== null &&
          Math.abs(total - gold.dailyDose.total) < 0.05 &&
          dose?.lowerBound === gold.dailyDose.lowerBound;
    if (!same) wrong(`daily dose ${total}`);
  }
  if (gold.medications) {
    const { current = [], notCurrent = [], either = [], complete = true } = gold.medications;
    const now = new Set(
      analysis.medications.filter((m) => m.status === 'current' || m.status === 'requested').map((m) => m.name),
    );
    for (const m of current) if (!now.has(m)) wrong(`${m} is not current`);
    for (const m of notCurrent) if (now.has(m)) wrong(`${m} is current`);
    if (complete)
      for (const m of now)
        if (![...current, ...notCurrent, ...either].includes(m)) wrong(`${m} is current, and none of gold's`);
  }
  const fields = analysis.case as unknown as Record<string, { value: unknown } | null>;
  for (const [field, value] of Object.entries(gold.case ?? {}))
    if ((fields[field]?.value ?? null) !== value) wrong(`${field} is ${fields[field]?.value ?? null}`);
  return score;
}
