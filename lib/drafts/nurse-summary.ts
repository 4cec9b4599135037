/** The nurse's summary: who and what, the criteria with their words, medicines, dates, papers, and whose turn it is. */
import type { CaseFields, Evidence, Finding, Medication } from '../analysis.ts';
import { combinations } from '../clinical/combinations.ts';
import { drugClassWords } from '../clinical/drug-class-words.ts';
import type { CriteriaSet } from '../criteria/schema.ts';
import { OVERLAYS } from '../criteria/sets.ts';
import { day } from '../text/written-days.ts';
import type { Basis } from './basis.ts';
import { documentsAsked } from './documents-asked.ts';
import { stateWords } from './finding-sentence.ts';
import { requestForInformation } from './request-for-information.ts';
import { frame, joined, type Part, type Piece, piece, type Sentence, sentence } from './sentence.ts';
import {
  CLOSING,
  cited,
  collapse,
  type DraftContext,
  type DraftRequest,
  dayFieldPiece,
  doseSentences,
  duePiece,
  editionParts,
  fieldPiece,
  flagWords,
  fromEvidence,
  fromSum,
  furtherRows,
  itemBasis,
  itemPiece,
  noteDays,
  notFound,
  STATUS_WORDS,
  safetySentences,
  setTitle,
  tallyPiece,
  titleOf,
  titlesUpTo,
  wordsOfNoteDay,
  worstFirst,
} from './wording.ts';

/** The summary is read on one screen. */
const LONGEST_QUOTATION = 110;
const MOST_ROWS = 12;
const MOST_TITLES = 8;
const MOST_MEDICINES = 8;
const MOST_WORDS_OF_A_DRUG = 2;
const MOST_DOSE_LINES = 5;
const MOST_DAYS = 8;

const ADVISORY = ' (advisory)';

const OVERLAY_ROWS: ReadonlySet<string> = new Set(OVERLAYS.flatMap((set) => set.rows.map((row) => row.id)));

/** True where a nurse may treat the papers as complete: all required rows met and nothing that calls for a physician. */
function complete(request: DraftRequest): boolean {
  if (request.rollUp !== 'supports') return false;
  return request.findings.every(
    (finding) =>
      finding.status !== 'not-met' &&
      finding.status !== 'conflicting' &&
      !finding.reasons.includes('contrary-lean') &&
      // An open row of an overlay is an alert: depressants taken together, a spinal drug outside its label.
      !(
        OVERLAY_ROWS.has(finding.criterion) &&
        !finding.required &&
        finding.status !== 'met' &&
        finding.status !== 'not-applicable'
      ),
  );
}

/** The words that carry a state: one quotation, or one of either side of a conflict. */
function deciding(finding: Finding): Evidence[] {
  if (finding.status !== 'conflicting') return finding.evidence.slice(0, 1);
  const sides = (['for', 'against'] as const).map((polarity) =>
    finding.evidence.find((one) => one.polarity === polarity),
  );
  const told = sides.filter((one) => one !== undefined);
  // The same words may speak for and against: they are quoted once.
  return told.filter((one, i) => told.findIndex(({ quote }) => collapse(quote) === collapse(one.quote)) === i);
}

/** Which way the one quotation of a row speaks, where the state does not say it. */
function leadOf({ polarity, voice }: Evidence, { status }: Finding): string {
  if (polarity === 'gap') return voice === 'plan' ? 'planned: ' : 'noted as missing: ';
  return polarity === 'against' && status !== 'not-met' && status !== 'conflicting' ? 'against it: ' : '';
}

function rowSentence(finding: Finding, context: DraftContext): Sentence {
  const entry = context.entries?.findings?.[finding.criterion];
  const byReviewer: Part[] =
    entry === undefined
      ? []
      : [', set by the reviewer: ', piece(`“${entry.reason}”`, { kind: 'reviewer-entry', entry: entry.reason })];
  const told = deciding(finding);
  return sentence(`row/${finding.criterion}`, '\n- ', [
    titleOf(finding),
    `${finding.required ? '' : ADVISORY} | ${stateWords(finding)}`,
    ...byReviewer,
    ` | ${told[0] === undefined ? '' : leadOf(told[0], finding)}`,
    ...joined(
      told.map((one) => cited(one, LONGEST_QUOTATION)),
      ' against ',
    ),
  ]);
}

