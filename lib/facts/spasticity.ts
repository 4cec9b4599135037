/**
 * Spasticity as clinics tell of it: its cause, its ratings, what oral baclofen did, and what a test dose did to the
 * ratings. Ratings stand in sentences, behind headings and in tables; a rating after the dose is known by its time.
 */
import { daysBetween } from '../text/dates.ts';
import type { Document } from '../text/document.ts';
import { type Match, PhraseIndex } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { Wording } from '../text/wording.ts';
import type { ElementId } from './elements.ts';
import { evidenceFor, type Place, polarityOf, withItsRow } from './evidence.ts';
import { type Fact, recordFact } from './fact.ts';
import { GROUPS } from './groups.ts';
import type { Reading } from './readings.ts';
import { standingOf } from './standing.ts';

/** After an injury of the brain spasticity may still recede for this long (label of spinal baclofen). */
const SETTLED_DAYS = 365;
/** A rating that falls by this much after the dose shows a response (default of ours; many ask for two points). */
const RESPONSE_POINTS = 1;
/** Cells that a scale's name in a heading or the head of a table governs. */
const SCALE_REACH = 24;
/** Sentences after the naming of oral baclofen in which its result may be told. */
const RESULT_REACH = 2;
const MOST_SHOWN = 8;

type Cue =
  | 'spastic'
  | 'brain-injury'
  | 'cause'
  | 'origin'
  | 'muscle-spasm'
  | 'baclofen'
  | 'other-drug'
  | 'spinal'
  | 'no-result'
  | 'side-effect'
  | 'controlled'
  | 'refractory';

