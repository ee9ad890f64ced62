import { t, type TextKey } from '../i18n/translate.ts';
import type { ConsoleModel, SideTab } from './ConsoleModel.ts';
import { JournalView } from './journal/JournalView.tsx';
import { SiteList } from './sites/SiteList.tsx';
import styles from './SidePanel.module.css';

const TABS: readonly { readonly tab: SideTab; readonly text: TextKey }[] = [
  { tab: 'sites', text: 'console.sites' },
  { tab: 'journal', text: 'console.journal' },
];

/** All sites, or what was done and by whom. */
export function SidePanel({ model }: { readonly model: ConsoleModel }) {
  const shown = model.tab.value;
  return (
    <section class={styles['panel']} aria-label={t('console.tabs')}>
      <div class={styles['tabs']} role="tablist" aria-label={t('console.tabs')}>
        {TABS.map(({ tab, text }) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`tab-${tab}`}
            class={styles['tab']}
            aria-selected={shown === tab}
            aria-controls="side-panel"
            data-tab={tab}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => (model.tab.value = tab)}
          >
            {t(text)}
          </button>
        ))}
      </div>
      <div class={styles['body']} id="side-panel" role="tabpanel" aria-labelledby={`tab-${shown}`}>
        {shown === 'sites' ? <SiteList model={model} /> : <JournalView model={model} />}
      </div>
    </section>
  );
}
