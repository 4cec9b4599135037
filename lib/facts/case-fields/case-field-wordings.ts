/**
 * How the fields of a case are labelled and told. Labels stand in order of trust: the first that gives a value wins.
 * A space in a label is any white space, a cell's border, a hyphen or a point. Add a wording: one string here.
 */

/** Labels before a date. */
export const DATE_LABELS: Readonly<
  Record<'dateOfInjury' | 'decisionDate' | 'urDecisionDate' | 'rfaDate' | 'determinationDate', readonly string[]>
> = {
  dateOfInjury: [
    'dates? of injury',
    'd\\.?o\\.?i\\.?:?\\s{0,2}(?:ct )?(?:19|20)\\d\\d (?:to|through|thru|-)',
    'injury dates?',
    'd\\.?o\\.?i\\.?',
    'd/i',
    'd/o/i',
    'd/inj',
    'd\\.?o\\.?inj\\.?',
    'dates? of inj\\.?',
    'inj\\.? dates?',
    'date injured',
    'accepted (?:claim|injury)(?: of| dated| from)?',
    'dates? of (?:lnjury|in jury|injur y)',
    'date of loss',
    'loss date',
    'd/l',
    'date of (?:the )?(?:industrial )?(?:accident|incident)',
    '(?:accident|incident) date',
    'date of onset of injury',
    'injured(?: on)?',
    '(?<!of )[il]njury(?: of)?',
    'inj',
  ],
  decisionDate: [
    '(?:imr |final )decision date',
    'date of (?:imr |final )decision',
    '(?:imr |final )determination date',
  ],
  urDecisionDate: [
    'ur denial dates?',
    'ur (?:decision|determination|modification|review|letter) dates?',
    'dates? of (?:the )?(?:ur|utilization review) (?:decision|denial|determination|letter|notice)',
    'utilization review (?:decision|denial|determination|modification) dates?',
    '(?:ur|utilization review) (?:denial|decision|determination|denied|letter|report|notice)(?: (?:on|of|dated|letter of))?',
    'dates? of (?:the |this )?(?:notice|denial|non certification|adverse determination|modification|adverse decision)',
    '(?:denial|notice|non certification|adverse determination)(?: letter)? dates?',
    'date denied',
    'ur(?: letter| notice)? dated?',
    '(?:denial|non certification|modification)(?: letter| notice)? (?:of|dated|from)',
  ],
  /** A decision's date without a word of whose: the review's own. */
  determinationDate: [
    'decided(?: on)?',
    'decision(?: letter)? dated?',
    'decided(?: and)? (?:mailed|sent|issued)(?: on)?',
    'determination dated',
    'date of decision',
    'determination date',
    'date of (?:the )?determination',
  ],
  rfaDate: [
    'rfa(?: form)? dates?',
    'dates? of (?:the )?(?:rfa|request for authorization)',
    'rfa(?: form)?[^\\n.;]{0,40}?\\b(?:dated|dtd\\.?|signed|date)',
    'request for authorization[^\\n.;]{0,30}?\\b(?:dated|dtd\\.?|signed|date|submitted(?: on)?|sent|of)',
    'authorization request[^\\n.;]{0,30}?\\b(?:dated|date|submitted|sent)',
    'rfa(?: was| form)? (?:submitted|sent|faxed|of|from|filed)(?: on)?',
    'rfa',
    'r f a \\(?(?:dated?|of)?',
    'dates? of (?:the )?request',
    'request date[ds]?',
    '(?:treatment )?request(?: is)? dated',
    "rfa(?: was)? (?:received|rec d|recd|rec'd|rcvd|rcv'd|in)(?: on)?",
    'date rfa (?:was )?received',
    "request (?:received|rec'd)",
    'request for authorization',
    'authorization request',
  ],
};

/** Words right before a label that make it another request's or another injury's. */
export const NOT_THIS_ONE = '(?<!\\b(?:prior|previous|earlier|first|original|last|old|re)[ -])';

/** A narrative that dates the injury. */
export const INJURED =
  /\b(?:injur(?:y|ed|ies)|began on(?: or about)?|accident|hurt|fell|slipped|struck|strained|crush(?:ed)?|catching|lifting|fall|dropped|thrown|tripped|pinned|collision|collided|rear-ended|assault(?:ed)?|needlestick|twisted|caught|drawn into|jammed|mangled|amputated|trapped|fallen|ran over|run over)\b/i;