const CUES: { row: Cue; patterns: string[] }[] = [
  {
    row: 'spastic',
    patterns: [
      'spastic*',
      'hypertoni*',
      'clonus',
      'ashworth',
      'spasm*',
      'scissor*',
      'increased tone',
      'muscle tone',
      'tone',
      'dystoni*',
      'rigid*',
    ],
  },
  {
    row: 'brain-injury',
    patterns: [
      '(traumatic)? brain injury',
      'tbi',
      'diffuse axonal',
      'head injury',
      'closed head',
      'brain trauma',
      'cerebral contusion*',
      'subdural hematoma',
      'traumatic encephalopathy',
    ],
  },
  {
    row: 'cause',
    patterns: [
      'multiple sclerosis',
      '(relapsing|progressive|secondary) ms',
      'ms',
      'cord injury|contusion|compression|infarct*',
      'sci',
      'asia|ais (impairment)? a|b|c|d',
      'tetrapleg*|quadripleg*|parapleg*|quadripar*|parapar*|hemipar*|hemipleg*|tetrapar*|dipleg*',
      'myelopath*|myelitis|syringomyelia',
      'cerebral palsy',
      'cp',
      'stroke|cva|cerebrovascular|infarct*',
      '(anoxic|hypoxic) (brain|encephalopathy|injury)',
      'encephalopathy|encephalitis',
      'leukodystrophy',
      '(hereditary|familial) spastic',
      'stiff (person|man)',
      'amyotrophic|als',
      'intracerebral hemorrhage',
      'brain tumor',
      'upper motor neuron',
    ],
  },
  {
    row: 'origin',
    patterns: [
      '(cerebral|spinal|cord|central|supraspinal) (cord)? origin',
      'spasticity (due|secondary|from|because|related|following|after|caused) ..8',
    ],
  },
  {
    row: 'muscle-spasm',
    patterns: [
      '(paraspinal|lumbar|low back|back|cervical|trapezius|paravertebral|myofascial) ..2 (muscle)? spasm*',
      'muscle spasm* ..4 (back|lumbar|neck|paraspinal)',
    ],
  },
  {
    row: 'baclofen',
    patterns: ['baclofen', 'lioresal', 'oral (antispasm*|antispastic*|agents|medications|drugs|therapy)', 'baclofin'],
  },
  {
    row: 'other-drug',
    patterns: [
      'tizanidine|zanaflex|dantrolene|dantrium|diazepam|valium|botox|botulinum|onabotulinum*|clonazepam|gabapentin|phenol|dysport|cyclobenzaprine|flexeril|amantadine|keppra|levetiracetam|tizanadine|xeomin|lyrica',
    ],
  },
  {
    row: 'spinal',
    patterns: [
      'intrathecal*',
      'itb',
      'pump',
      'mcg',
      'micrograms',
      'test dose',
      'bolus',
      'screening',
      'lumbar puncture',
    ],
  },
  {
    row: 'no-result',
    patterns: [
      '{failure}',
      '(no|little|not|minimal|insufficient|inadequate|without|poor|only (slight|partial|modest)) ..3 (change|effect|better|looser|relief|response|benefit|improvement|control|help|difference|reduction|success)',
      '(did|does|do|has|have) not ..3 (change*|improve*|reduce*|respond*|help*|control*|ease*|touch|loosen|soften|relax|suffice)',
      '(tight|stiff|spastic|rigid) as (ever|before)',
      'as (tight|stiff|spastic) as',
      '(tone|spasticity|spasms|legs) ..4 (unchanged|persist*|same|no looser|not changed|worse*|uncontrolled|still)',
      'unresponsive',
      'despite ..8',
      'suboptimal*',
      'plateau*',
      'still ..4 (spasm*|spastic*|tight|stiff|severe)',
      'worn off',
      'failed',
      'as (they|it) (was|were)',
      'maximal|maximum|max (tolerated)? ..2 (dose|oral|doses)',
    ],
  },
  {
    row: 'side-effect',
    patterns: [
      'sedat*|drows*|somnolen*|sleepy|sleepiness|asleep|lethargy|lethargic|obtund*|groggy|fatigue*',
      'fell asleep',
      'slept',
      '(stay|keep|remain) ..2 awake',
      'confus*|cognitive|memory|foggy|hallucinat*|delir*',
      'weak|weakness|floppy|hypotoni*',
      'nausea*|vomit*|dizz*|lighthead*|hypotens*',
      'intoleran*|intolerab*',
      '(not|could not|cannot|unable to|poorly) tolerat*',
      'side effects',
      'limited by',
      'seizure*',
      'respiratory depression',
      '(liver|alt|ast) ..3 (enzymes|elevat*|times)',
    ],
  },
  {
    row: 'controlled',
    patterns: [
      '(well|adequately|fully|satisfactorily)? controlled (on|with|by) ..3 (oral)? ..1 baclofen',
      'baclofen ..6 (keeps|holds) ..6 (check|control|down|quiet|manageable|comfortable|bay)',
      'baclofen ..4 (controls|helps|works|effective|good (effect|relief|control|response))',
      '(good|excellent|satisfactory) (response|control|relief|effect) ..3 (to|with|from|on) ..2 (oral)? baclofen',
      '(spasticity|tone|spasms) ..2 (well|adequately) controlled',
    ],
  },
  {
    row: 'refractory',
    patterns: [
      '(refractory|resistant|unresponsive|intolerant) to ..4 (oral|baclofen|medication*|medical|agents|drugs)',
      '(spasm*|spasticity|tone) ..2 (break*|breaking|broke) through ..6 (oral|baclofen)',
      '(oral)? baclofen ..8 no longer (hold*|control*|help*|work*|touch*|cover*|suffice*)',
      '(failed|failing|exhausted|tried and failed) ..6 (oral|baclofen|antispas*)',
      '(oral|baclofen|antispas*) ..6 (failed|exhausted|ineffective)',
    ],
  },
];

const INDEX = new PhraseIndex<Cue>(CUES, GROUPS);

