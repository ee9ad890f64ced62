import { useSignal } from '@preact/signals';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import unseen from '../ui/Unseen.module.css';
import styles from './FileHash.module.css';

/** Enough to tell two files apart by eye. */
const SHOWN = 10;

type Props = { readonly number: number; readonly sha256: string };

/** The beginning of a file's SHA-256; the whole of it to copy. */
export function FileHash({ number, sha256 }: Props) {
  const copied = useSignal<boolean | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(sha256);
      copied.value = true;
    } catch {
      // Not allowed, or not there on plain HTTP: the whole of it can still be selected.
      copied.value = false;
    }
  };
  return (
    <>
      <span class={styles['line']}>
        <code title={sha256}>{sha256.slice(0, SHOWN)}…</code>
        <Button
          variant="quiet"
          size="small"
          icon={copied.value === true ? 'check' : 'copy'}
          title={t('exports.copyLabel', { number })}
          aria-label={t('exports.copyLabel', { number })}
          data-action="copy-hash"
          onClick={() => void copy()}
        />
      </span>
      <span role="status" class={copied.value === false ? styles['whole'] : unseen['unseen']}>
        {copied.value === true && t('exports.copied', { number })}
        {copied.value === false && t('exports.copyFailed', { hash: sha256 })}
      </span>
    </>
  );
}
