/**
 * The treatments other than a drug that one item asks for: a trial, an implant, a refill …
 */
import type { Match } from '../../text/phrases.ts';
import type { RequestRow } from './request-words.ts';

interface KindFound {
  kind: string;
  set: string;
  flags: string[];
}

/** Between a service and the treatment it is for: "psychological evaluation prior to pump trial". */
const SERVICE_FOR = /\b(?:for|prior to|before|regarding|re|about|pre|on|to (?:assess|discuss|evaluate|determine))\b/i;

/** "A permanent pump if the trial succeeds": a trial on which the treatment hangs is not asked for by these words. */
const ON_CONDITION =
  /\b(?:if|once|when|should|provided(?: that)?|assuming|pending|depending on|contingent (?:up)?on|subject to|(?:up)?on (?:the )?success of)\s+(?:the |a |an |his |her |this |that )?(?:\w+ )?$/i;

/** The same within the words of one kind: "pump implantation if the trial", where a cell is cut off. */
const HOLDS_CONDITION =
  /\b(?:if|once|when|provided(?: that)?|assuming|contingent on|subject to)\s+(?:the |a |an |his |her |this |that )?(?:\w+ )?(?:trial|test|screening)\b/i;

/** Kinds that the words of one item ask for; empty where nothing here covers them. */
export function kindsOf(text: string, matches: readonly Match<RequestRow>[]): KindFound[] {
  const has = (is: RequestRow['is']) => matches.some((m) => m.row.is === is);
  if (has('diagnosis') || (has('not-covered') && !has('spinal-pump'))) return [];
  const ruledOut = new Set(matches.flatMap((m) => (m.row.is === 'without' ? [m.row.row] : [])));
  const company = new Set(matches.flatMap((m) => (m.row.is === 'with' ? [m.row.row] : [])));
  // "received a request for a pump trial on 3/4/2014": the day is the request's.
  const dayOfRequest = /\b(?:receiv|submi|request)/i.test(text);
  const done = matches.filter(
    (m) => m.row.is === 'trial-done' && !(dayOfRequest && /\bon \d/i.test(text.slice(m.start, m.end))),
  );
  const kinds = matches.filter((m) => {
    if (m.row.is !== 'kind' || ruledOut.has(m.row.row) || (m.row.row.with && !company.has(m.row.row))) return false;
    // "… implant after the successful trial" does not ask for a trial.
    return !(/-trial$|-screen$/.test(m.row.row.kind) && done.some((d) => d.first < m.last && m.first < d.last));
  });
  const asked = kinds.filter(
    (m) =>
      !ON_CONDITION.test(text.slice(0, m.start)) &&
      !(
        m.row.is === 'kind' &&
        /-trial$|-screen$/.test(m.row.row.kind) &&
        HOLDS_CONDITION.test(text.slice(m.start, m.end))
      ),
  );
  const service = matches.find((m) => m.row.is === 'support');
  const earliest = Math.min(...kinds.map((m) => m.start));
  if (service && kinds.length > 0 && service.start < earliest && SERVICE_FOR.test(text.slice(service.end, earliest)))
    return [];
  const rows = (asked.length > 0 ? asked : kinds)
    .flatMap((m) => (m.row.is === 'kind' ? [m.row] : []))
    .sort((a, b) => a.order - b.order);
  const first = rows[0]?.row;
  if (!first) return [];
  if (first.kind === 'idds-trial' && has('both') && done.length === 0)
    return [
      { kind: 'idds-trial', set: 'idds-nonmalignant-trial', flags: [] },
      { kind: 'idds-implant', set: 'idds-nonmalignant-implant', flags: ['trial-and-permanent-together'] },
    ];
  return [{ kind: first.kind, set: first.set, flags: first.flags ?? [] }];
}
