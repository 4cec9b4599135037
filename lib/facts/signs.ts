/**
 * Signs: how the record tells of each element. A row gives the wordings, what they do for the element, and the
 * company they need. Patterns: lib/text/phrases.ts; groups: groups.ts. Add a cue: one string in one row.
 *
 * A sign counts only as far as its assertion carries: a negated, planned, hedged or another person's mention does
 * what `negated` says, counts as planned only, or falls away (read-facts.ts). Negations written inside a pattern are
 * part of the sign.
 */
import type { Reason } from '../analysis.ts';
import type { ElementId } from '../criteria/elements.ts';
import type { Fact } from './fact.ts';

/** Of what a stretch of text speaks; set by TOPICS, carried over the next sentences. */
export type Topic = 'trial' | 'pump' | 'stimulator' | 'psychological' | 'opioid' | 'surgery';

export interface Sign {
  element: ElementId;
  effect: Fact['effect'];
  patterns: string[];
  /** What the sign does when its words are negated from outside; nothing, unless given. */
  negated?: Fact['effect'];
  /** Words of the same sentence that must stand with it, any one. */
  with?: string[];
  /** Words of the same sentence that rule it out. */
  without?: string[];
  /** The sentence, or the ones just before it, must speak of this. */
  topic?: Topic;
  /** The sentence must not speak of any of these. */
  notTopic?: Topic[];
  /** The sign is itself a plan, an opinion or an expectation: do not weaken it for being worded so. */
  ignoreHedge?: true;
  /** Also read from the request's own words (quantities). */
  fromRequest?: boolean;
  reasons?: Reason[];
  /** Stands under one of these headings only. */
  section?: string[];
}

const ONGOING_PAIN = [
  'chronic|intractable|ongoing|persistent|severe|constant|unrelenting|continued ..3 pain',
  'pain ..4 <score>',
  'pain ..3 rated ..3 <score>',
  '<score> ..4 pain',
  'presenting|presents|presented|complains|complained|complaining|complaints ..3 pain',
  'pain ..6 ever since',
  'described ..6 pain',
  'low back|leg|neck|arm pain',
  'pain levels',
  'rates it at <score>',
  'burning pain',
];

