import type { Receipt, ReceiptTold, Verified } from '../lib/analysis.ts';
import type { ReceiptWay, ReviewKind, StartOfCount } from '../lib/clock/rules.ts';
import { timeInWords } from '../lib/clock/time-in-words.ts';
import { ZONES } from '../lib/clock/zones.ts';
import type { ClockDates, DecisionDue, DueDate, Review } from '../lib/reviewer/entries.ts';
import { day, plural } from './words.ts';

type ClockInput = Review['clock']['input'];
type Step = DueDate['steps'][number];

interface Props {
  open: boolean;
  onToggle: () => void;
  /** The day on which the decision is due; null where no receipt is known. */
  decision: DecisionDue | null;
  /** What the dates are worked out from, as the reviewer has it now. */
  input: ClockInput;
  /** The dates that follow from `input`. */
  clock: ClockDates;
  /** The receipts that the page tells, the most trusted first. */
  told: readonly ReceiptTold[];
  onInput: (input: ClockInput) => void;
  /** Shows the words of a receipt in the page. */
  onShow: (told: ReceiptTold) => void;
}

const WAY_WORDS: readonly (readonly [ReceiptWay, string])[] = [
  ['fax', 'Fax'],
  ['email', 'E-mail'],
  ['mail', 'Mail'],
  ['portal', 'Portal'],
  ['hand', 'By hand'],
];
const KIND_WORDS: readonly (readonly [ReviewKind, string])[] = [
  ['prospective', 'Prospective'],
  ['concurrent', 'Concurrent'],
  ['expedited', 'Expedited'],
  ['retrospective', 'Retrospective'],
];

/** The days that may be typed in beside the receipt. */
type DayField = Exclude<StartOfCount, 'receipt'> | 'informationRequestedOn';
type SwitchField = 'formularyDispute' | 'expeditedImr' | 'electronicRecords';

const REVIEW_DAYS: readonly (readonly [DayField, string])[] = [
  ['treatmentRecommendedOn', 'Treatment advised by the physician on'],
  ['informationRequestedOn', 'Information asked for on'],
  ['informationReceivedOn', 'Information received on'],
  ['injuryDate', 'Date of injury'],
  ['earlierAdverseDecisionOn', 'Earlier adverse decision on'],
];
const INDEPENDENT_DAYS: readonly (readonly [DayField, string])[] = [
  ['adverseDecisionOn', 'Adverse decision on'],
  ['imrAssignedOn', 'Notice of assignment on'],
  ['imrDocumentsOn', 'Application and documents received on'],
  ['imrDecisionOn', 'Decision of the independent reviewer received on'],
];
const SWITCHES: readonly (readonly [SwitchField, string])[] = [
  ['formularyDispute', 'The dispute is about the drug formulary'],
  ['expeditedImr', 'The independent review is expedited'],
  ['electronicRecords', 'The notice of assignment came electronically'],
];

const BADGE: Readonly<Partial<Record<Verified, string>>> = {
  unverified: 'to be confirmed',
  default: 'our default',
};

const WEEKDAY = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone: 'UTC' });
const dayWithWeekday = (iso: string) => `${WEEKDAY.format(new Date(`${iso}T00:00:00Z`))} ${day(iso)}`;

function left({ daysLeft, kind }: Pick<DueDate, 'daysLeft' | 'kind'>): string | null {
  if (kind === 'window') return null;
  if (daysLeft === 0) return 'today';
  return daysLeft > 0 ? `in ${plural(daysLeft, 'day')}` : `${plural(-daysLeft, 'day')} ago`;
}

/** The clock in a line: when the decision is due, or what is wanted to say so. */
function InALine({ decision }: Pick<Props, 'decision'>) {
  if (!decision) return <span>No receipt date found: enter one</span>;
  const { date, time, length, daysLeft } = decision;
  return (
    <>
      <span>
        Due {day(date)}
        {time && `, ${timeInWords(time)} Pacific time`} ({length})
      </span>
      <small class={daysLeft < 0 ? 'clock-left past' : 'clock-left'}>{left({ daysLeft, kind: 'due' })}</small>
    </>
  );
}

/**
 * The clock, folded to a line; open, the due dates, each with its arithmetic, and the fields that they are worked out
 * from. It shows; it holds nobody to it.
 */
