/**
 * What stands beside a drug's name: strength, directions, quantity, supply, refills; and a request line as a drug.
 */
import type { RequestedDrug } from '../analysis.ts';
import { mendLetters } from '../text/damaged-letters.ts';
import { type DrugName, findDrugNames } from './drug-names.ts';
import type { DrugRow } from './drugs.ts';
import { figured } from './figures.ts';
import { parseSig } from './sig.ts';

/** What the words after a drug's name say of its dose. */
export interface DrugDetails {
  strength: number | null;
  unit: string | null;
  quantity: number | null;
  daysSupply: number | null;
  refills: number | null;
  sig: string | null;
  unitsPerDay: number | null;
  /** Characters of the tail that were read. */
  end: number;
}

const FORM =
  '(?:er|sr|xr|xl|cr|[il]r|la|es|hp|hcl|hydrochloride|sulfate|sodium|bitartrate|patch(?:es)?|gel|cream|tablets?|tabs?|capsules?|caps?|extended.release|immediate.release|controlled.release|oral|transdermal|total|daily dose|dose|conc(?:entration)?|taken|given|up to|from|at|of|is|was|now)';
const STRENGTH = new RegExp(
  String.raw`^[\s,:()®™.\-]{0,5}(?:${FORM}\b[\s,:()®™.\-]{0,3}){0,4}(\d{1,3}(?:,\d{3})+|\d{0,12}(?:\.\d{1,3})?)(?:[\s-]?(mg|mcg))?(?:\s?([/-])\s?(\d[\d.]{0,5}))?[\s-]?(mg|milligrams?|mcg|micrograms?|µg|ug|meq|grams?|g|ml|%)?(\s?(?:\/|per )\s?(?:h|hr|hour|ml)\b)?`,
  'i',
);
const BARE_STRENGTH =
  /^(?:s\b)?\s*(?:$|a day|per day|[,;)|]|#|po\b|p\.o|b\.?i\.?d|t\.?i\.?d|q\.?i\.?d|q\.?\s?\d|qhs|qd|one\b|1 tab|every\b|twice\b|daily\b|nightly\b|h\.?s\b|at (?:night|bedtime)\b)/i;
const QUANTITY =
  /#\s?(\d{1,12})(?![\d-]*(?:-0|-?\s?(?:blade|french|vicryl|nylon|suture|gauge)))(?:\s?(?:-|to)\s?#?(\d{1,12}))?|\b(?:qty|quantity|count|dispensed?|disp|no\.|number)\W{0,3}(?:of\s)?#?(\d{1,12})\b(?![/-]\d)(?!\s?(?:mg|days?|weeks?|months?)\b)|\b(\d{2,20})\s(?:tablets|tabs|capsules|caps|pills|patches|count|ct)\b|\b(\d{2,3})(?= ?(?:per|a|each|every|\/) ?(?:month|mo)\b)|\bx\s?(\d{2,4})\b(?![/.]\d|\s?-?\s?(?:days?|d\b|weeks?|wks?|months?|mos?|hours?|hrs?|h\b|years?|yrs?|refills?|mg|mcg))/i;
/** Fewer than these are directions ("2 tablets"), not a quantity. */
const LEAST_COUNTED = 10;
const DAYS =
  /\b(\d{1,20})[ -]?(?:days?'?s?'?[ -]{0,2}supply|ds\b(?![:.= ]{0,2}\d))|\b(?:ds|days?[ -]supply|supply (?:of|for))\W{0,3}(\d{1,12})\b|(?:\b(?:per|x|for) ?|\/ ?)(\d{1,12})[ -]?(?:days?|d)\b|\b(\d{1,12})[ -]days?\b(?! (?:ago|before|after|later|earlier|late|early|prior|post|out|since|of the))/i;
