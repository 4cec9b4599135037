/** Spinal drugs and what makes them unsafe, and why a pump is considered in CRPS. The form of a row: sign.ts. */
import type { Sign } from './sign.ts';

/** Words that make a drug the pump's. */
const SPINAL = ['intrathecal*', 'spinal', 'pump', 'epidural', 'trial', 'idds', 'reservoir', 'it {drug}', '{drug} it'];
const SEDATIVE =
  '({benzodiazepine}|soma|carisoprodol|gabapentin|lyrica|pregabalin|sedatives|sedative|ambien|zolpidem|hypnotics|alcohol|phenobarbital)';
const LOWERED =
  '(wean*|taper*|stop*|discontinu*|reduc*|minimi*|held|hold|lower*|off|limit*|avoid*|cut|withdrawn|eliminat*|come off|ended)';
const KEPT = '(raised|increased|unchanged|continued|continues|renewed|refilled|doubled)';
const DROWSY =
  '(drows*|somnolen*|sedated|oversedat*|sleepy|slurr*|nodding|obtund*|overdos*|fell|falls|respiratory depression)';
/** A drug's failing, as the reason for another. */
const FAILED =
  '(fail*|not tolerated|could not tolerate|intoleran*|intolerabl*|caused|gave|allerg*|contraindicated|ineffective|insufficient|inadequate|no longer|resistant|refractory|edema|swelling|itching|pruritus|nausea|hives|granuloma|mass|sedation|retention|myoclonus)';