export function Clock({ open, onToggle, decision, ...rest }: Props) {
  return (
    <section class="card clock" aria-label="Clock">
      <h2 class="fold">
        <button type="button" aria-expanded={open} aria-controls="clock-body" onClick={onToggle}>
          <InALine decision={decision} />
        </button>
      </h2>
      <div class="body" id="clock-body" hidden={!open}>
        {open && <Dial {...rest} />}
      </div>
    </section>
  );
}

function Dial({ input, clock, told, onInput, onShow }: Omit<Props, 'open' | 'onToggle' | 'decision'>) {
  const due = clock.due.filter(({ kind }) => kind === 'due');
  const windows = clock.due.filter(({ kind }) => kind === 'window');
  return (
    <>
      <ReceiptFields input={input} onInput={onInput} />
      {told.length > 0 && <ToldOnPage told={told} input={input} onInput={onInput} onShow={onShow} />}
      <OtherFields input={input} onInput={onInput} />
      <div role="status" class="clock-dates">
        {!clock.receipt && (
          <p class="clock-nothing">
            Type the day on which the request was received, and its due dates are worked out here.
          </p>
        )}
        {due.length > 0 && <Dates title="Due dates" dates={due} />}
        {clock.receipt && clock.readings.length > 0 && <Readings clock={clock} />}
        {windows.length > 0 && <Dates title="Periods" dates={windows} />}
        {clock.notes.length > 0 && (
          <ul class="clock-notes" aria-label="Notes on the dates">
            {clock.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </div>
      <p class="clock-caution">
        Dates by California’s rules as described; they are shown for the reviewer to check and hold nobody to anything.
      </p>
    </>
  );
}

const NOT_RECEIVED: Receipt = { date: '' };

function ReceiptFields({ input, onInput }: Pick<Props, 'input' | 'onInput'>) {
  const received = input.received ?? NOT_RECEIVED;
  const change = (part: Partial<Receipt>) => {
    const changed = { ...received, ...part };
    onInput({ ...input, received: changed.date ? changed : null });
  };
  const timed = received.by === 'fax' || received.by === 'email' || input.kind === 'expedited';
  return (
    <fieldset class="clock-fields">
      <legend>Receipt of the request</legend>
      <label>
        <span>{received.by === 'mail' && !received.stamped ? 'Mailed on' : 'Received on'}</span>
        <input type="date" value={received.date} onChange={(event) => change({ date: event.currentTarget.value })} />
      </label>
      <label>
        <span>By</span>
        <select
          value={received.by ?? ''}
          onChange={(event) => {
            const by = WAY_WORDS.find(([way]) => way === event.currentTarget.value)?.[0] ?? null;
            change({ by });
          }}
        >
          <option value="">Not said</option>
          {WAY_WORDS.map(([way, label]) => (
            <option key={way} value={way}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {timed && (
        <>
          <label>
            <span>At</span>
            <input
              type="time"
              value={received.time ?? ''}
              onChange={(event) => change({ time: event.currentTarget.value || null })}
            />
          </label>
          <label>
            <span>Time zone</span>
            <select
              value={received.zone ?? ZONES[0]?.zone}
              onChange={(event) => change({ zone: event.currentTarget.value })}
            >
              {ZONES.map(({ zone, name }) => (
                <option key={zone} value={zone}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      {received.by === 'mail' && (
        <label class="clock-check">
          <input
            type="checkbox"
            checked={received.stamped === true}
            onChange={(event) => change({ stamped: event.currentTarget.checked })}
          />
          <span>It bears a stamp of receipt, and the day is the stamp’s</span>
        </label>
      )}
      <label>
        <span>Kind of review</span>
        <select
          value={input.kind}
          onChange={(event) => {
            const kind = KIND_WORDS.find(([one]) => one === event.currentTarget.value)?.[0];
            if (kind) onInput({ ...input, kind });
          }}
        >
          {KIND_WORDS.map(([kind, label]) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}

const sameReceipt = (a: Receipt | null, b: Receipt) => a?.date === b.date && (a.time ?? null) === (b.time ?? null);

function ToldOnPage({ told, input, onInput, onShow }: Pick<Props, 'told' | 'input' | 'onInput' | 'onShow'>) {
  return (
    <div class="clock-told">
      <p>{told.length === 1 ? 'The page says:' : 'The page says more than one thing:'}</p>
      <ul>
        {told.map((one) => (
          <li key={one.evidence.start}>
            <button type="button" class="link" title="Show in page" onClick={() => onShow(one)}>
              “{one.evidence.quote}”<span class="unseen"> (show in page)</span>
            </button>
            {sameReceipt(input.received, one.value) ? (
              <span class="clock-used">used here</span>
            ) : (
              <button type="button" class="quiet" onClick={() => onInput({ ...input, received: one.value })}>
                Use this<span class="unseen"> receipt, {day(one.value.date)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function OtherFields({ input, onInput }: Pick<Props, 'input' | 'onInput'>) {
  const dayField = ([field, label]: readonly [DayField, string]) => (
    <label key={field}>
      <span>{label}</span>
      <input
        type="date"
        value={input[field] ?? ''}
        onChange={(event) => onInput({ ...input, [field]: event.currentTarget.value || null })}
      />
    </label>
  );
  return (
    <>
      <details>
        <summary>Other days of the review</summary>
        <fieldset class="clock-fields">
          <legend class="unseen">Other days of the review</legend>
          {REVIEW_DAYS.map(dayField)}
          {input.kind === 'expedited' && (
            <label>
              <span>Information received at, Pacific time</span>
              <input
                type="time"
                value={input.informationReceivedAt ?? ''}
                onChange={(event) => onInput({ ...input, informationReceivedAt: event.currentTarget.value || null })}
              />
            </label>
          )}
        </fieldset>
      </details>
      <details>
        <summary>Independent medical review</summary>
        <fieldset class="clock-fields">
          <legend class="unseen">Independent medical review</legend>
          {INDEPENDENT_DAYS.map(dayField)}
          {SWITCHES.map(([field, label]) => (
            <label key={field} class="clock-check">
              <input
                type="checkbox"
                checked={input[field] === true}
                onChange={(event) => onInput({ ...input, [field]: event.currentTarget.checked })}
              />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
      </details>
    </>
  );
}

function Dates({ title, dates }: { title: string; dates: readonly DueDate[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul class="clock-due">
        {dates.map((one) => (
          <li key={one.id}>
            <p class="clock-label">{one.label}</p>
            <p class="clock-date">
              <time dateTime={one.time ? `${one.date}T${one.time}` : one.date}>
                {dayWithWeekday(one.date)}
                {one.time && `, ${timeInWords(one.time)} Pacific time`}
              </time>
              {left(one) && <span class={one.daysLeft < 0 ? 'clock-left past' : 'clock-left'}>{left(one)}</span>}
              {BADGE[one.verified] && <span class="badge">{BADGE[one.verified]}</span>}
            </p>
            {one.later && (
              <p class="clock-later">
                Or {dayWithWeekday(one.later.date)}, if this day is not counted: {one.later.because}.
              </p>
            )}
            <details>
              <summary>
                How this date comes about<span class="unseen">: {one.label}</span>
                {one.holidaysCounted.length > 0 && ` (${plural(one.holidaysCounted.length, 'holiday')} passed over)`}
              </summary>
              <Steps steps={one.steps} />
              <p>{one.rule}</p>
              <p class="clock-source">
                {one.law}. Source: {one.source}.
              </p>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}

function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol class="clock-steps">
      {steps.map(({ text, date }) => (
        <li key={date + text}>
          <time dateTime={date}>{dayWithWeekday(date)}</time> {text}
        </li>
      ))}
    </ol>
  );
}

function Readings({ clock: { receipt, readings } }: { clock: ClockDates }) {
  return (
    <>
      <h3>When the count begins, each reading</h3>
      <ul class="clock-readings">
        {readings.map(({ id, label, start, limit, text }) => (
          <li key={id}>
            <b>{label}</b>
            {start && limit ? (
              <span>
                {dayWithWeekday(start)}; 14 days end {dayWithWeekday(limit)}
              </span>
            ) : (
              <span>the day is not known</span>
            )}
            <small>{text}</small>
          </li>
        ))}
      </ul>
      {receipt && receipt.rules.length > 0 && (
        <details>
          <summary>Why the request counts as received on {dayWithWeekday(receipt.date)}</summary>
          <Steps steps={receipt.steps} />
          {receipt.rules.map(({ id, rule, law, source, verified }) => (
            <p key={id}>
              {rule} <span class="clock-source">{`${law}. Source: ${source}.`}</span>
              {BADGE[verified] && <span class="badge">{BADGE[verified]}</span>}
            </p>
          ))}
        </details>
      )}
    </>
  );
}
