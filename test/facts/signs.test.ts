import { describe, expect, it } from 'vitest';
import { elementOf } from '../../lib/facts/elements.ts';
import { SIGNS } from '../../lib/facts/signs/signs.ts';
import { factsOf, told } from './facts-told.ts';

/** Sentences, what they tell, and of which element. `-`: they tell nothing of it. */
const rows: readonly (readonly [element: string, effect: string, text: string])[] = [
  ['pain-duration', 'met', 'He has had back pain since 2/3/2009.'],
  ['pain-duration', 'not-met', 'He has an acute strain.'],
  ['objective-finding', 'met', 'The left ankle reflex is absent.'],
  ['objective-finding', 'met', 'Sensation was reduced over the right foot.'],
  ['objective-finding', 'partial', 'There is tenderness over the low back.'],
  ['disease-state', 'met', 'He has failed back surgery syndrome.'],
  ['disease-state', '-', 'His mother has failed back surgery syndrome.'],
  ['no-further-surgery', 'met', 'The surgeon writes that no further surgery is indicated.'],
  ['no-further-surgery', 'met', 'She is not a surgical candidate.'],
  ['no-further-surgery', '-', 'The lumbar surgery failed.'],
  ['no-further-surgery', '-', 'He underwent a fusion in 2008.'],
  ['no-further-surgery', 'not-met', 'The surgeon recommends revision of the fusion.'],
  ['psych-origin', 'met', 'The psychologist found that the pain is not primarily psychological in origin.'],
  ['psych-origin', 'not-met', 'The psychologist diagnosed somatic symptom disorder.'],
  ['psych-origin', '-', 'He was psychologically cleared.'],
  ['psych-origin', '-', 'The psychologist sees him for depression.'],
  ['infection-addressed', 'met', 'There is no sign of infection.'],
  ['infection-addressed', '-', 'He is afebrile.'],
  ['coagulation-addressed', 'met', 'INR was 1.0.'],
  ['trial-done', 'met', 'An intrathecal trial was carried out on 5/6/2014.'],
  ['trial-done', '-', 'A spinal cord stimulator trial was carried out on 5/6/2014.'],
  ['trial-done', '-', 'A trial of physical therapy was carried out.'],
  ['trial-done', '-', 'An intrathecal trial is requested.'],
  ['trial-pain-reduction', 'met', 'During the intrathecal trial he had 70% relief of pain.'],
  ['trial-pain-reduction', 'not-met', 'During the intrathecal trial he had 20% relief of pain.'],
  ['trial-pain-reduction', '-', 'During the stimulator trial he had 70% relief of pain.'],
  ['trial-pain-reduction', '-', 'The epidural steroid injection gave 70% relief of pain.'],
  ['trial-function', 'met', 'During the intrathecal trial he walked a mile.'],
  ['trial-function', '-', 'He walks a mile.'],
  ['pump-in-situ', 'met', 'An intrathecal pump was implanted in 2009.'],
  ['pump-in-situ', 'not-met', 'The intrathecal pump was explanted in 2012.'],
  ['pump-in-situ', '-', 'She wears an insulin pump.'],
  ['pump-in-situ', '-', 'He might need a morphine pump.'],
  ['why-home', 'met', 'She is bedbound and on a ventilator.'],
  ['why-home', 'partial', 'She prefers refills at home.'],
  ['why-home', 'not-met', 'She drives herself to church.'],
  ['why-home', '-', 'She cannot drive.'],
  ['adverse-effects', 'met', 'He denies sedation and nausea on Norco.'],
  ['adverse-effects', 'partial', 'Norco is well tolerated.'],
  ['adverse-effects', 'not-met', 'He is drowsy on Norco.'],
  ['urine-screen', 'met', 'The urine drug screen of 5/1/2014 was consistent.'],
  ['urine-screen', 'not-met', 'The urine drug screen was positive for cocaine.'],
  ['urine-screen', '-', 'UDS: [ ] consistent [ ] inconsistent'],
  ['pdmp', 'met', 'The CURES report of 5/1/2014 was consistent.'],
  ['pdmp', 'not-met', 'CURES shows three prescribers.'],
  ['drug-behavior', 'not-met', 'She asked for an early refill of Norco.'],
  ['drug-behavior', 'met', 'There were no early refills.'],
  ['returned-to-work', 'met', 'He works 20 hours a week.'],
  ['returned-to-work', 'not-met', 'He has not worked since the accident.'],
  ['analgesia', 'not-met', 'Norco no longer helps.'],
  ['analgesia', 'partial', 'Norco helps.'],
];

