export interface TabChoice {
  id: string;
  label: string;
  /** The whole wording that a short label stands for. */
  whole?: string;
  /** True for a label of any length: it gives way to the others. */
  flexible?: boolean;
}

interface Props {
  label: string;
  tabs: readonly TabChoice[];
  selected: string;
  onSelect: (id: string) => void;
  class?: string;
}

export const tabId = (id: string) => `tab-${id}`;
export const tabPanelId = (id: string) => `pane-${id}`;

/** Where an arrow key leads from the tab at `index`; null for a key that moves nothing. */
function tabAfter(key: string, index: number, count: number): number | null {
  if (key === 'ArrowRight') return (index + 1) % count;
  if (key === 'ArrowLeft') return (index + count - 1) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}

/** A row of tabs: one of them in the tab order, arrow keys, Home and End between them. */
export function Tabs({ label, tabs, selected, onSelect, class: kind = 'tabs' }: Props) {
  return (
    <div class={kind} role="tablist" aria-label={label}>
      {tabs.map((tab, index) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          class={tab.flexible ? 'flexible' : undefined}
          id={tabId(tab.id)}
          aria-selected={tab.id === selected}
          aria-controls={tabPanelId(tab.id)}
          tabIndex={tab.id === selected ? 0 : -1}
          title={tab.whole ?? tab.label}
          onClick={() => onSelect(tab.id)}
          onKeyDown={(event) => {
            const next = tabs[tabAfter(event.key, index, tabs.length) ?? -1];
            if (!next) return;
            event.preventDefault();
            onSelect(next.id);
            document.getElementById(tabId(next.id))?.focus();
          }}
        >
          <span>{tab.label}</span>
          {tab.whole && tab.whole !== tab.label && <span class="unseen">: {tab.whole}</span>}
        </button>
      ))}
    </div>
  );
}
