import { expect, it } from 'vitest';
import { titledDay } from '../../lib/text/note-days.ts';

it.each([
  ['Operative report 07/14/2014', '2014-07-14'],
  ['PR-2, 02/16/2015  (Ambrose Tolliver, MD, Family Practice)', '2015-02-16'],
  ['[p 2b/5]  PR-2, 02/16/2015  (Ambrose Tolliver, MD, Family Practice)', '2015-02-16'],
  ['[p 3/5]  PAIN MEDICINE CONSULTATION, 07/06/2015', '2015-07-06'],
  ['page 3 of 9: Progress report 02/16/2015', '2015-02-16'],
  ['p. 4  Operative note 2/3/2015', '2015-02-03'],
  ['The PR-2 of 02/16/2015 tells of a fall from the second step of the ladder', null],
  ['p. 4  He was seen again on 2/3/2015', null],
])('the day of a note by its title: %s', (line, day) => {
  expect(titledDay(line, 2015)).toBe(day);
});
