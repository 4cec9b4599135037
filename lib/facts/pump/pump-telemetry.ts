/**
 * The figures of an implanted pump as records give them: in a sentence ("delivering 25 mg/mL at 6.25 mg/day"), as a
 * label with its value, in a column of a print-out, in a table with the units in its head. Figures of one kind are
 * all returned, in the order of the text; who needs one chooses.
 */
import { monthOf } from '../../text/dates.ts';
import type { Document } from '../../text/document.ts';
import { PhraseIndex } from '../../text/phrases.ts';
import { Seen, Wording } from '../../text/wording.ts';
import { daysTold } from '../days-told.ts';
import type { Place } from '../evidence.ts';
import { GROUPS } from '../groups.ts';
import { type Figure, FiguresByPlace, placeOf } from './figures-by-place.ts';

export interface PumpFigures {
  /** mL. `size`: named as the pump's own, not only as what was filled in. */
  reservoir: Figure<number>[];
  /** mL at which the alarm sounds, where the text says so. */
  alarmVolume: Figure<number>[];
  /** mg a mL. */
  concentration: Figure<number>[];
  /** mg a day. */
  daily: Figure<number>[];
  drug: Figure<string>[];
  lastFill: Figure<string>[];
  /** The day of the low-reservoir alarm, or the day by which the pump itself asks to be filled. */
  alarm: Figure<string>[];
  /** Months to elective replacement or end of service, or the day itself. */
  replacement: Figure<{ months: number } | { day: string }>[];
}

/** A sentence with what labels it: the cell before it, or the head of its column. */
interface Cell {
  reading: Place;
  /** Label and text, as one line. */
  text: string;
  seen: Seen;
  /** Length of the label in `text`. */
  offset: number;
  /** The label alone. */
  label: string;
}

/** A label is short, holds no figure and no full sentence. */
const LONGEST_LABEL = 48;
/** Between a label and its value: a tab, dots, a line break. */
const WIDEST_GAP = 80;

const isLabel = (text: string): boolean =>
  text.length <= LONGEST_LABEL && !/\d/.test(text.replace(/\b24(?=[ -]?h)/i, '')) && /\p{L}/u.test(text);

/** Lines of cells, by the tabs and breaks that the clean text keeps. */
function cellsOf(readings: readonly Place[], clean: string): Cell[] {
  const lines: Place[][] = [];
  let end = -1;
  for (const reading of readings) {
    const { sentence } = reading;
    const between = end < 0 ? '\n' : clean.slice(end, sentence.start);
    const line = lines[lines.length - 1];
    if (line && between.includes('\t') && !between.includes('\n')) line.push(reading);
    else lines.push([reading]);
    end = sentence.end;
  }
  const cells: Cell[] = [];
  let head: string[] | null = null;
  let before: Place | null = null;
  for (const line of lines) {
    const texts = line.map((r) => r.sentence.text);
    const bare = texts.length >= 2 && texts.every((t) => /\p{L}/u.test(t) && !/\d\d|\d\.\d/.test(t));
    const columns: string[] | null = head !== null && head.length === texts.length ? head : null;
    line.forEach((reading, i) => {
      const { text } = reading.sentence;
      const previous = i > 0 ? (texts[i - 1] as string) : null;
      const adjacent =
        previous ??
        (before && reading.sentence.start - before.sentence.end <= WIDEST_GAP ? before.sentence.text : null);
      const parts: string[] = [];
      // Several values may follow one label on its line: "Drug A | morphine | 25 mg/mL | 10 mg/day".
      const first = texts[0] as string;
      if (i > 1 && isLabel(first)) parts.push(first);
      if (adjacent !== null && isLabel(adjacent)) parts.push(adjacent);
      const column = columns?.[i];
      if (column) parts.push(column);
      const label = parts.join(' | ');
      const whole = label === '' ? text : `${label} | ${text}`;
      const seen = label === '' ? reading.sentence.seen : new Seen(whole);
      cells.push({ reading, text: whole, seen, offset: whole.length - text.length, label });
      before = reading;
    });
    if (bare) head = texts;
    else if (columns === null) head = null;
  }
  return cells;
}

