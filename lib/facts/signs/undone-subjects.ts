/**
 * What the elements are called where the record says outright that a thing was not done (undone.ts): "Bowel regimen:
 * none", "No functional goals have been set", "the pain score was not obtained". Add a name: one string in one row.
 */
import type { ElementId } from '../elements.ts';

export interface UndoneSubject {
  element: ElementId;
  patterns: string[];
  /** A treatment: what is not tried, taken or used of it was not done. */
  treatment?: true;
  /** A disease or an effect: that there is none ("hyperalgesia: none") is an answer, only its neglect is contrary. */
  finding?: true;
  /** To decline it is to have been offered it. */
  declinable?: true;
  /** That it was not found or given is what the record says of the matter, not of the papers. */
  sought?: true;
}

const SCORE = '(score|scores|rating|ratings|number|level|scale|assessment|intensity|measurement)';

export const UNDONE_SUBJECTS: readonly UndoneSubject[] = [
  {
    element: 'nonopioid-failed',
    patterns: [
      '(nsaid*|anti inflammator*|non opioid|non opioids|nonopioid*|nonnarcotic*|non narcotic*|non opiate*) ..1 (med|meds|medication*|medicine*|drug*|analgesic*|treatment*|therap*|agent*|options|alternatives|measures)?',
      '(simple|other|first line) (analgesic*|pain medicine*|pain medication*)',
      '(conservative|first line) (treatment*|care|measures|therap*|agents|drugs)',
    ],
    treatment: true,
  },
  {
    element: 'opioid-goals',
    patterns: [
      '(treatment|functional|activity|therapy|therapeutic|opioid) (goal|goals|target|targets|objective|objectives)',
      'goals|goal',
      '(stopping|exit|stop) (criteria|criterion|rule|point)',
    ],
  },
  {
    element: 'functional-goals',
    patterns: ['(treatment|functional) (goal|goals|target|targets|objective|objectives)'],
  },
  { element: 'starting-pain', patterns: [`(pain|vas|nrs|nprs|numeric) ${SCORE}`, '(vas|nrs|nprs)'] },
  {
    element: 'starting-function',
    patterns: [
      '(functional|function|disability) ..1 (measure|measures|measurement*|scale|scales|score|scores|assessment*|testing|test|tests|questionnaire*|baseline|instrument*|capacity evaluation|inventory|index|tool)',
      '(baseline|initial|starting|current|present) (function|functional status|level of function)',
      '(functional status|level of function)',
      '(oswestry|odi|roland morris|quickdash|peg|neck disability index)',
    ],
  },
  {
    element: 'risk-screen',
    patterns: [
      '(screen|screening|screened|evaluation|assessment) for ..3 (misuse|abuse|addiction|risk|substance*)',
      '(opioid|misuse|abuse|addiction|opioid misuse|substance) ..1 (risk)? (tool|screen|screening|screener|assessment|questionnaire|instrument|evaluation|stratification|history)',
      'risk (tool|screen|screening|assessment|questionnaire|instrument|stratification)',
      '(ort|soapp|soapp r|opioid risk tool|drug and alcohol history|alcohol and drug history|family history of (addiction|substance*|alcohol*))',
    ],
  },
  {
    element: 'physical-exam',
    patterns: ['(physical|musculoskeletal|hands on|neurologic*|orthopedic)? (exam|examination)'],
  },
  {
    element: 'psychosocial-assessment',
    patterns: [
      '(psychosocial|psychological|psychologic|biopsychosocial|mental health|emotional) ..1 (assessment|evaluation|history|screen|screening|part|portion|section|review|factors|status|issues|aspects|interview|questionnaire*)',
      '(mood|stressors|home life|coping|depression|family life|work stress) ..1 (and|or|,) ..2 (mood|stressors|home|work|coping|anxiety|family|job|sleep|life) ..2 (stressors|life|situation)?',
      '(depression|anxiety|mood) (screen|screening|questionnaire*)',
      'phq (9|2)?',
    ],
    finding: true,
  },
  {
    element: 'risk-benefit-discussion',
    patterns: [
      '(risk|risks|harm|harms) ..2 (benefit|benefits) ..1 (discussion|conversation|talk|counsel*|analysis)? ..1 (of|for)? ..3 (opioid*|narcotic*|therapy|treatment|{opioid})?',
      '(pros and cons|r / b / a|r / b)',
      '(opioid|narcotic|informed|treatment|medication) consent',
      'consent',
      'consent (form|for (opioid*|narcotic*|{opioid}))',
      '(risk*|side effects|dangers|hazards|harms) of (the|this|an|opioid*|narcotic*|{opioid}) ..2 (medication|medicine|drug|treatment|opioid*|narcotic*)?',
    ],
  },
  {
    element: 'monitoring-start',
    patterns: ['{urine-test}', '{pdmp-report}', '(monitoring|database) (program|report|check|query|search|database)'],
    finding: true,
  },
  {
    element: 'bowel-regimen',
    patterns: [
      'bowel (regimen|program|prophylaxis|care|protocol|plan|medication|measures|advice|agent)',
      '(constipation|bowel) ..1 (prophylaxis|prevention|preventive|regimen|advice|counsel*|plan|precautions|management|treatment)',
      '(prophylaxis|prevention|treatment|regimen|something|anything|medicine|advice) (of|for|against) ..2 (constipation|bowels)',
      '(laxative*|stool softener*|{bowel-agent})',
    ],
  },
  {
    element: 'poor-prognosis-addressed',
    patterns: [
      '(psychological|psychosocial|psychogenic|emotional|psychiatric) ..1 (contributor*|contribution*|factors|component|overlay|influence*|causes)',
      '(somatization|somatoform|conversion|somatic symptom) ..2 (disorder)?',
    ],
    finding: true,
  },
  {
    element: 'diagnosis-rechecked',
    patterns: [
      '(reassessment|re assessment|re evaluation|reevaluation|review|reappraisal|recheck|re examination|reexamination) of ..3 (diagnosis|cause|etiology|pain generator|source)',
      '(diagnosis|diagnoses|cause of ..2 pain|etiology|pain generator|source of ..2 pain)',
      '(diagnostic|repeat|updated) (reassessment|work up|workup|evaluation|review)',
    ],
  },
  {
    element: 'other-treatment',
    patterns: [
      '(other|adjunct*|adjuvant*|alternative|additional|concurrent|concomitant|non opioid|nonopioid) ..1 (treatment|treatments|modality|modalities|therapy|therapies|care|measures|medications|interventions)',
    ],
    treatment: true,
  },
  {
    element: 'long-term-effects',
    patterns: [
      '(long term|late|chronic|endocrine|hormonal|sexual) ..2 (adverse|side)? ..1 (effect|effects|complications|consequences|toxicity|symptoms|problems)',
      '(testosterone|hormone) (level*|test*|labs)',
      '(endocrine|hormonal) (function|screen*|review|work up|inventory)',
      '(adverse|side) effects of (long|chronic|prolonged) ..4',
    ],
    finding: true,
  },
  {
    element: 'psych-and-screen',
    patterns: [
      '(psychological|psychiatric|psych|psychology|mental health|addiction) ..1 (consultation|consult|referral|opinion|evaluation|review|help|input|screen*)',
      'psychology|psychiatry',
      '(abuse|misuse|addiction) ..1 (screen|screening|assessment|tool|questionnaire|instrument)',
    ],
  },
  {
    element: 'hyperalgesia-considered',
    patterns: ['hyperalgesia', 'oih', '(paradoxical|opioid induced) (pain|sensitivity|sensitization)'],
    finding: true,
  },
  {
    element: 'dose-reassessed',
    patterns: [
      '(reassessment|re assessment|reevaluation|re evaluation|reappraisal|review|re examination) of ..2 (dose|regimen|dosage|need|benefit)',
      '(dose|dosage) (reassessment|review|check|reevaluation)',
    ],
  },
  {
    element: 'naloxone-offered',
    patterns: [
      '(naloxone|narcan) ..1 (kit|spray|injector|auto injector|prescription|rx|rescue|nasal|coprescri*|co prescri*)?',
      '(overdose|opioid|rescue) (antidote|kit|reversal|rescue)',
      'antidote ..1 (spray|kit)?',
    ],
    declinable: true,
  },
  {
    element: 'increase-cause',
    patterns: [
      '(reason|cause|explanation|trigger|basis|rationale|justification) ..2 (for|of|behind) ..3 (increase|rise|higher dose|escalation|change|worsening|increased pain|added pain)',
    ],
    sought: true,
  },
  {
    element: 'wean-schedule',
    patterns: [
      '(taper|tapering|wean|weaning|reduction|detox*) (schedule|plan|timetable|calendar|protocol|steps)',
      '(schedule|timetable|plan|calendar) (for|of) ..2 (taper*|wean*|reduction|reducing|coming off|coming down)',
    ],
  },
  {
    element: 'wean-supervision',
    patterns: [
      '(visit|visits|appointment*|follow up*|followup*|supervision|monitoring|check*|oversight) ..3 (during|for|of|with|throughout|between) ..3 (taper*|wean*|reduction|detox*|steps)',
      '(taper|weaning|wean) (visit|visits|appointment*|check*|monitoring|supervision|follow up)',
      'supervision|oversight',
    ],
  },
  {
    element: 'wean-support',
    patterns: [
      '(support|help|counseling|assistance) ..3 (during|for|with|through|throughout) ..3 (taper*|wean*|reduction|detox*|withdrawal)',
      '(withdrawal|comfort) (medication*|meds|medicine*|treatment|symptom treatment|support|care|management)',
      '(medication*|medicine*|treatment|treatments|something|anything) for ..2 (withdrawal|the withdrawal)',
      '(non opioid|nonopioid|alternative|other) pain (plan|treatment|control|medication*|management) ..4 (taper*|wean*)?',
      '(psychological|behavioral|mood|emotional) (support|care|help)',
    ],
  },
  {
    element: 'agreement-signed',
    patterns: [
      '(opioid|narcotic|narcotics|pain|pain management|treatment|medication|controlled substance|opioid treatment|opiate) (agreement|contract|policy form|use agreement)',
    ],
  },
  {
    element: 'benzodiazepine-plan',
    patterns: [
      '(reason|rationale|justification|indication|need) ..4 {benzodiazepine}',
      '(taper|plan|weaning|discontinuation) ..3 (of|for|to stop|to taper|off) ..3 {benzodiazepine}',
    ],
    sought: true,
  },
  {
    element: 'carisoprodol-plan',
    patterns: [
      '(reason|rationale|justification|indication|need) ..4 (soma|carisoprodol)',
      '(taper|plan|weaning|discontinuation) ..3 (of|for|to stop|to taper|off) ..3 (soma|carisoprodol)',
    ],
    sought: true,
  },
  {
    element: 'other-depressant-plan',
    patterns: [
      '(reason|rationale|justification|indication|need) ..4 (sedative*|gabapentin|pregabalin|lyrica|zolpidem|ambien|lunesta|depressant*)',
    ],
    sought: true,
  },
];
