import { useSignal } from '@preact/signals';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import unseen from '../ui/Unseen.module.css';
import styles from './CopyableHash.module.css';

/** Enough to tell two files apart by eye. */
const SHOWN = 10;

type Props = {
  /** Hex SHA-256. */
  readonly hash: string;
  /** To be read as a whole, rather than by its beginning. */
  readonly whole?: boolean;
  /** What the button says. */
  readonly copyLabel: string;
  /** What is said when it was copied. */
  readonly copiedText: string;
};

/** A SHA-256, to compare and to copy. */
export function CopyableHash({ hash, whole = false, copyLabel, copiedText }: Props) {
  const copied = useSignal<boolean | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(hash);
      copied.value = true;
    } catch {
      // Not allowed, or not there on plain HTTP: the whole of it can still be selected.
      copied.value = false;
    }
  };
  return (
    <>
      <span class={classes(styles['line'], whole && styles['wrapped'])}>
        <code title={hash} data-hash={hash}>
          {whole ? hash : `${hash.slice(0, SHOWN)}…`}
        </code>
        <Button
          variant="quiet"
          size="small"
          icon={copied.value === true ? 'check' : 'copy'}
          title={copyLabel}
          aria-label={copyLabel}
          data-action="copy-hash"
          onClick={() => void copy()}
        />
      </span>
      <span role="status" class={copied.value === false ? styles['whole'] : unseen['unseen']}>
        {copied.value === true && copiedText}
        {copied.value === false && t('exports.copyFailed', { hash })}
      </span>
    </>
  );
}
