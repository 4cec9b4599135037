/**
 * How offices ask in their own words, and how they speak of things that they do not ask for. Each is a wording of
 * clinicians, office staff and reviewers; what it weighs stands in requests-in-own-words.ts. Add a wording: one
 * alternative here, and a row in its test.
 */
import { KIN_WORDS } from '../../clinical/whose-medicine.ts';
import { Wording } from '../../text/wording.ts';

/** A page on which something is to be authorized, whatever it is called. */
export const ON_FORM =
  /\b(?:auth(?:orization)? (?:needed|required|requested|status|form)|prior auth\w*|pre-?cert\w*|insurance verification|insurer approval|requisition|needs pa|order set)\b/i;
/** Titles and labels that ask, whatever else they say: "WHAT I ASK FOR", "Items considered", "Auth req". */
export const ASKING_TITLE = new Wording(
  /\b(?:requests?|requested|requesting|req(?:'?d)?|ask(?:s|ed|ing)?(?: (?:you )?(?:to|for))?|seek(?:s|ing)?|sought|petition|authori[sz](?:e|ation)|auth|approval|disputed?|at issue|in question|under (?:review|consideration)|for review|considered|for (?:our|your )?(?:consideration|decision|determination)|proposed|propos(?:es|al)|wants?|wanted|applied for|application|appeal(?:ed|s)?|in support of|pre-?cert\w*|clearance (?:for|to)|(?:need|needs|want|wants|require)(?:ed)?(?= .{0,40}:\s*$))\b|^(?:what|needs?)\W*$/i,
);
/** … and fields of a form, papers and past decisions, which do not. */
export const OTHER_TITLE =
  /\b(?:dates?|dated|received|number|no|type|status|history|prior|previous(?:ly)?|earlier|past|denied|approved|records?|documents?|reports?|notes?|information|reviewed|criteria|guidelines?|reasons?|rationale|decision|determination|signed|fax|phone|questions?|consultation|about|why|not)\b|\b(?:provider|physician|doctor|prescriber|md)\W*$/i;
export const FOR_DECISION =
  /\bfor (?:our |your )?(?:decision|determination)\b|^\W*reasons? for (?:the |this |our )?(?:request|submission)\W*$/i;
export const FOR_AT_END = /\bfor\W*$/i;
/** A field that names a service; with an amount or a code on it, it is what is asked for. */
export const SERVICE_TITLE =
  /^[\W\d]*(?:svc|cpt|code|service|services|procedure|treatment|drug|medication|rx|item|order|orders|product|line|supply|study|operation|surgery|script|prescription|order(?:ed)?)s?(?:\W+(?:set|code|cpt|hcpcs|procedure|service|status|state|units?|qty|desc|description|names?|strengths?|dose|line|item|or|and|goods?|no|\d+|of|wanted|planned))*\W*$/i;
/** What a request gives beside its name: an amount, a code. */
export const AMOUNT =
  /#\s?\d|\b(?:qty|quantity|units?|visits?|sessions?|count|total of|one time)\b|\bx ?\d|\b(?:62[03]\d\d|959\d\d|996\d\d|8\d{4}|[EJS]\d{4})\b|\b(?:\d+|ten|twenty|thirty|forty|sixty|ninety|one hundred(?: and)? twenty) (?:tab|cap|patch|pill|day)/i;

/** A sentence that asks for what it names. */
export const ASKS = new Wording(
  /\b(?:requests?|requested|requesting|petition|(?:ask|asks|asking) (?:for|that|you|the|to|us|(?:her|his|their|your) (?:insur\w+|carrier|plan|adjuster|employer|payer))|agree(?:ing)? to|consent(?:ing)? to|(?:pre-?service|prospective|concurrent|utilization|medical necessity) review(?: (?:of|for)|[:,-])|propos(?:es|ing)|seek(?:s|ing)?|sought|disputed|under review|in dispute|authori[sz](?:e|ation)|authority (?:to|for)|auth|pre-?auth\w*|(?:formal|prior|our|your|need|needs|for|obtain|await\w*|get) approval|approval (?:to|of|for)|approve|proposed|permission|go[- ]?ahead|sign[- ]off|applied for|wish(?:es)? to (?:schedule|place|proceed)|(?:an? |your |the )?(?:okay|ok) (?:for|to|on)|in support of|(?:medical )?necessity (?:of|for)|justif(?:y|ies|ication) (?:of|for)|appeal(?:s|ing)?|reconsider(?:ation)?|redetermination|please (?:re-?new|refill|continue|allow|cover|provide|dispense|fill|send|process|certify|grant|review|let)|(?:look|looking) (?:again )?at|(?:hope|trust) (?:that )?you (?:will|can)|covered?|coverage (?:of|for)|pre-?cert\w*|clearance (?:for|to)|needs? (?:a )?(?:pa|auth)|(?:i|we)(?:'d| would| should) like to|rfa (?!dated?|date|received|form|of|attached\.)|(?:first|second|third|fourth|last|next) (?:matter|item|issue))\b|^\W*(?:cpt|hcpcs|asks?)\b|\bauth (?:needed|req)/i,
);
/** A question put to the reviewer. */
export const QUESTION = new Wording(
  /\b(?:is|are|was)\b.{3,120}\b(?:appropriate|supported|indicated|reasonable|warranted|necessary)\b.{0,60}\?|\b(?:can|may|should|could) (?:be )?(?:continue\w*|go on|kept|given|filled|placed)\b.{0,80}\?|\b(?:asked|question|address|determine|evaluate|opine|comment)\b.{0,80}\b(?:whether|necessity|appropriate\w*|supported|indicated|proposed)\b/i,
);
/** The sentence before or behind one that names an item asks for it: "Please authorize this operation." */
export const ASKS_FOR_IT =
  /\b(?:request\w*|authori[sz]\w+|approv(?:e|al)|okay|permission|ask(?:s|ed|ing)?(?! (?:me|us|him|her|about|if|whether)\b))\b.{0,60}\b(?:this|these|it|both|them|the (?:above|following|operation|procedure|surgery|prescriptions?|medications?|service|treatment))\b|\b(?:things|items|services|requests) (?:are )?(?:asked|requested|submitted|wanted)\b|\brfa (?:goes|is going|sent|will|submitted|to follow|today)\b|^\W*requests? (?:submitted|made|taken|received|by)\b/i;
/** What is over, feared, or still to come. */
export const NOT_NOW =
  /\b(?:closed|paid|denied|non-?certified|not certified|upheld|approved|certified|authorized on|was authorized|withdrawn|declin\w+|refus\w+|in the past|previous(?:ly)?|earlier|last (?:year|month)|ago|if|whether|might|may|could|later|in future|future|once|eventually|discuss\w*|consult\w*|history of|never|no longer|release of|records)\b/i;
/** Spoken of, and not wanted. */
export const ONLY_SPOKEN_OF =
  /\b(?:brought up|(?:far )?too early|talked about|told (?:him|her|them|us) about|some ?day|deferred|afraid of|is nothing for|not (?:a )?candidate|(?:a |the )?question (?:of|about|regarding|as to)|asks? (?:about|if|whether)|wonders?|curious|inquir\w+|not (?:there|ripe|ready) yet|does not (?:want|qualify|need)|don't need|not needed|not (?:interested|indicated)|no (?:pump|trial|request)|have their own|will (?:then |later )?(?:ask|request|submit|seek)|separate (?:rfa|request)|has its own|pays cash|with(?:draws|drew|drawing|drawn))\b/i;
/** Taken, stopped, done: how a drug or a device is told, not asked for. */
export const TELLS_OF_USE =
  /\b(?:takes|(?:has|have|had) (?:taken|used|received)|is taking|was taking|took|on board|(?:was|were|been|has|had|is) (?:stopped|discontinued|started|placed|put in|implanted|weaned|tried|given|dispensed|on)|has (?:run|been|had|stopped|held|failed)|made (?:him|her)|went on well|tried (?:before|in)|put in (?:in )?(?:19|20)\d\d|allerg\w+)\b|\b(?:medications?|meds):/i;
/** "… if you would authorize this": how a letter asks, no condition. */
export const POLITE =
  /\b(?:(?:would|should|shall) be (?:much |very |most )?(?:obliged|grateful|glad|thankful|pleased)|(?:would |will )?(?:greatly |very much )?appreciate(?: it)?|be (?:much )?appreciated|(?:would|could|can|will) you (?:please |kindly )?(?:look (?:again )?at )?|thank you|please|kindly)\b.{0,20}?\b(?:(?:if|whether)(?: (?:you|we|i) (?:could|would|can|might|may))?|could)\b|\b(?:if|as) (?:needed|necessary|required|tolerated)\b/gi;
/** The text says that it asks for nothing. */
export const NOTHING_ASKED =
  /\bno (?:new |further |other )?(?:treatments?|requests?|authorizations?|services?)\b.{0,40}\b(?:requested|sought|made|needed|submitted|at this (?:time|visit))|\bnothing\b.{0,12} (?:(?:is|was|will be|being|to be) )?(?:to ask|asked|to request|requested|sought|to authorize|submitted)\b(?! (?:except|but|other than))|\b(?:(?:am|are|is|do|does|will|would|was) not (?:now |yet |currently |presently )?(?:asking|requesting|ask|request|seek|seeking)|not asking) (?:for )?(?:anything|authorization|approval|any\b|the (?:insur\w+|carrier|adjuster))|\bnone of (?:this|these|it|that) (?:needs?|requires?) (?:an? )?(?:auth\w*|approval|request)/i;

/** "Two things are asked for today." */
export const COUNTS_ITEMS =
  /^\W*(?:one (?:thing|item|service|request|treatment)|requests? (?:submitted|made|taken|received)|(?:(?:the )?following|these|those|two|three|four|five|six|\d)\b.{0,12}\b(?:things|items|services|requests|treatments|procedures|drugs|medications|medicines))\b/i;
/** The subject of a letter goes to its salutation. */
export const SUBJECT = /^\W*(?:re|subject|regarding|in re|reference)\b\s*:?/i;
export const SALUTATION = /^\W*(?:dear|to whom|greetings|hello|good (?:morning|afternoon)|sirs?|gentlem\w+)\b/i;
/** A letter about an earlier decision that asks for another one. */
export const APPEALS = /\b(?:appeal\w*|reconsider\w*|redetermin\w*|dispute[sd]?|disputing|peer[- ]to[- ]peer)\b/i;
/** "Her roommate on the ward has had one for years" */
export const OF_ANOTHER = new RegExp(
  String.raw`^\W*(?:his|her|their|my|an?|another|one|the (?:patient|claimant|worker|employee)'s) (?:\w+[ -]){0,2}(?:${KIN_WORDS})\b`,
  'i',
);
/** "He is not on opioids"; a denial that is appealed denies nothing of the patient. */
export const NEGATION = /\b(?:no|not|never|none|nor|without|don't|doesn't)\b/i;
/** "She has not had a trial of …" */
export const UNDONE =
  /\b(?:has|have|had|did|was|were) (?:not|never) (?:yet |ever )?(?:had|undergone|undergo|tried|try|received|been|done|have|performed)\b|\bno (?:trial|pump|request)\b/i;
/** A plan that prescribes, with the number of tablets: what the office asks for where it asks for nothing else. */
export const PRESCRIBES = /\b(?:renew|refill|continu|dispens|prescri|start|begin|increas|\brx\b|script)\w*/i;
export const WITH_NUMBER = /#\s?\d|\b(?:number|qty|quantity|count|dispense[d]?)\b\W{0,3}\d/i;
/** A renewal of this very day, or a decision to begin. */
export const PLANS =
  /\b(?:renewed|refilled|wrote|gave|prescribed|script|rx)\b.{0,40}\btoday\b|\btoday\b.{0,40}\b(?:renew\w*|refill\w*)|\bdecided (?:on|to)\b|\b(?:i|we) (?:plan|intend|propose|suggest|want)\b|\bstill needs\b|\border(?:s|ed)?\b/i;
/** A number or a mark at the beginning of a line of a list. */
export const LISTED = /^\W{0,4}(?:\(?\d{1,2}[.):]|[-*•]\s|\[[xX]\])/;
/** A ticked box. */
export const TICKED = /\[\s?[xX✓]\s?\]|☒|☑/;