const SCALE = new Wording(/\bashworth\b|\bMAS\b|\btardieu\b/i);
const SPASM_SCALE = new Wording(
  /\bpenn\b|spasm(?:[- ](?:frequency|severity))?(?:[- ](?:score|scale|freq\b|rating|count))|spasm freq/i,
);
const SCREEN = new Wording(
  /\bscreening\b|\btest dose|\btrial dose|\bbolus\b|\b(?:50|75|100) ?(?:mcg|µg|ug|micrograms)\b|intrathecal baclofen (?:trial|injection)|trial of intrathecal baclofen/i,
);
/** A time after the dose: "+ 4 h", "at four hours", "2 hours post". */
const AFTER = new Wording(
  /\+ ?\d{1,2} ?(?:h|hr|hrs|hours?)\b|(?<!status )\b(?:after|post|following)\b|\bat (?:\d{1,2}|one|two|three|four|five|six|seven|eight|twelve) ?(?:h|hrs?|hours?)\b|\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight)[ -]?(?:h|hrs?|hours?) (?:later|post|after|mark|point)\b|^\d{1,2} ?(?:h|hrs?|hours?)(?: post.*)?$|\bpeak effect\b|\bcame down to\b|\bcome down to\b/i,
);
const BEFORE = new Wording(/\b(?:before|baseline|pre|prior|pre-?dose|pre-?injection|at rest before|initial)\b/i);
const PLAN = /\b(?:will|to be|would|if|goal|look for|expected|should|plan)\b/i;
const TABLE_CELL = 28;

type Make = (
  element: ElementId,
  effect: Fact['effect'],
  reading: Place,
  span: { start: number; end: number },
  value?: string | null,
) => void;

interface Rating {
  reading: Place;
  token: Token;
  value: number;
  of: 'tone' | 'spasm' | 'any';
  after: boolean;
}

/** Numbers that can be a rating: 0 to 5, halves and means among them. */
function numbersOf(text: string, tokens: readonly Token[], named: boolean): { token: Token; value: number }[] {
  const out: { token: Token; value: number }[] = [];
  tokens.forEach((token, i) => {
    if (token.kind === 'ratio' && token.value !== null && token.value <= 5) {
      out.push({ token, value: token.value });
      return;
    }
    const worded = token.kind === 'word' ? (token.word?.number ?? null) : null;
    // "An Ashworth score of three."
    if (
      worded !== null &&
      worded >= 1 &&
      worded <= 5 &&
      /^(?:of|is|was|ashworth|grade|to|from|at|a|and)$/.test(tokens[i - 1]?.norm ?? '') &&
      !/^(?:hours?|limbs?|legs?|arms?|weeks?|days?|months?|years?|times|sides?|of|or|muscles?|joints?)$/.test(
        tokens[i + 1]?.norm ?? '',
      ) &&
      token.norm !== 'a' &&
      token.norm !== 'an' &&
      named
    ) {
      out.push({ token, value: worded });
      return;
    }
    if ((token.kind !== 'number' && token.kind !== 'mark') || token.value === null || token.value > 5) return;
    const next = tokens[i + 1]?.norm ?? '';
    if (
      /^(?:h|hr|hrs|hour|hours|cm|mcg|mg|weeks?|days?|months?|units?|times|\/|:|%)$/.test(next) ||
      tokens[i - 1]?.norm === '+'
    )
      return;
    // "L4", "C6": a level of the spine.
    if (/\p{L}$/u.test(text.slice(0, token.start)) || (tokens[i - 1]?.norm === ':' && tokens[i - 2]?.kind === 'number'))
      return;
    if (tokens[i + 1]?.norm === ':' && tokens[i + 2]?.kind === 'number') return;
    out.push({ token, value: token.value });
  });
  return out;
}

