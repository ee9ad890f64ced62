import { t } from '../../i18n/translate.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { Draft, Seen } from '../../state/Draft.ts';
import styles from '../../ui/EditForm.module.css';

type Props<T extends object> = {
  readonly draft: Draft<T>;
  /** The entry as it stands; null for a new one. */
  readonly current: Seen<T> | null;
  /** What a field is called, and its value in words. */
  readonly fieldText: (field: keyof T & string) => string;
  readonly valueText: (field: keyof T & string, value: string) => string;
};

/** Somebody else has edited the same entry: what was written, and whose words shall stand. Nothing while nobody has. */
export function TheirText<T extends object>({ draft, current, fieldText, valueText }: Props<T>) {
  if (current === null || !draft.isOutdated(current)) {
    return null;
  }
  const theirs = Object.entries(draft.theirs(current)) as [keyof T & string, string][];
  return (
    <div class={styles['theirs']} role="alert" data-theirs={theirs.length}>
      <p>
        <Icon name="warning" size={16} /> <b>{t('run.theirs')}</b>
      </p>
      <dl>
        {theirs.map(([field, value]) => (
          <div key={field}>
            <dt>{fieldText(field)}</dt>
            <dd>{valueText(field, value) || '—'}</dd>
          </div>
        ))}
      </dl>
      <div class={styles['buttons']}>
        <Button size="small" onClick={() => draft.catchUp(current, 'mine')} data-action="keep-mine">
          {t('run.keepMine')}
        </Button>
        <Button size="small" onClick={() => draft.catchUp(current, 'theirs')} data-action="take-theirs">
          {t('run.takeTheirs')}
        </Button>
      </div>
    </div>
  );
}
