/** What holds for every draft of every case: the invented ones here, and the shared ones where they are at hand. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../lib/analyse.ts';
import type { Drafts } from '../../lib/analysis.ts';
import { RequestFindings } from '../../lib/analysis.ts';
import { criteriaSet } from '../../lib/criteria/sets.ts';
import { documentsAsked } from '../../lib/drafts/documents-asked.ts';
import { checkNumbers, numbersOf } from '../../lib/drafts/number-guard.ts';
import { CHECKLIST, SHORT_CHECKLIST, wordCount } from '../../lib/drafts/rationale.ts';
import { pageLines } from '../../lib/drafts/request-for-information.ts';
import { joinLines, linesOf } from '../../lib/drafts/restate.ts';
import { CLOSING } from '../../lib/drafts/wording.ts';
import { day } from '../../lib/text/written-days.ts';
import { optionsOf, readCases } from '../cases/gold.ts';
import { neverInInterface, neverWords } from './never-words.ts';

const HERE = join(import.meta.dirname, '..', 'cases');
const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared', 'cases');
const cases = [HERE, ...['seeds', 'synthetic', 'notes'].map((folder) => join(SHARED, folder))].flatMap(readCases);
const KINDS: (keyof Drafts)[] = ['rationale', 'requestForInformation', 'nurseSummary', 'worklistNote'];

/** All that a draft may say without a basis in the case: titles, headings, lines to fill in, asides on the draft. */
const FRAMES = [
  'Rationale (draft for the physician reviewer)',
  'Request for information (draft)',
  'Nurse summary (draft)',
  'Shown by the record',
  'Not yet shown',
  'Daily dose',
  'Sources',
  'Criterion | state | words',
  'Nothing found in the text',
  'Medicines',
  'Dates',
  'To ask for',
  'To: the requesting physician',
  'To complete the review of this item we need:',
  'Also helpful:',
  'No further paper is asked for.',
  'The dose, as it computes from the text:',
  'If you believe that one of these does not apply to the injured worker, please say why. A paper already sent need only be named with its date.',
  'Please tell us at once if a refill is due.',
  'Please reply by:',
  'Please send to:',
  'To speak with the reviewer, call:',
  'Information requested:',
  'Determination and reasons (physician reviewer):',
  'The conversion shows the level of risk; it is not for changing one opioid to another.',
  CHECKLIST,
  SHORT_CHECKLIST,
  CLOSING,
];

