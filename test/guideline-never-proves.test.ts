import { describe, expect, it } from 'vitest';
import { analyse } from '../lib/analyse.ts';

/**
 * Guideline wording in many manners, none of it with a heading that gives it away. Whatever it says, it is nobody's
 * record: no criterion may become met, contradicted or partly told by it.
 */
const PASSAGES: [manner: string, text: string][] = [
  [
    'a rule in the present tense',
    'A permanent pump asks for a successful trial with at least half of the pain gone, and for a psychological evaluation which states that the pain is not primarily psychological. No further surgery is indicated.',
  ],
  [
    'a list of conditions',
    'The following conditions apply: six months of conservative care have failed, further surgery is not indicated, a psychological evaluation states that the pain is not primarily psychological in origin, and there is no infection and no coagulopathy.',
  ],
  [
    'named at the start',
    'Per MTUS: psychological clearance obtained, pain not primarily psychologic; no sepsis or coagulopathy; temporary trial with 50% pain reduction, improved function and reduced oral medication.',
  ],
  [
    'a rule book retold',
    'The usual rule book: pumps are accepted for lasting pain once six months of other care have failed, where a psychologist has found the pain not to be primarily psychological, further surgery is not indicated, and there is neither sepsis nor a bleeding disorder.',
  ],
  [
    'a study',
    'In a multicenter study of 120 patients, 72% reported relief during the intrathecal trial, walked farther and reduced their oral opioids. Infection was absent in 95% of the patients.',
  ],
  [
    'passive norms',
    'It must be documented that further surgical intervention is not indicated and that the psychological evaluation found the pain not to be primarily psychological. The trial must have given 50% relief.',
  ],
  [
    'a question list',
    'Has a psychological evaluation been obtained which states that the pain is not primarily psychological? Was the trial successful with 50% relief, better function and less oral medication? Is further surgery not indicated?',
  ],
  [
    'an if clause',
    'If further surgery is not indicated, if the psychological evaluation states that the pain is not primarily psychological, and if a trial gave 50% relief with improved function, a permanent implant may follow.',
  ],
  [
    'numbered fragments',
    'Criteria: (1) failed six months of conservative care; (2) objective pathology; (3) no further surgery indicated; (4) psychological evaluation obtained, pain not primarily psychological; (5) no infection or coagulopathy; (6) trial with 50-70% relief, improved function, reduced oral medication use.',
  ],
  [
    'a policy statement',
    'This plan covers implantable infusion pumps for patients whose psychological evaluation states that the pain is not primarily psychological, who have no infection or bleeding disorder, and whose trial gave at least 50% relief.',
  ],
  [
    'with a citation',
    'Patients do best when the pain is not primarily psychological, no further surgery is indicated, and the trial has given 50% relief with walking improved. (Harrow, 2004)',
  ],
];

const JUDGED = ['trial-success', 'psych-eval', 'no-further-surgery', 'no-contraindications', 'conservative-failure'];

describe.each(PASSAGES)('guideline text as %s', (_, passage) => {
  it.each([
    [
      'in a paragraph of its own',
      `PROGRESS NOTE 05/06/2014\nThe patient has low back pain.\n\n${passage}\n\nGait is normal.`,
    ],
    [
      'under a sentence-case heading',
      `PROGRESS NOTE 05/06/2014\nThe patient has low back pain.\n\nGuideline citation\n\n${passage}`,
    ],
    [
      'in a rationale',
      `CLINICAL CASE SUMMARY\nThe patient is a 50 year old male with low back pain.\n\nDecision rationale: ${passage} The request is not medically necessary.`,
    ],
  ])('proves nothing %s', (_where, text) => {
    const result = analyse(`${text}\n`, { today: '2014-06-01', request: 'permanent intrathecal pump implant' });
    const told = result.requests[0]?.findings.filter((f) => JUDGED.includes(f.criterion)) ?? [];
    expect(told).toHaveLength(JUDGED.length);
    for (const finding of told) {
      expect(`${finding.criterion}: ${finding.status}`).toBe(`${finding.criterion}: not-documented`);
      expect(finding.evidence.filter((e) => e.polarity !== 'gap').map((e) => e.quote)).toEqual([]);
    }
  });
});
