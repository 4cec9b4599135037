/** Spinal drugs and what makes them unsafe, and why a pump is considered in CRPS. The form of a row: sign.ts. */
import type { Sign } from './sign.ts';

export const DRUG_SAFETY_SIGNS: Sign[] = [
  {
    element: 'spinal-drug-rationale',
    effect: 'met',
    patterns: [
      'off label ..8 (because|since|due|as|chosen|used|discussed)',
      '(not|non) (fda)? (approved|labeled|labelled) ..8 (because|since|due|discussed|explained|consent*)',
      '(morphine|ziconotide|prialt) ..8 (failed|not tolerated|intolerable|caused|allerg*|contraindicated|ineffective)',
      '(hydromorphone|fentanyl|bupivacaine|clonidine|sufentanil) (was|is) (chosen|selected|used|preferred) ..4 (because|since|due|after|as)',
    ],
    with: ['intrathecal*', 'spinal', 'pump', 'epidural', 'trial', 'off label'],
  },
  {
    element: 'psychosis-excluded',
    effect: 'met',
    patterns: [
      '(no|denies|denied|without|negative for) ..4 (history of)? ..3 (psychosis|psychotic|hallucination*|schizophreni*)',
      '(psychosis|psychotic symptoms) (denied|absent|excluded|ruled out)',
    ],
  },
  {
    element: 'psychosis-excluded',
    effect: 'not-met',
    patterns: [
      '(history of|diagnosis of|known|prior|past) ..3 (psychosis|psychotic (episode|disorder|break)|schizophreni*)',
      'schizoaffective',
      '(hallucination*|psychosis) (on|with|after|from) (ziconotide|prialt)',
    ],
    without: ['no', 'denies', 'denied', 'without', 'negative', 'family'],
  },
  {
    element: 'spinal-sedatives-addressed',
    effect: 'met',
    patterns: [
      '(benzodiazepine*|alprazolam|xanax|clonazepam|klonopin|diazepam|valium|lorazepam|ativan|soma|carisoprodol|gabapentin|lyrica|sedatives) ..8 (weaned|tapered|stopped|discontinued|reduced|minimized|held) ..8 (before|because|for|prior|pump|intrathecal|respiratory)',
      '(sedatives|cns depressants|benzodiazepines) ..6 (minimized|avoided|to be stopped|will be stopped|will be tapered|discussed)',
      '(respiratory depression|oversedation) ..10 (discussed|counsel*|reviewed|naloxone)',
      'naloxone ..8 (prescribed|provided|given|dispensed|at home)',
    ],
    ignoreHedge: true,
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