const UNIT = '(mg|mcg|ug|µg|μg|micrograms?|milligrams?|mgs|mcgs)';
const VOLUME_UNIT = '(?:mL|mls|cc|ccs|milliliters?|millilitres?)';
const NUMBER = '(\\d{1,5}(?:,\\d{3})?(?:\\.\\d{1,4})?|\\.\\d{1,4})';
const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const NUMBER_SAID = `(\\d{1,5}(?:,\\d{3})?(?:\\.\\d{1,4})?|\\.\\d{1,4}|\\b(?:${NUMBERS.slice(1).join('|')}))`;
const DAY = '(?:day|d\\b|24[ -]?(?:h\\b|hrs?\\b|hours?\\b))';

const SKIN_ONLY = new Wording(/\b(?:lidocaine|xylocaine|omnipaque|isovue)\b/i);
const CONCENTRATION = new Wording(
  new RegExp(
    `${NUMBER} ?${UNIT}(?: of [a-z]{4,20})? ?(?:/|per|a|in each|in every|in one|to the) ?${VOLUME_UNIT}(?![a-z])`,
    'gi',
  ),
);
const CONCENTRATION_LABELLED = new Wording(
  new RegExp(
    `\\bconc(?:entration|entr|n)?\\b\\.?[^|\\n\\d]{0,24}?\\(? ?${UNIT} ?(?:/|per) ?${VOLUME_UNIT} ?\\)?[ :=|.]{0,8}${NUMBER}`,
    'gi',
  ),
);
/** "Concentration: 20 mg" leaves the millilitre to the label. */
const CONCENTRATION_BARE = new Wording(
  new RegExp(`\\bconc(?:entration)?\\b\\.?[ :=|]{1,6}${NUMBER} ?${UNIT}(?! ?(?:/|per) ?d)`, 'gi'),
);
const DAILY = new Wording(
  new RegExp(
    `${NUMBER_SAID} ?${UNIT}(?:(?: of)? [a-z-]{4,20}){0,2} ?(?:(?:/|per|a|each|every|over|in (?:a|one|the)|in|q) ?${DAY}|daily|qd\\b|q\\.d\\.|once daily|each 24)`,
    'gi',
  ),
);
const DAILY_LABELLED = new Wording(
  new RegExp(
    `\\b(?:(?:total )?(?:daily|24[ -]?h(?:ou)?r)(?: (?:infusion|drug|total))? (?:dose|rate|dosage|amount)|(?:dose|dosage|rate) ?(?:per|/|a) ?${DAY})[^|\\n\\d]{0,24}?[ :=|(]{1,6}${NUMBER} ?${UNIT}`,
    'gi',
  ),
);
const DAILY_HEADED = new Wording(
  new RegExp(
    `\\b(?:dose|dosage|rate|daily)\\b[^|\\n\\d]{0,12}?\\(? ?${UNIT} ?(?:/|per) ?${DAY} ?\\)?[ :=|.]{0,8}${NUMBER}`,
    'gi',
  ),
);

/** The sizes in which reservoirs are made. */
const SIZES: ReadonlySet<number> = new Set([10, 16, 18, 20, 30, 35, 40, 50, 60]);
const VOLUME = new Wording(
  new RegExp(`(\\d{1,2}(?:\\.\\d{1,2})?)[ -]?${VOLUME_UNIT}(?![a-z]| ?(?:/|per|a) ?(?:d|h))`, 'gi'),
);
const OF_VOLUME = new Wording(
  new RegExp(`\\d{1,2}(?:\\.\\d{1,2})? ?(?:of|/|out of) ?(\\d{2})(?:\\.0)?[ -]?${VOLUME_UNIT}`, 'i'),
);
const HOLDS_DRUG = new Wording(
  /reservoir|\bpump\b|capacity|synchromed|prometra|medstream|codman|isomed|programmable|\b(?:re)?fill(?:ed)?\b|instill|\bvolume\b|\binjected\b|\binject (?:in)?to\b|\b(?:put|placed|loaded|introduced) in(?:to)?\b/i,
);
/** A volume of the pump that is not what it holds. */
const OTHER_VOLUME =
  /alarm|residual|remain|\bleft\b|withdr|aspirat|removed|discard|expected|\bactual|in (?:the )?reservoir|current volume|\bflow|rate|saline|contrast|lidocaine|\bblood\b/i;
