import { fill, t } from './locale.ts';

interface Props {
  version: string;
  onSample: () => void;
}

/** The first page after installation: what the tool reads, what it never does, how to begin. */
export function Welcome({ version, onSample }: Props) {
  return (
    <div class="welcome">
      <header>
        <img src="/icon/128.png" width="56" height="56" alt="" />
        <h1>{t('extension.name')}</h1>
        <p class="lead">{t('welcome.lead')}</p>
        <div class="acts">
          <button type="button" class="main" onClick={onSample}>
            {t('act.trySample')}
          </button>
          <p class="aside">{t('welcome.sample')}</p>
        </div>
      </header>

      <section aria-labelledby="how">
        <h2 id="how">{t('welcome.how')}</h2>
        <ol>
          <li>{fill('welcome.open', { first: <strong>{t('welcome.openFirst')}</strong> })}</li>
          <li>{fill('welcome.click', { first: <strong>{t('welcome.clickFirst')}</strong> })}</li>
          <li>{fill('welcome.press', { first: <strong>{t('welcome.pressFirst')}</strong> })}</li>
        </ol>
      </section>

      <section aria-labelledby="reads">
        <h2 id="reads">{t('welcome.reads')}</h2>
        <p>{t('welcome.readsWhat')}</p>
      </section>

      <section aria-labelledby="never">
        <h2 id="never">{t('welcome.never')}</h2>
        <ul>
          <li>{t('welcome.neverSends')}</li>
          <li>{t('welcome.neverKeeps')}</li>
          <li>{t('welcome.neverChanges')}</li>
          <li>{t('welcome.neverDecides')}</li>
        </ul>
      </section>

      <footer>{t('welcome.version', { name: t('extension.name'), version })}</footer>
    </div>
  );
}
