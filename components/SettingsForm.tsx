import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { EDITIONS } from '../lib/criteria/editions.ts';
import { ROLE_IDS } from '../lib/settings/roles.ts';
import {
  type Choices,
  HELD_EDITIONS,
  type LetterDetails,
  letterField,
  type MergedSettings,
  MOST_REPLY_DAYS,
  type PolicyField,
} from '../lib/settings/settings.ts';
import { t } from './locale.ts';

interface Props {
  kept: MergedSettings;
  onKeep: (changes: Partial<Choices>) => void;
}

type LetterLine = Exclude<keyof LetterDetails, 'replyWithinDays'>;

const LETTER_LINES: readonly LetterLine[] = ['sender', 'organisation', 'telephone', 'sendTo'];

/** What the role, the edition and the request letter are. What an organisation set is shown, and cannot be changed. */
export function SettingsForm({ kept, onKeep }: Props) {
  const { settings, choices, locked, leftOut } = kept;
  const ofPolicy = leftOut.filter(({ of }) => of === 'policy');
  const keepLetter = (change: Partial<LetterDetails>) => onKeep({ letter: { ...choices.letter, ...change } });
  return (
    <div class="page">
      <header>
        <h1>{t('settings.title')}</h1>
        <p class="lead">{t('settings.lead')}</p>
      </header>
      {locked.size > 0 && <p class="notice">{t('settings.somePolicy')}</p>}
      {ofPolicy.length > 0 && (
        <p class="notice" role="alert">
          {t('settings.policyNotUnderstood', { fields: ofPolicy.map(({ field }) => field).join(', ') })}
        </p>
      )}

      <section aria-labelledby="role-heading">
        <h2 id="role-heading">{t('settings.role.title')}</h2>
        <p>{t('settings.role.about')}</p>
        <fieldset disabled={locked.has('role')}>
          <legend class="silent">{t('settings.role.title')}</legend>
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
                <b>{t(`settings.role.${id}.title`)}</b> <span class="hint">{t(`settings.role.${id}.says`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <SetByPolicy field="role" locked={locked} />
      </section>

      <section aria-labelledby="letter-heading">
        <h2 id="letter-heading">{t('settings.letter.title')}</h2>
        <p>{t('settings.letter.about')}</p>
        {LETTER_LINES.map((of) => (
          <Field
            key={of}
            field={letterField(of)}
            label={t(`settings.letter.${of}.label`)}
            hint={t(`settings.letter.${of}.hint`)}
            locked={locked}
          >
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
        <h2 id="edition-heading">{t('settings.edition.title')}</h2>
        <p>{t('settings.edition.about')}</p>
        <Field field="edition" label={t('settings.edition.label')} locked={locked}>
          {(ids) => (
            <select
              {...ids}
              value={settings.edition ?? ''}
              onChange={(event) => onKeep({ edition: event.currentTarget.value || null })}
            >
              <option value="">{t('settings.edition.byDate')}</option>
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
      {t('options.byPolicy')}
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
      field={letterField('replyWithinDays')}
      label={t('settings.letter.replyWithinDays.label')}
      hint={t('settings.letter.replyWithinDays.hint')}
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
              {t('settings.letter.replyWithinDays.wrong', { most: MOST_REPLY_DAYS })}
            </p>
          )}
        </>
      )}
    </Field>
  );
}