const ALARM_VOLUME = new Wording(
  new RegExp(
    `(?:alarm|residual|reserve)(?: (?:volume|set|level|at|of|is|to)){0,4}[ :=|]{0,5}(\\d(?:\\.\\d)?) ?${VOLUME_UNIT}`,
    'i',
  ),
);

const LAST_FILL = new Wording(
  /\b(?:(?:last|previous|prior|most recent|latest)[ -](?:(?:pump|reservoir|intrathecal|it|drug|clinic|office) ){0,2}(?:re)?-?fill(?:ed|ing)?(?:[ -]date)?|(?:date of )?last (?:\w+ ){0,2}(?:re)?fill|(?:re)?filled|fill(?:ing)? (?:was )?(?:done|performed|completed)|(?:re)?fill date|last \(?re\)?fill|last visit for (?:re)?fill|status post (?:pump )?refill|s\/p (?:pump )?refill|topped (?:off|up))\b/gi,
);
/** Filled at the visit that is told of: its day is the note's. */
const FILLED_THEN = new Wording(
  /\b(?:(?:re)?filled|topped (?:off|up)|(?:re)?fill (?:was )?(?:done|performed|completed|carried out))\b[^.;]{0,50}\b(?:today|that day|the same day|(?:at |on |during )?(?:this|that) (?:visit|day|date|encounter))\b|\b(?:today|that day|(?:at|on|during) (?:this|that) (?:visit|day|date|encounter))\b[^.;]{0,50}\b(?:(?:re)?filled|topped (?:off|up))\b/i,
);
const OF_THE_DEVICE = /\bpump|reservoir|device|interrogat|intrathecal|\d ?mg ?\/ ?ml\b/i;
const ALARM = new Wording(
  /\b(?:lrad?|alarm(?:s|ed|ing)?|(?:pump|reservoir) (?:will be|will run|will go|runs?|run|is|goes|would be|estimated to be) (?:empty|dry|out)|empty (?:date|on|by)|low[ -](?:reservoir|volume) date|refill[ -](?:by|before|due|interval ends|needed by|no later than)(?: date)?|(?:next )?(?:re)?fill(?: is)? due(?: date| by| on| before)?|must be (?:re)?filled (?:by|before))\b/gi,
);
const REPLACEMENT = new Wording(
  /\b(?:eri|eos|eol|elective[ -]replacement(?:[ -](?:indicator|interval|time|date))?|replacement indicator|end[ -]of[ -](?:service|life|battery life)|battery(?: life| longevity| status| remaining| level)?|longevity)\b/gi,
);
const NOT_REPLACEMENT = new Wording(
  /90 days after|after eri|following eri|generally|usually|typically|stimulator|neurostimul|\bscs\b|pacemaker/i,
);
const MONTH_YEAR =
  /\b(?:(\d{1,2})\/((?:19|20)\d\d)|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (?:of )?((?:19|20)\d\d))\b/i;
const TIME_LEFT =
  /(\d{1,3}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve))(?: ?(?:to|-) ?(\d{1,3}))? ?(?:more |further |additional )?(months?|mos?\b|years?|yrs?\b|weeks?|days?)/i;
/** "Months to ERI: 1." */
const MONTHS_TO = /\bmonths? (?:to|until|before) (?:eri|eos|eol|replacement|end of service)\b[ :=]{1,4}(\d{1,3})\b/i;
const DAYS_OF: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30.4, y: 365 };

