/** Each element of the opioid rows, as single sentences, labels, boxes, table rows and questions tell it. */
import { eachTold, type ToldAfter } from '../facts-told.ts';
import wordings from '../wordings/opioid-elements.json' with { type: 'json' };

eachTold('opioid elements', wordings as unknown as readonly ToldAfter[]);
