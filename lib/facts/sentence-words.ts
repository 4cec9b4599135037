/**
 * What the words of one sentence show: every row of every list that they match. Reads no neighbour and no heading.
 */
import { readCues, type SentenceCues } from '../clinical/assertion.ts';
import type { Span } from '../text/document.ts';
import { type Match, PhraseIndex } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import type { ElementId } from './elements.ts';
import type { Place } from './evidence.ts';
import { GROUPS } from './groups.ts';
import type { Sign, Topic } from './signs/sign.ts';
import { BARE_TRIAL, CONTRARY_CUES, GAP_CUES, SIGNS, SUBJECTS, TOPIC_BREAKS, TOPICS } from './signs/signs.ts';
import { UNDONE_SUBJECTS, type UndoneSubject } from './signs/undone-subjects.ts';

export type Modality = 'pharmacologic' | 'physical' | 'psychologic' | 'surgical';

export type Row =
  | { is: 'sign'; sign: Sign }
  | { is: 'topic'; topic: Topic }
  | { is: 'bare-trial' }
  | { is: 'break' }
  | { is: 'subject'; element: ElementId }
  | { is: 'undone-subject'; subject: UndoneSubject }
  | { is: 'gap' }
  | { is: 'contrary' }
  | { is: 'modality'; modality: Modality }
  | { is: 'failure' }
  | { is: 'good-result' }
  | { is: 'group'; name: string }
  | { is: 'percent-relief' }
  | { is: 'scale' };

const MODALITY_GROUPS: Record<Modality, string> = {
  pharmacologic: '{pain-drug}',
  physical: '{physical-care}',
  psychologic: '{psychologic-care}',
  surgical: '{surgery}',
};

const PERCENT_RELIEF = [
  '<percent> ..3 (relief|reduction|improvement|less|better|decrease|reduced|improved|gone|eased|resolved)',
  '<percent> of (the|his|her)? ..2 pain ..2 (gone|relieved|eased|resolved|away|disappeared)',
  '(relief|reduction|improvement|better|decrease|decreased|less|reduced|improved) ..6 <percent>',
  '(takes|took|taking|taken) (away|off)? ..2 <percent> ..3 pain',
  'pain ..4 by <percent>',
  'pain ..2 (down|less|better|lower) ..1 <percent>',
  '(got|gave|obtained|achieved) (him|her)? ..2 <percent>',
];

const SCALES = [
  'oswestry (disability) (index)',
  'odi',
  'peg',
  'roland morris',
  'rmdq',
  'neck disability index',
  'ndi',
  'quickdash|dash',
  'womac',
  'pain disability index',
  'pdi',
];

function rows(): { row: Row; patterns: string[] }[] {
  const out: { row: Row; patterns: string[] }[] = [];
  for (const sign of SIGNS) {
    out.push({ row: { is: 'sign', sign }, patterns: sign.patterns });
  }
  for (const t of TOPICS) out.push({ row: { is: 'topic', topic: t.topic }, patterns: t.patterns });
  out.push({ row: { is: 'bare-trial' }, patterns: BARE_TRIAL }, { row: { is: 'break' }, patterns: TOPIC_BREAKS });
  for (const s of SUBJECTS) out.push({ row: { is: 'subject', element: s.element }, patterns: s.patterns });
  for (const subject of UNDONE_SUBJECTS)
    out.push({ row: { is: 'undone-subject', subject }, patterns: subject.patterns });
  out.push({ row: { is: 'gap' }, patterns: GAP_CUES }, { row: { is: 'contrary' }, patterns: CONTRARY_CUES });
  for (const [modality, pattern] of Object.entries(MODALITY_GROUPS))
    out.push({ row: { is: 'modality', modality: modality as Modality }, patterns: [pattern] });
  out.push(
    { row: { is: 'failure' }, patterns: ['{failure}'] },
    { row: { is: 'good-result' }, patterns: ['{good-result}'] },
  );
  for (const name of ['medicine', 'opioid', 'physical-care'])
    out.push({ row: { is: 'group', name }, patterns: [`{${name}}`] });
  out.push({ row: { is: 'percent-relief' }, patterns: PERCENT_RELIEF }, { row: { is: 'scale' }, patterns: SCALES });
  return out;
}