/** "The dose his cousin has (cousin: 12 mg/day)". */
const OTHERS_PUMP = new Wording(
  /\b(?:cousin|brother|sister|uncle|aunt|neighbor|friend|coworker)(?:-in-law)?(?:'s)? ?(?:has|had|gets|takes|is on|:|\()/i,
);
const HAS_NUMBER = /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i;

/** Words that show that a dose a day is the pump's. */
const SPINAL = new Wording(
  /\bpump|intrathecal|intraspinal|reservoir|\bIT\b|\bITB\b|infus|deliver|simple continuous|continuous mode|flex(?: mode)?\b|flat rate|telemetry|interrogat|programm|synchromed|prometra|spinal|\/ ?m?l\b|per ml|\bdrug [ab12]\b|infumorph|mitigo|gablofen|prialt|ziconotide|\bfilled with\b/i,
);
/** What a pharmacy fills. */
const OF_TABLETS = new Wording(
  /\b(?:norco|percocet|oxycodone|oxycontin|hydrocodone|vicodin|lortab|ms contin|kadian|methadone|tramadol|nucynta|opana|soma|gabapentin|tablets?|pills?|prescriptions?|rx|medications?)\b/i,
);
/** Words that show that it is a tablet's. */
const BY_MOUTH = new Wording(
  /\btab(?:let)?s?\b|\bpills?\b|\bp\.?o\.?\b|\bby mouth\b|\boral(?:ly)?\b|\bpatch|\bcaps|\bER\b|\bXR\b|\bSR\b|\bq ?\d ?h|\b[bt]\.?i\.?d\b|\bqid\b|times (?:a|per) day|contin\b|(?<!(?:pump|intrathecal|infusion|spinal|drug) )solution|elixir|injected|injection of|kenalog|depo|nebul/i,
);
const NOT_NOW = new Wording(
  /\btrial\b|\bstopped\b|\bformerly\b|\bpreviously\b|\bhad been on\b|\bwas on\b|\bused to\b|\bmay be\b|\bstarting dose\b/i,
);
/** A dose this far from a concentration needs a word of its own that it is spinal. */
const SAME_FILLING_LENGTH = 160;

const DRUG = new PhraseIndex<'drug'>([{ row: 'drug', patterns: ['{drug}'] }], GROUPS);

const value = (digits: string): number => Number(digits.replaceAll(',', ''));
const inMilligrams = (digits: string, unit: string): number => {
  const said = NUMBERS.indexOf(digits.toLowerCase());
  const amount = said >= 0 ? said : value(digits);
  return /^(?:mg|mgs|milli)/i.test(unit) ? amount : amount / 1000;
};

/** A match's figure, where at least its end lies in the sentence itself and not in its label. */
function figure<T>(cell: Cell, at: number, length: number, what: T): Figure<T> | null {
  const end = at + length - cell.offset;
  if (end <= 0) return null;
  return { value: what, reading: cell.reading, start: Math.max(0, at - cell.offset), end };
}

function masses(cell: Cell, pattern: Wording, digitsAt: number, unitAt: number): Figure<number>[] {
  const out: Figure<number>[] = [];
  for (const m of pattern.matchAll(cell.seen)) {
    const mass = inMilligrams(m[digitsAt] as string, m[unitAt] as string);
    const found = mass > 0 ? figure(cell, m.index, m[0].length, mass) : null;
    if (found && !out.some((one) => one.start < found.end && found.start < one.end)) out.push(found);
  }
  return out;
}

function dates(cell: Cell, label: Wording, not: RegExp | null, pivotYear: number): Figure<string>[] {
  const out: Figure<string>[] = [];
  if (!label.mayStandIn(cell.seen)) return out;
  const all = daysTold(cell.text, pivotYear);
  if (all.length === 0) return out;
  for (const m of label.matchAll(cell.seen)) {
    const from = m.index + m[0].length;
    const date = all.find((d) => d.start >= from - 1);
    if (!date) break;
    const between = cell.text.slice(from, date.start);
    if (between.length > 44 || /[.;] \p{Lu}/u.test(between)) continue;
    if (not?.test(cell.text.slice(Math.max(0, m.index - 16), date.start))) continue;
    const found = figure(cell, m.index, date.end - m.index, date.iso);
    if (found && !out.some((one) => one.end === found.end)) out.push(found);
  }
  return out;
}

/** The date that stands before its label: "alarms on", but also "06/12/2015 (alarm)". */
const NEXT_FILL = /\b(?:next|future|scheduled|will be|to be|due|request|plan)\b/i;
const NO_ALARM_DAY = /\bno (?:low[ -]reservoir )?alarms?|last (?:re)?fill|silenced|checked|reset on/i;

function volumes(cell: Cell): { size: Figure<number>[]; alarm: Figure<number>[] } {
  const size: Figure<number>[] = [];
  const alarm: Figure<number>[] = [];
  const alarmAt = ALARM_VOLUME.exec(cell.seen);
  if (alarmAt) {
    const found = figure(cell, alarmAt.index, alarmAt[0].length, Number(alarmAt[1]));
    if (found) alarm.push(found);
  }
  const part = OF_VOLUME.exec(cell.seen);
  if (part && SIZES.has(Number(part[1])) && /volume|residual|reservoir|remain|left|pump/i.test(cell.text)) {
    const found = figure(cell, part.index, part[0].length, Number(part[1]));
    if (found) size.push(found);
  }
  if (HOLDS_DRUG.test(cell.seen))
    for (const m of VOLUME.matchAll(cell.seen)) {
      const millilitres = Number(m[1]);
      if (!SIZES.has(millilitres) || /[./]$/.test(cell.text.slice(0, m.index))) continue;
      const near = cell.text.slice(Math.max(0, m.index - 28), m.index);
      const after = cell.text.slice(m.index + m[0].length, m.index + m[0].length + 24);
      if (
        OTHER_VOLUME.test(near.slice(near.search(/[;,.)][^;,.)]*$/) + 1)) ||
        /^ ?(?:was |were )?(?:remain|withdr|left|aspirat|residual|of (?:clear|saline|contrast|blood|\S+ (?:lidocaine|xylocaine)|lidocaine))/i.test(
          after,
        )
      )
        continue;
      const found = figure(cell, m.index, m[0].length, millilitres);
      if (found && !size.some((one) => one.start < found.end && found.start < one.end)) size.push(found);
    }
  return { size, alarm };
}