const WEEKS = /\b(\d{1,12})[ -]?(?:weeks?|wks?)'?s?'?[ -]supply|\b(?:per|x|for) (\d{1,12})[ -]?(?:weeks?|wks?)\b/i;
const MONTHS = /\b(\d{1,12}|a)[ -]?(?:months?|mos?)'?s?'?[ -]supply|\bfor (\d{1,12}|a) (?:months?|mos?)\b/i;
/** Right behind a quantity: "#120 per month". */
const A_MONTH = /^\s?(?:tablets|tabs|pills|capsules)?\s?(?:(?:per|a|each|every) |\/ ?)(?:month|mo)\b/i;
const REFILLS =
  /\b(no|zero|\d{1,12})\s(?:refills?|rf)\b(?!\W{0,3}(?:x\s?)?\d)|\b(?:refills?|rf)\W{0,3}(?:x\s?)?(\d{1,12}|none|no|zero)\b/i;
/** "from 10 mg q12h to 15 mg q12h": the second is the dose it goes to. */
const FROM_TO =
  /^[^.;\n]{0,30}?\bfrom\s\d[\d.,/]*\s?(?:mg|mcg)?(?:\s[\w./]+){0,4}?\s(?:up |down )?to\s(?=\d[\d.,]*\s?(?:mg|mcg))/i;
/** "30 mg from one tablet every 12 hours to one tablet every 8 hours": the second are the directions. */
const SIG_FROM_TO =
  /\bfrom (?:(?!\d ?(?:mg|mcg))[^.;,\n]){2,45}?(?:hours?|hrs?|daily|a day|per day|\bbid|\btid|\bqid|\bq ?\d{1,2} ?h\w*|once|twice|times) to (?=(?:\d{1,2}|one|two|three|four|half|i{1,3}|every|each|once|twice|three|bid|tid|qid|q ?\d)\b(?! ?(?:mg|mcg)))/i;
/** "MS Contin 30 mg bid was cut to 15 mg bid". */
const CHANGED_TO =
  /^[^;\n]{0,50}?\b(?:was|were|has been|have been|being) (?:cut|reduced|increased|raised|lowered|decreased|changed|titrated|advanced|pushed|escalated)(?: \w+){0,3}? to\s(?=\d[\d.,]*\s?(?:mg|mcg))/i;
