import type { Receipt, ReceiptTold } from '../lib/analysis.ts';
import type { ReceiptWay, ReviewKind, StartOfCount } from '../lib/clock/rules.ts';
import { timeInWords } from '../lib/clock/time-in-words.ts';
import { ZONES } from '../lib/clock/zones.ts';
import type { ClockDates, DecisionDue, DueDate, Review } from '../lib/reviewer/entries.ts';
import { DateField } from './DateField.tsx';
import { type DecisionTold, EarlierDecision } from './EarlierDecision.tsx';
import { count, t } from './locale.ts';
import { badgeWords, day, withDays } from './words.ts';

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
  /** The earlier decision that the page tells of. */
  earlier: DecisionTold | null;
  /** Shows the words of a receipt or of a decision in the page. */
  onShow: (told: ReceiptTold | DecisionTold) => void;
}

const WAYS: readonly ReceiptWay[] = ['fax', 'email', 'mail', 'portal', 'hand'];
const KINDS: readonly ReviewKind[] = ['prospective', 'concurrent', 'expedited', 'retrospective'];

/** The days that may be typed in beside the receipt. */
type DayField = Exclude<StartOfCount, 'receipt'> | 'informationRequestedOn';
type SwitchField = 'formularyDispute' | 'expeditedImr' | 'electronicRecords';

const REVIEW_DAYS: readonly DayField[] = [
  'treatmentRecommendedOn',
  'informationRequestedOn',
  'informationReceivedOn',
  'injuryDate',
  'earlierAdverseDecisionOn',
];
const INDEPENDENT_DAYS: readonly DayField[] = ['adverseDecisionOn', 'imrAssignedOn', 'imrDocumentsOn', 'imrDecisionOn'];
const SWITCHES: readonly SwitchField[] = ['formularyDispute', 'expeditedImr', 'electronicRecords'];

const weekday = (iso: string) =>
  new Date(`${iso}T00:00:00Z`).toLocaleDateString(t('language'), { weekday: 'short', timeZone: 'UTC' });
const dayWithWeekday = (iso: string) => `${weekday(iso)} ${day(iso)}`;

function left({ daysLeft, kind }: Pick<DueDate, 'daysLeft' | 'kind'>): string | null {
  if (kind === 'window') return null;
  if (daysLeft === 0) return t('clock.today');
  return daysLeft > 0 ? count('clock.inDays', daysLeft) : count('clock.daysAgo', -daysLeft);
}

/** The clock in a line: when the decision is due, or what is wanted to say so. */
function InALine({ decision, input: { received } }: Pick<Props, 'decision' | 'input'>) {
  if (!decision)
    return <span>{received ? t('clock.unreadable', { day: withDays(received.date) }) : t('clock.none')}</span>;
  const { date, time, length, daysLeft } = decision;
  return (
    <>
      <span>
        {time
          ? t('clock.dueAt', { day: day(date), time: timeInWords(time), length })
          : t('clock.due', { day: day(date), length })}
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
    <section class="card clock" aria-label={t('clock.label')}>
      <h2 class="fold">
        <button type="button" aria-expanded={open} aria-controls="clock-body" onClick={onToggle}>
          <InALine decision={decision} input={rest.input} />
        </button>
      </h2>
      <div class="body" id="clock-body" hidden={!open}>
        {open && <Dial {...rest} />}
      </div>
    </section>
  );
}