/** A heading and what stands under it; nothing where nothing does. */
function block(key: string, title: string, sentences: readonly Sentence[]): Sentence[] {
  return sentences.length > 0 ? [frame(`heading/${key}`, '\n\n', title), ...sentences] : [];
}

function medicineSentences(context: DraftContext): Sentence[] {
  const taken = context.medications.filter((one) => one.status === 'current' || one.status === 'requested');
  const { benzodiazepine, carisoprodol, other, secondOpioid } = combinations(context.medications);
  const depressing = new Set<Medication>([...benzodiazepine, ...carisoprodol, ...other]);
  const second = new Set(secondOpioid);
  const line = (told: readonly [Medication, ...Medication[]]): Sentence => {
    const [medication] = told;
    const { name, schedule, route, status } = medication;
    const schedulePart = schedule === null ? null : `schedule ${schedule}`;
    const about = new Set([drugClassWords(medication), schedulePart, route].filter((part) => part !== null));
    const flag = second.has(medication)
      ? ' | second opioid'
      : depressing.has(medication)
        ? ' | sedating beside an opioid'
        : '';
    const quotations = told.map(({ evidence }) => cited(evidence, LONGEST_QUOTATION));
    return sentence(`medicine/${name}`, '\n- ', [
      piece(name, fromEvidence(...(told.map(({ evidence }) => evidence) as [Evidence, ...Evidence[]]))),
      ` (${[...about].join(', ')}) | ${status}${flag} | `,
      ...joined(quotations.slice(0, MOST_WORDS_OF_A_DRUG), ', '),
    ]);
  };
  // A drug that several places tell of is told once, with the words of each.
  const drugs = new Map<string, [Medication, ...Medication[]]>();
  for (const one of taken) {
    const key = [one.name, one.route, one.status].join('|');
    const known = drugs.get(key);
    if (known) known.push(one);
    else drugs.set(key, [one]);
  }
  const all = [...drugs.values()];
  const shown = all.slice(0, all.length <= MOST_MEDICINES + 1 ? all.length : MOST_MEDICINES);
  const more = furtherRows(all.length, shown.length, ['medicine', 'medicines']);
  return [...shown.map(line), ...(more === null ? [] : [sentence('medicine/further', '\n- ', [more])])];
}

/** The days of the case, in order, in one line. */
function timeline(context: DraftContext): Sentence[] {
  const { dateOfInjury, rfaDate, urDecisionDate } = context.case;
  const notes = noteDays(context.case);
  const newest = notes.slice(-MOST_DAYS);
  type Told = { value: string; evidence: [Evidence, ...Evidence[]]; what: string };
  const field = (of: CaseFields['rfaDate'], what: string): Told[] =>
    of === null ? [] : [{ value: of.value, evidence: [of.evidence], what }];
  const told = [
    ...field(dateOfInjury, 'injury'),
    ...newest.map((note): Told => ({ ...note, evidence: wordsOfNoteDay(note, context.case), what: 'note' })),
    ...field(rfaDate, 'request form'),
    ...field(urDecisionDate, 'earlier review'),
  ].map(({ value, evidence, what }) => ({
    day: value,
    told: piece(`${day(value)} ${what}`, fromEvidence(...evidence)),
  }));
  told.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const [first, ...rest] = told.map((one) => one.told);
  if (first === undefined) return [];
  const more = furtherRows(notes.length, newest.length, ['note', 'notes']);
  const further: Part[] = more === null ? [] : [' · ', more];
  return [sentence('timeline', '\n', [first, ...rest.flatMap((one) => [' · ', one]), ...further])];
}

/** Where the text gives the day of birth alone, the age is a sum: that of the day of the request. */
function ageBasis({ value, evidence }: NonNullable<CaseFields['age']>, request: CaseFields['rfaDate']): Basis {
  if (request === null || evidence.quote.includes(String(value)) || !/\d.*\D\d/.test(evidence.quote))
    return fromEvidence(evidence);
  return fromSum([`Born ${evidence.quote}, request of ${request.value}: ${value} years`], [evidence, request.evidence]);
}