/** "Dilaudid tablets were restarted on 01/05/14, 4 mg", "was added in January at 20 mg". */
const STARTED_AT =
  /^(?:\s(?:tablets?|tabs?|capsules?|caps?|patch(?:es)?))?\s(?:was|were|has been|have been|is|are)(?: then| again)? (?:re-?)?(?:started|resumed|added|begun|introduced|initiated|instituted|prescribed|reinstated)(?:,?\s(?:again|back|then|on|in|at|with|the|this|last|early|mid|late|a|an|dose|of|day|visit|today|(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?|\d{1,4}(?:[/-]\d{1,4}){0,2}(?!\d|\s?(?:mg|mcg)))){0,8},?\s(?=\d[\d.,]*\s?(?:mg|mcg)\b)/i;
/** "OxyContin 40 → 30 mg tid" */
const ARROW_TO = /^[\s,:]{0,3}\d{1,3}(?:\.\d)?\s?(?:mg)?(?:\s[\w.]{2,5})?\s?(?:→|➔|-{1,2}>|=>)\s?(?=\d)/i;
/** "10-10-20 mg", "60/30/60": morning, noon and night. */
const THREE_A_DAY =
  /^[\s,:]{0,3}(\d{1,3}(?:\.5)?)\s?(?:mg)?([-/])(\d{1,3}(?:\.5)?)\s?(?:mg)?\2(\d{1,3}(?:\.5)?)(?![\d/-])(\s?mg\b)?/i;
/** A smaller first figure without a unit is the month of a date. */
const LAST_MONTH = 12;
const WORD_STRENGTH =
  /\b(?:[a-z]+ hundred(?: and)?(?: [a-z]+)?|[a-z]+(?:-[a-z]+)?)(?= ?(?:mg|milligrams?|mcg|micrograms?)\b|\/\d{3}\b)/i;
/** "60 mg in the morning and 45 mg at night". */
const MG_AT_TIME =
  /(\d{1,4}(?:\.\d)?) ?mg (?:tablets? |tabs? |po )?(?:q ?|in the |at |every |each )?(?:a\.?m|morning|noon|midday|afternoon|p\.?m|evening|night|bedtime|hs)\b/gi;

const blank = (text: string): string => ' '.repeat(text.length);

const numeral = (text: string | undefined): number | null => {
  const value = text === undefined || text === '' ? Number.NaN : Number(text.replace(/,/g, ''));
  return Number.isFinite(value) ? value : null;
};

/** The second figure of a combination is at least this, or belongs to something else (a pain score). */
const PARTNER_FROM = 100;
const COUNTED = /^\s*(?:po\b|p\.o|tabs?\b|tablets?\b|caps?\b|pills?\b)/i;

/** Of longer words only those of the frequency are quoted as directions. */
const LONGEST_SIG = 45;
/** Directions begin this close behind the name and strength; farther on, words of time belong to something else. */
const SIG_WITHIN = 70;

/** Reads strength, directions, quantity, supply and refills from the words that follow a name. */
export function readDetails(tail: string, row: DrugRow): DrugDetails {
  const thrice = THREE_A_DAY.exec(tail);
  const first = Number(thrice?.[1] ?? 0);
  if (thrice !== null && first > 0 && !row.name.includes('/') && (thrice[5] !== undefined || first > LAST_MONTH)) {
    const end = thrice[0].length;
    const sum = first + Number(thrice[3]) + Number(thrice[4]);
    const details = detailsIn(tail.slice(end), row);
    return {
      ...details,
      strength: first,
      unit: 'mg',
      sig: thrice[0].trim(),
      unitsPerDay: sum / first,
      end: end + details.end,
    };
  }
  const skipped =
    (ARROW_TO.exec(tail) ?? FROM_TO.exec(tail) ?? CHANGED_TO.exec(tail) ?? STARTED_AT.exec(tail))?.[0].length ?? 0;
  if (skipped === 0) return detailsIn(tail.replace(SIG_FROM_TO, blank), row);
  const details = detailsIn(tail.slice(skipped), row);
  return { ...details, end: details.end === 0 ? 0 : details.end + skipped };
}

function detailsIn(tail: string, row: DrugRow): DrugDetails {
  const details: DrugDetails = {
    strength: null,
    unit: null,
    quantity: null,
    daysSupply: null,
    refills: null,
    sig: null,
    unitsPerDay: null,
    end: 0,
  };
  const s = STRENGTH.exec(tail.replace(WORD_STRENGTH, figured));
  let rest = 0;
  if (s !== null && s[1] !== undefined && s[1] !== '') {
    const first = numeral(s[1]);
    const second = numeral(s[4]);
    const unit = (s[5] ?? s[2])?.toLowerCase();
    const ratio = unit === undefined && s[3] === '/' && second !== null && second < PARTNER_FROM;
    const combined = row.name.includes('/') && s[3] === '/' && second !== null;
    const bare = unit === undefined && s[4] === undefined;
    const year = first !== null && first >= 1900 && first <= 2100 && bare;
    const following = tail.slice(s[0].length);
    // "Norco 1 po bid" counts tablets.
    const counts =
      bare && first !== null && (first === 1 || first === 2) && (row.name.includes('/') || COUNTED.test(following));
    const usable =
      first !== null &&
      first > 0 &&
      !year &&
      !counts &&
      (!ratio || row.name.includes('/')) &&
      (!bare || BARE_STRENGTH.test(following));
    if (usable) {
      const perHour = s[6] !== undefined && /h/i.test(s[6]);
      const perMl = s[6] !== undefined && /ml/i.test(s[6]);
      rest = s[0].length;
      details.end = rest;
      // A lone large figure of a combination is the acetaminophen, not the opioid.
      const partner =
        row.name.includes('/') && !combined && second === null && first >= 100 && row.class === 'opioid-agonist';
      if (!partner) {
        details.strength = first;
        details.unit = plainUnit(unit ?? 'mg', perHour, perMl);
      }
    }
  }
  const after = tail.slice(rest);
  const counted = figured(after);
  const quantity = QUANTITY.exec(counted);
  if (quantity !== null) {
    const found = numeral(quantity[2] ?? quantity[1] ?? quantity[3] ?? quantity[4] ?? quantity[5] ?? quantity[6]);
    const least = (quantity[4] ?? quantity[5] ?? quantity[6]) !== undefined ? LEAST_COUNTED : 1;
    if (found !== null && found >= least) {
      details.quantity = found;
      const end = quantity.index + quantity[0].length;
      details.end = Math.max(details.end, rest + end);
      if (A_MONTH.test(counted.slice(end))) details.daysSupply = DAYS_A_MONTH;
    }
  }
  const supply = supplyIn(counted, details.quantity !== null);
  if (supply !== null) {
    details.daysSupply = supply.days;
    details.end = Math.max(details.end, rest + supply.end);
  }
  const refills = REFILLS.exec(counted);
  if (refills !== null) {
    const said = refills[1] ?? refills[2] ?? '';
    details.refills = /^(?:no|none|zero)$/i.test(said) ? 0 : numeral(said);
  }
  const sig = parseSig(after);
  if (sig !== null && sig.start <= SIG_WITHIN) {
    const words = after
      .slice(sig.end > LONGEST_SIG ? sig.start : 0, sig.end)
      .replace(/^(?:[\s,;:.®™)|-]|(?:tablets?|tabs?|capsules?|er|ir|sr|sig)\b|#\s?\d+)+/i, '')
      .trim();
    details.sig = sig.prn && !/prn|p\.r\.n|needed/i.test(words) ? `${words} as needed` : words;
    details.unitsPerDay = sig.perDay;
    details.end = Math.max(details.end, rest + sig.end);
  }
  const parts = [...tail.slice(0, SIG_WITHIN * 2).matchAll(MG_AT_TIME)].map((m) => Number(m[1]));
  if (parts.length > 1 && details.strength !== null && details.unit === 'mg')
    details.unitsPerDay = parts.reduce((sum, part) => sum + part, 0) / details.strength;
  return details;
}

const DAYS_A_MONTH = 30;
const MOST_DAYS = 180;

/** The days that a quantity lasts, as stated; a bare period counts only beside a quantity. */
function supplyIn(text: string, hasQuantity: boolean): { days: number; end: number } | null {
  const days = DAYS.exec(text);
  const weeks = WEEKS.exec(text);
  const months = MONTHS.exec(text);
  const number = (said: string | undefined): number | null => (said?.toLowerCase() === 'a' ? 1 : numeral(said));
  const read: readonly [RegExpExecArray | null, number | null, boolean][] = [
    [days, numeral(days?.[1] ?? days?.[2] ?? days?.[3] ?? days?.[4]), (days?.[1] ?? days?.[2]) !== undefined],
    [weeks, (number(weeks?.[1] ?? weeks?.[2]) ?? 0) * 7, weeks?.[1] !== undefined],
    [months, (number(months?.[1] ?? months?.[2]) ?? 0) * DAYS_A_MONTH, months?.[1] !== undefined],
  ];
  for (const [match, value, stated] of read) {
    if (match === null || value === null || value <= 0 || value > MOST_DAYS || !(stated || hasQuantity)) continue;
    return { days: value, end: match.index + match[0].length };
  }
  return null;
}

function plainUnit(unit: string, perHour: boolean, perMl: boolean): string {
  const plain = /^(?:µg|ug|microgram)/.test(unit)
    ? 'mcg'
    : unit.startsWith('milli')
      ? 'mg'
      : unit.startsWith('g')
        ? 'g'
        : unit;
  return perHour ? `${plain}/h` : perMl ? `${plain}/mL` : plain;
}

/**
 * Reads a request line ("Oxycodone 30mg #180, 30 day supply") as a drug; null where it names none.
 * What the line does not say stays null.
 */
export function parseRequestedDrug(line: string): RequestedDrug | null {
  const text = mendLetters(line.slice(0, 2000));
  const names = findDrugNames(text);
  const first = names.find((n) => n.row.class.startsWith('opioid')) ?? names[0];
  if (first === undefined) return null;
  const name = namedAgain(text, names, first);
  const next = names.find((n) => n.start > name.end);
  const tail = text.slice(name.end, next?.start ?? text.length);
  const details = withLeadingStrength(text, name, readDetails(tail, name.row));
  const counted = numeral(LEADING_COUNT.exec(figured(text.slice(Math.max(0, name.start - 40), name.start)))?.[1]);
  const { strength, quantity, daysSupply, refills, sig } = details;
  const patch = name.row.route === 'transdermal' && strength !== null;
  const unit = patch && (details.unit === 'mcg' || name.row.name === 'fentanyl') ? 'mcg/h' : details.unit;
  return {
    name: name.row.name,
    strength: strength ?? name.implied,
    unit: unit ?? (name.implied === null ? null : 'mg'),
    quantity: quantity ?? counted,
    daysSupply,
    refills,
    sig,
  };
}

/** "morphine, MS Contin 30 mg": where a name is followed at once by another of the same drug, the amounts stand there. */
function namedAgain(text: string, names: readonly DrugName[], first: DrugName): DrugName {
  const again = names.find((n) => n.start >= first.end);
  if (again?.row.name !== first.row.name || !NAMED_AGAIN.test(text.slice(first.end, again.start))) return first;
  return namedAgain(text, names, again);
}
const NAMED_AGAIN = /^[\s,(–-]*(?:(?:as|in the form of|brand|that is|i\.e\.?)[\s,]+)?$/i;

const LEADING_UNITS =
  /(?:^|\s)(\d{1,20})\s+(?:(?:tablets?|tabs?|pills?|capsules?)\s+)?(?:of (?:(?:his|her|the)\s+)?)?$/;
/** Directions without a count of their own. */
const NO_COUNT =
  /^(?:tablets?|tabs?|pills?|s\b)?[\s,]*(?:a day|per day|\/ ?day|daily|each day|every day|in (?:24|twenty)|(?:at|every) )/i;
const MOST_UNITS = 20;

/** "takes six Norco a day": the count stands before the name. */
export function withLeadingUnits(text: string, name: DrugName, details: DrugDetails): DrugDetails {
  if (details.unitsPerDay !== 1 || details.sig === null || !NO_COUNT.test(details.sig)) return details;
  const lead = LEADING_UNITS.exec(figured(text.slice(Math.max(0, name.start - 36), name.start)));
  const count = numeral(lead?.[1]);
  if (count === null || count <= 1 || count > MOST_UNITS) return details;
  return { ...details, unitsPerDay: count, sig: `${count} ${details.sig}` };
}

const LEADING_COUNT = /(?:^|[^\w.])(\d{1,20}) (?:tablets?|tabs?|capsules?|caps|pills|patch(?:es)?) of(?: the)?\s+$/i;
const LEADING = /(?:^|[^\w.])(\d[\d.,]{0,6})\s?(mg|mcg|µg|meq|g|ml)(\s?\/\s?(?:h|hr|hour))? +(?:of +)?$/i;

/** "1.5 mg of midazolam": the strength stands before the name. */
export function withLeadingStrength(text: string, name: DrugName, details: DrugDetails): DrugDetails {
  if (details.strength !== null) return details;
  const lead = LEADING.exec(text.slice(Math.max(0, name.start - 24), name.start));
  const strength = numeral(lead?.[1]);
  if (lead === null || strength === null || strength <= 0) return details;
  return { ...details, strength, unit: plainUnit((lead[2] ?? 'mg').toLowerCase(), lead[3] !== undefined, false) };
}
