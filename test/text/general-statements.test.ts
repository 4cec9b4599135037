import { describe, expect, test } from 'vitest';
import { readDocument } from '../../lib/text/read-document.ts';

/** The voice of the last sentence of a note. */
const voiceOf = (text: string) =>
  readDocument(`Seen 3/4/2014 for back pain.\n\n${text}`, '2014-07-01').sentences.at(-1)?.voice;

describe('statements about people and things at large', () => {
  test.each([
    'Untreated anxiety predicts a poor outcome of implants.',
    'Refills are needed every one to three months in most people.',
    'Catheters of this kind last for about ten years as a rule.',
    'Pumps come last, after everything else.',
    'The rules ask for proof of better function.',
    'Our handbook permits a second trial only when the first was cut short.',
    'Textbooks caution against haste.',
    'A repeat trial is reserved for those whose first one was inconclusive.',
    'Rule card: A fall of half in pain counts as relief.',
    'Teaching point for residents: a rising residual volume speaks for a kink.',
    'Why we ask: Unrealistic hopes predict failure.',
    'Tapers call for patience.',
    'Opioids have no proven advantage over exercise in chronic back pain.',
    'The risk of overdose rises when opioids are taken with alcohol.',
    'Screening of this sort is routine where implants are considered.',
    'Infection is a contraindication to implantation.',
    'One in five recipients needs a second operation.',
  ])('%s', (text) => {
    expect([text, voiceOf(text)]).toEqual([text, 'guideline']);
  });

  test.each([
    'Injections helped for two weeks.',
    'No schedule of doses is given.',
    'Screens are consistent.',
    'Pumps were discussed with her.',
    'Blocks lasted for a day only.',
    'Batteries replaced in 2011.',
    'A spinal cord stimulator did nothing.',
    'Usually sleeps four hours.',
    'Doses unchanged since May.',
    'The pump is programmed to deliver 3 mg a day.',
    'She says most people would have given up.',
    'His doctors are of one mind about it.',
    'Reflexes are absent at the ankles.',
    'Bowels move every other day with senna.',
  ])('of this patient: %s', (text) => {
    expect([text, voiceOf(text)]).not.toEqual([text, 'guideline']);
  });

  test('what stands behind one on its line is the record again where it speaks of somebody', () => {
    const voices = readDocument(
      'Pumps come last, after everything else. Many people never need one. He walks a mile. Sleeps well.',
      '2014-07-01',
    ).sentences.map((s) => s.voice);
    expect(voices).toEqual(['guideline', 'guideline', 'record', 'record']);
  });
});