const INDEX = new PhraseIndex<Row>(rows(), GROUPS);

const BOX = /\[[ _]?\]|\( \)|☐|\[x\]|\(x\)|☒|☑/gi;
const UNCHECKED = /\[[ _]?\]|\( \)|☐/;

/** A template's unchecked boxes say nothing: not the label behind one, nor a line in which none is checked. */
export function underUncheckedBox(text: string, match: Span): boolean {
  if (!UNCHECKED.test(text)) return false;
  let lastBefore: string | null = null;
  let anyChecked = false;
  for (const box of text.matchAll(BOX)) {
    const unchecked = UNCHECKED.test(box[0]);
    if (!unchecked) anyChecked = true;
    const at = box.index as number;
    if (at < match.start) lastBefore = box[0];
    else if (at < match.end && unchecked) return true;
  }
  return !anyChecked || (lastBefore !== null && UNCHECKED.test(lastBefore));
}

const SPINAL_DRUG_WORDS = /intrathecal|pump|epidural|morphine|idds|opioid|opiate/i;

/** What a sentence's words show, wherever the sentence stands: read once, however often it is copied forward. */
export class Words {
  readonly text: string;
  readonly matches: readonly Match<Row>[];
  /** Topics its own words name. */
  readonly named: ReadonlySet<Topic>;
  /** It tells of a trial without saying of what. */
  readonly bareTrial: boolean;
  /** Words of it open a new subject. */
  readonly breaks: boolean;
  #cues: SentenceCues | null = null;

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    const matches = INDEX.find(tokens);
    this.matches = UNCHECKED.test(text) ? matches.filter((m) => !underUncheckedBox(text, m)) : matches;
    const named = new Set<Topic>();
    for (const m of this.matches) if (m.row.is === 'topic') named.add(m.row.topic);
    // A stimulator's trial is no spinal drug's trial, though both are "spinal" and "trial".
    const otherTrial = named.has('stimulator') && !SPINAL_DRUG_WORDS.test(text);
    if (otherTrial) named.delete('trial');
    this.named = named;
    this.bareTrial =
      !named.has('trial') && !named.has('stimulator') && this.matches.some((m) => m.row.is === 'bare-trial');
    this.breaks = otherTrial || this.matches.some((m) => m.row.is === 'break');
  }

  /** Most sentences are never asked for these. */
  get cues(): SentenceCues {
    this.#cues ??= readCues(this.text);
    return this.#cues;
  }
}

/** The company that signs ask for or forbid: looked for only where the sign itself stands. */
interface Company {
  sign: Sign;
  is: 'with' | 'without';
}
const COMPANY_OF = new Map<Sign, Partial<Record<Company['is'], Company>>>();
const COMPANY = new PhraseIndex<Company>(
  SIGNS.flatMap((sign) => {
    const rows = (['with', 'without'] as const).flatMap((is) => {
      const patterns = sign[is];
      return patterns ? [{ row: { sign, is }, patterns }] : [];
    });
    COMPANY_OF.set(sign, Object.fromEntries(rows.map(({ row }) => [row.is, row])));
    return rows;
  }),
  GROUPS,
);

/** Where the company of a sign stands in a sentence. */
export function companyOf(sign: Sign, is: Company['is'], { tokens, sentence }: Place): Match<Company>[] {
  const row = COMPANY_OF.get(sign)?.[is];
  if (row === undefined) return [];
  const matches = COMPANY.findRow(row, tokens);
  return UNCHECKED.test(sentence.text) ? matches.filter((m) => !underUncheckedBox(sentence.text, m)) : matches;
}
