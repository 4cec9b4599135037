import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { EDITIONS } from '../lib/criteria/editions.ts';
import { ROLE_IDS, ROLES } from '../lib/settings/roles.ts';
import {
  type Choices,
  HELD_EDITIONS,
  type LetterDetails,
  type MergedSettings,
  MOST_REPLY_DAYS,
  type PolicyField,
} from '../lib/settings/settings.ts';

interface Props {
  kept: MergedSettings;
  onKeep: (changes: Partial<Choices>) => void;
}

type LetterLine = Exclude<keyof LetterDetails, 'replyWithinDays'>;

const LETTER_LINES: readonly { of: LetterLine; label: string; hint: string }[] = [
  { of: 'sender', label: 'Your name', hint: 'As the letter is to have it, with your title.' },
  { of: 'organisation', label: 'Organization', hint: 'Stands beside your name.' },
  { of: 'telephone', label: 'Telephone', hint: 'With the hours, if you like.' },
  { of: 'sendTo', label: 'Send papers to', hint: 'A fax number or an address.' },
];

/** What the role, the edition and the request letter are. What an organisation set is shown, and cannot be changed. */
export function SettingsForm({ kept, onKeep }: Props) {
  const { settings, choices, locked, leftOut } = kept;
  const ofPolicy = leftOut.filter(({ of }) => of === 'policy');
  const keepLetter = (change: Partial<LetterDetails>) => onKeep({ letter: { ...choices.letter, ...change } });
  return (
    <div class="page">
      <header>
        <h1>Settings</h1>
        <p class="lead">Kept on this computer. No word of a case is ever among them.</p>
      </header>
      {locked.size > 0 && (
        <p class="notice">
          Your organization set some of this by the browser’s policy. It is shown here, and cannot be changed here.
        </p>
      )}
      {ofPolicy.length > 0 && (
        <p class="notice" role="alert">
          Your organization’s policy holds what Caselight does not understand, and that part is not used:{' '}
          {ofPolicy.map(({ field }) => field).join(', ')}. Please tell whoever looks after your browser.
        </p>
      )}

      <section aria-labelledby="role-heading">
        <h2 id="role-heading">Role</h2>
        <p>It decides what stands first in the panel. It changes no finding.</p>
        <fieldset disabled={locked.has('role')}>
          <legend class="silent">Role</legend>
          {ROLE_IDS.map((id) => (
            <label key={id} class="choice">
              <input
                type="radio"
                name="role"
                value={id}
                checked={settings.role === id}
                onChange={() => onKeep({ role: id })}
              />
              <span>
                <b>{ROLES[id].title}</b> <span class="hint">{ROLES[id].says}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <SetByPolicy field="role" locked={locked} />
      </section>

      <section aria-labelledby="letter-heading">
        <h2 id="letter-heading">Request letter</h2>
        <p>What every request letter says of its sender. Left empty, the line is there for you to fill in.</p>
        {LETTER_LINES.map(({ of, label, hint }) => (
          <Field key={of} field={`letter.${of}`} label={label} hint={hint} locked={locked}>
            {(ids) => (
              <input
                {...ids}
                type="text"
                maxLength={200}
                autocomplete="off"
                value={settings.letter[of]}
                onChange={(event) => keepLetter({ [of]: event.currentTarget.value.trim() })}
              />
            )}
          </Field>
        ))}
        <ReplyDays days={settings.letter.replyWithinDays} locked={locked} onKeep={keepLetter} />
      </section>

      <section aria-labelledby="edition-heading">
        <h2 id="edition-heading">Edition</h2>
        <p>
          The edition follows the date of the request. This one is taken where no date is found, or where the date is
          near a change of edition; the panel asks you to check it all the same.
        </p>
        <Field field="edition" label="Where the date leaves it open" locked={locked}>
          {(ids) => (
            <select
              {...ids}
              value={settings.edition ?? ''}
              onChange={(event) => onKeep({ edition: event.currentTarget.value || null })}
            >
              <option value="">By the date alone</option>
              {EDITIONS.filter(({ id }) => HELD_EDITIONS.includes(id)).map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
      </section>
    </div>
  );
}

function SetByPolicy({ field, locked }: { field: PolicyField; locked: MergedSettings['locked'] }) {
  return locked.has(field) ? (
    <p class="hint by-policy" id={`${field}-policy`}>
      Set by your organization’s policy.
    </p>
  ) : null;
}

interface FieldProps {
  field: PolicyField;
  label: string;
  hint?: string;
  locked: MergedSettings['locked'];
  children: (ids: { id: string; disabled: boolean; 'aria-describedby': string }) => ComponentChildren;
}

/** A labelled field, with what it is for, and with why it cannot be changed where that is so. */
function Field({ field, label, hint, locked, children }: FieldProps) {
  const disabled = locked.has(field);
  return (
    <div class="field">
      <label for={field}>{label}</label>
      {children({ id: field, disabled, 'aria-describedby': `${field}-hint ${field}-policy` })}
      {hint && (
        <p class="hint" id={`${field}-hint`}>
          {hint}
        </p>
      )}
      <SetByPolicy field={field} locked={locked} />
    </div>
  );
}

interface ReplyDaysProps {
  days: number | null;
  locked: MergedSettings['locked'];
  onKeep: (change: Partial<LetterDetails>) => void;
}

/** The days for a reply: a number that can be wrong, which is then said and not kept. */
function ReplyDays({ days, locked, onKeep }: ReplyDaysProps) {
  const [wrong, setWrong] = useState(false);
  const change = (written: string) => {
    const number = written.trim() === '' ? null : Number(written);
    const fits = number === null || (Number.isInteger(number) && number >= 1 && number <= MOST_REPLY_DAYS);
    setWrong(!fits);
    if (fits) onKeep({ replyWithinDays: number });
  };
  return (
    <Field
      field="letter.replyWithinDays"
      label="Ask for a reply within (days)"
      hint="Counted from the day of the letter. Where the clock of the case asks for an earlier day, that day stands."
      locked={locked}
    >
      {(ids) => (
        <>
          <input
            {...ids}
            type="number"
            min={1}
            max={MOST_REPLY_DAYS}
            inputMode="numeric"
            value={days ?? ''}
            aria-invalid={wrong}
            onChange={(event) => change(event.currentTarget.value)}
          />
          {wrong && (
            <p class="wrong" role="alert">
              A whole number from 1 to {MOST_REPLY_DAYS}, or nothing. This was not kept.
            </p>
          )}
        </>
      )}
    </Field>
  );
}