function replacements(cell: Cell, pivotYear: number): PumpFigures['replacement'] {
  const out: PumpFigures['replacement'] = [];
  if (!REPLACEMENT.mayStandIn(cell.seen) || NOT_REPLACEMENT.test(cell.seen) || !HAS_NUMBER.test(cell.text)) return out;
  const counted = MONTHS_TO.exec(cell.text);
  if (counted) {
    const found = figure(cell, counted.index, counted[0].length, { months: Number(counted[1]) });
    if (found) out.push(found);
    return out;
  }
  for (const m of REPLACEMENT.matchAll(cell.seen)) {
    const from = m.index + m[0].length;
    const after = cell.text.slice(from, from + 56);
    const day = daysTold(after, pivotYear)[0];
    const month = MONTH_YEAR.exec(after);
    const left = TIME_LEFT.exec(after);
    // "Battery: 31 months to elective replacement": the figure stands before.
    const beforeText = cell.text.slice(Math.max(0, m.index - 28), m.index);
    const leftBefore =
      /(\d{1,3}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)) ?(months?|mos?\b|years?|yrs?\b|weeks?|days?) (?:\w+ ){0,3}$/i.exec(
        beforeText,
      );
    const push = (at: number, length: number, what: { months: number } | { day: string }) => {
      const found = figure(cell, at, length, what);
      if (found) out.push(found);
    };
    const months = (amount: string, unit: string) =>
      ((NUMBERS.indexOf(amount.toLowerCase()) + 1 ? NUMBERS.indexOf(amount.toLowerCase()) : Number(amount)) *
        (DAYS_OF[unit[0]?.toLowerCase() ?? 'm'] ?? 30.4)) /
      30.4;
    if (day && (!left || day.start <= left.index)) push(m.index, from - m.index + day.end, { day: day.iso });
    else if (month && (!left || month.index <= left.index)) {
      const year = month[2] ?? month[4];
      const number = month[1] ? Number(month[1]) : monthOf(month[3] as string);
      if (number >= 1 && number <= 12)
        push(m.index, from - m.index + month.index + month[0].length, {
          day: `${year}-${String(number).padStart(2, '0')}-01`,
        });
    } else if (left && !/\bago\b|old|since/i.test(after.slice(0, left.index + left[0].length + 8)))
      push(m.index, from - m.index + left.index + left[0].length, {
        months: months(left[2] ?? (left[1] as string), left[3] as string),
      });
    else if (leftBefore)
      push(m.index - leftBefore[0].length, leftBefore[0].length + m[0].length, {
        months: months(leftBefore[1] as string, leftBefore[2] as string),
      });
  }
  return out;
}

