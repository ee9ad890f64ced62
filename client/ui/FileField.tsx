import { useSignal, type Signal } from '@preact/signals';
import { t } from '../i18n/translate.ts';
import styles from './FileField.module.css';
import { Icon } from './Icon.tsx';
import unseen from './Unseen.module.css';

type Props = {
  readonly label: string;
  /** What the browser offers, as in the `accept` attribute. */
  readonly accept: string;
  /** Also when the same file is chosen again: it may have been corrected. */
  readonly onChoose: (file: File) => void;
};

/** A place for one file: pressed, reached by the keyboard, or dropped upon. It shows the name of what it was given. */
export function FileField({ label, accept, onChoose }: Props) {
  const name = useSignal('');
  const over = useSignal(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file !== undefined) {
      name.value = file.name;
      onChoose(file);
    }
  };
  return (
    <label class={styles['place']} data-over={over.value} {...dropping(over, take)}>
      <input
        type="file"
        class={unseen['unseen']}
        aria-label={label}
        accept={accept}
        data-import-file=""
        // The browser tells of a file only where it is not the one that it has.
        onClick={({ currentTarget }) => (currentTarget.value = '')}
        onChange={({ currentTarget: { files } }) => take(files)}
      />
      <span class={styles['choose']} aria-hidden="true">
        <Icon name="upload" size={16} />
        {label}
      </span>
      <span class={styles['name']} role="status" data-file={name.value}>
        {name.value === '' ? t('shared.dropFile') : name.value}
      </span>
    </label>
  );
}

function dropping(over: Signal<boolean>, take: (files: FileList | undefined) => void) {
  return {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      over.value = true;
    },
    onDragLeave: () => (over.value = false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      over.value = false;
      take(event.dataTransfer?.files);
    },
  };
}