function ratingsOf(doc: Document): Rating[] {
  const out: Rating[] = [];
  let scaleFor = 0;
  let of: Rating['of'] = 'any';
  let screenFor = 0;
  let after = false;
  for (const sentence of doc.sentences) {
    // A heading may name the scale: "TONE (modified Ashworth, right/left):".
    if (sentence.voice !== 'record' && sentence.voice !== 'boilerplate') {
      scaleFor = 0;
      continue;
    }
    const { text, seen } = sentence;
    const tone = SCALE.exec(seen);
    const spasm = SPASM_SCALE.exec(seen);
    const cell = text.length <= TABLE_CELL;
    if (SCREEN.test(seen) && !PLAN.test(text)) {
      screenFor = SCALE_REACH * 3;
    } else screenFor--;
    const early = BEFORE.exec(seen);
    const late = AFTER.exec(seen);
    // In a table the time stands in a cell of its own and holds for its row; in prose each sentence tells its own.
    if (screenFor <= 0 || !cell) after = screenFor > 0 && late !== null && early === null;
    else if (late && !early) after = true;
    else if (early) after = false;
    if (tone || spasm) {
      scaleFor = SCALE_REACH;
      of = tone ? 'tone' : 'spasm';
    } else scaleFor--;
    if (sentence.voice !== 'record' || PLAN.test(text) || OTHER_PATIENT.test(seen)) continue;
    const reading: Place = { sentence, tokens: sentence.tokens };
    const tableOfScreen = cell && screenFor > 0;
    if (!tone && !spasm && !(scaleFor > 0 && /\d/.test(text) && (cell || RATED_MUSCLE.test(text))) && !tableOfScreen)
      continue;
    if (text.length > TABLE_CELL * 12) continue;
    for (const n of numbersOf(text, reading.tokens, tone !== null)) {
      if (cell && !tone && !spasm && !RATED_MUSCLE.test(text) && n.token.end - n.token.start < text.trim().length - 2)
        continue;
      // "Before 4, four hours after the dose 2": the nearest word of time before the number decides.
      const lead = text.slice(0, n.token.start);
      const lastAfter = Math.max(...[...lead.matchAll(new RegExp(AFTER.pattern.source, 'gi'))].map((m) => m.index), -1);
      const lastBefore = Math.max(
        ...[...lead.matchAll(new RegExp(BEFORE.pattern.source, 'gi'))].map((m) => m.index),
        -1,
      );
      const behind = text.slice(n.token.end, n.token.end + 24);
      const fromTo = /\bfrom ?$/.test(lead) && screenFor > 0;
      const isAfter =
        screenFor > 0 &&
        !fromTo &&
        !/^ ?(?:before|at baseline|pre)/i.test(behind) &&
        (lastAfter > lastBefore ||
          (lastBefore < 0 && after) ||
          /^ ?(?:after|post|at (?:\w+ )?hours?|(?:\w+ )?hours? (?:after|later))/i.test(behind) ||
          /\bfrom\b[^.;]{1,40}\bto ?$/i.test(lead));
      out.push({ reading, token: n.token, value: n.value, of: tone && spasm ? 'any' : of, after: isAfter });
    }
  }
  return out;
}

