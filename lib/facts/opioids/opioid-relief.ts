/**
 * Pain with and without the opioid: two scores compared, a percentage or a share of the pain taken away, a lone score.
 * Scores are read with what the words beside them say of the drug; those of a trial or a pump: comparisons.ts.
 */
import type { Document } from '../../text/document.ts';
import { Wording } from '../../text/wording.ts';
import type { ElementId } from '../elements.ts';
import { factAt } from '../evidence.ts';
import type { Fact } from '../fact.ts';
import type { PainScore } from '../pain-score.ts';
import type { Reading } from '../readings.ts';
import { RELIEF_SHARE, reliefBetween } from '../relief.ts';
import { standingOf } from '../standing.ts';
import { columnScores } from './opioid-columns.ts';
import { RELIEF_INDEX, type ReliefRow, type Side } from './opioid-relief-cues.ts';
import { labelOf, type Score, scoresOf } from './opioid-scores.ts';

/** So many sentences back the drug may have been named of which a score speaks. */
const DRUG_REACH = 3;

/** Someone else's pain, told as the subject of the sentence. */
const OF_ANOTHER = new Wording(
  /^(?:his|her|the patient's|their) (?:husband|wife|spouse|mother|father|sister|brother|son|daughter|friend|neighbou?r|roommate|cousin|uncle|aunt)\b(?! (?:reports?|states?|says|notes?|confirms?|told))/i,
);

/** "If she skips a dose it is 9/10": told of what happens, not of what might. */
const HABIT =
  /\b(?:if|when|whenever|unless) (?:he|she|the patient) (?:\w+ )?(?:skips?|skipped|omits?|omitted|leaves|misses|missed|forgets|takes|runs out|ran out|goes without|went without|does not take|did not take|stopped)\b|\b(?:would|might) (?:be|go|climb|rise|run|jump|shoot)\b[^.;]{0,30}\b(?:without|if (?:he|she) (?:did not|skipped|missed|stopped|had none))\b|\bwithout\b[^.;]{0,40}\b(?:would|might) (?:be|go|climb|rise|run|jump|shoot)\b/i;
const namesOpioid = (reading: Reading): boolean =>
  reading.matches.some((m) => m.row.is === 'group' && m.row.name === 'opioid');
const namesMedicine = (reading: Reading): boolean =>
  reading.matches.some((m) => m.row.is === 'group' && (m.row.name === 'medicine' || m.row.name === 'opioid'));

/** A mere number in such a sentence is no pain score. */
const CANDIDATE =
  /\d\s*\/\s*10|\b(?:10|\d)\b|\b(?:an?|from|to|at|is|was|of|around|about) (?:one|two|three|four|five|six|seven|eight|nine|ten)\b|<|→|\bmm\b|%|percent|half|third/i;

function fact(doc: Document, s: Score, element: ElementId, effect: Fact['effect'], value: string | null): Fact {
  return factAt(doc, s.reading, s.token, element, effect, { value });
}

/** Scores without and with the drug that stand at most so many sentences apart; both lists are in text order. */
function pairsWithin(untreated: readonly Score[], treated: readonly Score[], most: number): [Score, Score][] {
  const pairs: [Score, Score][] = [];
  let from = 0;
  for (const t of treated) {
    while (from < untreated.length && (untreated[from] as Score).at < t.at - most) from++;
    for (let k = from; k < untreated.length; k++) {
      const u = untreated[k] as Score;
      if (u.at > t.at + most) break;
      pairs.push([u, t]);
    }
  }
  return pairs;
}

/** A form's fields stand so many sentences apart at most. */
const FORM_REACH = 10;

/**
 * "Average: 4/10. Without: 7/10": beside a day without the drug the plain score is that with it, where no other score
 * is said to be.
 */
function besideUntreated(scores: readonly Score[]): void {
  if (scores.some((s) => s.side === 'treated' && s.strong)) return;
  const without = scores.filter((s) => s.side === 'untreated' && s.strong && !s.start);
  for (const u of without) {
    const plain = scores.filter(
      (s) =>
        s.side === null &&
        !s.aside &&
        Math.abs(s.at - u.at) <= FORM_REACH &&
        s.reading.sentence.section === u.reading.sentence.section,
    );
    const chosen = plain.find((s) => s.average) ?? plain.at(-1);
    if (!chosen || chosen.value >= u.value) continue;
    chosen.side = 'treated';
    chosen.strong = true;
  }
}

/** Another pain than the one treated, and scores of mood. */
const OF_ANOTHER_ORGAN = new Wording(
  /\b(?:chest|tooth|dental|throat|ear|menstrual) pain\W{1,3}0\b|\b(?:phq|gad)-?\d? (?:score|total)\b/i,
);

/** Relief from the opioid: compared scores, percentages, lone scores; and the scores of the day, as they were read. */
export function opioidRelief(doc: Document, readings: readonly Reading[]): { facts: Fact[]; scores: PainScore[] } {
  const facts: Fact[] = [];
  const all: Score[] = [];
  let drugAt = -99;
  let drugSection: string | null = null;
  readings.forEach((reading, at) => {
    const { sentence } = reading;
    if (sentence.voice !== 'record') return;
    if (namesMedicine(reading)) {
      drugAt = at;
      drugSection = sentence.section;
    }
    if (sentence.section === 'family-history' || sentence.section === 'allergies') return;
    if (['trial', 'pump', 'stimulator'].some((t) => reading.topics.has(t as 'trial'))) return;
    if (!CANDIDATE.test(sentence.text)) return;
    const matches = RELIEF_INDEX.find(reading.tokens);
    const has = (is: ReliefRow['is']) => matches.some((m) => m.row.is === is);
    if ((has('not-pain') && !has('pain')) || OF_ANOTHER_ORGAN.test(sentence.seen)) return;
    const own = drugAt === at || has('drug');
    const ahead = readings
      .slice(at + 1, at + 1 + DRUG_REACH)
      .some((r) => r.sentence.section === sentence.section && namesMedicine(r));
    const drugNear =
      own || ahead || (at - drugAt <= DRUG_REACH && drugSection === sentence.section && !has('other-care'));
    // Relief by something else is no evidence for the drug.
    if (has('other-care') && !reading.matches.some((m) => m.row.is === 'group' && m.row.name === 'opioid') && !own)
      return;
    for (const m of matches) {
      if (OF_ANOTHER.test(sentence.seen)) break;
      if (m.row.is !== 'share' || !drugNear || has('goal')) continue;
      const percent = reading.tokens.slice(m.first, m.last).find((t) => t.kind === 'percent');
      if (!percent || percent.value === null || !(has('pain') || /relief|better/i.test(sentence.text))) continue;
      if (has('other-care')) {
        // In a list the percentage belongs to the treatment nearest before it.
        const before = matches.filter(
          (x) => (x.row.is === 'other-care' || x.row.is === 'drug') && x.first < m.last && x.last <= m.last,
        );
        const nearest = before[before.length - 1];
        if (nearest?.row.is === 'other-care') continue;
      }
      const standing = standingOf(reading, m, false);
      if (!standing || standing.negated || standing.standing !== 'record') continue;
      const effect: Fact['effect'] = percent.value >= RELIEF_SHARE * 100 ? 'met' : 'partial';
      for (const element of ['analgesia', 'improved-pain'] as const)
        facts.push(factAt(doc, reading, m, element, effect, { value: `${percent.value} % relief` }));
    }
    if (has('goal') && !own) return;
    if (OF_ANOTHER.test(sentence.seen)) return;
    for (const s of scoresOf(readings, at, matches, drugNear, labelOf(doc, sentence))) {
      const standing = standingOf(reading, s.token, HABIT.test(sentence.text));
      if (standing?.standing !== 'record' || has('goal')) continue;
      all.push(s);
    }
  });

  besideUntreated(all);
  facts.push(...columnScores(doc, readings));
  const pairs: [Score, Score][] = [];
  const strongest = (list: Score[]) => [...list.filter((s) => !s.strong), ...list.filter((s) => s.strong)].at(-1);
  // The two halves stand in one sentence, or close to each other, or at least in one text.
  const treated = all.filter((s) => s.side === 'treated');
  const untreated = all.filter((s) => s.side === 'untreated');
  const within = (most: number) => pairsWithin(untreated, treated, most).filter(([u, t]) => u.strong || t.strong);
  const sameSentence = within(0);
  const nearby = within(3);
  const pick = (list: [Score, Score][]) => {
    const with2 = list.filter(([u, t]) => u.strong && t.strong);
    return (with2.length > 0 ? with2 : list).at(-1);
  };
  const days = (list: [Score, Score][]) => list.filter(([u]) => !u.start);
  const starts = (list: [Score, Score][]) => list.filter(([u]) => u.start);
  const byDay = pick(days(sameSentence)) ?? pick(days(nearby));
  const byStart = pick(starts(sameSentence)) ?? pick(starts(nearby));
  if (byDay) pairs.push(byDay);
  // A later sentence of the same kind is heard beside the one that says most.
  const lastDay = days(sameSentence).at(-1);
  if (lastDay && lastDay !== byDay && lastDay[0].value <= lastDay[1].value) pairs.push(lastDay);
  if (byStart) pairs.push(byStart);
  if (!byStart) {
    const u = strongest(untreated.filter((s) => s.start && s.strong));
    const t = strongest(treated.filter((s) => s.strong)) ?? byDay?.[1];
    if (u && t && byDay) pairs.push([u, t]);
  }
  if (pairs.length === 0) {
    const u = strongest(untreated.filter((s) => s.strong));
    const t = strongest(treated.filter((s) => s.strong));
    if (u && t) pairs.push([u, t]);
  }
  for (const [u, t] of pairs) {
    const { effect, value } = reliefBetween(u.value, t.value);
    const told = u.reading === t.reading ? [t] : [u, t];
    // A day without is the better witness than the years before.
    const elements: ElementId[] = u.start && byDay ? [] : ['analgesia', 'improved-pain'];
    for (const s of told)
      for (const element of elements)
        if (element === 'analgesia' || effect !== 'partial') facts.push(fact(doc, s, element, effect, value));
    if (u.start)
      for (const s of told) facts.push(fact(doc, s, 'baseline-pain', effect === 'partial' ? 'met' : effect, value));
  }
  for (const s of all) facts.push(fact(doc, s, 'analgesia', 'partial', `${s.value}/10`));
  for (const s of all)
    if (s.side !== 'untreated' && !(s.side === 'treated' && namesOpioid(s.reading)))
      facts.push(fact(doc, s, 'starting-pain', 'met', `${s.value}/10`));
  // What is told of the time before the opioid is not of the note's day.
  const ofTheDay = all.filter((s) => !s.start && !s.aside);
  return {
    facts,
    scores: ofTheDay.map((s) => ({
      reading: s.reading,
      at: s.token,
      value: s.value,
      under: UNDER[s.side ?? 'neither'],
    })),
  };
}

const UNDER: Readonly<Record<Side, PainScore['under']>> = {
  treated: 'medicine',
  untreated: 'no-medicine',
  neither: 'untold',
};