export const SIGNS: Sign[] = [
  // ── pain and pathology ──────────────────────────────────────────────────────────────────────────────
  { element: 'pain-duration', effect: 'met', patterns: ['pain ..8 since <date>', 'pain ..6 for (over|more|about|almost|nearly|the|last|past|than) (than) <duration>', '<duration> ..3 history of ..4 pain', 'since ..8 pain ..8 ever since', '<duration> of ..4 pain'] },
  { element: 'pain-duration', effect: 'partial', patterns: ['chronic ..3 pain'] },
  { element: 'pain-duration', effect: 'not-met', patterns: ['acute ..2 pain|strain', 'pain ..4 began|started <duration> ago'] },
  { element: 'intractable-pain', effect: 'met', patterns: ONGOING_PAIN },
  {
    element: 'disease-state',
    effect: 'met',
    patterns: [
      'post ..1 laminectomy (syndrome)', 'postlaminectomy (syndrome)', 'failed back (surgery) (syndrome)', 'fbss', 'radiculopath*', 'radiculitis', 'neuritis', 'arachnoiditis', 'complex regional pain syndrome', 'crps', 'rsd', 'reflex sympathetic dystrophy',
      'spinal|foraminal|central|canal stenosis', 'spondylolisthesis', 'disc herniation', 'herniated disc', 'disc degeneration', 'degenerative disc disease', 'lumbar|cervical ddd', 'ddd', 'neuropath*', 'phantom limb', 'spinal cord injury', 'mesothelioma', 'compression fracture*', 'epidural fibrosis', 'causalgia', 'plexopathy', 'status post ..3 fusion', 'failed lumbar surgery', 'degenerative joint disease', 'osteoarthritis', 'avascular necrosis',
    ],
  },
  { element: 'disease-state', effect: 'partial', patterns: ['chronic pain syndrome', 'sprain', 'strain', 'chronic pain', 'lumbago', 'chronic lbp'] },
  {
    element: 'objective-finding',
    effect: 'met',
    patterns: [
      'positive straight leg rais*', 'straight leg rais* ..6 positive', 'slr ..3 positive', 'positive slr', 'spurling positive', 'positive spurling*', 'decreased|absent|diminished|reduced|lost|asymmetric ..3 (deep) reflex*|dtr*|sensation', 'reflex* ..6 absent|diminished|decreased|reduced|lost',
      'sensation ..5 reduced|decreased|diminished|absent|lost|dulled', 'pinprick ..4 dulled|reduced|decreased', 'hypesthesia', 'decreased <ratio> strength', 'decreased ..6 strength', 'weakness of|in ..6', 'foot drop', 'atrophy', '<ratio> ..3 strength|weakness', 'strength ..6 <ratio>', 'extension|flexion|extensor*|dorsiflexion <ratio>',
      'extensors were <ratio>', 'emg ..6 showed|shows|revealed|confirm*', 'electromyogra* ..8 showed|shows|revealed|denervation', 'denervation', 'mri ..12 shows|showed|describes|reveals|revealed|demonstrat*', 'ct ..8 shows|showed|reveals|revealed', 'disc space narrowing', 'removal of ..3 rods|hardware', 'clumped nerve roots', 'enhancing ..3 scar', 'scar about', 'foraminal narrowing', 'allodynia', 'bone scan ..6 uptake', 'mottled', 'disc protrusion|extrusion',
      'solid fusion', 'nerve root ..3 compression|impingement|enhancement', 'cooler than', 'biceps|ankle|knee|patellar|achilles reflex* ..3 (absent|lost|<number>)', 'both ankle reflexes absent',
    ],
    without: ['intact', 'normal strength'],
  },
  { element: 'objective-finding', effect: 'partial', patterns: ['tender*', 'spasm*', 'range of motion', 'rom decreased'] },
  {
    element: 'objective-finding',
    effect: 'not-met',
    patterns: ['mri ..10 normal', 'mri ..4 normal', 'nerve conduction studies ..8 normal', 'emg ..4 normal', 'waddell* (signs) ..4 positive', 'waddell* <ratio>', 'positive waddell*', 'no objective findings', 'non physiologic*', 'symptom magnification', 'straight leg raising was negative on both'],
  },

  // ── further surgery ─────────────────────────────────────────────────────────────────────────────────
  {
    element: 'no-further-surgery',
    effect: 'met',
    patterns: [
      'not a ..3 surgical candidate', 'not a ..3 candidate for ..4 surger*', 'no longer a ..2 surgical candidate', '{surgery} ..6 not (indicated|advised|recommended|an option|warranted|needed|planned)', '{surgery} ..4 not ..2 indicated|advised|recommended|option|warranted|feasible', 'no (further|additional|other|more) ..2 {surgery} ..5 indicated|recommended|advised|planned|option*|help|warranted|contemplated|offered',
      'no surgical (lesion|option*|indication|solution|treatment)', '{surgery} ..4 (would|is|will) (be) unlikely to help|benefit|succeed', '{surgery} ..3 contraindicated', 'advis* against ..4 {surgery}', 'recommends|recommended against ..4 {surgery}', 'no operation will|would|can|could help', 'nothing (further|more|else) to offer surgically', 'inoperable', '{surgery} ..4 would not help', 'not amenable to ..2 {surgery}', 'no {surgery} would help', 'beyond surgical help', 'surgical options (have been|are|were) exhausted',
    ],
  },
  {
    element: 'no-further-surgery',
    effect: 'not-met',
    patterns: ['recommend* (removal|revision|fusion|surgery|decompression|operation|another|repeat|further)', 'recommend* ..6 {surgery}', 'advised|advises ..4 (revision|fusion|surgery|decompression)', '{surgery} (is|was|has been) ..2 scheduled|recommended|planned|authorized', 'scheduled for ..4 {surgery}', 'is a (good) (surgical) candidate for ..3 {surgery}', 'would benefit from ..4 {surgery}', 'awaiting ..3 {surgery}', 'pending ..2 {surgery}'],
    without: ['not', 'no', 'against', 'pump', 'implantation', 'catheter'],
    ignoreHedge: true,
  },

  // ── psychological evaluation ────────────────────────────────────────────────────────────────────────
  {
    element: 'psych-obtained',
    effect: 'met',
    patterns: ['psychologically cleared', '{psych} clearance ..4 (obtained|granted|given|received|on <date>|was)', '{psych} (evaluation|report|assessment|testing) of|dated|on <date>', '{psych} ..6 evaluated|interviewed|tested|assessed|concluded|found|held|wrote|cleared', 'evaluated|seen|assessed|cleared|interviewed ..6 by ..4 {psych}', 'phd ..3 evaluated', 'psyd ..3 evaluated', '{psych} report ..4 held|states|stated|concluded|found', '{psych} evaluation (was|has been) (completed|done|performed|obtained)', 'interviewed and tested', 'his|her|the report states ..10 psychological', 'completed ..3 {psych} evaluation', 'underwent ..3 {psych} evaluation'],
    without: ['requested', 'scheduled', 'pending', 'no discussion', 'no recent', 'depression treatment', 'stimulator trial certified'],
  },
  { element: 'psych-obtained', effect: 'partial', patterns: ['{psych} (evaluation*|consultation*|clearance|assessment*|testing)', 'psych eval'] },
  {
    element: 'psych-origin',
    effect: 'met',
    patterns: ['pain ..4 not ..3 (primarily|mainly|mostly|chiefly|predominantly|purely|largely)? (a) psycho*', 'pain ..4 not (of) psycho*', 'not ..2 psychological|psychologic|psychogenic (in) (origin)', 'no psychological (origin|cause|source|basis)', 'pain ..5 organic|physical ..3 (origin|basis)', 'no ..2 evidence ..6 psychogenic|somatization|somatoform'],
    with: ['psych*', 'somat*', 'organic'],
  },
  {
    element: 'psych-origin',
    effect: 'not-met',
    patterns: ['pain ..2 (primarily|mainly|mostly|predominantly|largely|chiefly) psycho*', '(primarily|mainly|mostly|predominantly|largely)? psychological|psychogenic in origin', 'somatic symptom disorder', 'somatization', 'somatoform', 'conversion disorder', 'poor (psychological) candidate', 'not a (good|suitable|appropriate)? (psychological) candidate ..3 (pump|implant*|device|trial|psycho*)', 'implant* be deferred', 'defer ..3 implant*', 'withh* clearance', 'not psychologically cleared', 'clearance (was|is) (denied|withheld|not)'],
    without: ['not (primarily|mainly|mostly|predominantly|largely|chiefly|purely)? psycho*', 'not ..2 in origin'],
    ignoreHedge: true,
  },
  {
    element: 'psych-benefit',
    effect: 'met',
    patterns: ['expected to benefit', 'benefit ..4 expected', 'expected benefit', 'can be expected to ..3 benefit', 'likely to benefit', '(good|appropriate|suitable|excellent) (psychological) candidate', 'should benefit', 'no psychological contraindication*', 'benefit ..6 despite'],
    topic: 'psychological',
    ignoreHedge: true,
  },

  // ── contraindications ───────────────────────────────────────────────────────────────────────────────
  { element: 'infection-addressed', effect: 'met', patterns: ['no ..6 {infection}', 'without ..4 {infection}', 'denies ..6 {infection}', 'negative for ..3 {infection}', 'free of ..2 {infection}', 'cultures ..3 (without growth|negative)', '{infection} ..3 ruled out|excluded|absent', 'no sepsis'], without: ['guideline'] },
  { element: 'infection-addressed', effect: 'not-met', patterns: ['active|open|current|systemic|local|ongoing|wound|pocket|skin|urinary ..2 {infection}', 'infected ..3 wound|pocket|site', 'open wound', 'draining wound', 'iv antibiotics', 'intravenous antibiotics', 'is|being treated for ..3 {infection}', 'positive for mrsa', 'perforation'], without: ['no', 'denies', 'without', 'resolved', 'not'] },
  { element: 'coagulation-addressed', effect: 'met', patterns: ['inr ..6 <number>', 'inr ..3 normal', 'no ..4 (bleeding|clotting|coagulation) (disorder*|tendency|diathesis|problem*|abnormalit*)', 'no ..4 coagulopath*', 'no known coagulopathy', 'pt / ptt ..3 normal', 'coagulation (studies|profile|panel|tests) ..4 normal', 'without coagulopathy', 'prothrombin ..4 normal', 'no blood thinner*', 'not on ..3 {anticoagulant}', 'clotting ..4 normal', 'denies ..6 bleeding'] },
  { element: 'bleeding-risk', effect: 'not-met', patterns: ['thrombocytopeni*', 'neutropeni*', 'low platelet*', 'coagulopathy', 'bleeding disorder', 'hemophilia', 'von willebrand', '{anticoagulant}'], without: ['no', 'not', 'denies', 'without', 'hold', 'held', 'stopped', 'stop', 'bridge', 'bridging', 'discontinued', 'suspended', 'interrupted', 'excluded', 'sepsis'] },
  { element: 'bleeding-risk', effect: 'met', patterns: ['{anticoagulant} ..8 (hold|held|stop*|bridg*|discontinu*|suspend*|interrupt*)', '(hold|held|stop*|bridg*|suspend*|interrupt*) ..4 {anticoagulant}'] },

  // ── trial ───────────────────────────────────────────────────────────────────────────────────────────
  {
    element: 'trial-done',
    effect: 'met',
    patterns: ['{trial} ..8 (was|were|has been) (carried|done|performed|completed|conducted|successful|placed)', 'relief|reduction|improvement|reported ..12 {trial}', 'during (the|her|his|a|this|that) ..3 trial', '{trial} ..6 (with|gave|provided|produced|showed|reduced|on <date>|in|of <date>)', 'had|underwent|received|completed ..4 {trial}', 'trial from <date>', 'from <date> to <date> ..10 catheter', 'successful ..4 {trial}', 'epidural catheter at ..2 delivered', 'intrathecal ..8 injected', '<date> ..8 {trial}', 'inpatient trial'],
    topic: 'trial',
    without: ['stimulator', 'scs', 'prior to', 'requested', 'request', 'authorization', 'success will', 'planned', 'wishes', 'would like', 'cpt'],
    notTopic: ['stimulator'],
    negated: 'not-met',
  },
  { element: 'trial-done', effect: 'not-met', patterns: ['no ..6 trial ..4 (has|was|been) (been) (done|performed|carried|completed|undertaken)', 'has not (had|undergone|completed) ..4 trial', 'trial ..3 not (been) (done|performed|carried|completed|undertaken)', 'never had ..4 trial'], topic: 'trial', notTopic: ['stimulator'] },
  { element: 'trial-pain-reduction', effect: 'partial', patterns: ['good|excellent|significant|great|marked ..2 relief|response|result|improvement', 'pain (was|is) (much) (better|less)', 'would like ..3 pump', 'trial (was) successful', 'successful ..3 trial'], topic: 'trial', notTopic: ['stimulator'] },
  { element: 'trial-pain-reduction', effect: 'not-met', patterns: ['no (pain) relief', 'trial (was) (failed|unsuccessful|stopped|aborted)', 'stopped (because|due|for|early) ..5', 'failed ..4 trial'], topic: 'trial', notTopic: ['stimulator'], reasons: ['contrary'] },
  { element: 'trial-function', effect: 'met', patterns: ['{activity}', 'function ..2 improv*', 'more active', 'increased activity'], topic: 'trial', without: ['stimulator', 'goal*', 'hopes', 'wants', 'success', 'should', 'will', 'would', 'no mention', 'unable', 'cannot', 'not told', 'visits'], notTopic: ['stimulator', 'pump'] },
  { element: 'trial-function', effect: 'partial', patterns: ['felt better', 'happy with', 'pleased with', 'was awake during'], topic: 'trial', notTopic: ['stimulator'] },
  { element: 'trial-function', effect: 'not-met', patterns: ['no (change|improvement|difference|gain) in (activity|function|activities|her|his)', 'function (was|did) not (improve*|change*)', 'activity ..3 unchanged'], topic: 'trial', notTopic: ['stimulator'] },
  {
    element: 'trial-oral-reduction',
    effect: 'met',
    patterns: [
      '(no|without|needed no|took no|used no|off) ..2 {medicine} ..3 during', '{medicine} ..6 (brought down|reduced|cut|lowered|decreased|stopped|weaned|dropped|fell) ..8', '(reduced|cut|lowered|decreased|stopped|weaned|dropped) ..5 {medicine}', 'from <number> (mg|tablets|pills) ..6 to <number> ..3', 'from <number> to <number> (tablets|pills|mg)', 'oral med* <number> ..3 to ..2 <number>', 'needed no ..3 {medicine}', 'fewer|less ..2 {medicine}',
    ],
    topic: 'trial',
    without: ['stimulator', 'hopes', 'hope', 'wants', 'plan', 'success', 'should', 'will', 'would', 'goal*', 'beginning', 'not', 'no change', 'unchanged'],
    notTopic: ['stimulator'],
    ignoreHedge: true,
  },
  { element: 'trial-oral-reduction', effect: 'not-met', patterns: ['{medicine} ..4 (unchanged|continued|the same|not reduced|not changed|increased)', 'continued ..4 {medicine} ..3 unchanged', 'no change in ..4 {medicine}', 'same ..3 {medicine}'], topic: 'trial', notTopic: ['stimulator'] },

  // ── goals and plans around an implant ───────────────────────────────────────────────────────────────
  { element: 'functional-goals', effect: 'met', patterns: ['goal* ..14 {activity}', 'agreed ..14 {activity}', 'hopes to ..6 {activity}', 'wants to ..6 {activity}', 'aim* ..12 {activity}', 'return to (work|garden*|her|his|hunting|activit*)', 'goal* ..10 function*', 'goal* ..10 (back to|return to)'], without: ['guideline*', 'purpose'], ignoreHedge: true },
  { element: 'functional-goals', effect: 'partial', patterns: ['goal* ..6 (pain|relief|tablets|medication*)', 'pump ..3 for pain relief', 'success will'], },
  { element: 'late-in-continuum', effect: 'met', patterns: ['last (step|resort|option)', 'little (prospect|hope) of ..6 (other|control)', 'all other ..4 (exhausted|failed|tried)', 'every simpler treatment', 'no other (options|treatment)'] },
  { element: 'oral-opioid-plan', effect: 'met', patterns: ['{opioid} ..6 (cut|taper*|wean*|reduced) by', 'taper ..6 {opioid}', 'wean* (off|from) ..3 {medicine}', 'plan to (reduce|wean|taper|cut) ..6'], },
  { element: 'oral-opioid-plan', effect: 'partial', patterns: ['weaning', 'reduce ..3 {opioid}', 'wean*'] },
  { element: 'spinal-drug-named', effect: 'met', patterns: ['(intrathecal|filled with|preservative) ..4 {drug}', '{drug} ..4 (intrathecal*|preservative|pump)', 'pump ..6 {drug}'] },
  { element: 'spinal-starting-dose', effect: 'met', patterns: ['starting (dose|at) ..2 <number> (mg|mcg)', 'begun at <number> mg'] },
  { element: 'pump-model', effect: 'met', patterns: ['synchromed*', 'prometra', 'codman', '<number> ml (programmable) (intrathecal) pump', 'programmable (<number>) (ml) pump'] },
  { element: 'trial-drug-dose', effect: 'met', patterns: ['{drug} ..4 <number> (mg|mcg)'] , topic: 'trial' },
  { element: 'trial-setting', effect: 'met', patterns: ['inpatient', 'monitored bed', 'pulse oximetry', 'overnight observation', 'observed for'], topic: 'trial' },
  { element: 'trial-targets', effect: 'met', patterns: ['success (will|is|means|defined)', 'considered successful if', 'targets'], topic: 'trial', ignoreHedge: true },

  // ── a pump in place ─────────────────────────────────────────────────────────────────────────────────
  { element: 'pump-in-situ', effect: 'met', patterns: ['presence of (an|a|the)? (implanted) {pump}', '{pump} ..3 (was|is|were|has been) (implanted|placed|in place|in situ)', '{pump} implanted', 'implanted ..3 {pump}', '(status post|s / p) ..4 {pump}', '(his|her|the|with) {pump} (is|was|check|refill|interrogat*|delivers|contains)', 'returns for ..2 pump', 'with (the|his|her) pump', 'has (a|an|the) ..3 {pump}', 'pump interrogation', 'the pump was (last) refilled', 'pump (was) placed', 'pump (pocket|site)', 'elective replacement indicator', 'seen for ..3 pump check'], without: ['insulin', 'on q', 'pca', 'trial', 'request', 'requested', 'permanent pump was requested', 'guideline', 'should', 'would', 'explanted', 'removed'], ignoreHedge: true },
  { element: 'pump-in-situ', effect: 'partial', patterns: ['previous treatment ..12 {pump}', 'history of ..3 {pump}', '{pump}'], without: ['insulin', 'on q', 'pca', 'trial'] },
  { element: 'pump-in-situ', effect: 'not-met', patterns: ['{pump} ..3 (was|has been) (explanted|removed)', 'explant* of ..2 {pump}'] },
  { element: 'pump-pain', effect: 'partial', patterns: ['pain ..8 <score> with the pump', 'pump ..3 (helps|helping|works|working well|effective)', 'ongoing chronic pain', 'good relief ..4 pump', 'relief ..4 (from|with) the pump'], },
  { element: 'pump-pain', effect: 'not-met', patterns: ['no (benefit|relief) (from|with) ..2 pump', 'pump ..2 not (helping|working|effective)', 'pump ..3 no (benefit|relief)'] },
  { element: 'pump-function', effect: 'met', patterns: ['with the pump ..12 {activity}', 'since the pump ..12 {activity}', 'before the pump ..12 {activity}', 'before (implantation|implant) ..12 {activity}', '(oswestry|odi) ..4 <number> before ..6 <number>', '{activity} ..8 (with|since) (the|his|her) pump'], without: ['trial', 'unable', 'difficulty'] },
  { element: 'pump-function', effect: 'partial', patterns: ['functional', 'function* well'], topic: 'pump' },
  { element: 'pump-function', effect: 'not-met', patterns: ['{activity-loss}'], topic: 'pump', without: ['before'] },
  { element: 'pump-drug', effect: 'met', patterns: ['{drug}'], topic: 'pump', without: ['oral', 'tablet*', 'patch*', 'stopped', 'trial', 'mouth'] },
  { element: 'pump-concentration', effect: 'met', patterns: ['<number> mg|mcg / ml', '<number> mg|mcg per ml', '<number> mg|mcg per milliliter'], topic: 'pump' },
  { element: 'pump-daily-dose', effect: 'met', patterns: ['<number> mg|mcg a|per day', '<number> mg|mcg / day', '<number> mg|mcg daily', 'daily dose (:) ..2 <number>'], topic: 'pump', without: ['oral*', 'tablet*', 'oxycodone', 'norco'] },
  { element: 'reservoir-volume', effect: 'met', patterns: ['reservoir ..4 <number> ml', '<number> ml ..3 (reservoir|pump)', 'reservoir (volume|size) ..3 <number>'] },
  { element: 'refill-date', effect: 'met', patterns: ['last refill* ..4 <date>', '(pump) (was) last refilled (on) <date>', 'refilled ..3 <date>', 'alarm (date) ..4 <date>', 'alarm ..3 <date>'] },
  { element: 'refill-quantity', effect: 'met', patterns: ['times <number>', 'times one|two|three|four|six', 'x <number>', 'x1', 'x2', 'x3', 'x4', 'x6', '(one|two|three|four|six|<number>) (pump) refill*', 'every <duration> for', 'quantity (:) <number>'], fromRequest: true, with: ['refill*', 'pump*', 'fill*'] },
  { element: 'refill-quantity', effect: 'partial', patterns: ['refills', 'as needed'], fromRequest: true, with: ['refill*', 'pump*'] },
  { element: 'oral-opioid-trend', effect: 'met', patterns: ['before the pump ..4 {opioid}', '{opioid} was stopped', '{opioid} ..8 before (the|implant*)'], topic: 'pump' },
  { element: 'oral-opioid-trend', effect: 'partial', patterns: ['renew* ..2 {opioid}', 'continu* ..2 {opioid}', '{opioid}'], reasons: ['contrary-lean'] },
  { element: 'pump-complications', effect: 'met', patterns: ['no (sedation|urinary|leg|side|complications|sign of infection|catheter)', 'pocket ..4 (clean|tender)', 'side effects', 'catheter (trouble|problem*|intact)'], topic: 'pump' },
  { element: 'why-home', effect: 'met', patterns: ['non ambulatory', 'nonambulatory', 'bed bound', 'bedbound', 'bedridden', 'ventilator*', 'homebound', 'home bound', 'cannot (leave|travel|be transported|sit in)', 'unable to (leave|travel|be transported|attend)', 'no transport*', '<number>|<duration> each way', 'transport* ..4 (unsafe|unavailable|impossible)', 'quadripleg*', 'tetrapleg*', 'immunocompromised', 'stretcher'], without: ['guideline'] },
  { element: 'why-home', effect: 'partial', patterns: ['prefer*', 'convenien*'], with: ['home', 'horne'] },
  { element: 'why-home', effect: 'not-met', patterns: ['drives (herself|himself|to|a)', 'attended|attends ..3 (visits|clinic|appointments)', 'comes to the (clinic|office)', 'ambulates independently', 'able to drive', 'drives'] , without: ['unable', 'cannot', 'no longer', 'not', 'wife', 'husband', 'daughter', 'son']},
  { element: 'staff-training', effect: 'met', patterns: ['nurse* ..6 (trained|certified|training)', '(trained|certified) ..5 (nurse*|staff|personnel)', 'pump certified'], without: ['guideline'] },
  { element: 'staff-training', effect: 'partial', patterns: ['home infusion', 'horne infusion', 'home health', 'infusion (company|agency|services|nurse)', 'nursing agency', 'visiting nurse'] },
  { element: 'drug-source', effect: 'met', patterns: ['pharmacy ..10 (compound*|dispens*|commercial*|fda)', '(compounded|dispensed|supplied|commercial*) ..8 pharmacy'] },
  { element: 'drug-source', effect: 'partial', patterns: ['compounding pharmacy', 'compounded', 'specialty pharmacy'] },
  { element: 'replacement-indicator', effect: 'met', patterns: ['(elective replacement|replacement) indicator ..4 <date>', 'eri ..6 <date>', 'end of service ..3 <date>', 'end of life ..4 <date>', 'eos ..4 <date>', 'battery ..6 (depleted|<duration>)'] },
  { element: 'replacement-indicator', effect: 'partial', patterns: ['end of life', 'eri', 'pump (is) old', 'battery', 'began to beep', 'alarm*'], topic: 'pump' },
  { element: 'pump-malfunction', effect: 'met', patterns: ['motor stall', 'malfunction*', 'rotor stall'], topic: 'pump' },
  { element: 'device-not-misused', effect: 'met', patterns: ['no (misuse|tampering|abuse|neglect) ..3 (pump|device)', 'no tampering'] },

  // ── continuing an opioid ────────────────────────────────────────────────────────────────────────────
  { element: 'analgesia', effect: 'partial', patterns: ['meds|medication*|{opioid} ..2 (help*|beneficial|effective|work*|reduce*|improve*|control*)', 'relies (heavily) on ..3 {medicine}', 'reliance on ..3 {medicine}', 'relief ..3 (with|from) ..3 {medicine}', 'pain ..6 <score>', 'pain now <score>', '(lbp|pain) <score>', '{medicine} ..3 for pain relief', 'pain relief with', 'some relief', 'partial relief'], notTopic: ['trial', 'pump', 'stimulator'] },
  { element: 'analgesia', effect: 'not-met', patterns: ['{medicine} ..3 (no longer|not|do not|does not|did not) (help*|work*|relieve*|control*|effective)', 'no (pain) relief (from|with) ..4 {medicine}', 'reported no relief', 'no relief', 'before and after each dose', 'pain ..4 unchanged ..6 (dose|medication*|{opioid})', '{opioid} ..4 no (relief|benefit|effect)', 'not (getting|obtaining) ..2 relief'], notTopic: ['trial', 'pump', 'stimulator'], without: ['gabapentin', 'naproxen', 'injection*', 'therapy', 'neurontin', 'lyrica', 'nsaid*', 'ibuprofen', 'pregabalin', 'duloxetine', 'block*'] },
  { element: 'activities', effect: 'met', patterns: ['with ..3 {medicine} ..16 {activity}', '{activity} ..12 with ..3 {medicine}', '{activity} ..10 (because of|thanks to|due to) ..3 {medicine}', '{medicine} ..4 (allow*|enable*|permit*|let|lets) ..8', 'on ..2 {medicine} ..8 {activity}', 'without (it|them|{medicine}) ..12 (cannot|could not|unable|missed)'], notTopic: ['trial', 'pump', 'stimulator'], without: ['no', 'adls', 'trouble', 'difficulty', 'difficulties', 'unable', 'template'], ignoreHedge: true },
  { element: 'activities', effect: 'partial', patterns: ['able to function', 'improves ..2 function', '{activity}', 'functional', 'improved ..2 adl*'], notTopic: ['trial', 'pump', 'stimulator'], section: ['function', 'record', 'social-history', 'work-status'] },
  { element: 'activities', effect: 'not-met', patterns: ['{activity-loss}', 'did not|not demonstrate* ..3 functional (benefit|improvement|gain)', 'no ..3 functional (benefit|improvement|gain)', 'no record of ..3 increase in function'], notTopic: ['trial', 'pump', 'stimulator'], without: ['before', 'without', 'left', 'off the medication'] },
  { element: 'adverse-effects', effect: 'met', patterns: ['denies ..6 (sedation|nausea|constipation|drowsiness|dizziness|itching|side effects)', 'no (sedation|nausea|constipation|drowsiness|itching|vomiting|respiratory|side effects|adverse effects)', 'constipation ..3 (controlled|managed|relieved|treated|resolved)', 'side effects ..4 (managed|controlled|addressed)', 'without (sedation|nausea|constipation|side effects|adverse)'], notTopic: ['trial', 'pump'], without: ['gabapentin ..4', 'naproxen', 'neurontin'] },
  { element: 'adverse-effects', effect: 'partial', patterns: ['well tolerated', 'tolerat* ..3 (well|medication*)', 'side effects', '(colace|docusate|senna|laxative*|lactulose|miralax)'], notTopic: ['trial', 'pump'] },
  { element: 'adverse-effects', effect: 'not-met', patterns: ['(is|was|feels|became|becomes|too) (very|too|more)? (drowsy|sedated|somnolent|confused)', 'fell (twice|asleep|several)', 'falls (due|from|because|asleep)', 'overdose', 'respiratory depression', 'laxatives have not', 'constipation ..3 (not|persist*|severe|unmanaged)', 'excessive sedation', 'over sedat*'], notTopic: ['trial', 'pump'], without: ['denies', 'no', 'gabapentin', 'lyrica', 'when it was raised', 'guideline'] },
  { element: 'urine-screen', effect: 'met', patterns: ['(uds|udt|urine (drug) (screen*|test*|toxicology)) ..16 (consistent|appropriate|expected|compliant|negative for illicit)', 'urine ..12 consistent', 'consistent with (prescri*|medication*|morphine|oxycodone|hydrocodone)', 'nothing unexpected', 'urine (drug) screen ..4 (negative|normal)'], without: ['inconsistent', '[', 'not consistent'] },
  { element: 'urine-screen', effect: 'partial', patterns: ['uds', 'urine drug (screen*|test*)', 'urine (toxicology|screen*|test*)', 'udt'], without: ['['] },
  { element: 'urine-screen', effect: 'not-met', patterns: ['(uds|udt|urine|test|screen) ..12 (inconsistent|aberrant|negative for (oxycodone|hydrocodone|morphine|opiates|opioids|the prescribed|methadone|norco)|positive for (cocaine|methamphetamine|thc|marijuana|heroin|amphetamine*|alcohol|illicit))', 'positive for ..10 (cocaine|methamphetamine|heroin)'], without: ['no', 'not'] },
  { element: 'pdmp', effect: 'met', patterns: ['(cures|pdmp|prescription monitoring) ..14 (consistent|appropriate|one prescriber|single|no (discrepanc*|aberran*|other)|expected|reviewed ..4 consistent)', '(cures|pdmp) ..8 one pharmacy'], without: ['['] },
  { element: 'pdmp', effect: 'partial', patterns: ['cures', 'pdmp', 'prescription drug monitoring'], without: ['[', 'not provided'] },
  { element: 'pdmp', effect: 'not-met', patterns: ['(cures|pdmp) ..12 (three|four|multiple|several|<number>|two|different) (prescribers|providers|pharmacies|physicians|doctors)', 'multiple (prescribers|pharmacies|providers)', 'doctor shopping'] },
  { element: 'drug-behavior', effect: 'met', patterns: ['no early refill*', 'no aberrant (behavior*|drug|signs)', 'no lost prescription*', 'pill count ..6 (expected|correct|appropriate|consistent)', 'no signs of (abuse|misuse|diversion|addiction)', 'taken as (directed|prescribed)', 'takes ..4 as (directed|prescribed)', 'no (evidence|history) of (abuse|misuse|aberrant|diversion)', 'denies ..3 (illicit|street|recreational) (drug*|substance*)'], without: ['['] },
  { element: 'drug-behavior', effect: 'not-met', patterns: ['early refill (request*|on|of)', '(asked|telephoned|called|requested|requests) ..3 early refill', 'lost (his|her|the) (prescription*|medication*|tablets|pills)', '(tablets|prescription*|medication*|pills) ..4 (stolen|thrown away|lost)', 'ran out (early|of)', 'self escalat*', 'takes more than prescribed', 'refused ..3 (urine|uds|drug)', 'dirty urine'], without: ['no', 'denies', 'stock'] },
  { element: 'diagnosis-stated', effect: 'met', patterns: ['diagnos*', 'post laminectomy (syndrome)', 'failed back (surgery) syndrome', 'radiculopath*', 'degenerative (disc|joint) disease', 'disc degeneration', 'crps', 'arachnoiditis', 'ddd', 'chronic pain syndrome', 'osteoarthritis', 'dystonia', 'djd', 'stenosis', 'impingement', 'chronic ..3 pain', 'sacroili*', 'metastas*', 'cancer'] },
  { element: 'reason-for-opioids', effect: 'met', patterns: ['(opioid*|{opioid}|it|they) ..4 (chosen|given|prescribed|needed|used) ..6 because', 'reason* ..3 (for|stated) ..8 opioid', 'because ..4 nsaid*', 'because ..4 kidney', 'is the treatment that', 'after nsaids|other ..6 failed', 'other ..4 (failed|not helped) ..8 opioid*', 'left (him|her) unable to'], ignoreHedge: true },
  { element: 'reason-for-opioids', effect: 'not-met', patterns: ['(recommend*|advise*|suggest*) against ..4 (opioid*|narcotic*)', '(does|do) not (want|recommend|believe) ..6 (opioid*|narcotic*)', 'opioids are not (indicated|appropriate)', 'get off ..3 (opioid*|narcotic*)'] },
  { element: 'pdmp-single-source', effect: 'met', patterns: ['(cures|pdmp) ..12 (one|single|sole) (prescriber|provider)', 'one prescriber ..8 one pharmacy'] },
  { element: 'pdmp-single-source', effect: 'not-met', patterns: ['(three|four|multiple|several|two|<number>|different) (prescribers|providers|pharmacies)'] },
  { element: 'single-source-stated', effect: 'met', patterns: ['(single|one|only|sole) (prescriber|provider|physician|pharmacy)', 'only from (this|our) office', 'only prescriber'] },
  { element: 'dose-justified', effect: 'met', patterns: ['(dose|dosage|tablets) ..6 (lowered|reduced|cut|decreased) from', 'lowest (effective) dose ..6 (because|is|tried)', 'were tried for <duration>', 'taper* ..4 (tried|attempted)', 'lowered from ..6 to ..4', 'attempt* to (reduce|lower|wean|taper) ..10 (pain|worse|increase*)', '(reduced|decreased) from <number> to <number>'], notTopic: ['trial', 'pump'], without: ['during the trial'] },
  { element: 'dose-justified', effect: 'not-met', patterns: ['dose (was|has been) (raised|increased|doubled) ..8 (without|no) ..3 (gain|benefit|relief|improvement)'] },
  { element: 'returned-to-work', effect: 'met', patterns: ['works <number> hours', 'works <duration>', 'working (full|part|modified|regular|light)', 'works (full|part) time', 'returned to (work|his|her|full|modified)', 'back (at|to) (work|the job|his job|her job)', 'works as a', 'continues (to) work*', 'modified duty , <number>', 'is (currently) (working|employed)', 'full duty'], without: ['not', 'unable', 'left', 'goal*', 'hopes', 'wants', '[', 'cannot', 'if', 'until'], ignoreHedge: true },
  { element: 'returned-to-work', effect: 'not-met', patterns: ['(has|is|does) not (work*|been working|returned)', 'not worked since', 'not (currently) working', 'temporar* total* disab*', 'ttd', 'unable to work', 'off work', 'out of work', 'disabled', 'has not worked'], without: ['[', 'left', 'without', 'before'] },
  { element: 'improved-function', effect: 'not-met', patterns: ['{activity-loss}', '(function|oswestry) ..6 (lower|worse|declin*)', 'did not demonstrate ..3 functional'], notTopic: ['trial', 'pump'], without: ['before', 'without', 'left', 'off the medication'] },
  { element: 'improved-pain', effect: 'not-met', patterns: ['no relief', '{medicine} no longer help*', 'pain has not changed', 'before and after each dose', 'pain ..3 unchanged'], notTopic: ['trial', 'pump', 'stimulator'], without: ['gabapentin', 'naproxen', 'injection*', 'therapy'] },
  { element: 'diagnosis-rechecked', effect: 'met', patterns: ['diagnosis ..3 (reassessed|reviewed|reconsidered|re evaluated|rechecked|confirmed)', 'diagnosis has not changed'] },
  { element: 'other-treatment', effect: 'partial', patterns: ['(also|other) treatment*', '{physical-care} ..6 (provided|given|done|received|since)'] },
  { element: 'long-term-effects', effect: 'met', patterns: ['long term (side) effects', 'hyperalgesia', 'libido', 'testosterone', 'sleep apnea'], notTopic: ['trial', 'pump'] },
  { element: 'long-term-effects', effect: 'partial', patterns: ['constipation', 'sedation', 'drowsy', 'side effects'], notTopic: ['trial', 'pump'] },
  { element: 'consult-supports-dose', effect: 'met', patterns: ['pain (management) (specialist|consultant|consultation|consult) ..10 (supports|recommends|agrees|endorses|approves) ..6 (dose|regimen|continu*)'] },
  { element: 'consult-supports-dose', effect: 'partial', patterns: ['pain management (consultation|consult|specialist|evaluation)', 'pain specialist'] },
  { element: 'consult-supports-dose', effect: 'not-met', patterns: ['(consultant|specialist|consultation) ..8 (lower|reduce|reduction|taper|wean)'] },
  { element: 'dose-reason', effect: 'met', patterns: ['(dose|regimen) ..6 (needed|required|necessary) because', 'lower dose* ..6 (failed|inadequate|not|ineffective)'] },
  { element: 'nonopioid-review', effect: 'met', patterns: ['(continue*|uses|using|current*) ..4 (home exercise|tens|gabapentin|physical therapy|nsaid*|heat|ice)', 'home exercise'] },
  { element: 'psych-and-screen', effect: 'met', patterns: ['(opioid risk tool|ort|soapp|comm) ..4 (score|<number>|low)', 'psychological consult* ..4 (not|needed|considered)'] },
  { element: 'agreement-signed', effect: 'met', patterns: ['(agreement|contract) ..4 (signed|renewed|on file|dated) ..3', 'signed ..4 (agreement|contract)'], without: ['['] },
  { element: 'naloxone-offered', effect: 'met', patterns: ['(naloxone|narcan) ..4 (prescribed|offered|declined|given|dispensed)'] },
  { element: 'risk-benefit-discussion', effect: 'met', patterns: ['risks and benefits ..4 (discussed|reviewed|explained)'], without: ['['] },
  { element: 'risk-screen', effect: 'met', patterns: ['opioid risk tool', 'ort (score|<number>)', 'soapp', 'no (personal) history of (substance|alcohol|drug) abuse'] },

  // ── tapering ────────────────────────────────────────────────────────────────────────────────────────
  { element: 'wean-schedule', effect: 'met', patterns: ['weeks <number> (and|to) <number>', 'weeks <number>', 'reduce by <percent>', '<percent> every <duration>', 'taper (schedule|plan) ..4', 'every <duration> until (stopped|zero|off)'] },
  { element: 'wean-schedule', effect: 'partial', patterns: ['taper*', 'wean*'] },
  { element: 'wean-supervision', effect: 'met', patterns: ['visits (with|every)', 'supervised taper', 'follow up every', 'recheck (in|every)'], with: ['taper*', 'every', 'weeks', 'tablet', 'count'] },
  { element: 'wean-support', effect: 'met', patterns: ['clonidine ..6 (sweats|withdrawal|hand)', '(behavioral|cbt|counsel*) ..10 (mood|sleep|taper)', '(naloxone|narcan) ..3 (kit|prescribed)', 'withdrawal ..6 (held|treated|managed)'] },

  // ── cancer pain and spasticity ──────────────────────────────────────────────────────────────────────
  { element: 'life-expectancy', effect: 'met', patterns: ['(survival|life expectancy|prognosis|live) ..6 (<number>|<duration>)', 'expects ..4 survival of ..4'], },
  { element: 'life-expectancy', effect: 'partial', patterns: ['stage iv|4', 'end stage', 'terminal', 'prognosis'] },
  { element: 'thecal-sac-clear', effect: 'met', patterns: ['no ..4 (encroachment|compression|involvement) ..4 (thecal|cord|canal)', 'thecal sac (is) (clear|free|not)'] },
  { element: 'thecal-sac-clear', effect: 'not-met', patterns: ['(encroach*|compress*|impinge*) ..4 (thecal|cord|canal)'], without: ['no', 'not', 'without', 'exclude*'] },
  { element: 'scheduled-analgesic-failed', effect: 'met', patterns: ['(fixed|scheduled) (schedule|dos*) ..4 pain ..3 still', 'around the clock ..14', 'despite ..6 {opioid} ..4 pain'], },
  { element: 'scheduled-analgesic-failed', effect: 'partial', patterns: ['{opioid} ..6 (prn|as needed)'] },
  { element: 'analgesic-side-effects', effect: 'met', patterns: ['falls asleep', 'episodes of confusion', 'breathing slowed', '(intolerable|severe) ..2 side effects', 'had to be given up because'] },
  { element: 'oral-baclofen-failure', effect: 'met', patterns: ['oral baclofen ..8 (fail*|no|not|without|intoleran*|sedat*|weakness|ineffective)', 'baclofen ..8 (no|without|little) (relief|effect|benefit|response)'] },
  { element: 'oral-baclofen-failure', effect: 'partial', patterns: ['baclofen'] },
  { element: 'spasticity-cause', effect: 'met', patterns: ['spasticity ..6 (multiple sclerosis|spinal cord injury|stroke|cerebral palsy|brain injury|ms|myelopathy)', '(multiple sclerosis|spinal cord injury|stroke|cerebral palsy|brain injury) ..8 spastic*'] },
  { element: 'spasticity-scale', effect: 'met', patterns: ['(ashworth|mas) ..4 (<number>|of)', 'penn ..4 <number>'] },
];

