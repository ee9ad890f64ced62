import { useSignal, type Signal } from '@preact/signals';
import type { Login } from '../../contract/http.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { local } from '../i18n/language.ts';
import { t, type TextKey } from '../i18n/translate.ts';
import { PairDialog } from '../displays/PairDialog.tsx';
import { StaffBar } from '../staff/StaffBar.tsx';
import { useConferenceInfo } from '../ui/useConferenceInfo.ts';
import { Button } from '../ui/Button.tsx';
import { ToastRegion } from '../ui/ToastRegion.tsx';
import { AccountsSection } from './AccountsSection.tsx';
import { CardsSection } from './CardsSection.tsx';
import styles from './AdminPage.module.css';

type Props = { readonly login: Login; readonly logins: LoginStore };

const SECTIONS = { cards: 'admin.cards', accounts: 'admin.accounts' } as const satisfies Record<
  string,
  TextKey
>;
type Section = keyof typeof SECTIONS;

/** What is prepared before a conference: join cards for the sites, accounts for the staff. */
export function AdminPage({ login, logins }: Props) {
  const section = useSignal<Section>('cards');
  const pairing = useSignal(false);
  const info = useConferenceInfo().data.value;
  return (
    <div class={styles['page']}>
      <StaffBar page="admin" login={login} logins={logins}>
        <h1 class={styles['title']}>{info === null ? t('admin.title') : local(info.title)}</h1>
      </StaffBar>
      <SectionBar section={section} onPair={() => (pairing.value = true)} />
      {pairing.value && <PairDialog logins={logins} onClose={() => (pairing.value = false)} />}
      <main class={styles['main']}>
        {section.value === 'cards' ? (
          <CardsSection logins={logins} info={info} />
        ) : (
          <AccountsSection logins={logins} own={login.name} />
        )}
      </main>
      <ToastRegion />
    </div>
  );
}

type SectionBarProps = { readonly section: Signal<Section>; readonly onPair: () => void };

/** The two sections, and apart from them what opens a dialog. */
function SectionBar({ section, onPair }: SectionBarProps) {
  return (
    <div class={styles['sections']} role="group" aria-label={t('admin.sections')}>
      {(Object.keys(SECTIONS) as Section[]).map((name) => (
        <Button
          key={name}
          aria-pressed={section.value === name}
          data-section={name}
          onClick={() => (section.value = name)}
        >
          {t(SECTIONS[name])}
        </Button>
      ))}
      <Button icon="screen" class={styles['apart']} onClick={onPair} data-action="pair-display">
        {t('displays.addDisplay')}
      </Button>
    </div>
  );
}
