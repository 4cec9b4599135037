/** A higher dose: what the present one does, and what has changed. The form of a row: account.ts. */
import { type Account, anyOf } from './account.ts';

const RISE =
  '(increase*|increasing|raise|raised|raising|titrat*|uptitrat*|escalat*|advance|doubled|double|step up|stepped up|rise|go up|goes up|going up|up to|higher|more|stronger|go to|bump)';

const NEVER = [
  'guideline*|patients|criteria',
  'should be ..4',
  'insulin|a1c|lisinopril|bp|metoprolol|levothyroxine|warfarin|prednisone',
  'pump|intrathecal',
  '(wife|husband|brother|sister|mother|father|neighbor)',
];
const OTHER_DRUG =
  'gabapentin|neurontin|lyrica|pregabalin|cymbalta|duloxetine|ibuprofen|naproxen|zanaflex|tizanidine|baclofen';

export const INCREASE_ACCOUNTS: Account[] = [
  {
    element: 'increase-cause',
    opens: [
      `${RISE} ..5 ({opioid-told}|dose|dosage|strength|medication)`,
      `({opioid-told}|dose|dosage|opioid*) ..5 ${RISE}`,
      '(increase|titrate|raise|titration|increases)',
      '(current|present) (dose|regimen|strength|{opioid}) ..6 (not|no longer|wears|fails|inadequate|insufficient)',
      '({opioid-told}|<number> mg|dose|it) ..6 no longer (lasts|reaches|carries|covers|holds) ..2',
      '(reason|cause|why|because) ..4 (higher|increase*|raise*|dose)',
      '({opioid-told}|dose|patch) ..4 (up to|goes (up|from|to)|go (up|from|to)|up from|raised|(from|to) <number> to) ..2',
    ],
    parts: {
      rise: [RISE, '(titration|increment)', 'go up', '(goes|go|going|moved|move) (from|to|up) ..2'],
      cause: [
        '(new|recent|fresh|acute|second) ..2 (fracture|fall|injury|herniation|tear|lesion|accident|trauma|surgery|finding*|deficit|weakness|metastas*|compression)',
        '(fell|slipped|crash|collision|rear ended|rear end|mva|car accident|tripped|reinjured|re injured|twisted|fall)',
        '(progression|progressed|advanced|worsened|worsening|gone from|deteriorat*) ..8 (mri|ct|stenosis|arthritis|disease|moderate|severe|x ray|xray|film*|emg|study|imaging|neuropathy|degenerat*|lesion)',
        '(mri|ct|x ray|xray|film*|emg|scan|imaging|study) ..8 (progress*|worse|severe|larger|new|loosen*|fracture*|nonunion|broken|advanced|increased|gone from)',
        '(hardware|screw|rod|cage|implant|prosthesis|graft) ..4 (loosen*|broken|failure|failed|fractur*|migrat*|backed)',
        '(loosening|nonunion|pseudarthrosis|pseudoarthrosis|failed fusion)',
        '(nsaid*|celebrex|meloxicam|gabapentin|injection*|tens|ibuprofen|naproxen|lyrica|cymbalta|stimulator|block*|therapy) ..4 (had to be)? ..2 (stopped|withdrawn|removed|discontinued|denied|ended|no longer|lost|taken out|failed)',
        '(stopped|withdrawn|removal|removed|loss) ..4 (nsaid*|stimulator|celebrex|meloxicam|gabapentin|injection*)',
        '(post op|postop|postoperative|after|since|following|from) ..3 (surgery|fusion|revision|laminectomy|operation|arthroplasty|replacement|discectomy)',
        '(spread|spreading|extended) ..5 (other|opposite|foot|hand|leg|arm|limb|side|proximal*)',
        'tolerance',
        '(end of dose|wears off|wearing off|wore off) ..6 (hour*|before|early|by|after|failure)',
        '(returned|back|return|went|promoted|moved|changed) ..3 (to)? ..1 (work|duty|full duty|job|full time|longer hours)',
        '(heavier|longer|more|fuller|extra|added) ..2 (work|duty|hours|shifts|shift|lifting|day|days)',
        '(since|now that|because) ..4 (full days|full time|longer hours|longer shifts|heavier work|more hours|eight hours|ten hours) ..1',
        '(no longer|not) ..1 (lasts|last|reaches|reach|carries|covers|holds) ..3 (next dose|next tablet|evening|noon|morning|night|end of|<duration>|shift)',
        '(pain|relief) ..2 (returns|back|gone|fades|ends|comes back) ..2 (after|within|before|by) ..3 (<duration>|hours|next dose|noon|evening)',
        '(moved|transferred|assigned|reassigned|posted|shifted|put) ..2 to ..4 (dock|line|job|floor|post|shift*|department|route|warehouse|nights)',
        '(is|was|are|now) back (on|at|to) ..2 (full|shift*|work|duty|job|regular)',
        '(broke|fractured|tore|injured|struck) ..3 (rib*|hip|wrist|ankle|arm|leg|shoulder|meniscus)',
        '(winter|pregnan*|infection|shingles|flare ..2 (of|in) (arthritis|gout|crps))',
        '(since|after) ..4 (fall|accident|surgery|revision|crash|injury|infection|flare)',
        'due to ..4 (progression|fracture|surgery|loosen*|tolerance|spread)',
      ],
      'cause-denied': [
        'no (new|recent) ..4 (injury|progression|fall|finding*|deficit|change*|event|fracture)',
        'no ..1 (progression|reason|cause|trigger|change*) ..4',
        '(nothing|none) ..2 (has)? ..1 (changed|new|different)',
        '(all|everything|exam|imaging|symptoms|status) ..3 (the same|unchanged|stable|as before)',
        '(as|no less) (comfortable|active|well|functional) ..8 (as|than) ..4 (before|last|previous|prior|ever|at)',
        '(at|on) (the)? ..1 (patient|patients|his|her) ..2 request ..2',
        '(stable|unchanged) (exam|symptoms|pain|condition|imaging)',
        '(same|unchanged) ..2 (as|since) ..2 (last|previous|before|prior)',
        'for no ..2 (reason|cause)',
      ],
      vague: [
        'pain ..4 (worse|increased|higher|more|bad|up|severe|uncontrolled|<score>|<number>)',
        '(increased|more|worse|worsening|increasing|escalating) ..1 pain',
        '(arm|leg|back|neck|knee|hand|foot|shoulder|hip|it|headache*) ..4 (worse|sorer|more painful|flared)',
        '(does|do|did) not ..2 (hold|last|carry|cover|see) ..3',
        '(no longer|not) (holds|hold|lasts|covers|carries|enough) ..2',
        '(not|no longer) ..2 (holding|working|enough|controlling|covering|lasting|helping|sufficient|adequate) ..3',
        '(inadequate|insufficient|poor|suboptimal) ..2 (control|relief|analgesia|dose)',
      ],
    },
    rules: [
      { effect: 'met', has: ['rise', 'cause'], lacks: ['cause-denied'] },
      { effect: 'not-met', has: ['rise', 'cause-denied'], lacks: ['cause'] },
      { effect: 'partial', has: ['vague'] },
    ],
    never: [
      ...NEVER,
      `${OTHER_DRUG} ..3 (raised|increase*|titrat*|doubled|to|up)`,
      `(increase*|raise*|titrat*) ..2 (${OTHER_DRUG})`,
      '(activity|exercise|weight|therapy|function) ..2 (increase*|raised)',
      'increase* ..2 (activity|activities|function|exercise|tolerance|range|walking|rom|fluid*|fiber)',
    ],
    back: 2,
    ahead: 1,
  },
  {
    element: 'increase-present-benefit',
    opens: [
      '(present|current|existing|this) ..1 (dose|regimen|strength|{opioid-told})',
      '(at|on|with|from|of) ..1 {opioid-told}',
      '{opioid-told} ..2 (<number>|<ratio>) ..6',
      '(at|on) <number> (mg|mcg|med|mme|a day)',
      '(milligrams|fives|tens|these|pills) ..3 (help*|work*|do|give*|take*)',
      '{opioid-told} ..2 (helps|gives|wears|works|does|reduces|cuts|brings)',
      '(relief|benefit) ..2 (at|from|with|on) ..2 (<number>|{opioid-told}|current|present)',
    ],
    parts: {
      opioid: ['{opioid-told}', '(dose|milligrams|pills|fives|tens) ..2', '<number> (mg|mcg)'],
      rise: [
        RISE,
        '(asks|request*|wants|need|needs|hoped) ..5',
        '(falls|fell) short',
        '(double|triple) it',
        '(what|which) it does not',
        '(wears off|lasts|lasting|gone)',
      ],
      amount: [
        '(<score>|<number>|nine|eight|seven|ten) to ..1 (<score>|<number>|four|five|six|three|two) @0-7',
        '<number> (vs|versus|against|instead of) ..1 <number>',
        '<percent> ..2 (relief|less|better|reduction|improvement|benefit|off)',
        '(relief|reduces|cuts|lowers|reduction|better) ..4 (<percent>|half|third|quarter|two thirds)',
        '(half|third|quarter|two thirds) ..2 (relief|pain|reduction|gone|less)',
        '(odi|oswestry|rmdq|dash|peg) ..2 <number> to <number>',
        '(able|can|manages|lets|allows) ..3 {task}',
        '(walks|cooks|dresses|works|drives|cleans|shops|gardens|sleeps) ..3',
        'pain ..2 (<score>|<number>) ..4 (with|on|after) ..4 (<score>|<number>) ..3 (without|off|before)',
      ],
      vague: [
        '(partial|some|mild|modest|moderate|little|limited|incomplete|fair) ..1 (relief|benefit|help|improvement|analgesia|effect)',
        '(helps|help|helped|works|helping) ..2 (some|somewhat|partly|partially|a bit|a little|for a while|early|briefly)',
        '(wears|wearing|wore) off',
        '(lasts|lasting|holds) ..3 (hour*|short|<number>|only)',
        '(takes|took) the edge off',
      ],
      none: [
        '(no|zero|nil|without|not any) ..1 (benefit|relief|effect|help|improvement|analgesia|gain)',
        '(do|does|did|is|are) not ..1 (work*|help*|touch*|relieve*|do|effective|doing) ..4',
        '(same|no better|no different|worse) ..2 (as|than)? ..1 (off|without)',
        '(useless|worthless|ineffective|do nothing|does nothing|did nothing)',
        'nothing ..2 (from|with|at) ..3',
      ],
    },
    rules: [
      { effect: 'not-met', has: ['opioid', 'none', 'rise'], lacks: ['amount'] },
      { effect: 'met', has: ['opioid', 'amount', 'rise'], lacks: ['none'] },
      ...anyOf(['vague'], 'partial', { with: ['opioid'] }),
    ],
    never: [...NEVER, OTHER_DRUG, '(shown before|before an increase)', 'trial|stimulator', '(taper*|wean*|reduction)'],
    plans: true,
  },
];
