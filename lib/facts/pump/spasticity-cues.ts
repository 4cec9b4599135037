/**
 * The words by which a note tells of spasticity, its cause, and what oral baclofen did.
 */
import type { Match } from '../../text/phrases.ts';
import type { Reading } from '../readings.ts';

export type SpasticityCue =
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

export const SPASTICITY_CUES: { row: SpasticityCue; patterns: string[] }[] = [
  {
    row: 'spastic',
    patterns: [
      'spastic*',
      'hypertoni*',
      'clonus',
      'ashworth',
      'spasm*',
      'scissor*',
      'hemispastic*|paraspastic*|tetraspastic*|quadrispastic*',
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
      'spasm* ..3 (paraspinal*|back|lumbar|neck|trapezius|paravertebral)',
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
      '(just|every bit) as (bad|stiff|tight|spastic|severe)',
      'unabated|undiminished',
      '(jerks|jerk|spasms|spasm|tone|legs|cramps|stiffness) never (let|lets|gave|give|eased|stopped|stop|quit|yielded|relent*)',
      '(ashworth|mas|tone|penn) ..2 (stays|stayed|remains|remained|still|unchanged|was still) ..2',
      '(go|goes|went) on (unabated|as before|regardless)',
      'maxed out',
      '{failure}',
      '(no|little|not|minimal|insufficient|inadequate|without|poor|only (slight|partial|modest)) ..3 (change|effect|better|looser|relief|response|benefit|improvement|control|help|difference|reduction|success)',
      '(did|does|do|has|have) not ..3 (change*|improve*|reduce*|respond*|help*|control*|ease*|touch|loosen|soften|relax|suffice)',
      '(tight|stiff|spastic|rigid) as (ever|before)',
      'as (tight|stiff|spastic) as',
      '(tone|spasticity|spasms|legs) (as before|as ever|as they were|as it was)',
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
      '(doing|does|did) (fine|well|great|nicely) (on|with) ..3 baclofen',
      'baclofen ..4 (works|working|helps|helping) (nicely|well|a lot|greatly|fine)',
      '(ashworth|mas|penn|tone|spasms) ..2 (down|fell|dropped|improved|better|rare|loose) ..5',
      '(well|adequately|fully|satisfactorily)? controlled (on|with|by) ..3 (oral)? ..1 baclofen',
      'baclofen ..6 (keeps|holds) ..6 (check|control|down|quiet|manageable|comfortable|bay)',
      'baclofen ..4 (controls|helps|works|effective|good (effect|relief|control|response))',
      '(good|excellent|satisfactory) (response|control|relief|effect) ..3 (to|with|from|on) ..2 (oral)? baclofen',
      '(spasticity|tone|spasms) ..2 (well|adequately|nicely|acceptably) (controlled|held|managed|kept)',
      '(held|managed) (well|nicely|adequately) (on|by|with) ..2 (tablets|baclofen|pills|mouth)',
      '(tone|spasms|spasticity) ..3 not (stop|keep|hinder|prevent) (him|her) ..1 from',
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

/** A sentence with the cues in it. */
export interface SpasticitySentence {
  reading: Reading;
  cues: Match<SpasticityCue>[];
}

export const cueOf = (seen: SpasticitySentence | undefined, cue: SpasticityCue) =>
  seen?.cues.find((m) => m.row === cue);