/** A text without any of these tells of no pump. */
const OF_A_PUMP =
  /pump|intrathecal|\bidds\b|\bIT (?:morphine|hydromorphone|dilaudid|fentanyl|baclofen|bupivacaine|clonidine|ziconotide|sufentanil|opioid|narcotic|drug|therapy|infusion)|\(IT\)|spinal (?:morphine|hydromorphone|fentanyl|baclofen|opioid|drug)|ziconotide|prialt|infumorph|mitigo|gablofen|simple continuous|refilled (?:to|with)|filled with|reservoir|synchromed|prometra|\beri\b|telemetry|last (?:re)?fill|last refill|previous fill|\blrad?\b|\balarm|end of service|\/ ?mL|per milliliter/i;

/** Cells back to the one that names the day of the visit. */
const VISIT_REACH = 6;

/** The day of the visit that a cell tells of: its note's, or the last one named before it. */
function visitOf(cells: readonly Cell[], index: number): string | null {
  for (let i = index; i >= Math.max(0, index - VISIT_REACH); i--) {
    const { sentence, tokens } = (cells[i] as Cell).reading;
    const named = tokens.findLast((t) => t.kind === 'date' && t.iso);
    const day = named?.iso ?? sentence.date;
    if (day) return day;
  }
  return null;
}