const OTHER_PATIENT = new Wording(
  /\b(?:his|her|the) (?:\w+ )?(?:twin|brother|sister|mother|father|cousin|uncle|aunt|roommate)(?:'s)? (?:had|has|was|got|ashworth)\b/i,
);
const RATED_MUSCLE =
  /adductor|hamstring|quadricep|gastroc|soleus|flexor|extensor|elbow|knee|ankle|wrist|shoulder|plantar|bicep|lower limb|upper limb|average|mean\b/i;

function ratingFacts(doc: Document, make: Make): void {
  const ratings = ratingsOf(doc);
  const before = ratings.filter((r) => !r.after);
  const after = ratings.filter((r) => r.after);
  const named = before.filter((r) => SCALE.test(r.reading.sentence.seen) || SPASM_SCALE.test(r.reading.sentence.seen));
  const shown = [
    ...named,
    ...before.filter((r) => !named.includes(r) && RATED_MUSCLE.test(r.reading.sentence.text)),
  ].filter((r, i, all) => all.findIndex((o) => o.reading.sentence === r.reading.sentence) === i);
  for (const r of shown.slice(0, MOST_SHOWN)) make('spasticity-scale', 'met', r.reading, r.token, null);
  if (after.length === 0 || before.length === 0) return;
  const worst = Math.max(...before.map((r) => r.value));
  const best = Math.min(...after.map((r) => r.value));
  const value = `from ${worst} to ${best}`;
  if (worst - best >= RESPONSE_POINTS) {
    for (const r of after.filter((a) => worst - a.value >= RESPONSE_POINTS).slice(0, MOST_SHOWN)) {
      make('screening-response', 'met', r.reading, r.token, value);
    }
    make('screening-done', 'met', (after[0] as Rating).reading, (after[0] as Rating).token, null);
  } else
    make(
      'screening-response',
      worst - best <= 0 ? 'not-met' : 'partial',
      (after[0] as Rating).reading,
      (after[0] as Rating).token,
      value,
    );
}

interface Seen {
  reading: Reading;
  cues: Match<Cue>[];
}

const cueOf = (seen: Seen | undefined, cue: Cue) => seen?.cues.find((m) => m.row === cue);

function causeFacts(all: readonly Seen[], injury: string | null, anchor: string | null, make: Make): void {
  const told = (seen: Seen, m: Match<Cue>) => {
    const standing = standingOf(seen.reading, m, false);
    return standing?.standing === 'record' && !standing.negated;
  };
  const first = (cue: Cue) => {
    for (const seen of all) {
      const m = seen.cues.find((c) => c.row === cue && told(seen, c));
      if (m) return { seen, m };
    }
    return null;
  };
  const spastic = first('spastic');
  if (!spastic) return;
  const brain = first('brain-injury');
  const cause = first('cause') ?? first('origin');
  if (brain && injury && anchor && daysBetween(injury, anchor) < SETTLED_DAYS) {
    make('spasticity-cause', 'not-met', brain.seen.reading, brain.m, `injured ${injury}, less than a year before`);
    return;
  }
  // The best sentence names both; else the cause stands in one and the spasticity in another.
  const both = all.find(
    (s) => cueOf(s, 'spastic') && (cueOf(s, 'cause') || cueOf(s, 'brain-injury') || cueOf(s, 'origin')),
  );
  const bothCue = both && (cueOf(both, 'origin') ?? cueOf(both, 'cause') ?? cueOf(both, 'brain-injury'));
  if (both && bothCue && told(both, bothCue)) make('spasticity-cause', 'met', both.reading, bothCue);
  else if (cause ?? brain) {
    const one = (cause ?? brain) as NonNullable<typeof cause>;
    make('spasticity-cause', 'met', one.seen.reading, one.m);
  } else {
    const back = first('muscle-spasm');
    if (back) make('spasticity-cause', 'not-met', back.seen.reading, back.m);
    else make('spasticity-cause', 'partial', spastic.seen.reading, spastic.m);
  }
}

function oralBaclofenFacts(all: readonly Seen[], make: Make): void {
  all.forEach((seen, i) => {
    const { reading } = seen;
    const refractory = cueOf(seen, 'refractory');
    if (
      refractory &&
      !cueOf(seen, 'controlled') &&
      standingOf(reading, refractory, false)?.standing === 'record' &&
      !/\bno (?:evidence|record)/i.test(reading.sentence.text)
    ) {
      make('oral-baclofen-failure', 'met', reading, refractory);
      return;
    }
    const baclofen = seen.cues.find((m) => m.row === 'baclofen');
    if (!baclofen) return;
    const { text } = reading.sentence;
    if (/\ballerg|\breaction\b/i.test(text) || reading.sentence.section === 'allergies') return;
    const oral = /\boral|\bby mouth|\bp\.?o\b|\btablet|\bmg\b|tube/i.test(text);
    if (cueOf(seen, 'spinal') && !oral) return;
    const standing = standingOf(reading, baclofen, true);
    if (!standing || standing.standing === 'reviewer' || standing.standing === 'possible') return;
    const controlled = cueOf(seen, 'controlled');
    if (
      controlled &&
      !/\b(?:not|no|never|poorly|un)\b/i.test(text.slice(Math.max(0, controlled.start - 24), controlled.end))
    ) {
      make('oral-baclofen-failure', 'not-met', reading, controlled);
      return;
    }
    const result = (s: Seen | undefined): Match<Cue> | undefined => {
      if (!s) return undefined;
      return s.cues.find((m) => {
        if (m.row !== 'no-result' && m.row !== 'side-effect') return false;
        // "No drowsiness", "denies weakness" are no side effects.
        const said = standingOf(s.reading, m, true);
        return (
          said !== null &&
          said.standing === 'record' &&
          !said.negated &&
          !DENIES.test(s.reading.sentence.text.slice(0, m.start))
        );
      });
    };
    // In a list of several drugs the words nearest after baclofen are its own.
    const own = result(seen);
    const other = seen.cues.find((m) => m.row === 'other-drug' && m.start > baclofen.end);
    const ownCounts =
      own &&
      !(
        other &&
        own.start > other.end &&
        !/\b(?:and|both|all|neither|,)\b/.test(text.slice(baclofen.end, other.start))
      );
    if (own && ownCounts && reading.sentence.section !== 'medications') {
      make('oral-baclofen-failure', 'met', reading, own);
      return;
    }
    for (let k = 1; k <= RESULT_REACH; k++) {
      const next = all[i + k];
      if (
        !next ||
        next.reading.sentence.section !== reading.sentence.section ||
        reading.sentence.section === 'medications'
      )
        break;
      if (cueOf(next, 'other-drug') || cueOf(next, 'spinal')) break;
      const later = result(next);
      if (later && RESULT_OF_TONE.test(next.reading.sentence.text)) {
        make('oral-baclofen-failure', 'met', next.reading, later);
        make('oral-baclofen-failure', 'met', reading, baclofen);
        return;
      }
    }
    if (!cueOf(seen, 'spinal') || /\boral|by mouth|tube/i.test(text))
      make('oral-baclofen-failure', 'partial', reading, baclofen);
  });
}

const DENIES = /\b(?:denies|denied|no|without) (?:any )?(?:\w+ (?:or |and )?){0,2}$/i;
/** The next sentence speaks on of the drug: of tone, of the dose, of sleep. */
const RESULT_OF_TONE =
  /\btone|leg|spas|stiff|tight|loos|asleep|sleep|drows|sedat|weak|\bat \d+ ?mg|dose|it (?:did|made|gave|had|was)|this (?:did|made|gave)|no (?:relief|benefit|effect|change|help)|toler/i;

const CARER = new Wording(
  /\b(?:wife|husband|mother|father|parents?|daughter|son|sister|brother|caregivers?|attendants?|aide|family|group home|staff)\b/i,
);
const CARES = new Wording(
  /\b(?:trained|taught|instructed|educated|repeated (?:it|them) back)\b[^.]{0,80}\b(?:withdrawal|overdose|refill|pump)|\b(?:drives?|brings?|brought|transports?|takes|accompan\w+|commit\w+|will (?:bring|drive))\b[^.]{0,80}\b(?:clinic|visits?|appointments?|refills?|titration|adjustments?)|\b(?:withdrawal|overdose)\b[^.]{0,80}\b(?:trained|taught|repeated|reviewed with)/i,
);

/** Those who care for the patient are other people, but what they undertake is the patient's means to follow up. */
function carerFacts(doc: Document, make: Make): void {
  for (const sentence of doc.sentences) {
    if (sentence.voice !== 'other-person' && sentence.voice !== 'record') continue;
    if (sentence.section === 'family-history' || !CARER.test(sentence.seen)) continue;
    const m = CARES.exec(sentence.seen);
    if (!m || /\b(?:not|never|cannot|unable|no)\b/i.test(m[0])) continue;
    // What they do for the patient is the patient's own fact.
    const reading: Place = { sentence: { ...sentence, voice: 'record' }, tokens: sentence.tokens };
    make('follow-up-capacity', 'met', reading, { start: m.index, end: m.index + m[0].length });
  }
}

/** All that the record tells of spasticity and spinal baclofen beyond the lone signs. */
export function spasticity(
  doc: Document,
  readings: readonly Reading[],
  { injury, anchor }: { injury: string | null; anchor: string | null },
): Fact[] {
  if (!/spastic|baclofen|ashworth|hyperton|\bMAS\b|\bpenn\b|increased tone|clonus/i.test(doc.clean)) return [];
  const facts: Fact[] = [];
  const make: Make = (element, effect, reading, span, value = null) =>
    facts.push(
      recordFact(
        element,
        effect,
        {
          ...withItsRow(doc, evidenceFor(doc, reading, span, polarityOf(effect), element), reading),
          // A cause goes on: the day named beside it is that of the injury.
          ...(element === 'spasticity-cause' ? { date: reading.sentence.date } : {}),
        },
        { value },
      ),
    );
  const all = readings
    .filter((r) => r.sentence.voice === 'record' && r.sentence.section !== 'family-history')
    .map((reading): Seen => ({ reading, cues: INDEX.find(reading.tokens) }));
  causeFacts(all, injury, anchor, make);
  oralBaclofenFacts(all, make);
  ratingFacts(doc, make);
  carerFacts(doc, make);
  return facts;
}