export const DRUG_SAFETY_SIGNS: Sign[] = [
  {
    element: 'spinal-drug-rationale',
    effect: 'met',
    patterns: [
      '(hydromorphone|fentanyl|sufentanil|bupivacaine|clonidine) ..8 (because|since|as|after) ..3 (morphine|infumorph|ziconotide|prialt) ..4 (gave|caused|made|brought|failed|not|stopped|lost|itch*|nausea|swell*)',
      'off label ..8 (because|since|due|as|chosen|used|discussed)',
      '(not|non) (fda)? (approved|labeled|labelled) ..8 (because|since|due|discussed|explained|consent*)',
      '(morphine|ziconotide|prialt) ..8 (failed|not tolerated|intolerable|caused|allerg*|contraindicated|ineffective)',
      '(hydromorphone|fentanyl|bupivacaine|clonidine|sufentanil) (was|is) (chosen|selected|used|preferred) ..4 (because|since|due|after|as)',
      `(hydromorphone|dilaudid|fentanyl|bupivacaine|clonidine|sufentanil|ropivacaine) ..6 (because|since|due to|owing to|as|after|on account of) ..8 ${FAILED}`,
      '(morphine|hydromorphone|ziconotide) ..6 (hence|so|therefore|thus) ..6 (switch*|chang*|rotat*|convert*|replac*|fentanyl|hydromorphone|bupivacaine|clonidine)',
      `(switch*|chang*|rotat*|convert*) ..6 (hydromorphone|fentanyl|bupivacaine|clonidine|sufentanil) ..6 (because|since|due to|after|for|as) ..8 ${FAILED}`,
      '(bupivacaine|clonidine|ropivacaine) ..4 (added|add|chosen|used|included) ..3 (for|because|since|as|to) ..6 (neuropathic|burning|nerve|component|failed|alone|resistant|escalat*)',
      '(bupivacaine|clonidine) ..4 for ..3 (neuropathic|burning|allodyn*)',
      '(rationale|reason) (for|:|is) ..6 (hydromorphone|fentanyl|bupivacaine|clonidine|admixture|mixture|combination)',
    ],
    with: SPINAL,
    without: ['reason not', 'no reason', 'should', 'unknown'],
  },
  {
    element: 'spinal-drug-rationale',
    effect: 'partial',
    patterns: [
      'off label',
      '(not|non) (been)? (fda)? (approved|labeled|labelled|indicated)',
      'unapproved|unlabeled|unlabelled',
      'not an (fda)? approved',
    ],
    with: SPINAL,
    asWritten: true,
  },
  {
    element: 'psychosis-excluded',
    effect: 'met',
    patterns: [
      '(no|not|denies|denied|without|negative for|never|free of|nor) ..4 (history of)? ..3 (psychosis|psychotic|psychoses|hallucination*|schizophreni*|delusion*)',
      '(psychosis|psychotic symptoms|hallucination*|schizophrenia|delusions) ..2 (denied|absent|excluded|ruled out|negative|none|never)',
      '(psychosis|psychotic (disorder|history|illness)|schizophrenia|hallucinations) (:|-)? ..2 (no|none|negative|absent|denied|denies)',
    ],
    without: ['not (been)? (excluded|screened|assessed|asked|addressed|ruled)', 'must', 'should', 'whether'],
    asWritten: true,
  },
  {
    element: 'psychosis-excluded',
    effect: 'not-met',
    patterns: [
      'schizophreni*',
      'schizoaffective',
      'psychotic (episode|disorder|break|illness|depression|symptoms|features)',
      '(history of|diagnosis of|known|prior|past|treated for|hospitalized for|admitted for|episode of|acute|active) ..3 psychosis',
      '(hears|heard|hearing) voices',
      'delusional disorder',
      '(hallucination*|psychosis) (on|with|after|from) (ziconotide|prialt)',
    ],
    without: [
      'no',
      'not',
      'denies',
      'denied',
      'without',
      'negative',
      'family',
      'never',
      'none',
      'nor',
      'absent|excluded',
      'rule out|screen*',
      'contraindication*|contraindicated',
      'must|should',
      'patients',
    ],
  },
  {
    element: 'spinal-sedatives-addressed',
    effect: 'met',
    patterns: [
      `${SEDATIVE} ..8 ${LOWERED} ..8`,
      `${LOWERED} ..4 ${SEDATIVE}`,
      `${SEDATIVE} ..12 (kept|limited|remains|stays|continued) ..16 (agrees|approves|naloxone|narcan|risk*|aware|minimum|lowest|monitor*)`,
      'cns depressants ..6 (minimized|avoided|to be stopped|will be stopped|will be tapered|discussed)',
      '(respiratory depression|oversedation) ..10 (discussed|counsel*|reviewed|naloxone)',
      '(naloxone|narcan) ..8 (prescribed|provided|given|dispensed|at home|in view)',
      'has (naloxone|narcan)',
    ],
    with: [
      'pump',
      'intrathecal*',
      'spinal',
      'it (morphine|opioid|hydromorphone|fentanyl|drug)',
      'idds',
      'respiratory',
      'naloxone|narcan',
    ],
    without: [
      'not (be)? (stop*|taper*|wean*|reduc*|lower*)',
      'no plan',
      'refus*',
      'raised|increased',
      'unchanged',
      'should',
    ],
    asWritten: true,
  },
  {
    element: 'spinal-sedatives-addressed',
    effect: 'not-met',
    patterns: [
      `${SEDATIVE} ..6 ${KEPT}`,
      `${KEPT} ..3 ${SEDATIVE}`,
      `(regimen|medications|doses|both|nothing) ..2 (unchanged|continued|changed|renewed)`,
    ],
    with: [`${DROWSY} ..10 ${SEDATIVE}`, `${SEDATIVE} ..10 ${DROWSY}`, `${DROWSY} (at|in|during) visits`],
    without: ['no|denies|not|without ..2 (drows*|somnolen*|sedat*|slurr*|overdos*)', 'wean*|taper*|stopped'],
    asWritten: true,
  },
  {
    element: 'crps-stage',
    effect: 'met',
    patterns: [
      '(dystonia|dystonic) ..6 (hand|foot|arm|leg|limb|crps|posture*)',
      '(spinal cord)? (stimulator|stimulation|neurostimulation|scs) ..6 (fail*|did not help|no (relief|coverage|benefit)|explanted|lost|unsuccessful|without (relief|benefit)|ineffective|pulled|not implanted)',
      '(failed|unsuccessful) ..2 (spinal cord)? (stimulator|stimulation|neurostimulation|scs)',
      '(spread|spreading) ..4 (to|into) ..4 (arm|leg|limb|hand|foot|other|both)',
      '(both|all|multiple|several|two|three|four) (arms|legs|limbs|extremities) ..6 (involved|affected|crps)',
      '(sympathetic|stellate ganglion|lumbar sympathetic) blocks ..6 (failed|no lasting|no relief|wore off|temporary|brief)',
      '(longstanding|long standing|late stage|chronic stage|stage (ii|iii|2|3)) ..3 (crps|rsd|complex regional pain)',
    ],
  },
];
