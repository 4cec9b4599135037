import { describe, expect, it } from 'vitest';
import { readCaseFields } from '../../lib/facts/case-fields/case-fields.ts';
import type { Fact } from '../../lib/facts/fact.ts';
import { readFacts } from '../../lib/facts/facts.ts';
import { readDocument } from '../../lib/text/read-document.ts';

function factsOf(text: string, anchor = '2015-01-01'): Fact[] {
  const doc = readDocument(text, anchor);
  return readFacts(doc, { fields: readCaseFields(doc, 2015), anchor, pivotYear: 2015 }).facts;
}
const of = (facts: Fact[], element: string) => facts.filter((f) => f.element === element);

describe('facts of a whole text', () => {
  it('takes a copied paragraph once, at its earliest date', () => {
    const copied = 'She has had severe low back pain and sensation is reduced over the left calf.';
    const text = `PROGRESS REPORT 03/02/2014\n${copied}\n\nPROGRESS REPORT 05/06/2014\n${copied}\n\nPROGRESS REPORT 07/08/2014\n${copied}\n`;
    const found = of(factsOf(text), 'objective-finding').filter((f) => f.effect === 'met');
    expect(found.map((f) => f.evidence.date)).toEqual(['2014-03-02']);
  });

  it('dates words by the title of their note, known or not', () => {
    const text =
      'Psychology note 06/24/2014\nHe was seen for an hour.\n\nOperative report 07/14/2014\nHe reported 70% relief during the intrathecal trial.\n';
    expect(of(factsOf(text), 'trial-pain-reduction')[0]?.evidence.date).toBe('2014-07-14');
    const known = text.replace('Operative report', 'Intrathecal trial');
    expect(of(factsOf(known), 'trial-pain-reduction')[0]?.evidence.date).toBe('2014-07-14');
  });

  it.each([
    ['Low back pain has been present without a break since the crush injury of 11/03/2004.'],
    ['He has had low back pain every day since he fell from a ladder on 2/14/2007.'],
    ['She has had low back pain since 8/19/2009.'],
  ])('the day on which it began is not that of the note: %s', (words) => {
    const found = of(factsOf(`PROGRESS REPORT 03/02/2014\n${words}`), 'pain-duration');
    expect(found.filter((f) => f.effect === 'met').map((f) => f.evidence.date)).toEqual(['2014-03-02']);
  });

  it('a paper of a list that was read dates itself alone', () => {
    const text =
      'RECORDS REVIEWED\n\n1. Psychological evaluation, 08/09/2012\n2. Lumbar MRI report, 03/14/2012\n\nCLINICAL SUMMARY\nShe has had severe low back pain and sensation is reduced over the left calf.';
    expect(of(factsOf(text), 'objective-finding').map((f) => f.evidence.date)).toEqual([null]);
  });

  it('does not take missing papers for a trial that was not done', () => {
    const text =
      'CLINICAL SUMMARY\nThe patient had an intrathecal trial. No documentation of function during the trial was found.';
    expect(of(factsOf(text), 'trial-done').filter((f) => f.effect === 'not-met')).toEqual([]);
  });

  it('takes a trial that was not done, said outright, as contrary', () => {
    const text = 'CLINICAL SUMMARY\nNo intrathecal trial has been performed in this patient.';
    expect(of(factsOf(text), 'trial-done').map((f) => f.effect)).toContain('not-met');
    expect(of(factsOf(text), 'trial-done').map((f) => f.effect)).not.toContain('met');
  });

  it('infers lasting pain from the date of injury, and says so', () => {
    const text = 'CLINICAL SUMMARY\nThe patient was injured on 03/02/2010. She has chronic low back pain.';
    const [pain] = of(factsOf(text), 'pain-duration').filter((f) => f.effect === 'met');
    expect(pain).toMatchObject({ reasons: ['inferred'], value: 'injured 2010-03-02' });
    expect(of(factsOf(text, '2010-05-02'), 'pain-duration').filter((f) => f.effect === 'met')).toEqual([]);
  });

  it('holds a dose without justification where pain and function are both poor on it', () => {
    const text =
      'CLINICAL SUMMARY\nThe patient stated that the tablets no longer help. He spends most of the day in bed and is unable to work.';
    expect(of(factsOf(text), 'dose-reason').map((f) => f.effect)).toContain('not-met');
  });
});
