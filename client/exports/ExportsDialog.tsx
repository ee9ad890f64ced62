import type { IssuedExport } from '../../contract/exports.ts';
import { t } from '../i18n/translate.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ExportForm } from './ExportForm.tsx';
import type { ExportMaker } from './ExportMaker.ts';
import { ExportProgress } from './ExportProgress.tsx';
import { IssuedList } from './IssuedList.tsx';
import styles from './ExportsDialog.module.css';

type Props = {
  readonly maker: ExportMaker;
  /** In the order of their numbers. */
  readonly issued: readonly IssuedExport[];
  /** Of the record that the page shows. */
  readonly logVersion: number;
  /** Whether the page follows the conference at this moment. */
  readonly live: boolean;
  readonly timeZone: string;
  readonly onClose: () => void;
};

/** A new file, and all that were issued. */
export function ExportsDialog({ maker, issued, logVersion, live, timeZone, onClose }: Props) {
  return (
    <Dialog title={t('exports.title')} wide onClose={onClose}>
      <ExportForm maker={maker} />
      <ExportProgress maker={maker} />
      <section class={styles['issued']}>
        <h3 data-issued={issued.length}>{t('exports.issued', { count: issued.length })}</h3>
        {!live && <p class={styles['muted']}>{t('exports.lineLost')}</p>}
        {issued.length === 0 ? (
          <p class={styles['muted']}>{t('exports.none')}</p>
        ) : (
          <IssuedList maker={maker} issued={issued} logVersion={logVersion} timeZone={timeZone} />
        )}
      </section>
      <details class={styles['check']}>
        <summary>{t('exports.checkTitle')}</summary>
        <p>{t('exports.checkHash')}</p>
        <p>{t('exports.checkLog')}</p>
      </details>
    </Dialog>
  );
}
