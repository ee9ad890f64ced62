import type { Signal } from '@preact/signals';
import type { JoinCard } from '../../contract/http.ts';
import type { SiteId } from '../../domain/ids.ts';
import { GROUP_TEXTS } from '../i18n/groupTexts.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { HeadCells } from '../ui/HeadCells.tsx';
import { classes } from '../ui/classes.ts';
import data from '../ui/DataTable.module.css';
import { groupPin } from './groupPin.ts';
import styles from './CardTable.module.css';

type Props = {
  readonly cards: readonly JoinCard[];
  readonly selected: Signal<ReadonlySet<SiteId>>;
  readonly pinsShown: boolean;
};

const COLUMNS = ['admin.code', 'admin.site', 'admin.group', 'admin.pin', 'admin.link'] as const;

/** All cards as a list. PINs are hidden until asked for: an office has many eyes. */
export function CardTable({ cards, selected, pinsShown }: Props) {
  const all = cards.length > 0 && cards.every(({ site }) => selected.value.has(site.id));
  const toggle = (sites: readonly SiteId[], chosen: boolean) => {
    const next = new Set(selected.value);
    sites.forEach((site) => (chosen ? next.add(site) : next.delete(site)));
    selected.value = next;
  };
  return (
    <table class={classes(data['table'], data['framed'], styles['table'])}>
      <Head
        all={all}
        onSelect={(chosen) =>
          toggle(
            cards.map(({ site }) => site.id),
            chosen,
          )
        }
      />
      <tbody>
        {cards.map((card) => (
          <CardRow
            key={card.site.id}
            card={card}
            selected={selected.value.has(card.site.id)}
            pinShown={pinsShown}
            onSelect={(chosen) => toggle([card.site.id], chosen)}
          />
        ))}
        {cards.length === 0 && (
          <tr>
            <td colSpan={6}>{t('admin.noneFound')}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

type HeadProps = { readonly all: boolean; readonly onSelect: (chosen: boolean) => void };

function Head({ all, onSelect }: HeadProps) {
  return (
    <thead>
      <tr>
        <th scope="col">
          <input
            type="checkbox"
            aria-label={t('admin.selectShown')}
            title={t('admin.selectShown')}
            checked={all}
            data-select="all"
            onChange={({ currentTarget }) => onSelect(currentTarget.checked)}
          />
        </th>
        <HeadCells texts={COLUMNS} />
      </tr>
    </thead>
  );
}

type RowProps = {
  readonly card: JoinCard;
  readonly selected: boolean;
  readonly pinShown: boolean;
  readonly onSelect: (chosen: boolean) => void;
};

function CardRow({ card: { site, pin, link }, selected, pinShown, onSelect }: RowProps) {
  return (
    <tr data-card={site.id}>
      <td>
        <input
          type="checkbox"
          aria-label={t('admin.select', { site: local(site.shortName) })}
          checked={selected}
          data-select={site.id}
          onChange={({ currentTarget }) => onSelect(currentTarget.checked)}
        />
      </td>
      <th scope="row">{site.id}</th>
      <td>{local(site.name)}</td>
      <td data-cell="group">{t(GROUP_TEXTS[site.group])}</td>
      <td class={styles['pin']}>{pinShown ? groupPin(pin) : '•••• ••••'}</td>
      <td>
        <a href={link}>{link}</a>
      </td>
    </tr>
  );
}
