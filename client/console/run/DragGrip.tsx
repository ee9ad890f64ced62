import { t } from '../../i18n/translate.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './DragGrip.module.css';

/** Where an entry can be taken hold of: some browsers do not drag by a button. It keeps its room while it is not there. */
export function DragGrip({ movable }: { readonly movable: boolean }) {
  return (
    <span
      class={styles['grip']}
      title={movable ? t('run.dragHint') : undefined}
      data-movable={movable}
      aria-hidden="true"
    >
      {movable && <Icon name="grip" size={14} />}
    </span>
  );
}
