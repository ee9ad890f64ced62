import { useSignal } from '@preact/signals';
import { useCallback, useEffect } from 'preact/hooks';
import type { ConferenceInfo, JoinCard } from '../../contract/http.ts';
import type { SiteId } from '../../domain/ids.ts';
import { getJson } from '../connection/api.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { t } from '../i18n/translate.ts';
import { findBySite } from '../search/findSites.ts';
import { authorised } from '../staff/authorised.ts';
import { FetchNotice } from '../ui/FetchNotice.tsx';
import { useFetched } from '../ui/useFetched.ts';
import { Button } from '../ui/Button.tsx';
import { SearchBox } from '../ui/SearchBox.tsx';
import { CardTable } from './CardTable.tsx';
import { PrintedCards } from './PrintedCards.tsx';
import styles from './CardsSection.module.css';

type Props = { readonly logins: LoginStore; readonly info: ConferenceInfo | null };

/** The join cards: to look up a PIN on the telephone, and to print. */
export function CardsSection({ logins, info }: Props) {
  const fetchCards = useCallback(
    () => authorised(logins, (token) => getJson<readonly JoinCard[]>('/api/admin/cards', token)),
    [logins],
  );
  const fetched = useFetched(fetchCards);
  const typed = useSignal('');
  const selected = useSignal<ReadonlySet<SiteId>>(new Set());
  const pinsShown = useSignal(false);
  const { printing, print } = usePrinting();

  const cards = fetched.data.value ?? [];
  const chosen = cards.filter(({ site }) => selected.value.has(site.id));
  return (
    <>
      <div class={styles['tools']}>
        <p class={styles['intro']}>{t('admin.cardsIntro')}</p>
        <SearchBox label={t('admin.searchLabel')} typed={typed} />
        <Button
          aria-pressed={pinsShown.value}
          data-action="show-pins"
          onClick={() => (pinsShown.value = !pinsShown.value)}
        >
          {t(pinsShown.value ? 'admin.hidePins' : 'admin.showPins')}
        </Button>
        <PrintButtons cards={cards} chosen={chosen} onPrint={print} />
      </div>
      <FetchNotice fetched={fetched} />
      {fetched.data.value !== null && (
        <CardTable cards={findBySite(cards, typed.value)} selected={selected} pinsShown={pinsShown.value} />
      )}
      {info !== null && <PrintedCards cards={printing} info={info} />}
    </>
  );
}

type PrintProps = {
  readonly cards: readonly JoinCard[];
  readonly chosen: readonly JoinCard[];
  readonly onPrint: (cards: readonly JoinCard[]) => void;
};

function PrintButtons({ cards, chosen, onPrint }: PrintProps) {
  return (
    <>
      <Button
        icon="print"
        disabled={chosen.length === 0}
        data-action="print-selected"
        onClick={() => onPrint(chosen)}
      >
        {t('admin.printSelected', { count: chosen.length })}
      </Button>
      <Button
        variant="primary"
        icon="print"
        disabled={cards.length === 0}
        data-action="print-all"
        onClick={() => onPrint(cards)}
      >
        {t('admin.printAll', { count: cards.length })}
      </Button>
    </>
  );
}

/** Cards are put on the page only while they are printed: a hundred codes are much to draw. */
function usePrinting() {
  const printing = useSignal<readonly JoinCard[]>([]);
  useEffect(() => {
    if (printing.value.length > 0) {
      window.print();
    }
  }, [printing.value]);
  useEffect(() => {
    const done = () => (printing.value = []);
    window.addEventListener('afterprint', done);
    return () => window.removeEventListener('afterprint', done);
  }, [printing]);
  return { printing: printing.value, print: (cards: readonly JoinCard[]) => (printing.value = cards) };
}