/** All figures of the pump that the record tells. */
export function pumpFigures(doc: Document, pivotYear: number): PumpFigures {
  const figures: PumpFigures = {
    reservoir: [],
    alarmVolume: [],
    concentration: [],
    daily: [],
    drug: [],
    lastFill: [],
    alarm: [],
    replacement: [],
  };
  if (!OF_A_PUMP.test(doc.clean)) return figures;
  // Cell by cell: the readings of other facts join the cells of a row.
  const record = doc.sentences
    .filter(
      (sentence) =>
        // "Drug: hydromorphone" of a print-out reads like an item that is asked for.
        (sentence.voice === 'record' || (sentence.voice === 'request' && /^drugs?\b/i.test(sentence.text))) &&
        sentence.section !== 'allergies' &&
        !OTHERS_PUMP.test(sentence.seen),
    )
    .map((sentence): Place => ({ sentence, tokens: sentence.tokens }));
  const cells = cellsOf(record, doc.clean);
  const doses: { found: Figure<number>; cell: Cell; index: number }[] = [];
  const drugs: { found: Figure<string>; cell: Cell; index: number }[] = [];
  cells.forEach((cell, index) => {
    const { text } = cell;
    const hasDigit = HAS_NUMBER.test(text);
    if (hasDigit && /\/|per|conc|\ba\b|each/i.test(text)) {
      const found = masses(cell, CONCENTRATION, 1, 2);
      for (const labelled of [masses(cell, CONCENTRATION_LABELLED, 2, 1), masses(cell, CONCENTRATION_BARE, 1, 2)])
        for (const one of labelled) if (!found.some((f) => f.start < one.end && one.start < f.end)) found.push(one);
      // An injection or a syrup has a strength a millilitre too.
      // What numbs the skin before the needle is not what the pump holds.
      const { text, seen } = cell.reading.sentence;
      if (!BY_MOUTH.test(seen) && !(SKIN_ONLY.test(seen) && !/\bpump|reservoir/i.test(text)))
        figures.concentration.push(...found);
    }
    if (hasDigit && !BY_MOUTH.test(cell.reading.sentence.seen) && !NOT_NOW.test(cell.reading.sentence.seen)) {
      const found = masses(cell, DAILY, 1, 2);
      for (const labelled of [masses(cell, DAILY_LABELLED, 1, 2), masses(cell, DAILY_HEADED, 2, 1)])
        for (const one of labelled) if (!found.some((f) => f.start < one.end && one.start < f.end)) found.push(one);
      for (const one of found) doses.push({ found: one, cell, index });
    }
    for (const m of DRUG.find(cell.reading.tokens)) {
      const { sentence } = cell.reading;
      drugs.push({
        found: { value: sentence.text.slice(m.start, m.end), reading: cell.reading, start: m.start, end: m.end },
        cell,
        index,
      });
    }
    const visit = FILLED_THEN.mayStandIn(cell.seen) ? visitOf(cells, index) : null;
    if (visit !== null && FILLED_THEN.test(cell.seen) && OF_THE_DEVICE.test(text) && !OF_TABLETS.test(cell.seen)) {
      const m = FILLED_THEN.exec(cell.seen);
      const found = m && !NOT_NOW.test(cell.seen) ? figure(cell, m.index, m[0].length, visit) : null;
      if (found) figures.lastFill.push(found);
    }
    if (!hasDigit) return;
    const { size, alarm } = volumes(cell);
    figures.reservoir.push(...size);
    figures.alarmVolume.push(...alarm);
    if (!OF_TABLETS.test(cell.seen) || /\bpump|reservoir/i.test(text))
      figures.lastFill.push(...dates(cell, LAST_FILL, NEXT_FILL, pivotYear));
    figures.alarm.push(...dates(cell, ALARM, NO_ALARM_DAY, pivotYear));
    figures.replacement.push(...replacements(cell, pivotYear));
  });
  const concentrations = new FiguresByPlace(figures.concentration);
  const concentrated = new Set(figures.concentration.map((c) => c.reading));
  const nearConcentration = (f: Figure<unknown>) => concentrations.hasWithin(placeOf(f), SAME_FILLING_LENGTH);
  const nearSpinalWords = (cell: Cell, index: number) =>
    SPINAL.test(cell.seen) ||
    (cell.reading.sentence.text.length <= LONGEST_LABEL * 2 &&
      [1, 2, 3].some((back) => {
        const other = cells[index - back];
        return (
          other !== undefined &&
          cell.reading.sentence.start - other.reading.sentence.end < SAME_FILLING_LENGTH &&
          other.reading.sentence.section === cell.reading.sentence.section &&
          SPINAL.test(other.seen)
        );
      }));
  for (const { found, cell, index } of doses)
    if (nearConcentration(found) || nearSpinalWords(cell, index)) figures.daily.push(found);
  for (const { found, cell, index } of drugs) {
    const { text, seen } = cell.reading.sentence;
    if (
      BY_MOUTH.test(seen) ||
      NOT_NOW.test(seen) ||
      /allerg|intoleran|reaction|\bnot (?:been )?(?:used|given|tolerat)/i.test(text)
    )
      continue;
    const own = SPINAL.test(cell.seen) || concentrated.has(found.reading);
    const short = text.length <= LONGEST_LABEL * 2;
    if (own || (short && (nearSpinalWords(cell, index) || nearConcentration(found)))) figures.drug.push(found);
  }
  return figures;
}