/** Less plain words for it, where nothing plainer is said. */
export const HAPPENED_AT_WORK =
  /\b(?:(?<!back )at work\b(?! (?:since|full|part|with|every))|on the job\b|where (?:he|she) worked\b|while (?:he |she )?(?:was )?(?:working|employed|driving|loading|unloading|making|moving|carrying|pulling|pushing|installing|at work)\b|felt a (?:\w+ )?(?:pop|snap|pull)\b|gave (?:out|way)\b|knocked\b|rolled (?:over|onto)\b|ran over\b|came down on\b|came off\b[^.;]{0,30}\bon(?:to)? (?:his|her|him|the \w+ of)\b|(?:fell|falling) (?:on|onto|off|from (?:the|a|his|her))\b|hit from\b|kicked\b|burned\b|electrocuted\b|explo(?:ded|sion)\b|landed on\b|jackknifed\b)/i;
/** Dates of care and of duty, not of what happened. */
export const OF_CARE =
  /\b(?:seen|visit|exam\w*|report(?:ed|s)?|mri|x-?ray|surgery|fusion|return(?:ed|s)?|resum\w*|released|full duty|modified duty|light duty|rfa|refill\w*|fill(?:ed|s)?|tested|screen\w*|signed|request\w*|prescri\w*|ct|emg|inject\w*|implant\w*|trial|therapy)\b/i;
/** The title of a utilization review's letter, with the letter's own date below it. */
export const UR_LETTER_DATE =
  /(?:utilization (?:review|management)|notice of (?:modification|denial|determination|non-?certification|adverse \w+|approval|certification|decision|delay))[^\n]{0,60}\n(?:[^\n]{0,80}\n){0,5}[ \t]{0,8}(?:letter |notice )?date[:\s]{1,4}/gi;

/** In a determination, what the claims administrator went by, with the day of its decision. */
export const ADMINISTRATOR_BASIS =
  /claims? administrator'?s? (?:guidelines?|decision|determination|basis)\b[^\n]{0,200}(?:\n[^\n]{1,120})?/gi;