describe('signs', () => {
  it.each(rows)('%s %s: %s', (element, effect, text) => {
    // The strongest statement counts; the bare mention beside it ("urine drug screen") tells in part.
    const strongest = told(text, element).filter((e, _, all) => e !== 'partial' || all.length === 1);
    expect(strongest).toEqual(effect === '-' ? [] : [effect]);
  });

  it('each belongs to an element that the criteria sets know', () => {
    for (const { element } of SIGNS) expect(elementOf(element).title, element).not.toBe('');
  });
});

describe('whose words, and how sure', () => {
  it.each([
    ['psych-obtained', 'Psychological evaluation is requested.'],
    ['urine-screen', 'A urine drug screen will be obtained.'],
    ['no-further-surgery', 'He may not be a surgical candidate.'],
    ['trial-pain-reduction', 'If the intrathecal trial gives 50% relief, a pump will follow.'],
    ['trial-done', 'We will carry out an intrathecal trial.'],
    ['infection-addressed', 'If there is no infection, the pump can be placed.'],
  ])('%s is not shown by: %s', (element, text) => {
    expect(told(text, element).filter((e) => e === 'met')).toEqual([]);
  });

  it.each([
    ['psych-origin', 'A psychological evaluation should state that the pain is not primarily psychological in origin.'],
    ['trial-pain-reduction', 'Success of an intrathecal trial is defined as 50% relief of pain.'],
    ['trial-pain-reduction', 'In a study of 90 patients, 70% had relief during the intrathecal trial.'],
    ['urine-screen', 'Per MTUS, a consistent urine drug screen should be on file.'],
    ['drug-behavior', 'FAMILY HISTORY: Father ran out of Norco early.'],
    ['returned-to-work', 'His wife works 20 hours a week.'],
    ['trial-done', 'Utilization review denied the pump because no intrathecal trial was carried out.'],
  ])('%s is not told at all by: %s', (element, text) => {
    expect(told(text, element)).toEqual([]);
  });

  it('a plan counts as planned only', () => {
    expect(told('PLAN\nUrine drug screen of today is to be consistent.', 'urine-screen').join()).not.toMatch(
      /^(?:met|partial)$/,
    );
  });

  it('an earlier reviewer’s word on what is missing is a gap', () => {
    const text = 'Decision rationale: In this case, there is no documentation of a psychological evaluation.';
    expect(told(text, 'psych-obtained')).toEqual(['gap (reviewer)']);
  });

  it('an earlier reviewer’s word never proves', () => {
    const text =
      'Decision rationale: In this case, the records show 70% relief during the intrathecal trial. The urine drug screen was consistent.';
    for (const f of factsOf(text))
      expect([f.standing, f.effect === 'met' && f.standing === 'record']).toEqual(['reviewer', false]);
  });

  it('quotes the words that tell it, in full and from the original', () => {
    const text = 'During the  intrathecal trial he had **70%** relief of pain.';
    const fact = factsOf(text).find((f) => f.element === 'trial-pain-reduction');
    expect(fact?.evidence.quote).toBe(text.slice(fact?.evidence.start, fact?.evidence.end));
    expect(fact?.evidence.quote).toContain('**70%** relief');
  });
});