/** Wordings that set what the following sentences speak of. */
export const TOPICS: { topic: Topic; patterns: string[]; sections?: string[] }[] = [
  { topic: 'trial', patterns: ['intrathecal|pump|idds|morphine|catheter|infusion|spinal|opioid|opiate|epidural|it|inpatient ..4 trial', 'trial ..5 intrathecal|pump|catheter|idds|spinal|morphine|infusion|epidural', 'epidural catheter at', 'single dose of intrathecal', 'test injection', 'during the trial'], sections: ['trial'] },
  { topic: 'pump', patterns: ['(with|before|since|the|his|her|presence of|programmable|implanted|returns for) (the|his|her|an|a) ..2 pump', 'pump interrogation', 'pump data', 'pump refill*', 'reservoir', 'pump check', 'intrathecal pump', 'pump delivers', 'in the pump'] },
  { topic: 'stimulator', patterns: ['stimulator', 'stimulation', 'scs', 'neurostimulat*', 'paresthesia'] },
  { topic: 'psychological', patterns: ['{psych}', 'phd', 'psyd'], sections: ['psychological'] },
  { topic: 'surgery', patterns: ['{surgeon}'], sections: ['surgical-opinion'] },
  { topic: 'opioid', patterns: ['{opioid}', 'medication*'] },
];