/** Before a date there: the day of a decision; a guideline is dated by its edition. */
export const OF_DECISION =
  /(?:\b(?:decision|determination|denial|denied|ur|letter)(?: (?:date|dated|of|on|was|issued|made))*|\()[\s:]{0,3}$/i;

/** The form itself, with the day beside its signature. */
export const FORM_SIGNED =
  /(?:\bform rfa\b|\brequest for authorization\b)[^\n]{0,80}\n(?:[^\n]{0,160}\n){0,16}?[^\n]{0,24}\b(?:signature|signed|sign)\b[^\n]{0,80}\bdate[:\s]{1,4}/gi;

/** A narrative of another injury. */
export const OTHER_INJURY =
  /\b(?:prior|previous|earlier|non-industrial|unrelated|childhood) (?:date of )?(?:injur|accident)/i;

/** A narrative that dates the utilization review. */
export const UR_DECIDED =
  /(?:utilization review|\bur\b)[^.]{0,40}?(?:denied|certified|modified|non-certified|decision|determination|did not (?:certify|approve|authorize))|(?:utilization review(?:er)?|\bur\b)(?: [\w-]+){0,2} (?:wrote|held|found|opined|concluded|reasoned|stated|objected|replied|letter|report|notice|rationale|summary)(?: was| is)?(?: on| of| dated| \()/i;

/** Who decides on a request beside the utilization review itself, or what is decided on. */
const DECIDER =
  '(?:claims? administrator|carrier|insurer|adjuster|payer|third.party administrator|utilization review|\\bur\\b|reviewer|request|treatment|procedure|pump|trial|implant\\w*|refill|prescription|medication|surgery|denial|determination|modification|decision|it\\b)';
const DECIDES =
  '(?:denied|deny|denial|non-?certif\\w+|modified|modif(?:y|ication)|declined|refused|turned down|(?:did|does|could) not (?:certify|approve|authorize|support)|not (?:certified|approved|authorized)|adverse determination|partially certified)';
/** A determination's narrative that tells of the decision under review. */
export const DECIDED_ON_REQUEST = new RegExp(
  `\\b${DECIDER}[^.;]{0,70}?\\b${DECIDES}|\\b${DECIDES}[^.;]{0,60}?\\b(?:by|from) (?:the )?${DECIDER}|\\badverse determination was|\\bthe denial was`,
  'i',
);
export const DECIDED_WORD = new RegExp(`\\b${DECIDES}\\b`, 'i');
/** What the patient denies, and what was settled another time. */
export const NOT_OF_REQUEST =
  /\b(?:patient|claimant|worker|he|she|employee|applicant|provider|physician) (?:\w+ ){0,2}(?:denie[sd]|declined|refused|modified)\b|\b(?:earlier|previous(?:ly)?|prior|first|before that)\b/i;

export const CLAIM_LABELS: readonly string[] = [
  'c[l1]aims? ?(?:numbers?|nurnbers?|nos?|nrs?|num|nbr|id|#)(?: is)?',
  'claims?(?:/| or )file (?:number|no|#)',
  'clm(?: ?(?:number|no|#))?',
  'c[lI]\\.? ?(?:no\\.?|#)',
  'claims?',
  'c[l1]airns?',
  '[Ww][Cc] ?(?:claim )?(?:#|no\\.?|number)',
  'file(?: ?(?:number|no|#))?',
];
/** An identifier with figures in it; a letter group may stand before, figure groups behind. */
export const CLAIM_NUMBER =
  /(?:[A-Z]{1,5} )?(?=[A-Z/.-]{0,12}\d)[A-Z\d]+(?:[-/.][A-Z\d]+)*(?: \d[A-Z\d-]*(?![/\w.]))*(?: [A-Z](?=[\t\n]|$))?/y;

export const CASE_LABELS: readonly string[] = [
  'imr case ?(?:number|no|#|id)',
  'case ?(?:number|nurnber|nunber|no|#|id)',
  'imr ?(?:number|no|#)',
  '(?:referral|review) (?:number|no|#|id)',
];
export const CASE_NUMBER = /[A-Z]{2}\d{2}-\d{4,}|[A-Z\d]{2,}-?\d{4,}/y;
/** How California numbers an independent medical review; it needs no label. */
export const IMR_NUMBER = /\bCM\d{2}-\d{5,8}\b/;

export const PRIORITY_LABELS: readonly string[] = [
  '(?:review )?priority',
  'review type',
  'type of review',
  '(?:review )?type:? (?:prospective|concurrent|retrospective)\\s?[,/]?',
  'urgency',
  '(?:review |request |rfa |service )?level',
  'handling',
  'track',
  'turnaround',
  'processing',
];
/** A line of its own at the head: "*** EXPEDITED REQUEST ***". */
export const PRIORITY_TITLE =
  /^[^\w\n]{0,60}(standard|expedited|urgent)[ \t]{1,4}(?:request|review|rfa)[^\w\n]{0,40}$/gim;
/** A cell of its own in a line about the request: "RFA date 01/21/2015    Standard", "TR-12    Standard · 3 days left". */
export const PRIORITY_CELL =
  /^(?=[^\n]{0,160}(?:\brfa\b|\brequest|\breview|\breceived|\bdays? (?:left|remaining|to go)|\d{1,2}\/\d{1,2}\/\d{2,4}))[^\n]{0,160}?(?:\t| {2,}|\| ?)(standard|expedited|urgent)(?= ?(?:\t| {2,}|\||[·•]|$))/gim;
/** So far down a page its head stands. */
export const HEAD_LENGTH = 1200;
export const PRIORITIES = '(standard|expedited|urgent|routine|regular)';

const NUMBER = '(\\d{1,3})';
const YEARS_OLD =
  '(?:[- ]{0,2}(?:years?|yrs?|year s)[-. ]{0,2}old|[- ]?(?:y\\.? ?/ ?o|y\\.? ?o)\\b\\.?|[- ]?y/?o(?:f|m)?\\b)';
const SEX = '(male|female|man|woman|gentleman|lady|m|f)';
const PERSON =
  "(?:(?:Mr|Mrs|Ms|Miss|MR|MRS|MS)\\.? [A-Z][\\w'-]*(?:[ -][A-Z][\\w'-]*){0,3}\\.?|[Hh]e|[Ss]he|[Pp]atient|[Ww]orker|[Cc]laimant|who)";

/** Ways to tell the age, the surest first. The first group is the figure; `words` are figures spelled out. */
export const AGE_SHAPES: readonly RegExp[] = [
  // "Age: 44", "Age / sex  49 / female"; not "at age 23".
  new RegExp(
    `(?<![A-Za-z])(?<!\\b(?:at|by|from|since|of|under|over|until|to|when|the|an?) )age(?: ?/ ?(?:sex|gender))?[ :\\t\\n.=]{1,6}${NUMBER}\\b(?![/.-]\\d)`,
    'gi',
  ),
  new RegExp(`(?<![\\d/.-])${NUMBER}${YEARS_OLD}`, 'gi'),
  new RegExp(`\\byear ${NUMBER} old\\b`, 'gi'),
  new RegExp(`(?<![\\d/.-])${NUMBER} (?:years|yrs) of age\\b`, 'gi'),
  new RegExp(`\\bage[d] ${NUMBER}\\b`, 'gi'),
  new RegExp(`\\bage \\((?:in )?(?:years?|yrs?\\.?)\\)[ :\\t]{1,5}${NUMBER}\\b`, 'gi'),
  new RegExp(
    `\\b(?:[Hh]e|[Ss]he|patient) (?:has )?(?:just |recently )?turned ${NUMBER}\\b(?! ?(?:degrees|times|%))`,
    'g',
  ),
  // "49F c/o …"
  /(?:^|\n)[ \t]{0,4}(?:(?:HPI|CC|S|SUBJECTIVE|Pt|ID)[:.]?[ \t]{1,3})?(\d{2}) ?[MF](?= (?:c\/o|with|w\/|s\/p|here|presents|who|pt|seen|returns|in|on)\b|,)/g,
  new RegExp(`\\(${NUMBER} ?(?:years?|yrs?|y)\\)`, 'gi'),
  // "a woman of 44"
  /\b(?:man|woman|gentleman|lady|male|female|worker|employee) of (\d{2})(?=[\s,.;)])(?! (?:years? of|months|few))/gi,
  // "39M, R wrist …", "(47M)", "58F": no temperature and no catheter.
  /(?<![\w./$#:°-])(?<!\b(?:T|temp|temperature|at|size) )(\d{2})[MF](?![\w/°-])(?! ?(?:foley|catheter|fr\b|french))/g,
  // "Pt: R. Achterberg   F   45 yrs"
  /(?:^|\n)[^\n]{0,12}\b(?:pt|patient|employee|claimant|worker|applicant|name)\b[^\n]{0,80}?[\s·|,](\d{2}) ?(?:y|yrs?|years)\b(?! ?(?:of|ago|in))/gi,
  // "Employee: O. Prideaux, 68, retired driver"
  /(?:^|\n)[^\n]{0,12}\b(?:Pt|Patient|Employee|Claimant|Worker|Applicant|Client|PATIENT|EMPLOYEE|CLAIMANT|WORKER|CLIENT)(?:\s*:\s*|\t| {2,12}|(?<=[A-Z]{3}) )[A-Z][^\n,:]{2,48}, (\d{2}), /g,
  // "M, 50", "F / 52", "(F, 35)", "M 58y"
  new RegExp(
    `(?<![A-Za-z'.])(?:[Mm]ale|[Ff]emale|MALE|FEMALE|[MF])(?:[,;/ \\t]|, | / ){1,3}(?:age )?${NUMBER} ?(?:y|yo|yrs?|years)?(?=$|[\\s,;)|.])(?![/.]\\d|[ -]?(?:mg|lbs?|%|of|degrees))`,
    'gm',
  ),
  // "55 / M", "61 M", "55 F"
  new RegExp(
    `(?<![\\d/.:$#-])(?<!\\b[A-Z]\\w* )${NUMBER} ?(?:y|yo|yrs?|years)?(?:[,/ ]| / ){1,2}(?:[MF]\\b|male\\b|female\\b)`,
    'gm',
  ),
  new RegExp(`, ${NUMBER} ?[MF]\\b`, 'g'),
  new RegExp(`\\b${PERSON}(?:,| is(?: now)?| was) ${NUMBER}(?=,|\\.(?!\\d)|;| and| who| with| years)`, 'g'),
];
/** "A fifty-five-year-old woman". */
export const AGE_IN_WORDS =
  /\b(twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:[- ](one|two|three|four|five|six|seven|eight|nine))?[- ]years?[- ]old\b/gi;
/** Around a figure of years: another person's age, or a thing's. */
export const OTHERS_AGE =
  /^[- ]?(?:\w+ ){0,2}(?:son|daughter|child|boy|girl|grandson|granddaughter|mother|father|brother|sister|wife|husband|injury|claim|pump|device|fusion|implant|prescription|scar|fracture|house|car|dog|infant|baby)\b/i;

/** Ways to tell the sex, the surest first; the first group says it. */
export const SEX_SHAPES: readonly RegExp[] = [
  new RegExp(`(?<![A-Za-z])(?:sex|gender)[ :\\t.=]{1,5}${SEX}\\b`, 'gi'),
  new RegExp(`\\b(?:age ?/ ?(?:sex|gender))[ :\\t\\n]{1,5}\\d{1,3}[ /,\\t]{1,4}${SEX}\\b`, 'gi'),
  new RegExp(`(?<![\\d/.-])\\d{1,3}${YEARS_OLD}(?:,? [a-z'/-]+){0,5}?,? ${SEX}\\b(?!['-])`, 'gi'),
  /\bage[ :\t.=|]{1,8}\d{2}(?: ?(?:y\/?o|yrs?|years|y))?[,/;: \t|]{1,8}(male|female|[MF])\b(?![-'’./\w])/gi,
  /(?<![\d/.-])\d{1,3} ?(?:y\/?o|yr|y)(m|f)\b/gi,
  // "39M", as with ages
  /(?<![\w./$#:°-])(?<!\b(?:T|temp|temperature|at|size) )\d{2}([MF])(?![\w/°-])(?! ?(?:foley|catheter|fr\b|french))/g,
  // a ticked box
  /(?:[[(] ?[xX✓✔] ?[\])]|[☒☑]) ?(male|female|[MF])\b(?![-'’/\w])/gi,
  /(?:^|\n)[ \t]{0,4}(?:(?:HPI|CC|S|SUBJECTIVE|Pt|ID)[:.]?[ \t]{1,3})?\d{2} ?([MF])(?= (?:c\/o|with|w\/|s\/p|here|presents|who|pt|seen|returns|in|on)\b|,)/g,
  /(?<![A-Za-z'.])([Mm]ale|[Ff]emale|MALE|FEMALE|[MF])(?:[,;/ \t]|, | \/ ){1,3}(?:age )?\d{2} ?(?:y|yo|yrs?|years)?(?=$|[\s,;)|.])(?![/.]\d|[ -]?(?:mg|lbs?|%|of|degrees))/gm,
  /(?<![\d/.:$#-])\d{2} ?(?:y|yo|yrs?|years)?(?:[,/ ]| \/ ){1,2}([MF]|[Mm]ale|[Ff]emale|MALE|FEMALE)\b(?![.'])/gm,
  /\b(?:this|the|a|an|our) (?:very |most )?(?:pleasant |elderly |young |unfortunate |obese |thin |retired |former |right-handed |left-handed |married |single ){0,3}(gentleman|lady|woman|man)\b(?! (?:in|from|at) )/gi,
  new RegExp(`, ${SEX},`, 'gi'),
  /\((male|female)\)/gi,
];

/** Words that speak of one sex, and how much they weigh against a pronoun. */
export const SEX_WORDS: readonly { pattern: RegExp; value: 'male' | 'female'; weight: number }[] = [
  { pattern: /\b(?:[Ss]he|[Hh]er|[Hh]ers|[Hh]erself|SHE|HER)\b/g, value: 'female', weight: 1 },
  { pattern: /\b(?:[Hh]e|[Hh]is|[Hh]im|[Hh]imself|HE|HIS|HIM)\b/g, value: 'male', weight: 1 },
  { pattern: /\b(?:Ms|Mrs|Miss|MS(?= [A-Z])(?! CONT)|MRS)\b(?! [Cc]ontin)/g, value: 'female', weight: 3 },
  { pattern: /\b(?:Mr|MR)\b(?!\.? ?(?:imaging|scan|angio))/g, value: 'male', weight: 3 },
  {
    pattern:
      /\b(?:gravida|para \d|last pap|pap smear|ob-?gyn|G\d ?P\d|hysterectomy|post-?menopausal|menopause|pregnan\w+|oophorectomy|tubal ligation|mammogram|last menstrual|LMP)\b/gi,
    value: 'female',
    weight: 4,
  },
  { pattern: /\b(?:prostat\w+|BPH|vasectomy|testicular|orchiectomy|erectile)\b/gi, value: 'male', weight: 4 },
];

/** Labels before a date of birth. */
export const BIRTH_LABELS: readonly string[] = ['d\\.?o\\.?b\\.?', 'dates? of birth', 'birth ?date', 'born(?: on)?'];
