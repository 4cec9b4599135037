import { describe, expect, it } from 'vitest';
import { factsOf, told } from './facts-told.ts';

describe('relief computed from scores', () => {
  const rows: readonly (readonly [element: string, effect: string, text: string])[] = [
    ['trial-pain-reduction', 'met', 'During the intrathecal trial pain fell from 8/10 to 3/10.'],
    ['trial-pain-reduction', 'met', 'During the intrathecal trial pain fell from 8/10 to 4/10.'],
    ['trial-pain-reduction', 'not-met', 'During the intrathecal trial pain fell from 8/10 to 6/10.'],
    ['trial-pain-reduction', 'not-met', 'During the intrathecal trial pain rose from 6/10 to 8/10.'],
    ['analgesia', 'met', 'Pain is 8/10 without medication and 4/10 with medication.'],
    ['analgesia', 'met', 'Pain is 4/10 with Norco and 8/10 without it.'],
    ['analgesia', 'not-met', 'Pain is 8/10 without medication and 8/10 with medication.'],
    ['analgesia', 'partial', 'Pain is 4/10 with Norco.'],
    ['pump-pain', 'met', 'Pain is 3/10 with the pump; before the pump it was 8/10.'],
  ];
  it.each(rows)('%s %s: %s', (element, effect, text) => {
    expect(told(text, element)).toContain(effect);
    if (effect !== 'met') expect(told(text, element)).not.toContain('met');
  });

  it('says what it reckoned', () => {
    const fact = factsOf('Pain is 8/10 without medication and 4/10 with medication.').find(
      (f) => f.element === 'analgesia' && f.effect === 'met',
    );
    expect(fact?.value).toBe('from 8/10 to 4/10, 50 % less');
  });

  it.each([
    ['strength', 'During the intrathecal trial strength rose from 3/5 to 5/5.'],
    ['strengths of tablets', 'During the intrathecal trial Norco was cut from 10/325 to 5/325.'],
    ['days', 'During the intrathecal trial, from 9/10/13 to 9/12/13, he rested.'],
    ['a stimulator', 'During the stimulator trial pain fell from 8/10 to 3/10.'],
  ])('%s are no pain scores', (_, text) => {
    expect(told(text, 'trial-pain-reduction')).toEqual([]);
  });
});

describe('relief as a percentage', () => {
  it.each([
    ['met', 'The intrathecal trial gave 50% relief.'],
    ['met', 'Pain was reduced by 60% during the intrathecal trial.'],
    ['not-met', 'The intrathecal trial gave 40% relief.'],
  ])('%s: %s', (effect, text) => {
    expect(told(text, 'trial-pain-reduction')).toContain(effect);
  });

  it('of something else is none of the trial', () => {
    expect(told('Physical therapy gave 60% relief.', 'trial-pain-reduction')).toEqual([]);
    expect(told('The hydration was 60% and the relief was nil.', 'analgesia')).not.toContain('met');
  });
});

describe('conservative care', () => {
  const of = (text: string) =>
    ['pharmacologic', 'physical', 'psychologic'].map((m) => told(text, `conservative-${m}`).join());

  it('counts with its outcome', () => {
    expect(of('Gabapentin and physical therapy did not help.')).toEqual(['met', 'met', '']);
    expect(of('Twelve sessions of physical therapy gave no relief.')[1]).toBe('met');
  });

  it('counts in part without one', () => {
    expect(of('Treatment to date has included physical therapy and gabapentin.')).toEqual(['partial', 'partial', '']);
  });

  it('speaks against where it helped', () => {
    expect(of('Physical therapy gave good relief.')[1]).toBe('not-met');
  });

  it('takes the outcome from a sentence that takes it up', () => {
    expect(of('He had gabapentin and physical therapy. Neither helped.').slice(0, 2)).toEqual(['met', 'met']);
  });

  it('is none where it is another’s', () => {
    expect(of('His brother had physical therapy without relief.')[1]).toBe('');
  });

  it('reads six months from years and from durations', () => {
    expect(told('Physical therapy in 2011 gave no relief.', 'conservative-six-months')).toEqual(['met']);
    expect(told('Physical therapy for eight months gave no relief.', 'conservative-six-months')).toEqual(['met']);
    expect(told('Physical therapy for two weeks gave no relief.', 'conservative-six-months')).toEqual(['partial']);
  });
});
