/**
 * Words around a drug's name that tell how it stands. Add a cue: one alternative in a row's pattern.
 *
 *   BEFORE    between the start of the clause and the name (the nearest wins)
 *   AFTER     between the name and the end of its clause
 *   REMARKS   right behind the name and its dose, or at the start of a cell of its row: "Lyrica - rash"
 *   SUBJECT   what the drug (or a list of drugs) is said to have done: "Lyrica and Savella made her sleepy"
 */
import type { MedicationStatus } from '../analysis.ts';
import { KIN_WORDS } from './whose-medicine.ts';

/** `tested`: a laboratory result; `other-person`: someone else's medicine. Neither is a medicine of the patient. */
export type CueStatus = MedicationStatus | 'tested' | 'other-person';

export interface StatusCue {
  status: CueStatus;
  pattern: RegExp;
  /** The cue does not hold where these words stand in the clause. */
  unless?: RegExp;
  /** Nor where these stand on either side of the name, in its clause. */
  unlessAround?: RegExp;
  /** It holds only for a name with strength, dose or directions. */
  dosed?: true;
  /** A word that something firmer said elsewhere overrules. */
  weak?: true;
}

const words = (alternatives: string): RegExp => new RegExp(`\\b(?:${alternatives})`, 'gi');

const MEDS =
  '(?:medications?|meds|medicines?|drugs?|agents?|prescriptions?|rx|analgesics?|opioids?|trials?|narcotics|(?:med(?:ication)?|drug) lists?)';
/** A label in front of a list: "Failed meds:", "Tried and failed -". */
const label = (alternatives: string): RegExp =>
  new RegExp(
    `\\b(?:${alternatives})(?: (?:\\w+ )?${MEDS}| \\w+)?(?: (?:from|of|in|dated) [\\w/]{2,10})?(?: (?:include|included|tried|failed|stopped|are|were))?\\s?(?::|-|–|\\b(?:include|are|were)\\b)`,
    'gi',
  );

/** Drugs that are asked about in one breath, mostly to be denied. */
const THINNER =
  '(?:aspirin|asa|nsaids?|blood thinners?|anticoagulants?|antiplatelets?|warfarin|coumadin|plavix|heparin|lovenox|xarelto|eliquis|pradaxa|brilinta|effient)';

const TOLD_AS_PAST = words(String.raw`was (?:also |only )?(?:on|taking|using)\b`);
/** What a past tense speaks of is over, or was on a day before the one that is told. */
const OF_ANOTHER_TIME =
  /\b(?:until|till|before|prior|previous(?:ly)?|former(?:ly)?|original(?:ly)?|initial(?:ly)?|earlier|first|once|when|while|whilst|during|then|back then|ago|one (?:time|point|stage)|time of (?:the |his |her )?\w+|at (?:its|the|his|her) (?:highest|height|peak|most|worst)|for (?:\w+ ){1,3}(?:days|weeks|months|years)|for years|in (?:the )?(?:19|20)\d\d|in (?:hospital|the hospital)|but|(?:none|nothing|not) since|no longer|stopped|discontinued|switched|changed (?:to|for|from)|off)\b/i;

