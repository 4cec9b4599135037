/**
 * What a person or an organisation sets, in one place: its form, its defaults, and how an organisation's policy and a
 * person's own choice come together. Pure. No word of a case is ever among it.
 */
import * as z from 'zod/mini';
import { EDITIONS } from '../criteria/editions.ts';
import { ROLE_IDS } from './roles.ts';
import { SitePattern } from './sites.ts';

/** A line of a letter: short, and one line. */
const LONGEST_LINE = 200;
const Line = z.string().check(z.maxLength(LONGEST_LINE), z.regex(/^[^\r\n]*$/));

/** The days in which a reply to a request letter is asked for. */
export const MOST_REPLY_DAYS = 90;

/** What a request letter says of its sender. Empty where nothing is set. */
export const LetterDetails = z.object({
  sender: Line,
  organisation: Line,
  telephone: Line,
  /** Where papers are to be sent: a fax number or an address. */
  sendTo: Line,
  replyWithinDays: z.nullable(z.int().check(z.minimum(1), z.maximum(MOST_REPLY_DAYS))),
});
export type LetterDetails = z.infer<typeof LetterDetails>;

/** The editions of which criteria are held. */
export const HELD_EDITIONS: readonly string[] = EDITIONS.filter(({ shipped }) => shipped !== 'none').map(
  ({ id }) => id,
);

/** A criteria set of an organisation, as its file stands. It is checked each time it is read. */
const LARGEST_SET = 500_000;
const SetText = z.string().check(z.maxLength(LARGEST_SET));
const MOST_SETS = 20;

const Role = z.enum(ROLE_IDS);
const Edition = z.enum(HELD_EDITIONS as [string, ...string[]]);
const SetTexts = z.array(SetText).check(z.maxLength(MOST_SETS));

/** A site that a person allowed, and whether its pages are read without a press. */
export const Site = z.object({ pattern: SitePattern, readsItself: z.boolean() });
export type Site = z.infer<typeof Site>;

/** How many picked parts are remembered. */
export const MOST_PARTS = 50;
/** The part of a site's pages that is read alone: where it stands by the kinds and places of elements, never a word. */
export const PickedPart = z.object({
  origin: z.string().check(z.maxLength(300), z.regex(/^https?:\/\/[^/\s]+$/)),
  selector: z.string().check(z.maxLength(2000), z.regex(/^[a-z][a-z0-9:()>\s-]*$/)),
});
export type PickedPart = z.infer<typeof PickedPart>;

/** An element of a list of elements: its kind, and what marks it. */
const PART_OF_STEP = String.raw`[#.][A-Za-z_][\w-]*|\[[a-z][a-z-]*(?:="[^"\\\]\r\n]*")?\]`;
const STEP = `(?:[a-z][a-z0-9-]*|${PART_OF_STEP})(?:${PART_OF_STEP})*`;

/**
 * What of a portal's pages is no text of a case, as an organisation knows its portal: a list of elements by kind, id,
 * class and attributes, one inside another (`#queue, nav.side > ul`). Few forms, so that each browser understands them all.
 */
export const Portal = z.object({
  site: SitePattern,
  leaveOut: z.string().check(z.maxLength(2000), z.regex(new RegExp(`^${STEP}(?:(?: | > |, )${STEP})*$`))),
});
export type Portal = z.infer<typeof Portal>;

/** What an organisation's policy may set; each field on its own, and none needed. */
export const Policy = z.object({
  role: z.optional(Role),
  letter: z.optional(
    z.object({
      sender: z.optional(Line),
      organisation: z.optional(Line),
      telephone: z.optional(Line),
      sendTo: z.optional(Line),
      replyWithinDays: z.optional(z.int().check(z.minimum(1), z.maximum(MOST_REPLY_DAYS))),
    }),
  ),
  edition: z.optional(Edition),
  quietFirstRun: z.optional(z.boolean()),
  allowedSites: z.optional(z.array(SitePattern)),
  portals: z.optional(z.array(Portal)),
  criteriaSets: z.optional(SetTexts),
});
export type Policy = z.infer<typeof Policy>;

/** What a person sets; kept on this machine. */
export const Choices = z.object({
  role: Role,
  letter: LetterDetails,
  /** Null: by the date of the request alone. */
  edition: z.nullable(Edition),
  sites: z.array(Site),
  parts: z.array(PickedPart).check(z.maxLength(MOST_PARTS)),
  criteriaSets: SetTexts,
  /** True once the welcome page was shown. */
  welcomed: z.boolean(),
});
export type Choices = z.infer<typeof Choices>;

export const NO_LETTER: LetterDetails = {
  sender: '',
  organisation: '',
  telephone: '',
  sendTo: '',
  replyWithinDays: null,
};

