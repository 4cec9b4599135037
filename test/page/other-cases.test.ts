import { describe, expect, it } from 'vitest';
import { rowsOfOtherCases } from '../../lib/page/other-cases.ts';
import { atOnce } from '../../lib/page/slices.ts';

/** Every line that begins with “> ” is a row of the page. */
function keptOf(page: string): string[] {
  let text = '';
  const items: { start: number; end: number }[] = [];
  for (const line of page.split('\n')) {
    const words = line.replace(/^> /, '');
    if (words !== line) items.push({ start: text.length, end: text.length + words.length });
    text += `${words}\n`;
  }
  let kept = '';
  let from = 0;
  for (const { start, end } of atOnce(rowsOfOtherCases(text, items))) {
    kept += text.slice(from, start);
    from = end;
  }
  return `${kept}${text.slice(from)}`.split('\n').filter(Boolean);
}

const CASE =
  '> Claim number:\tHG-4410-27\tClaimant:\tMarit Oyelaran\n> Date of injury:\t05/11/2007\nThe trial gave relief.';

describe('rows of other cases', () => {
  it('in a table with a column that names them, the own row kept', () => {
    const page = `> Claim\tClaimant\tRequest\n> HG-7733-10\tAnselm Kirkbride\tOxycodone 80 mg\n> HG-4410-27\tOyelaran, Marit\tPump\n> HG-6120-44\tPernilla Staughton\tMorphine\n${CASE}`;
    const kept = keptOf(page).join('\n');
    expect(kept).not.toMatch(/Kirkbride|Staughton/);
    expect(kept).toContain('Oyelaran, Marit\tPump');
    expect(kept).toContain('The trial gave relief.');
  });
  it('in cards that each bring their own labels', () => {
    const page = `> Claim number: HG-7733-10, 38-year-old male\n> Claim number: HG-6120-44, 52-year-old female\n${CASE}`;
    expect(keptOf(page).join('\n')).toBe(CASE.replaceAll('> ', ''));
  });
  it('in a list whose numbers are made like the case’s own', () => {
    const page = `> HG-7733-10 Kirkbride oxycodone\n> HG-6120-44 Staughton pump trial\n${CASE}`;
    expect(keptOf(page).join('\n')).toBe(CASE.replaceAll('> ', ''));
  });
  it('in a worklist where no case is open', () => {
    expect(keptOf('> Claim\tClaimant\n> HG-7733-10\tKirkbride\n> HG-6120-44\tStaughton').join('\n')).toBe(
      'Claim\tClaimant',
    );
  });
  it.each([
    ['the case alone', CASE],
    ['its medicines', `${CASE}\n> Drug\tDose\n> Oxycodone\t30 mg\n> Morphine\t15 mg`],
    ['its visits', `${CASE}\n> Patient\tVisit\n> Marit Oyelaran\t02/03/2014\n> Marit Oyelaran\t03/03/2014`],
    ['its injuries', `${CASE}\n> Date of injury\tPart\n> 05/11/2007\tback\n> 06/12/2009\tneck`],
    [
      'its fields without colons',
      `${CASE}\n> Claimant\tMarit Oyelaran\n> Date of injury\t05/11/2007\n> RFA date\t03/10/2014`,
    ],
    [
      'its fields in one row',
      `> Claim number\tClaimant\n> HG-4410-27\tMarit Oyelaran\n> Date of injury\tAge\n> 05/11/2007\t49`,
    ],
    ['one mention of another claim', `${CASE}\n> See HG-7733-10 for the older records`],
  ])('nothing of %s', (_, page) => {
    expect(keptOf(page).join('\n')).toBe(page.replaceAll('> ', ''));
  });
});
