import type { ComponentChildren, ComponentProps } from 'preact';
import { useState } from 'preact/hooks';
import type { Choices, MergedSettings } from '../lib/settings/settings.ts';
import { t } from './locale.ts';
import { OwnSets } from './OwnSets.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { SiteList } from './SiteList.tsx';
import { Tabs, tabId, tabPanelId } from './Tabs.tsx';
import { Welcome } from './Welcome.tsx';

const TABS = ['welcome', 'settings', 'sites', 'sets'] as const;
type OptionsTab = (typeof TABS)[number];

interface Props extends Omit<ComponentProps<typeof SiteList>, 'onKeep'> {
  kept: MergedSettings;
  /** Keeps what was changed. */
  onKeep: (changes: Partial<Choices>) => Promise<void>;
  onSample: () => void;
  version: string;
}

/** The options page: the welcome on the first run, the settings from then on. */
export function Options({ kept, granted, onKeep, onAllow, onRemove, onSample, version }: Props) {
  const [tab, setTab] = useState<OptionsTab>(kept.settings.welcomed ? 'settings' : 'welcome');
  const [said, setSaid] = useState('');
  const keep = (changes: Partial<Choices>) => {
    setSaid('');
    onKeep(changes).then(
      () => setSaid(t('options.saved')),
      () => setSaid(t('options.notSaved')),
    );
  };
  const pane = (id: OptionsTab, content: ComponentChildren) => (
    <div role="tabpanel" id={tabPanelId(id)} aria-labelledby={tabId(id)} hidden={id !== tab}>
      {content}
    </div>
  );
  return (
    <div class="options">
      <nav>
        <img src="/icon/128.png" width="28" height="28" alt="" />
        <Tabs
          label={t('options.tabs')}
          tabs={TABS.map((id) => ({ id, label: t(`options.${id}`) }))}
          selected={tab}
          onSelect={(id) => {
            setTab(id as OptionsTab);
            setSaid('');
          }}
        />
      </nav>
      <main>
        {pane('welcome', <Welcome version={version} onSample={onSample} />)}
        {pane('settings', <SettingsForm kept={kept} onKeep={keep} />)}
        {pane('sites', <SiteList kept={kept} granted={granted} onKeep={keep} onAllow={onAllow} onRemove={onRemove} />)}
        {pane('sets', <OwnSets kept={kept} onKeep={keep} />)}
        <p class="said" role="status" aria-live="polite">
          {said}
        </p>
      </main>
    </div>
  );
}
