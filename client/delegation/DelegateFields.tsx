import type { Signal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { NAME_LIMIT } from '../../domain/text.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import type { DelegationDraft } from './DelegationDraft.ts';
import styles from './DelegationEditor.module.css';
import { delegateKey } from './delegateKey.ts';
import type { FocusWish } from './FocusWish.ts';
import type { DelegateRow, RowProblem } from './readEntry.ts';

type Props = {
  readonly draft: DelegationDraft;
  readonly row: DelegateRow;
  /** 1 for the first. */
  readonly place: number;
  readonly focus: Signal<FocusWish | null>;
};

/** One person of the list: name, office, whether they lead, and their place. */
export function DelegateFields({ draft, row, place, focus }: Props) {
  const element = useRef<HTMLLIElement>(null);
  const problem = draft.problems.value.rows.get(row.key) ?? null;
  const note = useId();
  const wish = focus.value;
  useLayoutEffect(() => {
    // A row that is moved, and one that comes new, have no focus of their own. The next key already belongs to it.
    if (wish?.key === row.key) {
      element.current?.querySelector<HTMLElement>(`[data-control="${wish.control}"]`)?.focus();
    }
  }, [wish, row.key]);
  return (
    <li ref={element} class={styles['row']} data-row={place} data-row-problem={problem ?? ''}>
      <b class={styles['place']}>{place}</b>
      <TextInput draft={draft} row={row} place={place} focus={focus} field="name" note={note} />
      <TextInput draft={draft} row={row} place={place} focus={focus} field="office" note={note} />
      <RowButtons draft={draft} row={row} place={place} focus={focus} />
      {problem !== null && (
        <p id={note} class={styles['problem']}>
          {problemText(problem)}
        </p>
      )}
    </li>
  );
}

type InputProps = Props & { readonly field: 'name' | 'office'; readonly note: string };

function TextInput({ draft, row, place, focus, field, note }: InputProps) {
  const problem = draft.problems.value.rows.get(row.key);
  const wrong =
    problem === 'too_long' ? row[field].length > NAME_LIMIT : problem !== undefined && field === 'name';
  return (
    <input
      class={styles['input']}
      data-control={field}
      name={field}
      type="text"
      autoComplete="off"
      spellcheck={false}
      placeholder={t(field === 'name' ? 'delegation.name' : 'delegation.office')}
      aria-label={t(field === 'name' ? 'delegation.nameOf' : 'delegation.officeOf', { place })}
      aria-invalid={wrong}
      aria-describedby={wrong ? note : undefined}
      value={row[field]}
      onInput={(event) => draft.setRow(row.key, { [field]: event.currentTarget.value })}
      onKeyDown={(event) => {
        const wish = delegateKey(draft, row, field, event);
        if (wish !== null) {
          event.preventDefault();
          focus.value = wish;
        }
      }}
      onPaste={(event) => {
        const last = draft.paste(row.key, event.clipboardData?.getData('text/plain') ?? '');
        if (last !== null) {
          event.preventDefault();
          focus.value = { key: last, control: field };
        }
      }}
    />
  );
}

function RowButtons({ draft, row, place, focus }: Props) {
  const name = row.name.trim() || t('delegation.person', { place });
  const remove = () => {
    const { rows } = draft.typed.peek();
    const neighbour = rows[place] ?? rows[place - 2];
    draft.removeRow(row.key);
    focus.value = neighbour === undefined ? null : { key: neighbour.key, control: 'name' };
  };
  return (
    <div class={styles['buttons']}>
      <Button
        size="small"
        aria-pressed={row.head}
        {...(row.head && { icon: 'check' })}
        aria-label={t('delegation.makeHead', { name })}
        data-action="make-head"
        onClick={() => draft.setHead(row.key, !row.head)}
      >
        {t('delegation.head')}
      </Button>
      <MoveButtons draft={draft} row={row} name={name} focus={focus} />
      <Button
        size="small"
        variant="quiet"
        icon="trash"
        aria-label={t('delegation.removeRow', { name })}
        data-action="remove-delegate"
        onClick={remove}
      />
    </div>
  );
}

type MoveProps = Pick<Props, 'draft' | 'row' | 'focus'> & { readonly name: string };

function MoveButtons({ draft, row, name, focus }: MoveProps) {
  const move = (by: -1 | 1) => {
    draft.moveRow(row.key, by);
    focus.value = { key: row.key, control: by === -1 ? 'up' : 'down' };
  };
  return (
    <>
      {([-1, 1] as const).map((by) => (
        <Button
          key={by}
          size="small"
          variant="quiet"
          icon={by === -1 ? 'up' : 'down'}
          aria-label={t(by === -1 ? 'delegation.moveUp' : 'delegation.moveDown', { name })}
          disabled={!draft.canMove(row.key, by)}
          data-control={by === -1 ? 'up' : 'down'}
          onClick={() => move(by)}
        />
      ))}
    </>
  );
}

function problemText(problem: RowProblem): string {
  return problem === 'name_missing'
    ? t('delegation.nameMissing')
    : t('delegation.tooLong', { max: NAME_LIMIT });
}
