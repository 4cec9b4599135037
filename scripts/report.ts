/** An analysis as a report that a reviewer would want to read: plain text, wrapped, the states in words. */
import type { Analysis, DailyDose, Evidence, Finding, Medication, RequestFindings, Status } from '../lib/analysis.ts';

const STATE: Record<Status, string> = {
  met: 'Met',
  incomplete: 'Mentioned, result missing',
  'not-met': 'Contradicted',
  conflicting: 'Conflicting',
  'not-documented': 'Not found',
  'not-applicable': 'Does not apply',
};

/** Worst first: what needs a person's eye stands at the top. */
const ORDER: Status[] = ['not-met', 'conflicting', 'incomplete', 'not-documented', 'met', 'not-applicable'];

const POLARITY = { for: 'For', against: 'Against', gap: 'Gap' };

const WHOSE_WORDS: Record<string, string> = {
  record: 'record',
  plan: 'plan',
  request: 'request',
  'reviewer-finding': 'earlier reviewer',
  guideline: 'guideline',
  boilerplate: 'form text',
  decision: 'decision',
  'other-person': 'another person',
};

const MEDICATION_STATUS: Record<Medication['status'], string> = {
  current: 'current',
  requested: 'requested',
  stopped: 'stopped',
  planned: 'planned',
  past: 'past',
  allergy: 'allergy',
  'not-taken': 'not taken',
};

