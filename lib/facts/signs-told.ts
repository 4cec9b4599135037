/**
 * The facts that single signs tell, as far as each sign's company, topic, heading and assertion let it count.
 */
import type { Document, Span } from '../text/document.ts';
import type { Match } from '../text/phrases.ts';
import { type ElementId, elementOf } from './elements.ts';
import { evidenceFor, polarityOf } from './evidence.ts';
import type { Fact } from './fact.ts';
import type { Reading } from './readings.ts';
import { companyOf, type Row } from './sentence-words.ts';
import type { Sign, Topic } from './signs/sign.ts';
import {
  asWritten,
  happenedInPlan,
  isDeniedBefore,
  plannedOf,
  saidToBeMissing,
  standingOf,
  tellsInPlan,
} from './standing.ts';
import { factOfUndone } from './undone.ts';

const SPECIALIST_TOPIC: Partial<Record<ElementId, Topic>> = {
  'no-further-surgery': 'surgery',
  'psych-obtained': 'psychological',
  'psych-origin': 'psychological',
  'psych-benefit': 'psychological',
};

/** States and events, not intentions: told in a plan, they are told. */
const TOLD_IN_PLANS: ReadonlySet<ElementId> = new Set<ElementId>([
  'pain-duration',
  'intractable-pain',
  'disease-state',
  'objective-finding',
  'psych-obtained',
  'psych-origin',
  'psych-benefit',
  'infection-addressed',
  'coagulation-addressed',
  'trial-done',
  'trial-pain-reduction',
  'trial-function',
  'trial-oral-reduction',
  'late-in-continuum',
  'life-expectancy',
  'thecal-sac-clear',
  'scheduled-analgesic-failed',
  'analgesic-side-effects',
  'conservative-pharmacologic',
  'conservative-physical',
  'conservative-psychologic',
  'conservative-surgical',
  'adverse-effects',
  'urine-screen',
  'pdmp',
  'drug-behavior',
  'diagnosis-stated',
  'agreement-signed',
  'dose-justified',
  'dose-reason',
  'reason-for-opioids',
]);

const CLAUSE_END = /;|,? (?:but|while|whereas|although|though|yet|however|except) |\. /g;

/** Whether words of the sign's company stand in the clause of the match. */
function inClause(reading: Reading, match: Span, is: 'with' | 'without', sign: Sign): boolean {
  let from = 0;
  let to = reading.sentence.text.length;
  for (const end of reading.sentence.text.matchAll(CLAUSE_END)) {
    const at = end.index as number;
    if (at < match.start) from = at;
    else if (at >= match.end) {
      to = at;
      break;
    }
  }
  return companyOf(sign, is, reading).some((x) => x.start >= from && x.end <= to);
}

/** Whether the sentence of a match gives its sign what it needs: the voice, the company, the topic, the heading. */
function hasItsCompany(sign: Sign, reading: Reading, match: Span): boolean {
  const { sentence, topics } = reading;
  if (sentence.voice === 'request' ? !sign.fromRequest : sign.fromRequest === 'only') return false;
  if (sentence.voice === 'reviewer-finding' && sign.effect !== 'not-met') return false;
  const stands = (is: 'with' | 'without') =>
    sign.clause ? inClause(reading, match, is, sign) : companyOf(sign, is, reading).length > 0;
  if (sign.with && !stands('with')) return false;
  if (sign.without && stands('without')) return false;
  if (sign.topic && !topics.has(sign.topic)) return false;
  if (sign.notTopic?.some((t) => topics.has(t))) return false;
  if (sign.section && !sign.section.includes(sentence.section ?? '')) return false;
  return !sign.notSection?.includes(sentence.section ?? '');
}

function standingOfSign(sign: Sign, reading: Reading, match: Span): ReturnType<typeof standingOf> {
  if (sign.planned) return plannedOf(reading, match);
  if (sign.asWritten) return asWritten(reading, match);
  return standingOf(reading, match, sign.ignoreHedge ?? false, sign.ofCarers);
}

/** What a sign does where it stands; null where a denial leaves nothing of it. */
function effectOf(sign: Sign, { sentence }: Reading, match: Span, negated: boolean): Fact['effect'] | null {
  if (!negated || (sign.negatedBefore && !isDeniedBefore(sentence.text, match))) return sign.effect;
  return sign.negated ?? null;
}