describe.each(cases.map((one) => [one.name, one] as const))('the drafts of %s', (_, { text, gold }) => {
  const analysis = analyse(text, optionsOf(gold));
  const drafts = analysis.requests.flatMap((request) =>
    KINDS.map((kind) => ({ kind, request, text: request.drafts[kind], sentences: request.draftSentences[kind] })),
  );

  it('say none of the words that are never said', () => {
    for (const draft of drafts) {
      // The note and the table give the request in the requester's words, not always in quotation marks.
      const own = draft.kind === 'worklistNote' ? draft.text.split(' | ').slice(1).join(' | ') : draft.text;
      // A drug's class and a medicine's name are the lexicon's words; what is quoted of the text is not ours.
      expect(neverWords(own), draft.kind).toEqual([]);
    }
  });

  it('write days as the panel does', () => {
    for (const draft of drafts) {
      const own = draft.text.replaceAll(draft.request.label, '').replace(/“[^”]*”/g, '');
      expect(own.match(/\d{4}-\d{2}-\d{2}/g), draft.kind).toBeNull();
    }
  });

  it('count further criteria only beside those that are named', () => {
    for (const draft of drafts) {
      const own = draft.text.replaceAll(draft.request.label, '').replace(/“[^”]*”/g, '');
      expect(own.match(/: \d+ further|\d further rows?/g), draft.kind).toBeNull();
    }
  });

  it('tell a drug of one route and state once', () => {
    for (const draft of drafts.filter(({ kind }) => kind === 'nurseSummary')) {
      const list = draft.text.split('\n\nMedicines\n')[1]?.split('\n\n')[0]?.split('\n') ?? [];
      const heads = list.map((line) => line.split(' | ').slice(0, 2).join(' | '));
      expect(heads.filter((head, index) => heads.indexOf(head) !== index)).toEqual([]);
    }
  });

  it('are sentences with a basis, in order, and nothing between them but layout', () => {
    for (const draft of drafts) {
      expect(joinLines(linesOf(draft.text, draft.sentences))).toBe(draft.text);
      for (const line of linesOf(draft.text, draft.sentences)) {
        expect(line.before).toMatch(/^(?:| | \| |\n{1,2}|\n(?:- |\d+\. |\[x\] ))$/);
        expect(line.basis.length).toBeGreaterThan(0);
        for (const basis of line.basis)
          if (basis.kind === 'frame' && line.basis.length === 1) expect([...numbersOf(line.text)]).toEqual([]);
      }
      expect(new Set(draft.sentences.map((one) => one.key)).size).toBe(draft.sentences.length);
      expect(draft.text.isWellFormed()).toBe(true);
    }
    for (const request of analysis.requests) expect(RequestFindings.safeParse(request).success).toBe(true);
  });

  it('stand beside explanations, asks and notices that say none of them either', () => {
    const told = [
      ...analysis.notices.map(({ message }) => message),
      ...analysis.requests.flatMap(({ findings, missingDocuments }) => [
        ...findings.flatMap(({ title, explanation, missing }) => [title, explanation, missing ?? '']),
        ...missingDocuments.map((one) => one.text),
      ]),
    ];
    for (const words of told) expect(neverInInterface(words), words).toEqual([]);
  });

  it('say in fixed words nothing of the case', () => {
    for (const draft of drafts)
      for (const line of linesOf(draft.text, draft.sentences))
        if (line.basis.every((basis) => basis.kind === 'frame')) expect(FRAMES).toContain(line.text);
  });

  it('are marked the same where the same words stand further down', () => {
    const moved = analyse(`\n\n\n${text}`, optionsOf(gold));
    const marks = (of: typeof analysis) =>
      of.requests.map((request) => KINDS.map((kind) => request.draftSentences[kind].map((one) => one.mark)));
    expect(marks(moved)).toEqual(marks(analysis));
  });

  it('rest on words that stand in the text, and quote only those', () => {
    const collapse = (words: string) => words.split(/\s+/).filter(Boolean).join(' ');
    for (const draft of drafts)
      for (const line of linesOf(draft.text, draft.sentences)) {
        const spans = line.basis.flatMap((basis) => ('spans' in basis ? basis.spans : []));
        for (const { start, end } of spans) expect(end > start && end <= text.length).toBe(true);
        const ground = spans.map(({ start, end }) => collapse(text.slice(start, end)));
        const entries = line.basis.flatMap((basis) => (basis.kind === 'reviewer-entry' ? [basis.entry] : []));
        const titles = [criteriaSet(draft.request.criteriaSet).title, draft.request.label];
        for (const [, quote = ''] of line.text.matchAll(/“([^”]*)”/g))
          expect(
            [...ground, ...entries, ...titles].some((words) => collapse(words).includes(quote)),
            quote,
          ).toBe(true);
      }
  });

  it('quote nothing without its source: a date, or that there is none', () => {
    for (const draft of drafts)
      for (const line of linesOf(draft.text, draft.sentences))
        if (line.key.startsWith('row/') && draft.kind !== 'worklistNote')
          for (const [, after = ''] of line.text.matchAll(/“[^”]*”(?: \(shortened\))?(.{0,12})/g))
            if (!line.text.includes('set by the reviewer')) expect(after, line.text).toMatch(/^ \(/);
  });

  it('give no figure that their sentences do not rest on', () => {
    expect(analysis.notices.filter((notice) => notice.code === 'draft-sentence-withheld')).toEqual([]);
    for (const draft of drafts) expect(draft.text).not.toContain('[A sentence is left out');
  });

  it('keep to their length', () => {
    for (const { drafts: told } of analysis.requests) {
      expect(wordCount(told.rationale)).toBeGreaterThanOrEqual(150);
      expect(wordCount(told.rationale)).toBeLessThanOrEqual(400);
      expect(pageLines(told.requestForInformation)).toBeLessThanOrEqual(48);
      expect(told.nurseSummary.split('\n').length).toBeLessThanOrEqual(60);
      expect(told.worklistNote.length).toBeLessThanOrEqual(160);
      expect(told.worklistNote.split(' | ')).toHaveLength(6);
    }
  });

  it('leave the determination to the physician', () => {
    for (const { drafts: told, rollUp } of analysis.requests) {
      for (const kind of ['rationale', 'requestForInformation', 'nurseSummary'] as const)
        expect(told[kind].endsWith(`\n\n${CLOSING}`)).toBe(true);
      expect(told.rationale).toContain('\nDetermination and reasons (physician reviewer):\n\n');
      const verdict = rollUp === 'supports' ? ' supports the ' : ' does not yet support the ';
      expect(told.rationale).toContain(`the documentation reviewed${verdict}requested item`);
    }
  });

  it('ask for at most ten papers, each once, and for nothing that is met', () => {
    for (const request of analysis.requests) {
      const { findings, missingDocuments, drafts: told } = request;
      expect(missingDocuments.length).toBeLessThanOrEqual(10);
      expect(new Set(missingDocuments.map((one) => one.document)).size).toBe(missingDocuments.length);
      const asked = missingDocuments.flatMap((one) => one.criteria);
      expect(new Set(asked).size).toBe(asked.length);
      for (const finding of findings) if (finding.status === 'met') expect(asked).not.toContain(finding.criterion);
      const numbered = told.requestForInformation.match(/^\d+\. .*$/gm) ?? [];
      expect(numbered).toEqual(
        missingDocuments.slice(0, numbered.length).map((one, index) => `${index + 1}. ${one.text}`),
      );
      const isRequired = ({ criteria }: { criteria: string[] }) =>
        findings.some((finding) => finding.required && criteria.includes(finding.criterion));
      expect(numbered.length).toBeGreaterThanOrEqual(missingDocuments.filter(isRequired).length);
      // What there was no room for in the letter is told as such wherever the papers are listed.
      const inLetter = documentsAsked(request.draftSentences.requestForInformation);
      expect(inLetter.size).toBe(numbered.length);
      for (const { document } of missingDocuments) {
        const line = told.nurseSummary.split('\n').find((one) => one.startsWith(`[x] ${document}`)) ?? '';
        expect(line.endsWith('(not in the letter, which keeps to a page)')).toBe(!inLetter.has(document));
      }
    }
  });

  it('carry the safety sentence where therapy is in place', () => {
    for (const request of analysis.requests) {
      const { safety } = criteriaSet(request.criteriaSet);
      if (safety === null) continue;
      for (const kind of ['rationale', 'requestForInformation', 'nurseSummary'] as const) {
        expect(request.drafts[kind]).toContain(safety);
        expect(request.drafts[kind]).toContain(
          analysis.pump === null
            ? 'The day on which the pump runs empty cannot be computed from the text.'
            : `the pump runs empty on ${day(analysis.pump.emptyDate)}; the refill is due by ${day(analysis.pump.dueDate)}`,
        );
      }
    }
  });
});

describe('the cases', () => {
  it('are there', () => {
    expect(cases.length).toBeGreaterThanOrEqual(14);
  });

  it('would show a figure out of nowhere', () => {
    expect(checkNumbers({ text: 'Pain fell by 62 %.', basis: [{ kind: 'frame' }] })).toEqual(['62']);
  });
});
