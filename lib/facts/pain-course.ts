/**
 * How long the pain has lasted: a stated span ("for six years", "x 13 yrs"), a beginning ("since a slip in 1996"), or
 * a beginning named as the injury, whose day the case gives.
 */
import type { CaseFields } from '../analysis.ts';
import { daysBetween, monthOf } from '../text/dates.ts';
import type { Document, Span } from '../text/document.ts';
import type { Token } from '../text/tokens.ts';
import { Wording } from '../text/wording.ts';
import { factAt } from './evidence.ts';
import type { Fact } from './fact.ts';
import type { Reading } from './readings.ts';
import { standingOf, tellsInPlan } from './standing.ts';

const SIX_MONTHS = 183;

const PAIN = new Wording(
  /\b(?:pains?|painful|ache[sd]?|aching|hurts?|hurting|burning|burned|symptoms?|complaints?|sciatica|discomfort|agony|crps|rsd|soreness|neuralgia|lbp|radiculopathy|headaches?|sx|strain|sprain|it(?:['’]s| has) been (?:going on|hurting|like this))\b/i,
);
/** What lasted was a treatment, its effect, or something else. */
const OF_ANOTHER =
  /\b(?:relief|therapy|pt|treated|treatment|visits?|sessions?|married|smok\w*|employed|worked|followed|taken|taking|takes|prescribed|retired|sober|trial|lasted (?:a|only)|helped|gone for|pain[- ]free|abstinent|years? old|years? of age)\b/i;
const SPAN_CUE =
  /(?:\b(?:for|of|x|times|going on|over|lasting|lasted|spanning|present|past|last|nearly|almost|some|about|during|these|approximately|duration|persist\w*)[:\s]*(?:(?:the|over|about|more|than|at|least|past|last|nearly|almost|approximately|approx\.?|some|well|around|>|~|these|now)\s+){0,4}|[x>~]\s*)$/i;
const SPAN_AFTER =
  /^[\s-]*(?:history|hx|h\/o|duration|course|of (?:[a-z/-]+ ){0,4}?(?:pain|ache|symptoms|aching|burning|suffering))\b/i;
const SINCE = new Wording(
  /\b(?:since|dat(?:es|ing|ed) (?:from|back|to)|go(?:es|ing)? back to|beg[au]n|beginning|start(?:s|ed|ing)|onset|commenced|first (?:noted|noticed|appeared|felt)|developed|arose|arising|result(?:s|ing|ed)? from|ever since|caused by|secondary to|due to|following|after|from (?:a|an|the|his|her|that) (?:\w+ ){0,3}(?:injury|accident|fall|incident|crush|day))\b/i,
);
/** A beginning that needs no date of its own: "never left her", "from that day on". */
const EVER = new Wording(
  /\b(?:ever since|since then|since that (?:day|time|date|accident|injury|fall|event)|since (?:the|his|her|this|an?) (?:\w+ ){0,4}(?:injury|accident|fall|incident|crash|collision|crush|event|slip|lifting|mva|trauma)|from that (?:day|moment|time|date)|(?:has |have )?never (?:been (?:free|without|rid)|quit|left|stopped|gone|went|resolved|remitted|let up|subsided|eased|improved|recovered|abated)|(?:has|have) (?:persisted|continued|remained|not left|not gone)|dates? from that|started that (?:day|afternoon|morning|night|evening)|(?:pain|symptoms) since\b(?!\s+(?:\d|[A-Z][a-z]+ \d))|on (?:the|his|her) (?:day|date) of injury|(?:industrial|work|date of) injury|after (?:a |an |the |his |her )?(?:\w+ ){0,3}(?:injury|inj|accident|fall|crush)|in (?:this|the) (?:\w+ )?(?:accident|injury|fall)|due to (?:the|his|her|an?|this) (?:\w+ ){0,3}(?:injury|accident|fall))\b/i,
);
const HURT =
  /\b(?:injur\w*|accident|hurt|fell|fall|slip\w*|struck|crush\w*|caught|thrown|collision|mva|lift\w*|rollover|hit|sustained|twisted|wrench\w*|strain\w*|pinned|jolted|trapped|came down|land(?:ed|ing)|scaffold|ladder|dropped|rear-ended|burned)\b/i;
const NEGATED_PAIN = new Wording(/\b(?:no|denies|without|(?<!never been )free of)\s+(?:\w+\s+){0,2}pain\b/i);
const PROCEDURE =
  /\b(?:mri|ct|emg|surgery|fusion|laminectomy|discectomy|seen|visit|dated|report|scan|followed|employed|under my care)\b/i;

/** A beginning, told by how long ago it was. */
const BEGAN =
  /\b(?:beg[au]n|start(?:s|ed)|onset|came on|injur(?:ed|y)|hurt|fell|strain(?:ed)?|sprain(?:ed)?|twisted|first (?:noted|noticed|felt|episode))\b/i;
/** What is short here may be a flare of a long complaint. */
const OF_A_LONG_PAIN =
  /\b(?:chronic|flare\w*|exacerbat\w*|worse\w*|increas\w*|recurr\w*|again|relief|after (?:the )?(?:surgery|fusion|injection|block)|since (?:the )?(?:surgery|fusion))\b/i;
const DURATION_LABEL = /\b(?:duration|onset)(?: of [\w ]{1,20})?\s*[:=-]\s*(?:about |approx\.? |~)?$/i;

export interface Moment {
  /** The last day that it can be. */
  iso: string;
  at: Span;
  /** A day or a month, not a bare year. */
  exact: boolean;
}

/** Days and years that a sentence names. */
export function momentsOf(reading: Reading): Moment[] {
  const out: Moment[] = [];
  const { text } = reading.sentence;
  reading.tokens.forEach((t: Token) => {
    if (t.kind === 'date' && t.iso) out.push({ iso: t.iso, at: t, exact: true });
  });
  for (const m of text.matchAll(
    /(?<![\d/.#-])(?:(0?[1-9]|1[0-2])\/|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,? (?:of )?)?((?:19|20)\d\d)\b(?![\d/-])/gi,
  )) {
    const at = { start: m.index as number, end: (m.index as number) + m[0].length };
    if (out.some((o) => o.at.start < at.end && o.at.end > at.start)) continue;
    const month = m[1] ? Number(m[1]) : m[2] ? monthOf(m[2]) : 0;
    out.push({
      iso: month > 0 ? `${m[3]}-${String(month).padStart(2, '0')}-01` : `${m[3]}-12-31`,
      at,
      exact: month > 0,
    });
  }
  return out;
}

/** What the text tells of how long the pain has lasted. */
export function painCourse(
  doc: Document,
  readings: readonly Reading[],
  fields: CaseFields,
  anchor: string | null,
): Fact[] {
  const facts: Fact[] = [];
  const injury = fields.dateOfInjury?.value ?? null;
  const push = (reading: Reading, at: Span, effect: Fact['effect'], value: string, inferred: boolean) =>
    facts.push(factAt(doc, reading, at, 'pain-duration', effect, { value, reasons: inferred ? ['inferred'] : [] }));
  // Without a day to count from, the latest that the text names is the present.
  const today =
    anchor ??
    readings
      .flatMap((r) => momentsOf(r).filter((m) => m.exact))
      .reduce<string | null>((latest, m) => (latest === null || m.iso > latest ? m.iso : latest), null);
  readings.forEach((reading, i) => {
    const { sentence } = reading;
    if (sentence.voice !== 'record' && !tellsInPlan(sentence)) return;
    if (sentence.section === 'allergies' || sentence.section === 'medications') return;
    const pain = PAIN.exec(sentence.seen);
    if (!pain || NEGATED_PAIN.test(sentence.seen)) return;
    const painAt = { start: pain.index, end: pain.index + pain[0].length };
    const standing = standingOf(reading, painAt, true);
    if (!standing || standing.standing === 'possible' || standing.standing === 'reviewer') return;
    // a span of time
    for (const t of reading.tokens) {
      if (t.kind !== 'duration' || t.value === null) continue;
      const before = sentence.text.slice(Math.max(0, t.start - 48), t.start);
      const after = sentence.text.slice(t.end, t.end + 60);
      const near = sentence.text.slice(Math.min(painAt.start, t.start), Math.max(painAt.end, t.end));
      if (OF_ANOTHER.test(near) || near.length > 90 || /^[\s-]*(?:old|of age|y\/o)\b/i.test(after)) continue;
      const ago = /^[\s-]*ago\b/i.test(after);
      const began = ago && BEGAN.test(sentence.text);
      const labelled = DURATION_LABEL.test(sentence.text.slice(0, t.start));
      if (
        (began || labelled) &&
        t.value < SIX_MONTHS &&
        !OF_A_LONG_PAIN.test(sentence.text) &&
        (injury === null || (anchor !== null && daysBetween(injury, anchor) <= SIX_MONTHS))
      )
        push(reading, t, 'not-met', `${Math.round(t.value / 7)} weeks`, false);
      if (ago ? !began : !labelled && !SPAN_CUE.test(before) && !SPAN_AFTER.test(after)) continue;
      if (t.value >= SIX_MONTHS) push(reading, t, 'met', `${Math.round(t.value / 30.4)} months`, false);
    }
    // a beginning
    const since = SINCE.exec(sentence.seen);
    const ever = EVER.exec(sentence.seen);
    const moments = momentsOf(reading);
    if (since && today) {
      const onset = moments.find(
        (m) =>
          Math.abs(m.at.start - (since.index + since[0].length)) < 70 &&
          !PROCEDURE.test(sentence.text.slice(Math.min(since.index, m.at.start), m.at.start)),
      );
      if (onset) {
        const days = daysBetween(onset.iso, today);
        if (days > SIX_MONTHS) push(reading, onset.at, 'met', `since ${onset.iso.slice(0, 4)}`, false);
        else if (
          onset.exact &&
          anchor !== null &&
          days >= 0 &&
          /\b(?:beg[au]n|start|onset|since|first)/i.test(since[0]) &&
          (!injury || daysBetween(injury, anchor) <= SIX_MONTHS)
        )
          push(reading, onset.at, 'not-met', `since ${onset.iso}`, false);
        return;
      }
    }
    if (ever && today) {
      // The day of the injury: told in this sentence, in one just before it, or by the case.
      const told = [reading, ...readings.slice(Math.max(0, i - 4), i).reverse()].find(
        (r) => HURT.test(r.sentence.text) && momentsOf(r).length > 0,
      );
      const day = injury ?? (told ? (momentsOf(told)[0]?.iso ?? null) : null);
      if (day && daysBetween(day, today) > SIX_MONTHS)
        push(
          reading,
          { start: ever.index, end: ever.index + ever[0].length },
          'met',
          `since ${day.slice(0, 4)}`,
          injury !== null,
        );
    } else if (/\bpain\b/i.test(pain[0]) && anchor && HURT.test(sentence.text)) {
      const day = moments.find((m) => HURT.test(sentence.text.slice(Math.max(0, m.at.start - 60), m.at.end + 60)))?.iso;
      if (day && daysBetween(day, anchor) > SIX_MONTHS) push(reading, painAt, 'met', `since ${day.slice(0, 4)}`, true);
    }
  });
  const long = facts.some((f) => f.effect === 'met');
  return earliestOnly(long ? facts.filter((f) => f.effect !== 'not-met' || f.value?.startsWith('since')) : facts);
}

/** Several beginnings: the pain of the injury is the oldest; a later one belongs to another complaint. */
function earliestOnly(facts: readonly Fact[]): Fact[] {
  const yearOf = (f: Fact): number => Number(/^since (\d{4})/.exec(f.value ?? '')?.[1] ?? Number.NaN);
  const years = facts
    .filter((f) => f.effect === 'met')
    .map(yearOf)
    .filter((y) => !Number.isNaN(y));
  const earliest = Math.min(...years);
  return facts.filter((f) => f.effect !== 'met' || Number.isNaN(yearOf(f)) || yearOf(f) <= earliest + 1);
}
