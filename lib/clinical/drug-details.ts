/**
 * What stands beside a drug's name: strength, directions, quantity, supply, refills; and a request line as a drug.
 */
import type { RequestedDrug } from '../analysis.ts';
import { type DrugName, findDrugNames } from './drug-names.ts';
import type { DrugRow } from './drugs.ts';
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
  '(?:er|sr|xr|xl|cr|ir|la|es|hp|hcl|hydrochloride|sulfate|sodium|bitartrate|patch(?:es)?|gel|cream|tablets?|tabs?|capsules?|caps?|extended.release|immediate.release|controlled.release|oral|transdermal|total|daily dose|dose|taken|given|up to|from|at|of|is|was|now)';
const STRENGTH = new RegExp(
  String.raw`^[\s,:()®™.\-]{0,5}(?:${FORM}\b[\s,:()®™.\-]{0,3}){0,4}(\d{1,3}(?:,\d{3})+|\d{0,5}(?:\.\d{1,3})?)(?:\s?(mg|mcg))?(?:\s?([/-])\s?(\d[\d.]{0,5}))?\s?(mg|mcg|µg|ug|meq|grams?|g|ml|%)?(\s?(?:\/|per )\s?(?:h|hr|hour|ml)\b)?`,
  'i',
);
const BARE_STRENGTH =
  /^\s*(?:$|[,;)|]|#|po\b|p\.o|b\.?i\.?d|t\.?i\.?d|q\.?i\.?d|q\.?\s?\d|qhs|qd|one\b|1 tab|every\b|twice\b|daily\b)/i;
const QUANTITY =
  /#\s?(\d{1,4})(?![\d-]*(?:-0|-?\s?(?:blade|french|vicryl|nylon|suture|gauge)))(?:\s?-\s?(\d{1,4}))?|\b(?:qty|quantity|count|dispensed?|disp|no\.)\W{0,3}(\d{1,4})\b|\b(\d{2,4})\s(?:tablets|tabs|capsules|caps|pills|patches)\b/i;
const DAYS =
  /\b(\d{1,3})[ -]?days?[ -]supply\b|\b(?:ds|days?[ -]supply)\W{0,3}(\d{1,3})\b|\b(?:per|x|for)\s?(\d{1,3})[ -]?days?\b|\b(\d{1,3})[ -]days?\b/i;
const REFILLS = /\b(no|\d{1,2})\srefills?\b|\b(?:refills?|rf)\W{0,3}(\d{1,2})\b/i;

const numeral = (text: string | undefined): number | null => {
  const value = text === undefined || text === '' ? Number.NaN : Number(text.replace(/,/g, ''));
  return Number.isFinite(value) ? value : null;
};

/** Directions begin this close behind the name and strength; farther on, words of time belong to something else. */
const SIG_WITHIN = 70;

/** Reads strength, directions, quantity, supply and refills from the words that follow a name. */
export function readDetails(tail: string, row: DrugRow): DrugDetails {
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
  const s = STRENGTH.exec(tail);
  let rest = 0;
  if (s !== null && s[1] !== undefined && s[1] !== '') {
    const first = numeral(s[1]);
    const second = numeral(s[4]);
    const unit = (s[5] ?? s[2])?.toLowerCase();
    const combined = row.name.includes('/') && s[3] === '/' && second !== null;
    const bare = unit === undefined && s[4] === undefined;
    const year = first !== null && first >= 1900 && first <= 2100 && bare;
    const usable = first !== null && first > 0 && !year && (!bare || BARE_STRENGTH.test(tail.slice(s[0].length)));
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
  const quantity = QUANTITY.exec(after);
  if (quantity !== null) {
    const found = numeral(quantity[2] ?? quantity[1] ?? quantity[3] ?? quantity[4]);
    if (found !== null && found > 0) {
      details.quantity = found;
      details.end = Math.max(details.end, rest + quantity.index + quantity[0].length);
    }
  }
  const days = DAYS.exec(after);
  if (days !== null) {
    const found = numeral(days[1] ?? days[2] ?? days[3] ?? days[4]);
    const stated = days[1] !== undefined || days[2] !== undefined;
    if (found !== null && found > 0 && found <= 180 && (stated || details.quantity !== null)) {
      details.daysSupply = found;
      details.end = Math.max(details.end, rest + days.index + days[0].length);
    }
  }
  const refills = REFILLS.exec(after);
  if (refills !== null) {
    details.refills = refills[1]?.toLowerCase() === 'no' ? 0 : numeral(refills[1] ?? refills[2]);
  }
  const sig = parseSig(after);
  if (sig !== null && sig.start <= SIG_WITHIN) {
    const words = after
      .slice(0, sig.end)
      .replace(/^(?:[\s,;:.®™)|-]|(?:tablets?|tabs?|capsules?|er|ir|sr|sig)\b)+/i, '')
      .trim();
    details.sig = sig.prn && !/prn|p\.r\.n|needed/i.test(words) ? `${words} as needed` : words;
    details.unitsPerDay = sig.perDay;
    details.end = Math.max(details.end, rest + sig.end);
  }
  return details;
}

function plainUnit(unit: string, perHour: boolean, perMl: boolean): string {
  const plain = unit === 'µg' || unit === 'ug' ? 'mcg' : unit.startsWith('g') ? 'g' : unit;
  return perHour ? `${plain}/h` : perMl ? `${plain}/mL` : plain;
}

/**
 * Reads a request line ("Oxycodone 30mg #180, 30 day supply") as a drug; null where it names none.
 * What the line does not say stays null.
 */
export function parseRequestedDrug(line: string): RequestedDrug | null {
  const text = line.slice(0, 2000);
  const names = findDrugNames(text);
  const name = names.find((n) => n.row.class.startsWith('opioid')) ?? names[0];
  if (name === undefined) return null;
  const next = names.find((n) => n.start > name.end);
  const tail = text.slice(name.end, next?.start ?? text.length);
  const details = withLeadingStrength(text, name, readDetails(tail, name.row));
  const counted = numeral(LEADING_COUNT.exec(text.slice(Math.max(0, name.start - 24), name.start))?.[1]);
  const { strength, quantity, daysSupply, refills, sig } = details;
  const unit = name.row.route === 'transdermal' && details.unit === 'mcg' ? 'mcg/h' : details.unit;
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

const LEADING_COUNT = /(?:^|[^\w.])(\d{1,4}) (?:tablets?|tabs?|capsules?|caps|pills|patch(?:es)?) of\s+$/i;
const LEADING = /(?:^|[^\w.])(\d[\d.,]{0,6})\s?(mg|mcg|µg|meq|g|ml)(\s?\/\s?(?:h|hr|hour))?\s+(?:of\s+)?$/i;

/** "1.5 mg of midazolam": the strength stands before the name. */
export function withLeadingStrength(text: string, name: DrugName, details: DrugDetails): DrugDetails {
  if (details.strength !== null) return details;
  const lead = LEADING.exec(text.slice(Math.max(0, name.start - 24), name.start));
  const strength = numeral(lead?.[1]);
  if (lead === null || strength === null || strength <= 0) return details;
  return { ...details, strength, unit: plainUnit((lead[2] ?? 'mg').toLowerCase(), lead[3] !== undefined, false) };
}
