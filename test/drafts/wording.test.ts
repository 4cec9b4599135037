import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../lib/analysis.ts';
import { collapse, quotedEvidence } from '../../lib/drafts/wording.ts';

/** A quotation that stands at 100 in its text; `core` are the words of it that tell. */
function evidence(quote: string, core?: string): Evidence {
  const at = 100 + quote.indexOf(core ?? '');
  return {
    start: 100,
    end: 100 + quote.length,
    quote,
    voice: 'record',
    polarity: 'for',
    date: null,
    element: null,
    ...(core === undefined ? {} : { core: { start: at, end: at + core.length } }),
  };
}

const SURGEON =
  'He went through the films with us, found a solid fusion and no slip, and wrote that more surgery is not indicated.';

describe('a quotation in so many characters', () => {
  it.each([
    ['whole where there is room', evidence(SURGEON, 'not indicated'), 200, `“${SURGEON}”`],
    [
      'its beginning where nothing says what tells it',
      evidence(SURGEON),
      34,
      '“He went through the films with us” (shortened)',
    ],
    [
      'its beginning where that holds what tells it',
      evidence(SURGEON, 'solid fusion'),
      60,
      '“He went through the films with us, found a solid fusion” (shortened)',
    ],
    [
      'from the first clause on that lets it in',
      evidence(SURGEON, 'not indicated'),
      60,
      '“no slip, and wrote that more surgery is not indicated.” (shortened)',
    ],
    [
      'from its own first word where no clause does',
      evidence(SURGEON, 'surgery is not indicated'),
      26,
      '“surgery is not indicated.” (shortened)',
    ],
    [
      'with the words before it where there is room for them',
      evidence(
        'The patient is a 65 year old male presenting with low back pain following an injury on 01/06/1983.',
        '01/06/1983',
      ),
      50,
      '“low back pain following an injury on 01/06/1983.” (shortened)',
    ],
    [
      'with what turns it round, though it be longer',
      {
        ...evidence(
          'In this case there was no report found in the notes available which discussed the pain relief and the gain in function.',
          'gain in function',
        ),
        polarity: 'gap' as const,
      },
      70,
      '“no report found in the notes available which discussed the pain relief and the gain in function.” (shortened)',
    ],
    [
      'with line breaks as spaces',
      evidence('It was long ago,\n  and\n the   sac is\n clear.', 'sac is\n clear'),
      20,
      '“the sac is clear.” (shortened)',
    ],
  ])('%s', (_, one, longest, words) => expect(quotedEvidence(one, longest)).toBe(words));

  it('is a stretch of the words, no longer than asked, and holds what tells it where that fits', () => {
    const word = fc.string({ minLength: 1, maxLength: 9, unit: fc.constantFrom(...'abcde,;.\n') });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 3, maxLength: 30 }),
        fc.nat(29),
        fc.integer({ min: 12, max: 120 }),
        (words, at, longest) => {
          const quote = words.join(' ');
          const core = words[at % words.length] as string;
          const told = /^“(.*)”(?: \(shortened\))?$/s.exec(quotedEvidence(evidence(quote, core), longest))?.[1] ?? '-';
          expect(collapse(quote)).toContain(told);
          expect(told.length).toBeLessThanOrEqual(longest);
          expect(told).toContain(collapse(core));
        },
      ),
    );
  });
});