/** Words of the case on one line. A control character in a file must not steer the reader's terminal. */
const oneLine = (words: string): string => words.replace(/[\s\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();

/** `words` wrapped to `width`; the first line after `first`, the others after as many spaces as `indent` says. */
function wrap(words: string, width: number, first = '', indent = first.length): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of oneLine(words).split(' ')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = ' '.repeat(indent);
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  lines.push(line);
  return lines;
}

const day = (iso: string): string => `${Number(iso.slice(5, 7))}/${Number(iso.slice(8))}/${iso.slice(0, 4)}`;

function person(analysis: Analysis): string[] {
  const { age, sex, dateOfInjury, caseNumber, claimNumber, decisionDate, urDecisionDate, priority } = analysis.case;
  const who = age
    ? `${age.value}-year-old ${sex ? (sex.value === 'male' ? 'man' : 'woman') : 'person'}`
    : sex && (sex.value === 'male' ? 'Man' : 'Woman');
  const parts = [
    who,
    dateOfInjury && `injured ${day(dateOfInjury.value)}`,
    caseNumber && `case ${caseNumber.value}`,
    claimNumber && `claim ${claimNumber.value}`,
    urDecisionDate && `utilization review ${day(urDecisionDate.value)}`,
    decisionDate && `decision ${day(decisionDate.value)}`,
    priority && `priority ${priority.value}`,
  ].filter(Boolean);
  return parts.length ? [parts.join(' · ')] : ['Nothing about the person was found in the text.'];
}

function edition({ edition: { id, anchor, anchorFrom, ask } }: Analysis): string {
  const by = anchor ? `by the date of the ${anchorFrom}, ${day(anchor)}` : `(${anchorFrom})`;
  return `Guideline edition ${id} ${by}${ask ? '; please confirm the edition' : ''}`;
}

function quotation({ quote, polarity, voice, date }: Evidence, width: number): string[] {
  const label = `      ${`${POLARITY[polarity]}:`.padEnd(9)}`;
  return wrap(`“${oneLine(quote)}” (${WHOSE_WORDS[voice] ?? voice}${date ? `, ${day(date)}` : ''})`, width, label);
}

function finding(found: Finding, width: number): string[] {
  const lines = wrap(
    `${found.title}${found.required ? '' : ' (not required)'}`,
    width,
    `  [${STATE[found.status]}] `,
    6,
  );
  // The same words may show several elements: they are quoted once.
  const once = new Map(
    found.evidence.map((evidence) => [`${evidence.start} ${evidence.end} ${evidence.polarity}`, evidence]),
  );
  lines.push(...[...once.values()].flatMap((evidence) => quotation(evidence, width)));
  const elements = Object.entries(found.elements);
  if (elements.length > 1) {
    const parts = elements.map(([id, status]) => `${found.elementTitles[id] ?? id}: ${STATE[status].toLowerCase()}`);
    lines.push(...wrap(parts.join('; '), width, '      Parts:   '));
  }
  if (found.explanation) lines.push(...wrap(found.explanation, width, '      Why:     '));
  if (found.missing) lines.push(...wrap(found.missing, width, '      Missing: '));
  const { document, section, pages, verified } = found.citation;
  const source = [document, section, pages && `pages ${pages}`].filter(Boolean).join(', ');
  const known = verified === 'unverified' ? ' (not verified)' : verified === 'default' ? ' (house default)' : '';
  lines.push(...wrap(`${source}${known}`, width, '      Source:  '));
  return lines;
}

function request(asked: RequestFindings, number: number, of: number, width: number): string[] {
  const required = asked.findings.filter((found) => found.required && found.status !== 'not-applicable');
  const met = required.filter((found) => found.status === 'met').length;
  const lines = [
    ...wrap(asked.label, width, `Request ${of > 1 ? `${number} of ${of}` : ''}`.trimEnd().concat(': '), 2),
    `  Kind ${asked.kind}, criteria ${asked.criteriaSet}`,
    `  The text supports ${met} of the ${required.length} required criteria that apply.`,
  ];
  if (asked.flags.length) lines.push(...wrap(asked.flags.join(', '), width, '  Flags: '));
  const worstFirst = [...asked.findings].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  for (const found of worstFirst) lines.push('', ...finding(found, width));
  if (asked.missingDocuments.length) {
    lines.push('', '  Missing documents');
    for (const [at, missing] of asked.missingDocuments.entries()) {
      lines.push(...wrap(`${missing.document}: ${missing.text}`, width, `    ${at + 1}. `));
    }
  }
  if (asked.drafts.rationale) {
    lines.push('', '  Draft rationale');
    for (const paragraph of asked.drafts.rationale.split(/\n+/)) lines.push(...wrap(paragraph, width, '    '));
  }
  return lines;
}

function medicines(list: Medication[], width: number): string[] {
  return list.flatMap((medicine) => {
    const { strength, unit, quantity, unitsPerDay, sig, brand, schedule } = medicine;
    const parts = [
      `${medicine.name}${brand ? ` (${brand})` : ''}`,
      strength !== null && `${strength} ${unit ?? ''}`.trim(),
      quantity !== null && `quantity ${quantity}`,
      unitsPerDay !== null && `${unitsPerDay} a day`,
      sig,
      schedule && `schedule ${schedule}`,
      MEDICATION_STATUS[medicine.status],
    ];
    return wrap(parts.filter(Boolean).join(', '), width, '  ', 4);
  });
}

function dose(table: DailyDose, width: number): string[] {
  const total =
    table.total === null
      ? 'cannot be computed'
      : `${table.lowerBound ? 'at least ' : ''}${Math.round(table.total * 100) / 100} ${table.unit}`;
  const lines = [`  Table ${table.table}: ${total}`];
  for (const step of table.steps) {
    const assumed = step.assumed.length ? ` (assumed: ${step.assumed.join('; ')})` : '';
    lines.push(...wrap(`${step.drug}: ${step.text}${assumed}`, width, '    ', 6));
  }
  for (const { drug, why } of table.excluded) lines.push(...wrap(`${drug}: not counted, ${why}`, width, '    ', 6));
  return lines;
}

/** The whole report on one text, without a closing line break. */
export function report(title: string, analysis: Analysis, width: number): string {
  const { requests, medications, dailyDose, notices } = analysis;
  const lines = [oneLine(title), '─'.repeat(Math.min(width, Math.max(oneLine(title).length, 20)))];
  for (const part of [...person(analysis), edition(analysis)]) lines.push(...wrap(part, width));
  for (const notice of notices) lines.push(...wrap(notice.message, width, 'Note: '));
  for (const [at, asked] of requests.entries()) lines.push('', ...request(asked, at + 1, requests.length, width));
  if (medications.length) lines.push('', 'Medicines', ...medicines(medications, width));
  if (dailyDose.length)
    lines.push('', 'Daily morphine equivalent', ...dailyDose.flatMap((table) => dose(table, width)));
  return lines.join('\n');
}
