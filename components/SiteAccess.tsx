import { siteName } from '../lib/settings/sites.ts';
import { t } from './locale.ts';
import { useSite } from './site.ts';

/**
 * Whether the site in front is always allowed, and the way to have it so. Nothing where its address is not known.
 * `explained` says what it means.
 */
export function SiteAccess({ explained = false }: { explained?: boolean }) {
  const { site, allow, openOptions } = useSite();
  if (!site) return null;
  const name = siteName(site.pattern);
  if (site.granted)
    return (
      <p class="aside site">
        {site.readsItself ? t('site.readsItself', { site: name }) : t('site.allowed', { site: name })}{' '}
        <button type="button" class="link" onClick={openOptions}>
          {t('site.change')}
        </button>
      </p>
    );
  return (
    <div class="site">
      <button type="button" class="quiet" onClick={allow}>
        {t('site.always')}
      </button>
      {site.named && <p class="aside">{t('site.named', { site: name })}</p>}
      {explained && <p class="aside">{t('site.about', { site: name })}</p>}
    </div>
  );
}