/** A sentence that opens something new ends what the ones before it spoke of. */
export const TOPIC_BREAKS = ['progress note|report', 'on exam*', 'on (the) examination', 'physical exam*', 'current medication*', 'medications were|are', 'in a progress', 'the right ..3 reflex', 'utilization review', 'treatment plan', 'diagnos*', 'mri', 'emg', 'inr'];

/** What the elements are called when someone says that a thing is missing. */
export const SUBJECTS: { element: ElementId; patterns: string[] }[] = [
  { element: 'trial-function', patterns: ['improved function', 'functional improvement', 'what the ..3 could do while', 'function ..4 trial'] },
  { element: 'trial-oral-reduction', patterns: ['reduction in (oral) (pain) medication*', 'change in (his|her) tablets', 'oral (pain) medication* use', 'change in ..3 tablets'] },
  { element: 'trial-done', patterns: ['trial'] },
  { element: 'psych-obtained', patterns: ['{psych} (evaluation|report|clearance|consultation|assessment)'] },
  { element: 'no-further-surgery', patterns: ['opinion from ..3 surgeon', 'surgical opinion', 'further surgery', 'surgical options'] },
  { element: 'conservative-physical', patterns: ['physical therapy', 'conservative (care|treatment|measures)', 'injection*'] },
  { element: 'conservative-psychologic', patterns: ['psychiatric (consultation|treatment|care)', 'psychological treatment'] },
  { element: 'conservative-pharmacologic', patterns: ['medication trials', 'results of ..6 medication'] },
  { element: 'functional-goals', patterns: ['goals of care', 'functional goal*', 'goals'] },
  { element: 'oral-opioid-plan', patterns: ['weaning (process|attempts)', 'wean*'] },
  { element: 'pump-pain', patterns: ['pain (level) reduction', 'pain relief ..4 pump', 'benefit ..4 pump'] },
  { element: 'pump-function', patterns: ['functional outcome', 'functions with the pump', 'function ..4 pump'] },
  { element: 'reservoir-volume', patterns: ['reservoir (volume|size)'] },
  { element: 'pump-concentration', patterns: ['(drug) concentration'] },
  { element: 'why-home', patterns: ['why the clinic', 'reason ..6 clinic', 'reason ..4 home'] },
  { element: 'reason-for-opioids', patterns: ['indication for (why) ..6 (opiate*|opioid*)', 'rationale for ..4 opioid*', 'need ..3 long term (opiate*|opioid*)'] },
  { element: 'analgesia', patterns: ['pain relief', 'analgesia'] },
  { element: 'activities', patterns: ['functional (benefit|improvement|gain)', 'increase in function'] },
  { element: 'adverse-effects', patterns: ['side effects', 'adverse effects'] },
  { element: 'urine-screen', patterns: ['urine (drug) (screen*|test*)', 'uds'] },
  { element: 'pdmp', patterns: ['cures', 'pdmp'] },
  { element: 'drug-behavior', patterns: ['aberrant'] },
  { element: 'consult-supports-dose', patterns: ['pain (management) (consultation|consult|specialist)'] },
  { element: 'infection-addressed', patterns: ['infection', 'sepsis'] },
  { element: 'coagulation-addressed', patterns: ['coagul*', 'bleeding'] },
];

/** "It is not in the papers": a gap, whoever says it of them. */
export const GAP_CUES = ['no|little|insufficient|limited (clear) (documentation|discussion|report|mention|record*|evidence|indication|word|account|information|provided)', 'there is|was no ..3', 'no reason is|was', 'not (been) (documented|provided|discussed|mentioned|stated|given|addressed|described|submitted|included|qualified|specified|found|available)', 'no ..12 (found|provided|submitted|documented|available)', 'unclear', 'lack of ..2 documentation', 'little (has been|provided|documentation)', 'was not provided', 'not qualified with', 'no ..3 (psychological|recent)'];

/** "It did not": a contrary finding, as an earlier reviewer states it. */
export const CONTRARY_CUES = ['did not (demonstrate|show|have|result|improve)', 'fail* to (demonstrate|show|improve)', 'has not (demonstrated|shown|improved)', 'no (improvement|benefit|gain|change)', 'without (improvement|benefit)'];