function caseSentences(request: DraftRequest, set: CriteriaSet, context: DraftContext): Sentence[] {
  const { age, sex, caseNumber, claimNumber, priority, rfaDate } = context.case;
  const who: Piece[] = [
    ...(age === null ? [] : [piece(`age ${age.value}`, ageBasis(age, rfaDate))]),
    ...(sex === null ? [] : [piece(sex.value, fromEvidence(sex.evidence))]),
  ];
  if (who.length === 0) who.push(piece('age and sex not found', notFound('age', 'age'), notFound('sex', 'sex')));
  const flags: Part[] =
    request.flags.length > 0 ? [' | to check: ', piece(flagWords(request.flags), itemBasis(request))] : [];
  return [
    frame('title', '', 'Nurse summary (draft)'),
    sentence('who', '\n\n', ['Injured worker: ', ...(joined(who, ', ') as [Piece])]),
    sentence('case', '\n', [
      'Case: ',
      fieldPiece('caseNumber', caseNumber),
      '; claim: ',
      fieldPiece('claimNumber', claimNumber),
      '; priority: ',
      fieldPiece('priority', priority),
    ]),
    sentence('item', '\n', ['Request: ', itemPiece(request, LONGEST_QUOTATION), ...flags]),
    sentence('criteria', '\n', ['Criteria: ', setTitle(set), '; ', ...editionParts(set, context)]),
    sentence('form', '\n', ['Request form: ', dayFieldPiece('rfaDate', rfaDate)]),
    sentence('clock', '\n', [
      'Decision due: ',
      duePiece(context) ?? piece('no date of receipt found', notFound('receipt-date', 'date of receipt')),
    ]),
    sentence('tally', '\n', ['Required criteria supported: ', tallyPiece(request.findings)]),
  ];
}

/** The rows, worst first; beyond a screenful by name. */
function rowSentences(told: readonly Finding[], context: DraftContext): Sentence[] {
  const shown = told.slice(0, told.length <= MOST_ROWS + 1 ? told.length : MOST_ROWS);
  const others = told.slice(shown.length);
  const states = [...new Set(others.map(({ status }) => status))];
  return [
    ...shown.map((finding) => rowSentence(finding, context)),
    ...states.map((state) => {
      const those = others.filter(({ status }) => status === state);
      const titles = titlesUpTo(those, MOST_TITLES, ADVISORY) as [Piece];
      return sentence(`row/further/${state}`, '\n- ', [`Also ${STATUS_WORDS[state]}: `, ...titles, '.']);
    }),
  ];
}

export function nurseSummary(request: DraftRequest, set: CriteriaSet, context: DraftContext): Sentence[] {
  const applying = worstFirst(request.findings.filter((finding) => finding.status !== 'not-applicable'));
  const told = applying.filter((finding) => finding.evidence.length > 0);
  const silent = applying.filter((finding) => finding.evidence.length === 0 && finding.status !== 'met');
  const looked = silent.map((finding) => notFound(finding.criterion, finding.title));
  const nothing =
    silent.length === 0
      ? []
      : [
          sentence('silent', '\n', [
            piece('', ...(looked as [(typeof looked)[number]])),
            ...titlesUpTo(silent, MOST_TITLES, ADVISORY),
            '.',
          ]),
        ];
  const inLetter = documentsAsked(requestForInformation(request, set, context));
  return [
    ...caseSentences(request, set, context),
    ...block('rows', 'Criterion | state | words', rowSentences(told, context)),
    ...block('silent', 'Nothing found in the text', nothing),
    ...block('medicines', 'Medicines', medicineSentences(context)),
    ...block('dose', 'Daily dose', doseSentences(request, context, '\n- ', MOST_DOSE_LINES)),
    ...block('dates', 'Dates', timeline(context)),
    ...block(
      'asks',
      'To ask for',
      request.missingDocuments.map(({ document, criteria }) =>
        sentence(`ask/${document}`, '\n[x] ', [
          piece(document, notFound(criteria[0] ?? document, document)),
          ...(inLetter.has(document) ? [] : [' (not in the letter, which keeps to a page)']),
        ]),
      ),
    ),
    ...safetySentences(set, context, '\n\n'),
    complete(request)
      ? sentence('hand-off', '\n\n', [
          'Hand-off: ',
          piece('the documentation appears complete', ...tallyPiece(request.findings).basis),
          '; who may act on it follows the organization’s policy.',
        ])
      : sentence('hand-off', '\n\n', [
          'Hand-off: ',
          piece('physician review needed', ...tallyPiece(request.findings).basis),
          '.',
        ]),
    frame('closing', '\n\n', CLOSING),
  ];
}
