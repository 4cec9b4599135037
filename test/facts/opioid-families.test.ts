import { describe, expect, it } from 'vitest';
import { evaluateElement } from '../../lib/criteria/evaluate.ts';
import { factsOf } from './facts-told.ts';
import ongoing from './wordings/opioid-ongoing.json' with { type: 'json' };
import other from './wordings/opioid-other.json' with { type: 'json' };

/** Families of wordings by element and by what they show; every wording is of our own making. */
describe('opioid treatment in the words of physicians, nurses, pharmacists and reviewers', () => {
  for (const [element, byStatus] of Object.entries({ ...ongoing, ...other }))
    for (const [status, texts] of Object.entries(byStatus))
      it.each(texts)(`${element} ${status}: %s`, (text) => {
        const facts = factsOf(text, null).filter((f) => f.element === element);
        expect(evaluateElement(element, facts, [], null).status).toBe(status);
      });
});