/** The fact that a sign tells at a match; null where it does not count there. */
function factOfSign(doc: Document, reading: Reading, match: Span, sign: Sign, reviewerGap: boolean): Fact | null {
  const { sentence, topics } = reading;
  if (!hasItsCompany(sign, reading, match)) return null;
  const told = standingOfSign(sign, reading, match);
  if (!told || told.standing === 'possible') return null;
  if ((sign.effect === 'met' || sign.effect === 'partial') && saidToBeMissing(sentence.text, match)) return null;
  const effect = effectOf(sign, reading, match, told.negated);
  if (effect === null || (told.standing === 'reviewer' && reviewerGap)) return null;
  const toldInPlan =
    told.standing === 'plan' &&
    !sign.planned &&
    (TOLD_IN_PLANS.has(sign.element) ? tellsInPlan(sentence) : happenedInPlan(sentence));
  const standing = toldInPlan ? 'record' : told.standing;
  const specialistTopic = SPECIALIST_TOPIC[sign.element];
  return {
    element: sign.element,
    effect,
    standing,
    specialist: specialistTopic !== undefined && topics.has(specialistTopic),
    reasons: [...(sign.reasons ?? []), ...(standing === 'reviewer' ? (['reviewer-finding'] as const) : [])],
    value: null,
    evidence: evidenceFor(
      doc,
      reading,
      match,
      standing === 'plan' && !elementOf(sign.element).planCounts ? 'gap' : polarityOf(effect),
      sign.element,
      standing === 'plan' && sentence.voice === 'record' ? 'plan' : sentence.voice,
    ),
  };
}

/** A subject that an earlier reviewer says is missing, or says was not reached; null where the words say neither. */
function factOfReviewer(
  doc: Document,
  reading: Reading,
  subject: Match<Row>,
  element: ElementId,
  { gap, contrary }: { gap: boolean; contrary: Span | null },
): Fact | null {
  const against = contrary !== null && contrary.end <= subject.start && subject.start - contrary.end < 60;
  const effect = against ? 'not-met' : gap ? 'gap' : null;
  return (
    effect && {
      element,
      effect,
      standing: 'reviewer',
      specialist: false,
      reasons: ['reviewer-finding'],
      value: null,
      evidence: evidenceFor(doc, reading, subject, polarityOf(effect), element),
    }
  );
}

/** "Agreement signed: ____": a label of a form, and a blank for its entry. */
const BLANK_ENTRY = /^[ \t]*_{2,}/;
const LONGEST_LABEL = 60;
function isBlankLabel(doc: Document, { sentence }: Reading): boolean {
  if (sentence.text.length > LONGEST_LABEL || !/[:?]\s*$/.test(sentence.text)) return false;
  // The clean text leaves a form's blanks out.
  const { end } = doc.toOriginal(sentence);
  return BLANK_ENTRY.test(doc.original.slice(end, end + 12));
}

/** Facts told by a single sign. */
export function factsFromSigns(doc: Document, readings: readonly Reading[]): Fact[] {
  const facts: Fact[] = [];
  for (const reading of readings) {
    const { sentence, matches } = reading;
    if (isBlankLabel(doc, reading)) continue;
    const gap = matches.some((m) => m.row.is === 'gap');
    const contrary = matches.find((m) => m.row.is === 'contrary') ?? null;
    for (const m of matches) {
      let fact: Fact | null = null;
      if (m.row.is === 'sign') fact = factOfSign(doc, reading, m, m.row.sign, gap);
      else if (m.row.is === 'subject' && sentence.voice === 'reviewer-finding')
        fact = factOfReviewer(doc, reading, m, m.row.element, { gap, contrary });
      if (fact) facts.push(fact);
    }
  }
  return facts;
}

const NAMES_UNDONE =
  /\b(?:no|not|never|none|nil|nothing|nobody|neither|nor|without|refus\w+|declin\w+|skipped|omitted|neglected|deferred|undone|blank|unsigned|unaddressed|overlooked|ignored|absent|failed to)\b/i;

/** What the record says outright was not done, in the place of all that the same words would tell for it. */
export function lessUndone(doc: Document, readings: readonly Reading[], facts: readonly Fact[]): Fact[] {
  const undone: Fact[] = [];
  for (const reading of readings) {
    if (!NAMES_UNDONE.test(reading.sentence.text)) continue;
    for (const m of reading.matches) {
      const fact = m.row.is === 'undone-subject' && factOfUndone(doc, reading, { ...m, row: m.row });
      if (fact && !undone.some((u) => u.element === fact.element && u.evidence.start === fact.evidence.start))
        undone.push(fact);
    }
  }
  if (undone.length === 0) return [...facts];
  const denied = ({ element, effect, evidence }: Fact) =>
    effect !== 'not-met' &&
    undone.some((u) => u.element === element && u.evidence.start < evidence.end && evidence.start < u.evidence.end);
  return [...facts.filter((f) => !denied(f)), ...undone];
}
