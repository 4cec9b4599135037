/** A pain score as it was read, with the treatment that its own words name. */
import type { Span } from '../text/document.ts';
import type { Reading } from './readings.ts';

export interface PainScore {
  reading: Reading;
  /** Place in the sentence's own text. */
  at: Span;
  /** On the scale from 0 to 10. */
  value: number;
  /** `untold`: the words name no treatment. */
  under: 'medicine' | 'no-medicine' | 'pump' | 'untold';
}