export const DEFAULT_CHOICES: Choices = {
  role: 'physician',
  letter: NO_LETTER,
  edition: null,
  sites: [],
  parts: [],
  criteriaSets: [],
  welcomed: false,
};

/** What holds: the policy where it says something, else the person's choice, else the default. */
export interface Settings extends Omit<Choices, 'criteriaSets'> {
  quietFirstRun: boolean;
  /** Sites that the policy names. */
  allowedSites: string[];
  /** What the policy has left out of portals. */
  portals: Portal[];
  /** The organisation's own criteria sets, those of the policy first. */
  criteriaSets: { text: string; byPolicy: boolean }[];
}

/** A field that a policy can set; of the letter each line by itself. */
export type PolicyField = Exclude<keyof Policy, 'letter'> | `letter.${keyof LetterDetails}`;

/** The field of a line of the letter. */
export const letterField = (line: keyof LetterDetails): PolicyField => `letter.${line}`;

export interface MergedSettings {
  settings: Settings;
  /** What the person chose, also where the policy says something else. */
  choices: Choices;
  /** Fields that the policy sets and a person cannot change. */
  locked: ReadonlySet<PolicyField>;
  /** What of the policy or of what was kept is not understood, and does not hold. */
  leftOut: { of: 'policy' | 'choices'; field: string }[];
}

type Shape = Record<string, z.ZodMiniType>;

/** The fields of `given` that are well formed, each by itself: one that is not spoils no other. */
function wellFormed(shape: Shape, given: unknown, told: (field: string) => void): Record<string, unknown> {
  if (typeof given !== 'object' || given === null) return {};
  const fields: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(given)) {
    const form = Object.hasOwn(shape, field) ? shape[field] : undefined;
    if (value === undefined || value === null) continue;
    const parsed = form?.safeParse(value);
    if (parsed?.success) fields[field] = parsed.data;
    else told(field);
  }
  return fields;
}

/**
 * The settings that hold.
 * @param managed what the organisation's policy gives, as the browser hands it out
 * @param local what was kept on this machine
 */
export function mergeSettings(managed: unknown, local: unknown): MergedSettings {
  const leftOut: MergedSettings['leftOut'] = [];
  const { letter: _, ...policyShape } = Policy.def.shape;
  const letterShape = LetterDetails.def.shape;
  const lines = (given: unknown) =>
    typeof given === 'object' && given !== null && 'letter' in given ? (given as { letter: unknown }).letter : {};
  const rest = (given: unknown) => {
    if (typeof given !== 'object' || given === null) return {};
    const { letter: _lines, ...others } = given as Record<string, unknown>;
    return others;
  };

  const told = (of: 'policy' | 'choices', prefix: string) => (field: string) =>
    leftOut.push({ of, field: `${prefix}${field}` });
  const policy = wellFormed(policyShape, rest(managed), told('policy', '')) as Omit<Policy, 'letter'>;
  const policyLetter = wellFormed(letterShape, lines(managed), told('policy', 'letter.'));
  const { letter: __, ...choiceShape } = Choices.def.shape;
  // A newer version may have kept more than this one knows: that is no fault of anybody's.
  const known = Object.fromEntries(Object.entries(rest(local)).filter(([field]) => Object.hasOwn(choiceShape, field)));
  const choices = wellFormed(choiceShape, known, told('choices', '')) as Partial<Omit<Choices, 'letter'>>;
  const ownLetter = wellFormed(letterShape, lines(local), told('choices', 'letter.'));

  const { criteriaSets: policySets = [], ...set } = policy;
  const { criteriaSets: ownSets = [], ...chosen } = choices;
  const { criteriaSets: ___, ...defaults } = DEFAULT_CHOICES;
  return {
    choices: { ...DEFAULT_CHOICES, ...choices, letter: { ...NO_LETTER, ...ownLetter } as LetterDetails },
    settings: {
      quietFirstRun: false,
      allowedSites: [],
      portals: [],
      ...defaults,
      ...chosen,
      ...set,
      letter: { ...NO_LETTER, ...ownLetter, ...policyLetter } as LetterDetails,
      criteriaSets: [
        ...policySets.map((text) => ({ text, byPolicy: true })),
        ...ownSets.map((text) => ({ text, byPolicy: false })),
      ],
    } as Settings,
    locked: new Set([
      ...Object.keys(policy),
      ...Object.keys(policyLetter).map((line) => letterField(line as keyof LetterDetails)),
    ] as PolicyField[]),
    leftOut,
  };
}

/** What holds where nothing is set. */
export const DEFAULT_SETTINGS: Settings = mergeSettings({}, {}).settings;
