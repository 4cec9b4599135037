/** How notes, letters and forms tell of the opioid rows: wordings of clinicians, with look-alikes that count for nothing. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/analyse.ts';
import { eachTold, type ToldRow, told } from '../facts-told.ts';
import wordings from '../wordings/opioid-days.json' with { type: 'json' };

eachTold('opioid rows', [{ before: '', rows: wordings as unknown as Record<string, readonly ToldRow[]> }]);

describe('checks still to come', () => {
  it.each([
    ['urine-screen', 'A urine drug screen will be ordered at the next visit.'],
    ['urine-screen', 'UDS at next visit.'],
    ['urine-screen', 'We will obtain a urine toxicology screen.'],
    ['urine-screen', 'UDS ordered, result pending.'],
    ['pdmp', 'CURES will be printed.'],
    ['pdmp', 'We plan to run CURES next month.'],
  ])('%s is planned: %s', (element, text) => {
    expect(told(`He takes tramadol. ${text}`, element)).toEqual(['met (plan)']);
  });
});

describe('words that ask for papers', () => {
  it.each([
    ['dose-justified', 'Please send the taper history or the reason why four a day is the lowest dose that works.'],
    ['analgesia', 'Please provide pain scores with and without Norco, for example 8/10 without and 4/10 with it.'],
    ['pdmp-single-source', 'Kindly forward a CURES report showing one prescriber and one pharmacy.'],
    ['consult-supports-dose', 'Please supply the pain management consultation that supports a dose of 180 mg MED.'],
    ['activities', 'Would you please describe how Norco lets her cook and walk.'],
  ])('%s is not told: %s', (element, text) => {
    expect(told(`She takes Norco 10/325. ${text}`, element).filter((e) => !e.startsWith('partial'))).toEqual([]);
  });
});

const screenOf = (drug: string, taken: string, table: string) => {
  const text = `REQUEST FOR AUTHORIZATION: ${drug}\nProgress note 03/02/2015\n${taken}\n${table}`;
  const [request] = analyse(text, { today: '2015-03-09' }).requests;
  const row = request?.findings.find((f) => f.criterion === 'aberrant');
  return (row?.evidence ?? []).filter((e) => e.element === 'urine-screen').map((e) => `${e.polarity} ${e.quote}`);
};

describe('a urine result substance by substance', () => {
  it('what is prescribed is there, and nothing else', () => {
    const table =
      'Urine drug screen 02/02/2015\nHydrocodone\tPositive\nNorhydrocodone\tPositive\nOxycodone\tNegative\nTHC\tNegative';
    expect(screenOf('Norco 10/325 #90', 'Takes Norco 10/325 tid.', table)).toContain('for Hydrocodone\tPositive');
  });
  it('what is prescribed is not there', () => {
    const table = 'Lab report, urine, collected 02/02/2015\nMethadone\tNot detected\nOpiates\tNot detected';
    const shown = screenOf('methadone 10 mg #90', 'Medications: methadone 10 mg tid.', table);
    expect(shown).toContain('against Methadone\tNot detected');
  });
  it('a street drug, or one that nobody prescribed', () => {
    const table =
      'Toxicology, urine\nOxycodone: detected\nNoroxycodone: detected\nFentanyl: detected\nCocaine: detected\nPCP: not detected';
    const shown = screenOf('Percocet 10/325 #120', 'Medications: Percocet 10/325 qid.', table);
    expect(shown).toContain('against Fentanyl: detected');
    expect(shown).toContain('against Cocaine: detected');
    expect(shown.some((e) => e.includes('PCP'))).toBe(false);
  });
  it('an immunoassay of classes tells nothing of a drug that it does not find', () => {
    const table = 'Urine drug screen\nOpiates\tNegative\nCocaine\tNegative\nBenzodiazepines\tNegative';
    const shown = screenOf('Tramadol 50 mg #60', 'Medications: tramadol 50 mg bid.', table);
    expect(shown.some((e) => e.startsWith('against'))).toBe(false);
  });
  it('no table of urine', () => {
    expect(
      screenOf('Norco 10/325 #90', 'Medications: Norco 10/325 tid.', 'Hepatitis B: negative\nHIV: negative'),
    ).toEqual([]);
  });
});
