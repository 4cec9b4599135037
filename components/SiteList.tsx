import type { Choices, MergedSettings } from '../lib/settings/settings.ts';
import { isOnSite, readsItself, siteName, withSite } from '../lib/settings/sites.ts';
import { t } from './locale.ts';

interface Props {
  kept: MergedSettings;
  /** The patterns that the browser grants; null until it has told them. */
  granted: readonly string[] | null;
  onKeep: (changes: Partial<Choices>) => void;
  /** Asks the browser for sites; called in the click itself. */
  onAllow: (patterns: string[]) => void;
  onRemove: (pattern: string) => void;
}

/** An address on the sites of a pattern, to ask what holds for them. */
const addressOf = (pattern: string) => pattern.replace('*://', 'https://').replace('*.', 'any.').replace(/\*$/, '');

/** The sites that are always allowed: what is done there, and the way to take it back. */
export function SiteList({ kept, granted, onKeep, onAllow, onRemove }: Props) {
  const { settings, choices } = kept;
  const waiting = settings.allowedSites.filter((pattern) => granted !== null && !isOnSite(addressOf(pattern), granted));
  return (
    <div class="page">
      <header>
        <h1>{t('sites.title')}</h1>
        <p class="lead">{t('sites.lead')}</p>
      </header>

      {waiting.length > 0 && (
        <section aria-labelledby="named-heading">
          <h2 id="named-heading">{t('sites.named.title')}</h2>
          <p>{t('sites.named.about')}</p>
          <ul>
            {waiting.map((pattern) => (
              <li key={pattern}>{siteName(pattern)}</li>
            ))}
          </ul>
          <button type="button" class="quiet" onClick={() => onAllow(waiting)}>
            {t('sites.named.allow', waiting.length)}
          </button>
        </section>
      )}

      <section aria-labelledby="sites-heading">
        <h2 id="sites-heading">{t('sites.allowed')}</h2>
        {granted?.length === 0 && <p>{t('sites.none')}</p>}
        <ul class="rows">
          {granted?.map((pattern) => {
            const name = siteName(pattern);
            return (
              <li key={pattern} class="row">
                <b>{name === '*://*' ? t('sites.every') : name}</b>
                <label class="choice">
                  <input
                    type="checkbox"
                    checked={readsItself(addressOf(pattern), settings)}
                    onChange={(event) =>
                      onKeep({
                        sites: withSite(choices.sites, { pattern, readsItself: event.currentTarget.checked }),
                      })
                    }
                  />
                  <span>{t('sites.readsItself')}</span>
                </label>
                <button type="button" class="quiet" onClick={() => onRemove(pattern)}>
                  {t('sites.remove', { site: name })}
                </button>
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}