export const BEFORE: readonly StatusCue[] = [
  {
    status: 'stopped',
    pattern: words(
      String.raw`(?:stopp?ed|quit|discontinued|ceased|gave up) (?:taking|using|filling)\b|discontinu\w*|stopp?(?:ed|ing|s)?\b|d\/c(?:'?e?d)?\b|dc'?e?d\b|weaned from|(?:weaned|detoxed) (?:\w+ ){0,2}from(?: of)?|(?:weaned|tapered|detoxed|titrated|stepped|eased) (?:\w+ ){0,2}(?:off|down and off)(?: of)?|(?:used up|finished|ran through|through) (?:the (?:last|rest|end) of )?(?:the |his |her )?$|the last of (?:the|his|her)\b|(?:after|since|finished|completed|succeeded in|able to) (?:wean|taper|detox)(?:ing)? (?:\w+ )?(?:off|from)(?: of)?|detox\w* (?:\w+ )?(?:from|off)|(?:switch|tak|took|got|mov|bring|brought|chang|transition|rotat|convert)\w* (?:him|her|the patient|himself|herself|me|them) (?:\w+ )?off(?: of)?\b|(?:(?:was|were|been|managed) (?:able )?to (?:come|get|stay|go)|(?:has|have|had) come|came|comes|coming|taken|taking|got|took|takes|been|is|was|now|are|were|gone|went|stayed|stays|remains?) (?:\w+ )?off(?: of)?\b(?! work)|off of\b|no longer (?:\w+ly |being )?(?:tak(?:es?|ing)|on|us(?:es?|ing)|need(?:s|ing)?|prescrib(?:e|es|ed|ing)|fill(?:s|ing)?|refill(?:s|ing)?|gets?|getting|wants?|ha(?:s|ve|ving)|requir(?:es?|ing)|rel(?:y|ies|ying) on|giv(?:en|es|ing)|order(?:s|ed|ing)?|renew(?:s|ed|ing)?|wears?|wearing)\b|(?:set|put|laid|lay|threw|tossed) aside|let(?:ting)? (?:\w+ )?lapse|not (?:been )?(?:re-?started|resumed?|renewed?|refill(?:ed)?|reorder(?:ed)?|go(?:ne)? back (?:on|to))\b|(?:done|finished|through) with|dc $|minus(?: the| his| her)? $|less the $|not any more|switch(?:ed)? from|chang(?:ed?|ing) from|rotat(?:ed?|ing) from|convert(?:ed|ing)? from|transition(?:ed|ing)? from|replac(?:ed|es|ing)\b|(?:held|hold(?:ing)?)\b(?! (?:an?|on|up|down|still|objects|things)\b)|stopped earlier|quit\b|g(?:ave|iven|iving) up\b|thr(?:ew|own) (?:out|away)|outgr(?:ew|own)\b|(?:left|leave|leaves) off\b|(?:is|are|was|been|now|be|got|get) (?:free|rid) of\b|let go of\b|ran out of|cut out|(?:went|gone|going) through (?:\S+ ){0,4}(?:taper|wean|detox\w*) (?:of|from|off)|(?:completed|finished|underwent) (?:\S+ ){0,4}(?:taper|wean|detox\w*) (?:of|from|off)|last (?:dose of |used |took |had |on )$|(?<!\b(?:the|his|her|whose) )last $`,
    ),
    unless:
      /\b(?:do|does|should|must|will|would|may|to|and) not (?:\w+ly )?(?:stop|discontinue|quit|hold)\b|\b(?:never|without) (?:\w+ly )?(?:stop|discontinu|quit)/i,
  },
  {
    status: 'stopped',
    weak: true,
    pattern: words('in place of|instead of|in lieu of|in exchange for|rather than'),
  },
  { status: 'stopped', pattern: label("stopped|discontinued|inactive|former|old|off|held|on hold|d\\/c'?d?|dc'?d") },
  {
    status: 'past',
    pattern:
      /\b(?:(?:ed|er|emergency (?:room|department)|hospital|clinic) (?:course|meds|treatment)|given (?:here|in (?:the )?(?:ed|er|emergency \w+|clinic|office))(?: today)?|(?:meds|medications?|treatments?) (?:given|administered)(?: (?:here|today|in (?:the )?\w+))?|administered)\s?:/gi,
  },
  { status: 'past', pattern: label('tried|failed|used|past|prior|previous|previously tried|earlier|tried and failed') },
  { status: 'past', pattern: label('failures|failed trials|trials?|medication trials|treatments? (?:to date|tried)') },
  { status: 'current', pattern: label("current|present|active|home|today's|regular|takes|taking|on|now") },
  { status: 'stopped', pattern: /\b(?:crossed|struck|lined|scratched) (?:out|through|off)\W{1,3}$/gi },
  // "Benzodiazepines POS (nordiazepam, oxazepam)"
  { status: 'tested', pattern: /\b(?:pos|positive|detected|present)\W{0,3}\((?:[\w-]+, ){0,4}$/gi },
  // a box that is not ticked
  { status: 'not-taken', pattern: /(?:\[ {0,3}\]|☐|□)\s*$/g },
  // "Off: Lyrica (2008)"; "Off ibuprofen." at the start of a line
  { status: 'stopped', pattern: /(?:^|[.;,(]\s?)off\b(?: of)?\s?[:\-–]?/gi, unless: /\boff work/i },
  {
    status: 'not-taken',
    pattern: words(
      String.raw`no\s$|takes no\b|took no\b|not (?:been )?(?:taking|on|using|taken|prescribed|dispensed)\b|not (?:currently )?(?:take|use|want|need|start|give|prescribe)\b|(?:cannot|can't|could not|should not|must not|may not|not to|unable to|never to|won't|will not|would not|wouldn't|shouldn't) (?:safely |ever )?(?:take|use|have|start|be given|be prescribed|receive|go back)\b|denies (?:the )?(?:use|taking|using)|denied (?:the )?(?:use|taking|using)|but not (?:the|his|her)\b|never (?:\w+ )?(?:taken|used|tried|filled|on|took|takes|had|given|prescribed|started|begun|received)\b|(?:did not|has not|not yet|didn't|hasn't|never) (?:fill|start|beg[iu]n|take|tr[iy]|use|pick)(?:ed|en)?\b|has not (?:\w+ )?(?:taken|tried|used|had|been (?:prescribed|given|started on|on|taking)|been|needed|required|filled)|no fills? (?:of|for)\b(?= \S+ (?:after|since|in)\b)|(?:denies|denied) (?:any )?$|(?:no|denies|denied|none of|not on|takes no) (?:${THINNER}(?:, (?:and |or )?| or | and |\/)){1,6}$|avoid(?:s|ed|ing|ance of)?\b|declin(?:es|ed)\b|refus(?:es|ed|ing)\b|forbid\w*|contraindicat\w*|at home from (?:a )?previous|no (?:current |further |more )?(?:use of|prescriptions? (?:for|of)|record of|evidence of)|(?:does not|did not|doesn't|nor|nowhere) (?:\w+ )?(?:speak of|mention|list|discuss|address|name|show)|(?:no|without|any) (?:mention|discussion|word) of|nothing (?:stronger|more|other) than|(?:left.?over|unused|expired)\s$|(?:bottle|supply|stock|few) of old\b|no (?:current |other )?(?:benzodiazepines?|sedatives?|opioids?|narcotics?|nsaids?|anticoagulants?|blood thinners?|muscle relaxants?|sleep(?:ing)? (?:aids?|pills?)|antiplatelets?|steroids?)(?: such as|,? including| like|:)?\s?\(?(?:[\w/-]+(?:, (?:or |and )?| or | and |\/)){0,6}$|nothing like\b|none of (?:the|his|her) (?:old |former |other )?|no (?:\w+ ){0,2}in particular(?:,? no)?|(?:was|were|is|been) offered\b|offered (?:him|her|the patient)\b|rather not\b|not go back (?:on|to)|not a candidate for|against\b|too risky|fear(?:s|ed|ful)? (?:of )?|neither\b|(?:read|heard|learned|learnt) (?:\w+ )?(?:of|about)\b|(?:curious|wonders?|wondered|wondering|inquires?|inquired) about\b`,
    ),
  },
  {
    status: 'current',
    pattern: words(
      String.raw`renew\w*|(?:re-?started|reinstated|reintroduced|restarting)(?: (?:him|her|the patient))?(?: on)?\b|(?:left|sent home|went home|going home|goes home|discharged|released|home|let go)(?: to home| home)? (?:on|with)\b|(?:settled|landed|ended up|stayed|stuck|fell back|arrived|remained|kept (?:him|her)|relies|rely|relying|depends?|gets by|manages|does well|did well|do well|doing well|does best) (?:on|with|at|upon)\b|(?:onto|over to|across to|gave way to|gave place to|made way for|holds)\b|(?:since|after|on|upon) (?:starting|beginning|going on|being (?:put )?on|adding)(?: on)?\b|(?:replac|exchang|substitut|swapp)(?:ed|ing) (?:it|them|this|that|[\w/.-]+(?: [\w.-]+){0,3}) (?:by|with|for)\b|(?:currently|now|presently|being|still|regularly) prescribed\b|(?:he|she|i|patient|pt|who|and) (?:still |now |also |only )?(?:needs|has|gets|fills|refills|wears) (?:only )?$|(?:taper|wean|detox)(?:ing|s)? (?:him |her |the patient )?(?:off|from)(?: of)?\b|continu(?:e|es|ed|ing)\b|continued (?:use|need|prescri\w+|treatment) (?:of|for|with)\b|(?:do|get by|manage|live|function|work|cope) without(?: the| his| her)?\s$|since (?:yesterday|(?:last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|last (?:week|month)|then)\b|refill(?:s|ed|ing)?(?: of)?\b|takes\b|taking\b|(?:is|are|am|(?:has|have|'s) been|already|remains?|stays?|stable|maintained|managed|still|currently|also|now|presently) on\b|on board (?:is|are)\b|has used\b|uses\b|using\b|prescri(?:bes|ptions? (?:for|of))|rx for\b|current(?:ly)?\b|at present\b|presently\b|resum(?:ed|es)\b|medications?(?: \w+){0,2} (?:are|include|consist of)|medications?(?: (?:on|as of|of|dated|at (?:the|this|that|his|her) (?:last |latest |current )?visit(?: of| on)?) ?[\d/-]{0,10})? (?:were (?:noted as |listed as )?|included|consisted of)|delivers|delivering|contains|containing|infus(?:es|ing)|filled with|dispensed|(?:his|her|their|the) (?:regular|usual|home|present)\b(?! (?:\w+ )?(?:adjuvants?|agents|remedies|treatments|measures|first|drugs))|(?:switched|changed|rotated|converted|transitioned|increased|moved|went|raised) (?:[\w./]+ ){1,8}to\b|(?:replaced|exchanged|substituted) (?:by|with)\b|(?:was|were|been|is|are) (?:started|begun|restarted|put|placed|kept|maintained) (?:back )?on\b|started (?:on|taking)\b|wears\b|(?:meds|medications|medicines|rx)\s?[:\-–]|g(?:ives|ive) (?:him|her)\b|constipat\w*,? (?:\w+ ){0,2}(?:treated|managed|handled|controlled|relieved) (?:with|by|on)\b|stays on\b|(?:helped|relieved|controlled|eased) by\b|being prescribed\b|g(?:ave|ives?) (?:him|her) a prescription (?:for|of)|(?:is|are|being|currently|now) (?:being )?(?:treated|managed) (?:with|on)\b|(?:went|goes|gone|put|placed) back (?:on|to)\b|(?:dvt|pe|clots?|fibrillation|a-?fib|embolism|thrombosis|stents?|htn|hypertension|diabetes|dm2?|hyperlipidemia|gerd|depression|anxiety|hypothyroid\w*|seizures?|disorder|asthma|gout|reflux) (?:(?:is |well )*(?:controlled|treated|managed|maintained) )?(?:on|with)\b`,
    ),
    unless:
      /\b(?:previous(?:ly)?|prior|past|former|tried|failed|discontinued|stopped|old) (?:\w+ )?(?:medications?|meds|medicines)\b|\b(?:not|never|without|isn't|nor) (?:\w+ )?(?:helped|relieved|controlled|eased|currently|on) (?:by )?[^.;]{0,40}$/i,
  },
  {
    status: 'current',
    weak: true,
    pattern: words(
      '(?:reduction|taper|decrease|increase|cut|change|lowering|weaning) (?:of|in|from)(?= (?:the |his |her )?$)|prescribed|put on|placed on|started on|given|(?:taper(?:ing|s)?|wean(?:ing|s)?|reduc(?:e|es|ing)|decreas(?:e|es|ing)|lower(?:ing)?|increas(?:e|es|ing)|titrat(?:e|es|ing)|cut(?:ting)? (?:down|back)(?: on)?) (?:the |his |her )?$|(?:tried|tries|trying|attempt(?:s|ed|ing)|wants|wanted|hopes|hoped|wishes|wished|would like|willing|like|plans|(?:would|will|might|could|may|not|never) (?:w+ )?be able|(?:is|are|am) (?:not )?able|order|need(?:s|ed)?) to (?:(?:come|be|get|go) (?:off|down)|(?:stop|wean|quit|reduce|cut|taper)(?: (?:off|down|back))?)(?: of| from| on)?(?: the| his| her)? $',
    ),
  },
  {
    status: 'planned',
    pattern: words(
      String.raw`to (?:put|place|start) (?:him|her|the \w+|them) on\b|start(?:ing)?\b|begin(?:ning)?\b|initiat(?:e|ing|ion of)\b|will (?:\w+ )?(?:try|use|give|add|start|begin|consider|prescribe|need|receive)\b|consider(?:s|ed|ing|ation of)?\b|recommend(?:s|ed|ing)? (?!continu|stop|decreas)|plan(?:s|ned)? (?:to|for|on)\b|add(?:ing)?\b|switch(?:ing)? (?:\S+ ){0,8}to\b|(?:rotate|convert|transition) (?:\S+ ){0,8}to\b|chang(?:e|ing) (?:\S+ ){0,8}to\b|be (?:changed|switched|rotated|put|started|placed) (?:on|to|back on)\b|may need|might need|would (?:benefit|need|like|consider)|candidate for|in case of|trial with\b|try(?:ing)?\b|propos(?:ed|es)|suggest(?:s|ed|ing)?\b|favou?r(?:s|ed|ing)?\b|(?:would like|want(?:s|ed)|hop(?:es|ed|ing)|ask(?:s|ed)|wish(?:es|ed)) to (?:go|get|be|be put|try|start)(?: back)? (?:on|to)\b|(?:discuss(?:ed|ion of|ing)|talk(?:ed)? about)(?: \w+){0,2} $|(?:options?|alternatives?|choices?) (?:would be|might be|include|to consider)\b|ask(?:ed|s|ing) (?:again |also )?(?:me |us )?(?:about|for)(?: ["“]?(?:the|a|more|some|getting|any))?\b|not think(?: that)?(?: more)?\b|(?:thinking|thought) (?:of|about)\b|plan b\b|toy(?:ed|ing) with|(?:reluctant|unwilling|hesitant|afraid|nervous|leery|wary|scared) (?:to (?:take|try|start|use|go on)|of|about)\b|could\b|if\b(?! (?:needed|necessary|required|tolerated|desired))|should be (?:given|offered|prescribed)`,
    ),
  },
  // A report tells its own day in the past tense: "he was taking Norco 10/325 four times a day".
  { status: 'current', weak: true, dosed: true, pattern: TOLD_AS_PAST, unlessAround: OF_ANOTHER_TIME },
  { status: 'past', pattern: TOLD_AS_PAST },
  // "Reduce OxyContin to 60 mg tid for two weeks, then OxyContin 40 mg tid"
  {
    status: 'planned',
    pattern: /\b(?:taper|reduc|decreas|wean|lower)\w*[^.;]{0,160}\bthen (?:to )?$/gi,
  },
  {
    status: 'past',
    pattern: words(
      String.raw`(?:previously|formerly|initially)(?: \w+){0,6} (?:filled with|containing|taking|on|prescribed|using|given)\b|tried\b|no (?:narcotics?|opioids?|pain pills?) since|(?:threw up|vomited|got sick|broke out|itched|swelled|passed out|hallucinated) (?:on|with|after|from)\b|trials? of\b|trialed\b|failed\b(?! (?:back|neck|spin|lumbar|cervical|low|fusion|surg|hardware|laminectom|shoulder|knee|hip|hand|wrist|ankle|foot|disc|repair|reconstruction|implant|stimulat|procedure|operation))|(?:could not|couldn't|cannot|can't) tolerate|(?:unable|not able) to tolerate|(?:did|does|do) not (?:\w+ )?tolerate|didn't tolerate|past (?:medications?|medicines?|treatments?|trials?|meds)|failure of|failing\b|failures?\s?[:\-–]|previous(?:ly)?\b|prior\b|in the past\b|history of\b|h\/o\b|hx of\b|s\/p\b|status post\b|had been (?:using|taking|on|getting|receiving|prescribed|given)\b|had (?:been|taken|used|tried|received|had)\b|(?:has|have) (?:also|since|further) had\b|was (?:once |first |then |previously )(?:on|taking|given|using|getting|receiving|treated with)\b|was (?:given|getting|receiving|treated with)\b|(?:was|were) (?:once|first|then|previously|initially|briefly) (?:\w+ )?(?:prescribed|on|given)\b|were (?:on|given)\b|used to\b|once (?:took|used|tried|on|had)\b|(?<!\b(?:when|after|before|whenever|each time|how|if|because) (?:he|she|pt|they) )took\b|(?:before|prior to) (?:the |his |her )?(?:\w+ )?(?:pump|surgery|implant\w*|injury|operation|fusion)\b|formerly|initially|received|attempt(?:s|ed)? (?:there|with|of|at)?\b|single (?:\w+ )?(?:dose|injection|shot) of|a dose of|injection of|injected|infiltrat\w+|anesthe\w+ with|induced with|pre-?medicated with|not (?:do|done|doing) (?:very |so |too )?well (?:on|with)|(?:did|does|done) poorly (?:on|with)|(?:chart|records?|list|notes?) (?:from|of) (?:19|20)\d\d (?:shows?|lists?|has)|sedat\w+ with|chosen over|(?:been|gone|went|worked|cycled|run|ran) through\b|(?:two|three|several|multiple|many|other|earlier|courses?|rounds?) (?:courses?|rounds?) of|overdosed on|addict(?:ed|ion) to|dependen(?:t|ce) on|withdrawal from|exhausted\b|(?:revived|resuscitated|reversed|rescued|roused|brought (?:back|round|around)|saved|bolused|intubated|numbed|flushed|irrigated|paralyzed|loaded|covered|pre-?treated|sedated) (?:\w+ )?(?:with|by|using|after|on)\b|(?:used|taken|tried|prescribed|given|had) (?:over|through(?:out)?|across|during|in) the (?:years?|past|course)\b|(?:meds|medications?|medicines?|drugs|opioids|pills|analgesics) (?:\w+ ){0,2}(?:over|through) the years|once(?:,| upon a time) |(?:once|previously|formerly|first|originally|used to) (?:held?|contained?|delivered?)\b|years ago(?: he| she)?(?: took| used| had)? |in (?:childhood|college|high school|the army|the service)\b|between (?:19|20)\d\d and (?:19|20)\d\d\b`,
    ),
  },
  {
    status: 'not-taken',
    weak: true,
    pattern:
      /\b(?:will not|won't|would not|wouldn't|does not|doesn't|did not|didn't|refus\w+ to) (?:cover|pay for|authorize|approve|allow)\b/gi,
  },
  // "No narcotic since hydrocodone for a tooth in 2003."
  {
    status: 'past',
    pattern:
      /\bno(?:ne| (?:other )?(?:opioids?|narcotics?|opiates?|pain (?:medicines?|medications?|pills?))) (?:\w+ ){0,3}since (?:the |a |his |her )?/gi,
  },
  { status: 'past', weak: true, pattern: /\bgot\b(?! (?:him|her|them|relief|good))/gi },
  {
    status: 'past',
    weak: true,
    pattern: words(
      String.raw`ha(?:s|ve|d) had (?:[\w.-]+(?: [\w-]+){0,2}, (?:and )?){0,7}$|(?:ha(?:s|ve|d) had|underwent|went through) [^.;:]{0,140}\bmedications?,? (?:including|such as|like) (?:[\w-]+(?:, | and |, and )){0,5}$|(?:un|non)?respon(?:se|ded|sive|d) to|refractory to|resistant to|(?:no|little|without|minimal|not much|not any|insufficient|inadequate|poor|partial) (?:\w+ )?(?:relief|benefit|help|effect|improvement|success|response) (?:\w+ )?(?:from|with|on|to|of)\b|(?:not|never|un)\s?(?:\w+ )?(?:helped|relieved|controlled|eased|touched) (?:by|with|on)\b|which\b$|(?:treatment|therapy|care|management|measures?|modalities|interventions?|tx)s?(?: (?:to date|so far|up to now|until now|thus far))?,? (?:has |have |had )?(?:been|included?|consisted of|comprised|with)\b|medications? (?:has|have|had) (?:included|consisted of)\b|treated with\b`,
    ),
  },
  {
    status: 'allergy',
    pattern: words(
      String.raw`allerg(?:y|ies|ic)\b(?: (?:to|include))?|all(?:erg|g|er)?\.?:|nk(?:d)?a (?:except|but|other than)|intoleran(?:t|ces?) (?:to|of|include)|intolerances?\b|(?:hyper)?sensitiv(?:e|ity|ities) to|side effects? (?:to|with|from)\b|(?:drug |medication )?sensitivit(?:y|ies)\s?[:\-–]|adverse (?:drug )?reactions? (?:to|with)|adr(?:s)?\b|(?:bad |severe |allergic )?reaction to|(?:hives|rash|anaphyla\w+) (?:from|with|to|on|after)\b`,
    ),
    unless:
      /\b(?:no|not|without|denies|denied|any|free of|mild|few|minimal|little) (?:\w+ ){0,3}(?:side effects?|adverse)/i,
  },
  {
    status: 'tested',
    pattern: words(
      String.raw`no (?:known )?(?:allergic |adverse )?(?:reactions?|allerg(?:y|ies)|sensitivity|intolerance) to|(?:positive|negative|tested|testing|screen(?:ed|ing)?|assay|metabolites?) (?:\w+ )?(?:for|of)\b|(?:urines?|uds|tox\w*)\b[^.;]{0,50}\b(?:have had|has had|had|held|holds|carried)\b|urine\b|uds\b|udt\b|udm\b|toxicology|drug (?:screen|test)|screen\b|(?:in)?consistent (?:for|with)\b|(?:sample|specimen|swab) (?:\w+ )?(?:contained|showed|found|held|had)\b|swab\b|immunoassay|confirm(?:ed|ation)\b (?:of|by|for|with)|(?:does|do|did) not (?:go into|mention|list|address|discuss|speak of|touch (?:on|upon))\b`,
    ),
  },
  {
    status: 'other-person',
    pattern: words(
      String.raw`(?:husband|wife|spouse|partner|mother|father|brother|sister|son|daughter|friend|roommate|neighbou?r|cousin|uncle|aunt|parent|co-?worker)'s (?:\w+ ){0,2}$|(?:husband|wife|spouse|partner|mother|father|brother|sister|son|daughter|friend|roommate|neighbou?r|cousin|uncle|aunt|boyfriend|girlfriend),? who (?:is|was|has been|takes|took|uses|had been)(?: on| taking| using| given)? $|(?:husband|wife|spouse|partner|mother|father|brother|sister|son|daughter|friend|roommate|neighbou?r)['’]s (?:own )?(?:list|bottle|medicine cabinet|prescriptions?|meds|medications?|supply|pills)(?: \w+){0,3} $|(?:gave|lent|slipped|offered|shared|handed)(?: with)? (?:him |her |the patient )?(?:\S+ ){0,4}of (?:his|her|their) (?:own )?$|(?:died|dead|deaths?|dies|fatal overdose|overdoses) (?:of|from|on) (?:an? )?(?:\w+ )?$|(?:a|another|some|the) (?:man|woman|fellow|boy|girl|colleague|singer|actor|classmate|teammate|tenant|customer|lady|gentleman) (?:\w+ ){0,3}who (?:\w+ ){0,5}$|patients (?:who |that )?(?:on|taking|take|with|receiving|using|given|prescribed)\b|if (?:a|the|any) (?:patient|person|claimant)|(?:a|any|another|an unrelated|other) (?:patient|person|claimant|worker) (?:who |that |is |on )+`,
    ),
  },
];

export const AFTER: readonly StatusCue[] = [
  {
    status: 'current',
    pattern: words(
      String.raw`(?:has|have) stalled|(?:we|i) continue\b|(?:is|are) (?:under ?way|in progress|ongoing)|(?:has|have) been (?:taken|used|prescribed|given|kept|needed) (?:\w+ ){0,2}since|stands? at|(?:is|are|was|were) (?:to be )?(?:continued|renewed|refilled|maintained|kept)|continued\b|continues\b|renewed\b|refilled\b|resumed\b|restarted\b|(?:was|were|kit) (?:prescribed|dispensed)\b|(?:is|are) prescribed\b|(?:is|are) on board|goes? on\b|(?:until|to be) (?:it is |they are )?(?:stopped|discontinued)|(?:to|will|is to|are to|would) be (?:cut|lowered|reduced|tapered|weaned|halved|stepped|brought|phased)|as of (?:today|now|this)\b|(?:has|have) been (?:re-?started|resumed|reinstated)|as (?:above|before|is|needed)\b|(?:is|are) (?:still |now |being |currently )?(?:taken|used|needed|worn)|(?:is|are) (?:now )?(?:down|up) to`,
    ),
    unless: /\b(?:discontinued|(?:not|never) (?:been |be )?(?:re-?started|resumed|continued|renewed|refilled))\b/i,
  },
  {
    status: 'stopped',
    pattern: words(
      String.raw`(?:he|she) (?:has |had )?left (?:off )?(?:since|in) (?:19|20)\d\d\b|(?:is|are|was|were|has been|have been) (?:both |all )?(?:crossed|struck|lined|scratched) (?:out|off|through)\b|stopped\b(?! (?:(?:work|help|hold|be|last|do|touch|reliev|control|cover)ing|them\b|(?:the|his|her) (?:cramps?|spasms?|pain|burning|twitching|jerk\w*|nausea|itch\w*|seizures?|headaches?|panic|anxiety)))|discontinued\b|d\/c'?e?d?\b|dc'?e?d\b|tapered (?:to (?:zero|nothing|off)|and off)|(?:was|were) (?:\w+ )?weaned|weaned off|tapered off|withdrawn\b|abandoned\b|(?:was|were|been|is) (?:held|on hold|given up|dropped|replaced|exchanged|cut out|taken away|inactive|expired)|no longer\b(?! (?:cover|hold|last|work|help|enough|control|give|touch|reliev|do|make|bring|get|last|reach|take)\w*)|(?<!\b(?:and|but) )no more\b(?! than)|not any ?more|had to be (?:given up|stopped|dropped|ended|discontinued|abandoned)|came off\b|fell off\b|(?:neither|none) of (?:which|them|these)\b|(?:which|and|all|they) (?:is|are|was|were) (?:now |all )?(?:gone|finished|used up)\b|(?:has|have|had)? ?(?:ended|lapsed|finished|expired)\b(?! with)|ran (?:its|their) course|(?:was|were|is|are|has been|have been|will|would|had|has|have) (?:not|never) (?:be |been )?(?:re-?started|resumed|renewed|refilled|continued|reordered|represcribed)\b|which (?:he|she|we|i|they|the patient|dr\.? \w+) (?:has |have |had )?(?:since |now |then |later )?(?:dropped|stopped|discontinued|left off|gave up|given up|took away|abandoned|ended|cut|quit|withdrew|laid aside|put aside)|(?:was|were|been) (?:(?:\w+ly|then|later|soon|also) )?(?:withheld|phased out|let go|left off|put aside|laid aside|taken off|cut out|removed|terminated)\b|(?:patch(?:es)?|pills|tablets) off since|ran out\b(?! (?:(?:of (?:it|them) )?(?:\w+ ){0,3}(?:early|ahead|before)\b|yesterday|last (?:night|week)|today|this (?:morning|week)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day))|quit\b`,
    ),
    unless: /\b(?:stopped|quit) (?:work|smoking|drinking|driving)|\bwithdrawn (?:blood|from work)/i,
  },
  {
    status: 'not-taken',
    pattern: words(
      String.raw`at home from (?:a )?previous|not (?:yet )?(?:entered|addressed|discussed|offered|mentioned|considered)\b|(?:is|are|was|were) (?:no longer |not )(?:(?:now |currently )?in use|(?:a )?part of|(?:being )?(?:taken|used|prescribed|given)|on (?:the|his|her)|among)|none (?:since|for|in|is|are|was|after|left)\b|(?:is|are|was|were) (?:not taken|never (?:taken|filled|begun|started|used)|declined|refused|contraindicated|to be avoided|ruled out|excluded|(?:once )?offered|not (?:begun|started|filled|an option))|(?:has|have) not been (?:tried|taken|used|filled|started)|and (?:then )?(?:not (?:begun|started|filled|taken|given)|cancell?ed)|cancell?ed before|before the first (?:dose|tablet)|(?:he|she|they|patient|pt) (?:did not|didn't|never|has not|hasn't) (?:fill|filled|take|taken|pick|picked|start|started|use|used)(?: it| them| up)?\b|(?:has|have) never been (?:tried|taken|used|filled)|(?<=[:)] {0,2})(?:none|no)(?=\s*(?:[.;]|$))`,
    ),
  },
  {
    status: 'not-taken',
    weak: true,
    pattern: words('(?:has|have) not been (?:refilled|renewed|filled|needed|required|dispensed|reordered)'),
  },
  {
    status: 'planned',
    pattern: words(
      String.raw`(?:might|could|would|may) (?:also |well |be able to |perhaps )?(?:help|work|suit|ease|calm|do)\b|(?:would|might|could) be (?:an? |another |the )?(?:\w+ )?(?:alternatives?|options?|choices?|possibilit\w+)|(?:is|are|was) (?:not )?(?:an? )?(?:\w+ )?(?:alternative|option|possibility|good idea)\b|bridg(?:e|ing)\b|(?:was|were) (?:\w+ )?(?:talked about|discussed|suggested|proposed|mentioned|favou?red|considered)`,
    ),
  },
  {
    status: 'other-person',
    pattern: words(
      String.raw`belong(?:s|ed|ing)? to (?:mr|mrs|ms|miss|his|her|the|an?|another|someone|somebody)\b|(?:is|are|was|were|belongs?|belonged|belonging) (?:to |for )?(?:his|her|their|the|an?) (?:late |former |own |\w+ )?(?:ex-)?(?:${KIN_WORDS})\b`,
    ),
  },
  {
    status: 'allergy',
    pattern: words(
      String.raw`(?:is|are|was|were|both|all) listed (?:as|under|among|with) (?:an? |the |his |her )?(?:\w+ )?(?:allerg|intoleran)\w+|(?:gives|gave) (?:him|her|the \w+) (?:\w+ ){0,2}(?:hives|an? rash|rashes|itching)|caus(?:es|ed|ing) (?:\w+ ){0,3}(?:hives|rash|rashes|itching|swell\w*|throat|anaphyla\w*|blisters|unknown reaction)|\((?:hives|itching|rash|vomit\w*|anaphyla\w*|swelling|nausea)|(?:listed|recorded) as an? (?:\w+ )?(?:allergy|intolerance)|(?:makes?|made) (?:him|her|the patient) (?:vomit|itch|break out)`,
    ),
  },
  {
    status: 'past',
    pattern: words(
      String.raw`without (?:any |much |lasting |good )?(?:relief|benefit|improvement|effect|success)|no (?:lasting |real )?(?:relief|benefit|improvement|effect)\b|made no difference|(?:altered|changed|achieved) nothing|did not help|didn't help|never (?:held|touched|dented|helped|eased|worked|controlled|reached|brought|gave)|not helpful|bled\b|(?<!\b(?:taper|reduction|weaning|wean|decrease|that) )failed\b(?! (?:back|neck|spin|lumbar|cervical|low|fusion|surg|hardware|laminectom|shoulder|knee|hip|hand|wrist|ankle|foot|disc|repair|reconstruction|implant|stimulat|procedure|operation))|ineffective|unsuccessful|did not (?:control|relieve|work)|(?:was|were|had been|have been|has been) (?:tried|attempted|trialed)|(?:have|has|had) (?:all|both|each|also) been (?:tried|attempted|trialed|used|failed|exhausted)|listed (?:as|under|among|with) (?:the |an? )?(?:\w+ )?(?:prior|past|previous|earlier|tried|failed|old)\b|(?:was|were|is|are) (?:too (?:weak|strong|sedating|expensive|costly|much)|worthless|no (?:good|help|use|better|match))\b|not tolerated|injection (?:was|of|today|given|performed)|from [a-z]{3,9},? for (?:about )?\w+ (?:days|weeks|months)\b|in the past\b|previously\b`,
    ),
  },
  {
    status: 'past',
    weak: true,
    pattern: words(
      String.raw`(?:was|were|had been|have been|has been) (?:taken|given|used|injected|administered|performed|chosen)|caus(?:ed|ing) (?:\w+ )?(?:over)?(?:sedation|nausea|drowsiness|edema|weight|vomiting|dizziness)|intoleran\w+|(?:used |given |administered |got )?(?:intraoperatively|preoperatively|in the (?:er|ed|emergency (?:room|department)|ambulance|recovery room|pacu|operating room))\b|by (?:the )?(?:paramedics|ems|medics)\b|for sedation\b|at induction\b|pain unchanged|(?:are|is|was|were) listed as|listed as tried`,
    ),
  },
  {
    status: 'past',
    // "for a DVT in 2013": the year is the illness's
    pattern: words(
      String.raw`(?<!\b(?:dvt|pe|clots?|embol\w+|thrombosis|stents?|mi|attack|stroke|tia|surgery|fusion|replacement|bypass|fibrillation|afib|placed|injury|since) )in (?:19|20)\d\d\b`,
    ),
    unless: /\b(?:start|began|begun|chang|switch|initiat|since|prescrib|resum|increas|rais|present|current|ongoing)/i,
  },
  {
    status: 'planned',
    pattern: words(
      "in place of (?:the |her |his |those )?\\d{1,3}(?:['’]?s\\b| ?mg)|(?:will|is to|are to|shall|would|may|might|could) be (?:started|added|tried|given|at hand|used|considered|prescribed|begun)|starting (?:dose|at)|as a starting|is (?:planned|proposed|considered|recommended|requested)|trial (?:is|was) (?:requested|recommended|planned|discussed)",
    ),
    unless: /\bcontinu(?:ed|ation|ing) (?:use|of|treatment|need)/i,
  },
];

const SIDE_EFFECT =
  'nausea\\w*|vomit\\w*|sedat\\w*|drows\\w*|sleep(?:y|iness)|somnolen\\w*|groggy|dizz\\w*|edema|weight gain|gi (?:upset|bleed|side)|stomach|heartburn|dyspepsia|ulcer|bleed\\w*|constipat\\w*|confus\\w*|foggy?|hallucinat\\w*|hung.?over|hangover|urinary|dry mouth|headaches?|tremor|palpitations|seizure\\b(?! dis| pro)|cognitive|word.finding|memory|weight|legs? swell\\w*|swelling|letharg\\w*|fatigue|agitat\\w*|jitter\\w*|blurred(?: vision)?|hypotens\\w*|lost effect|stopped working|side effects?|adverse|low sodium|liver|renal|kidney|mood|suicid\\w*|unsteady|forgetful\\w*|dystoni\\w*|nightmares?|sweat(?:s|ing)|word.?find\\w*|pulse \\d|tachycardia|sexual|insomnia|panic|jerk(?:s|ing)|myoclon\\w*|retention|could not (?:pass|urinate|void|think|stay)|too (?:sleepy|drowsy|strong|weak|sedat\\w*)|shak(?:y|ing|es)|light.?head\\w*|depress(?:ed|ion)';

/** What a remark says that stands directly behind a name and its dose. */
export const REMARKS: readonly StatusCue[] = [
  // "Norco YES, Soma NO"
  { status: 'not-taken', pattern: /^no(?=\s*(?:$|[,;.)(|]))/i },
  { status: 'current', weak: true, pattern: /^yes(?=\s*(?:$|[,;.)(|]))/i },
  // "Valium - wife's Rx"
  {
    status: 'other-person',
    pattern:
      /^(?:(?:from |is |of |belongs to )?(?:his |her |the |a )?)?(?:husband|wife|spouse|partner|mother|father|brother|sister|son|daughter|friend|roommate|neighbou?r|cousin)['’]s\b/i,
  },
  // A line of a laboratory report: "Oxycodone   NEGATIVE   consistent".
  {
    status: 'tested',
    pattern:
      /^(?:(?:was|were|is) |[+-] ?)?(?:not detected|none detected|undetected|detected\b|positive\b|negative\b|pos\b|neg\b|(?:in)?consistent(?=\W*(?:$|[.;,)])))/i,
    unless: /^positive (?:effect|response|benefit|result|outcome)/i,
  },
  // What an earlier review did with a request for it.
  {
    status: 'past',
    pattern:
      /^(?:was |were |is |has been )?(?:partially )?(?:modified (?:to|for|from)\b|(?:non-?)?certified\b|denied\b|approved (?:as|for|to)\b|not (?:certified|authorized)\b|upheld\b|overturned\b)/i,
  },
  { status: 'current', weak: true, pattern: /^(?:since|still|same|helps)\b/i },
  {
    status: 'current',
    pattern: /^(?:now|currently|at present)\b/i,
    unless:
      /^\w+(?: present)?,? (?:(?:on|takes|taking|uses|using|he|she) (?=[a-z]|$)|has |holds |contains |delivers |filled |replaced|switched|changed|off|stop|disc|no\b|not|never|end|without|wean|taper|finish|gone|d\/?c|held|on hold)/i,
  },
  {
    status: 'current',
    pattern: /^(?:active\b|current\b|ongoing\b|present\b|continu|cont\b|effective\b(?! \w+ \d))/i,
  },
  {
    status: 'current',
    pattern: /^[^,;]{0,24}\b(?:to (?:the )?(?:present|date|now)|present|ongoing)\b/i,
    unless: /^(?:not|no|none|never)\b/i,
  },
  {
    status: 'not-taken',
    pattern:
      /^(?:(?:the )?(?:pt|patient|he|she) )?(?:is |was |states |reports )?(?:not (?:currently |yet |now )?(?:taking|taken|using|used|filled|started|on|begun|available|needed|indicated|required|necessary|prescribed(?! (?:here|by (?:me|us|our|this)))|dispensed)|never\b|declined|refused|unfilled|does not take|(?:denies|denied)(?: (?:use|using|taking)(?= (?:of )?(?:it|this|that|them)\b|\W*$)| by\b|\W*$))/i,
    unless: /^never (?:more|below|under|over|above|late|early)/i,
  },
  {
    status: 'stopped',
    pattern:
      /^(?:(?:he|she|pt|patient|was|were|is|now|self|since|recently|has been|had to be|then|both|all|again|on) ){0,3}(?:stop(?:ped|s)?\b|d\/c\b|d\/c'?e?d|dc'?e?d?\b|discontinued?|quit\b|ended\b|finished\b|off\b(?! work| duty| (?:of )?(?:all|any|oral|his other|her other|opioids?|narcotics))|held\b|hold\b|on hold|inactive|completed\b|done\b|expired\b|abandoned|dropped|given up|gave up|(?:came|taken|took) off\b|weaned\b|tapered (?:off|and off|to (?:zero|nothing|off))|no longer(?! (?:cover|hold|last|work|help|enough|control|give|touch|reliev|do|make|bring|get|reach|take)\w*)|not (?:refilled|renewed)|no (?:fills?|refills?|longer filled)\b(?= (?:since|after|in))|last (?:taken|used|dose) (?:in |was in )?(?:19|20)\d\d)/i,
    unless:
      /^stop(?: date)?:? ?\d|^(?:stopped|quit|ended|finished|completed|dropped) (?:work|smoking|drinking|driving|his|her|the|school|physical|pt|\d+ (?!mo|we|ye|d))|^(?:hold|held) (?:for|if|the)\b/i,
  },
  {
    status: 'allergy',
    pattern:
      /^(?:severe |gi )?(?:hives|rash\w*|itch\w*|anaphyla\w*|swell\w*|throat|angioedema|allerg\w*|intoleran\w*|vomits?\b)/i,
  },
  {
    status: 'past',
    pattern:
      /^(?:ineffective|useless|worthless|failed|(?:nothing|nil|zero|none)(?=\W*(?:$|[.,;)]))|(?:legs?|pain|back|arms?|feet|foot|hands?) (?:\w+ )?(?:the same|unchanged|no better|as before)|tried\b|no (?:\w+ )?(?:less pain|relief|help|benefit|change|effect|difference|good|response|improvement|better|use)(?! in (?:how|when|what|dos|regimen|medic|use\b|the (?:dos|way|drug|medic|number|use)|(?:his|her) (?:dos|medic|use|regimen)))|not (?:\w+ )?(?:help\w*|effective|enough|work\w*|tolerat\w*)|didn't|did not|did nothing|without (?:any |much |lasting |good )?(?:\w+ )?(?:relief|benefit|help|effect|success|improvement|response|change|result)|minimal|little\b|pain (?:was )?(?:unchanged|the same|no better)|cannot\b|can't\b|poor\b|worse|helped (?:for|only|briefly|little|at first|some)|wore off|could not|couldn't|unable|too (?!early|soon)|made (?:him|her)|gave (?:him|her)|past\b|previous|prior\b|remote\b|historical)/i,
  },
  // "2009 to 2011", "Jan-Jun 2007", "(2008)", "2012, fell off"
  {
    status: 'past',
    pattern:
      /^(?:in |from |during )?(?:[a-z]{3,9}\.? ?)?(?:(?:19|20)\d\d|\d{1,2}\/\d{2,4})? ?(?:-|–|to|until|through|thru) ?(?:[a-z]{3,9}\.? )?(?:(?:19|20)\d\d|\d{1,2}\/\d{2,4})\b/i,
  },
  {
    status: 'past',
    weak: true,
    pattern: /^(?:in )?(?:19|20)\d\d\b/i,
  },
  {
    status: 'past',
    weak: true,
    pattern: /^from (?:an?|the|his|her) (?:\w+ )?(?:emergency|er\b|ed\b|dentist|urgent care|hospital)/i,
  },
  // "60 mg every eight hours (trial of one week in February)"
  {
    status: 'past',
    pattern:
      /^(?:an? )?(?:\w+ )?(?:trial|course) (?:of|for) (?:an?|one|two|three|four|six|eight|\d+) (?:days?|weeks?|months?)\b/i,
  },
  // the last cell of a row of changes
  { status: 'planned', pattern: /^(?:start|begin|initiate|add)\s*$/i },
  // a line of a laboratory's report
  {
    status: 'tested',
    pattern: /^(?:pos(?:itive)?|neg(?:ative)?|(?:not |none )?detected|[+-]\)|>? ?\d+ ?ng)(?![\w'])/i,
    unless: /^(?:positive|negative) (?:response|effect|relief|benefit|results?|experience|trial)/i,
  },
  // a line of earlier decisions
  {
    status: 'past',
    weak: true,
    pattern:
      /^(?:was |were )?(?:not (?:been )?(?:certified|approved|authorized)|modified|denied|certified|approved|authorized|withdrawn|non-?certified|conditionally)\b/i,
  },
  // "x 8 mo", "for ten weeks"
  {
    status: 'past',
    weak: true,
    pattern:
      /^(?:daily |a day |qd |bid |tid |qid )?(?:x|for|times) ?(?:about |over |at least |nearly )?(?:\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|a few|many)(?:\s?(?:-|to) ?\d{1,2})? ?(?:(?:weeks?|wks?|months?|mos?|years?|yrs?)\b|(?:days?|d)\b (?:after|post|following|in (?:19|20)\d\d))/i,
  },
  {
    status: 'past',
    weak: true,
    pattern: new RegExp(`^(?:severe |some |bad |excessive |too )?(?:${SIDE_EFFECT})`, 'i'),
  },
];

/** "Switch Kadian 50 mg to Nucynta", "replace Norco with Percocet": the first of the two goes. */
export const EXCHANGED =
  /\b(?:switch|chang|rotat|convert|transition|exchang|replac|substitut|swap)\w* (?:\w+ )?$|\b(?:increas|escalat|advanc|mov|upgrad|decreas|step|stepp)\w* (?:up |down )?from $/i;
export const EXCHANGED_FOR = /^[^.;\n]{0,40}\b(?:to|for|with|by)\s*$/i;

/** Held for a procedure: taken before it, and after. */
export const TEMPORARY =
  /\b(?:hold|skip|omit|withhold|stop|be (?:held|stopped|withheld|skipped))\b[^.;]{0,60}\b(?:on )?(?:the|that) (?:day|night|morning|evening) (?:of\b|before\b|prior)|\b(?:hold|stop|withhold|be held|be stopped|be withheld|off)\b[^.;]{0,60}\b(?:days?|weeks?|hours?|h) (?:before|prior|ahead|pre)|\b(?:hold|withhold|be held|be withheld)\b[^.;]{0,60}\b(?:before|prior to|for|until) (?:the |after |one )?(?:trial|surgery|procedure|implant\w*|injection|operation|test|puncture)/i;

/** One of the day's doses: what is said of it is not said of the drug. */
export const PART_OF_DOSE =
  /\b(?:morning|a\.?m\.?|noon|midday|afternoon|evening|p\.?m\.?|night\w*|bedtime|first|second|third|fourth|fifth|sixth|extra|last) (?:dose|tablet|tab|pill|capsule)s? of (?:the |his |her )?$/i;

/** The drug is what another one stands for: a verb behind it is the other one's. */
export const COMPARED =
  /\b(?:in place of|instead of|in lieu of|rather than|other than|more than|better than)(?: the| his| her)? $/i;

/** What may stand between a drug and its verb, or the next drug of its list: dose, directions, time, remark. */
const BESIDE = String.raw`(?:\([^)]{0,60}\)|½|\d+(?:[./,-]\d+){0,3}%?(?:mg|mcg|g|h)?|(?:mg|mcg|q\d{1,2}h|qd|bid|tid|qid|qhs|prn|daily|nightly|twice|once|three|times|per|a|day|at|night|bedtime|in|on|each|both|alone|too|also|then|first|later|only|tablets?|tabs?|capsules?|patch(?:es)?|cream|gel|er|ir|xr|sr|cr|up|to|for|of|at least|weeks?|months?|years?|one|two|six|eight|which|that|have|has|had|all|together|dose|up to|january|february|march|april|may|june|july|august|september|october|november|december))(?![\w'])`;
const FILLER = String.raw`^(?:[\s,]*${BESIDE}){0,14}[\s,:]*`;
/** The words between two drugs of one list. */
export const JOINED = new RegExp(
  String.raw`^(?:[\s,]*${BESIDE}){0,14}(?:[\s]*(?:,|\/|&|\+|\b(?:and|or|nor|plus|with)\b)){1,2}(?:\s*\b(?:then|also|the|a|an|oral|some)\b){0,2}\s*$`,
  'i',
);

/** What a drug is said to have done, or to do. */
export const SUBJECT: readonly StatusCue[] = [
  {
    status: 'past',
    weak: true,
    pattern: new RegExp(
      `${FILLER}(?:gave|made|caused|left (?:him|her|the|me|no|a)\\b|dropped|upset|put|sent|raised|elevated|induced|triggered|precipitated|produced|br(?:ought|ings) (?:on|no|nothing|out)|counts? as (?:an? )?(?:failures?|failed)|bothers?|provided (?:no|little|minimal|only|some|poor)|offered (?:no|little|minimal|only)|had (?:no|little|minimal)|did (?:not|nothing|little|no)|didn't|could not|couldn't|would not|wouldn't|never (?:helped|worked|touched|did|gave)|no longer(?! (?:cover|hold|last|work|help|enough|control|give|touch|reliev|do|make|bring|get|reach|take)\\w*)|lost|wore|failed|proved|worked (?:at first|for|only|briefly|until)|helped (?:at first|for|only|briefly|until|little|a little|some)|resulted|led to|(?<!has )stopped working|(?:was|were) (?:of )?(?:no|not|in|un|too|useless|poorly|little|stopped|the cause|abandoned|tried|used|taken|given|replaced)\\w*|bought|fell|hurt|aggravated|worsened|interfered|disagreed|agreed|constipated|knocked|nauseated|sedated|bothered|ended)(?![\\w])`,
      'i',
    ),
    unless: /^[^.;]{0,60}\b(?:was|were) (?:increased|in the|indicated)/i,
  },
  {
    status: 'current',
    weak: true,
    pattern: new RegExp(
      `${FILLER}(?:(?:still|now|usually|also) )?(?:helps|takes|brings|keeps|lets|allows|gives|holds|reduces|relieves|lowers|works|remains|stays|continues|cuts|dulls|controls|covers|eases|lasts|wears|makes|enables|gets|manages|is (?:helpful|helping|working|effective|taken|used|continued|beneficial|well|working|the only)|are (?:helpful|helping|working|effective|taken|used)|helped|help (?:him|her|with)|has (?:helped|been helping|kept|allowed|let)|(?:(?:was|were|is|been) )?(?:begun|started|added|initiated|resumed|restarted|increased|raised|decreased|lowered|reduced|titrated|prescribed))(?![\\w])`,
      'i',
    ),
  },
];

/** What came of a list of treatments, drugs among them. */
export const NO_GOOD =
  /\b(?:(?:was|were|been|proved|proven|are) (?:all |both |each )?(?:(?:of|to) (?:no|little)|useless|ineffective|insufficient|inadequate|unhelpful|unsuccessful|failures|not (?:helpful|effective|tolerated|enough)|without)|(?:gave|brought|provided|offered|produced|afforded|yielded|made) (?:him |her )?(?:no\b|nothing|little|only|minimal)|ha(?:d|s|ve) (?:had )?(?:no|little) (?:\w+ )?(?:effect|benefit|relief)|did (?:not|nothing|little)|(?:have |has |had )?(?:all |both )?failed|without (?:\w+ )?(?:relief|benefit|effect|success|help|avail))\b/i;
/** Between a drug and such words: then they are said of something else. */
export const ANOTHER_VERB =
  /\b(?:is|are|takes?|taking|uses?|using|helps?|continues?|now|currently|remains?|but|still|who|he|she|it|except|until|stopped|started|added)\b/i;

/** "… but stopped it in January": said of the drug named last, across the break of a clause. */
export const STOPPED_IT =
  /\b(?:(?<!\b(?:that|which|thing|it|only) )stopped|discontinued|quit|came off|weaned off) (?:it|this|that|them|taking|using|the (?:drug|medication|medicine))\b/i;
/** "… but never filled it". */
export const NEVER_IT =
  /\b(?:but|and|he|she|which)(?: \w+)? (?:never|did not|didn't|has not|would not) (?:\w+ )?(?:fill|filled|take|took|taken|start|started|try|tried|use|used|picked|pick|pursue|begin|began|renew)\b|\b(?:but|and) (?:he |she )?(?:declined|refused)\b/i;

/** Laboratory words: an undosed name behind them is a result. */
export const TEST =
  /\b(?:uds|udt|udm|urine|toxicology|drug screen|drug test|immunoassay|swab|specimen|gc ?\/ ?ms|lc ?\/ ?ms|the (?:screen|lab|laboratory|cup))\b/i;

/** What such a result says, where the test is named in a clause before. */
export const NOT_DETECTED = /\b(?:none|not) (?:detected|found)\b/i;
/** The end of a list of substances. */
export const NOT_DETECTED_ALL = /(?:\.{3}|:|-|–|\t)\s?(?:all )?(?:none|not|nothing) (?:detected|found)\b/i;
export const TEST_RESULT = /\b(?:negative|positive|detected|absent|not found|present)\b/i;

/** What test after test has shown: "her urine tests with Dr. X have had oxycodone and …". */
export const TEST_SHOWN =
  /\b(?:urines?|urine (?:tests?|screens?)|uds|udt|drug (?:screens?|tests?))\b[^;]{0,60}\b(?:have|has) (?:all |always )?(?:had|held|shown|contained)\b[^;.]{0,60}$/i;

export const PAST_VERB =
  /\b(?:was|were|had|did|tried|went|gave|took|made|got|came|became|began|received|used|underwent|helped|caused|failed|(?<!\d )left|prescribed|started|given)\b/i;
export const PRESENT_VERB =
  /\b(?:is|are|has|have|am|takes?|uses?|does|do|helps?|needs?|remains?|continues?|gets|keeps|wears|says|reports|states|feels|lets|allows|brings|relies|gives|currently|now|today)\b/i;

/** A day of a trial or a hospital stay: what is taken then is no regimen. */
export const ON_A_DAY =
  /^(?:[^.;\n]|\.(?=\w| (?:to|on|for|by|and)\b)){0,70}\b(?:(?:on|by|for|from) (?:(?:post-?op\w*|hospital|trial) )?days? (?:one|two|three|four|five|\d)\b|(?:on|by|for) the (?:first|second|third|last|next) (?:\w+ )?(?:day|night|morning)|during (?:the|his|her) (?:trial|stay|admission|hospital\w*|infusion)|while (?:in the hospital|hospitalized|inpatient))/i;

/** The drug treats addiction, not pain: its dose is not one of pain treatment. */
export const FOR_ADDICTION =
  /\bfor (?:\w+ )?(?:opioid|opiate|heroin|narcotic|substance|drug) (?:use disorder|dependence|dependency|addiction|abuse)\b|\b(?:methadone|maintenance) (?:clinic|program)\b|\bmaintenance (?:treatment|therapy) for (?:opioid|opiate|heroin)/i;

/** A clause of its own begins here: a cue does not reach across. */
export const CLAUSE_BREAK =
  /[;\n]|\. (?=[A-Z])|\b(?:[Bb]ut|[Hh]owever|[Aa]lthough|(?<!\ba )[Ww]hile|[Ww]hereas|[Uu]ntil)\b|, (?:and |then |now )?(?:he|she|they|we|I|the patient)\b|\band (?:now|then|currently) (?:he |she )?(?:takes|uses|is)\b/g;

/** A spinal route is read from these words near the name. */
export const INTRATHECAL =
  /\bintrathecal(?:ly)?\b|\bIT\b|\bpump\b|\bspinal(?:ly)? (?:drugs?|infusion|morphine|hydromorphone|fentanyl|sufentanil|dilaudid|bupivacaine|clonidine|baclofen|ziconotide|opioids?|mixture|catheter)|\b(?:percutaneous|tunneled|temporary|test|trial) catheter\b|\bcatheter (?:tip )?at [CTL]\d|\bsimple[- ]cont(?:inuous)?\b|\bpreservative.free\b|\bwithout (?:any )?preservatives?\b|\breservoir\b|mg ?\/ ?ml\b|\bpf\b|\bintraspinal\b|^.{0,12}\bdelivers\b/i;
/** The pump of these words is another one. */
export const OTHER_PUMP =
  /\b(?:insulin|infusion of insulin|breast|foot|balloon|pain.?buster|on-q|pca) pump|\bproton pump/i;
export const EPIDURAL = /\bepidural/i;
export const INTRAVENOUS = /\bIV\b|\bintravenous|\bPCA\b|\bI\.V\./;
export const INJECTED = /\binject(?:ion|ions|ed)\b|\binfiltrat|\blocal anesth|\bblock\b|\bper ?cent lidocaine|\bIM\b/i;
export const TRANSDERMAL = /^\W{0,3}(?:\w+ )?patch|\bpatch(?:es)?\b|\btransdermal\b|mcg ?\/ ?h/i;