function Dial({ input, clock, told, earlier, onInput, onShow }: Omit<Props, 'open' | 'onToggle' | 'decision'>) {
  const due = clock.due.filter(({ kind }) => kind === 'due');
  const windows = clock.due.filter(({ kind }) => kind === 'window');
  return (
    <>
      <ReceiptFields input={input} onInput={onInput} />
      {told.length > 0 && <ToldOnPage told={told} input={input} onInput={onInput} onShow={onShow} />}
      {earlier && (
        <EarlierDecision
          told={earlier}
          used={input.earlierAdverseDecisionOn}
          onUse={(earlierAdverseDecisionOn) => onInput({ ...input, earlierAdverseDecisionOn })}
          onShow={onShow}
        />
      )}
      <OtherFields input={input} onInput={onInput} />
      <div role="status" class="clock-dates">
        {!clock.receipt && <p class="clock-nothing">{t('clock.typeReceipt')}</p>}
        {due.length > 0 && <Dates title={t('clock.dueDates')} dates={due} />}
        {clock.receipt && clock.readings.length > 0 && <Readings clock={clock} />}
        {windows.length > 0 && <Dates title={t('clock.periods')} dates={windows} />}
        {clock.notes.length > 0 && (
          <ul class="clock-notes" aria-label={t('clock.notes')}>
            {clock.notes.map((note) => (
              <li key={note}>{withDays(note)}</li>
            ))}
          </ul>
        )}
      </div>
      <p class="clock-caution">{t('clock.caution')}</p>
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
      <legend>{t('clock.receipt')}</legend>
      <DateField
        label={t(received.by === 'mail' && !received.stamped ? 'clock.mailedOn' : 'clock.receivedOn')}
        day={received.date}
        onDay={(date) => change({ date })}
      />
      <label>
        <span>{t('clock.by')}</span>
        <select
          value={received.by ?? ''}
          onChange={(event) => {
            const by = WAYS.find((way) => way === event.currentTarget.value) ?? null;
            change({ by });
          }}
        >
          <option value="">{t('clock.notSaid')}</option>
          {WAYS.map((way) => (
            <option key={way} value={way}>
              {t(`clockWay.${way}`)}
            </option>
          ))}
        </select>
      </label>
      {timed && (
        <>
          <label>
            <span>{t('clock.time')}</span>
            <input
              type="time"
              value={received.time ?? ''}
              onChange={(event) => change({ time: event.currentTarget.value || null })}
            />
          </label>
          <label>
            <span>{t('clock.zone')}</span>
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
          <span>{t('clock.stamped')}</span>
        </label>
      )}
      <label>
        <span>{t('clock.kind')}</span>
        <select
          value={input.kind}
          onChange={(event) => {
            const kind = KINDS.find((one) => one === event.currentTarget.value);
            if (kind) onInput({ ...input, kind });
          }}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`clockKind.${kind}`)}
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
      <p>{count('clock.told', told.length)}</p>
      <ul>
        {told.map((one) => (
          <li key={one.evidence.start}>
            <button type="button" class="link" title={t('act.showInPage')} onClick={() => onShow(one)}>
              “{one.evidence.quote}”<span class="unseen"> {t('act.showInPageUnseen')}</span>
            </button>
            {sameReceipt(input.received, one.value) ? (
              <span class="clock-used">{t('clock.used')}</span>
            ) : (
              <button type="button" class="quiet" onClick={() => onInput({ ...input, received: one.value })}>
                {t('clock.use')}
                <span class="unseen"> {t('clock.useUnseen', { day: day(one.value.date) })}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function OtherFields({ input, onInput }: Pick<Props, 'input' | 'onInput'>) {
  const dayField = (field: DayField) => (
    <DateField
      key={field}
      label={t(`clockField.${field}`)}
      day={input[field] ?? ''}
      onDay={(day) => onInput({ ...input, [field]: day || null })}
    />
  );
  return (
    <>
      <details>
        <summary>{t('clock.reviewDays')}</summary>
        <fieldset class="clock-fields">
          <legend class="unseen">{t('clock.reviewDays')}</legend>
          {REVIEW_DAYS.map(dayField)}
          {input.kind === 'expedited' && (
            <label>
              <span>{t('clock.informationReceivedAt')}</span>
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
        <summary>{t('clock.independent')}</summary>
        <fieldset class="clock-fields">
          <legend class="unseen">{t('clock.independent')}</legend>
          {INDEPENDENT_DAYS.map(dayField)}
          {SWITCHES.map((field) => (
            <label key={field} class="clock-check">
              <input
                type="checkbox"
                checked={input[field] === true}
                onChange={(event) => onInput({ ...input, [field]: event.currentTarget.checked })}
              />
              <span>{t(`clockField.${field}`)}</span>
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
                {one.time
                  ? t('clock.at', { day: dayWithWeekday(one.date), time: timeInWords(one.time) })
                  : dayWithWeekday(one.date)}
              </time>
              {left(one) && <span class={one.daysLeft < 0 ? 'clock-left past' : 'clock-left'}>{left(one)}</span>}
              {badgeWords(one.verified) && <span class="badge">{badgeWords(one.verified)}</span>}
            </p>
            {one.later && (
              <p class="clock-later">
                {t('clock.later', { day: dayWithWeekday(one.later.date), because: one.later.because })}
              </p>
            )}
            <details>
              <summary>
                {t('clock.steps')}
                <span class="unseen">: {one.label}</span>
                {one.holidaysCounted.length > 0 && ` ${count('clock.stepsOver', one.holidaysCounted.length)}`}
              </summary>
              <Steps steps={one.steps} />
              <p>{one.rule}</p>
              <p class="clock-source">{t('clock.source', { law: one.law, source: one.source })}</p>
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
      <h3>{t('clock.readings')}</h3>
      <ul class="clock-readings">
        {readings.map(({ id, label, start, limit, text }) => (
          <li key={id}>
            <b>{label}</b>
            {start && limit ? (
              <span>{t('clock.reading', { start: dayWithWeekday(start), limit: dayWithWeekday(limit) })}</span>
            ) : (
              <span>{t('clock.readingUnknown')}</span>
            )}
            <small>{text}</small>
          </li>
        ))}
      </ul>
      {receipt && receipt.rules.length > 0 && (
        <details>
          <summary>{t('clock.counted', { day: dayWithWeekday(receipt.date) })}</summary>
          <Steps steps={receipt.steps} />
          {receipt.rules.map(({ id, rule, law, source, verified }) => (
            <p key={id}>
              {rule} <span class="clock-source">{t('clock.source', { law, source })}</span>
              {badgeWords(verified) && <span class="badge">{badgeWords(verified)}</span>}
            </p>
          ))}
        </details>
      )}
    </>
  );
}
