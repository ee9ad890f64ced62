import type { ComponentChildren } from 'preact';
import type { ExportList } from '../../contract/exports.ts';
import { t } from '../i18n/translate.ts';
import { Dialog } from '../ui/Dialog.tsx';
import type { ExportApi } from './exportApi.ts';
import { ExportForm } from './ExportForm.tsx';
import type { ExportMaker } from './ExportMaker.ts';
import { ExportProgress } from './ExportProgress.tsx';
import { HowToVerify } from './HowToVerify.tsx';
import { IssuedList } from './IssuedList.tsx';
import styles from './ExportsDialog.module.css';

type Props = {
  /** Which conference they are of, where the page is about several. */
  readonly conference?: string;
  readonly api: ExportApi;
  readonly maker: ExportMaker;
  /** Null until it has come. */
  readonly list: ExportList | null;
  readonly timeZone: string;
  readonly onClose: () => void;
  /** What is to be said of the list: that it is on its way, or not as it is now. */
  readonly children: ComponentChildren;
};

/** A new file of a conference, and all that were issued. */
export function ExportsDialog({ conference, api, maker, list, timeZone, onClose, children }: Props) {
  return (
    <Dialog title={t('exports.title')} wide onClose={onClose}>
      {conference !== undefined && <p class={styles['conference']}>{conference}</p>}
      <ExportForm maker={maker} />
      <ExportProgress maker={maker} />
      <section class={styles['issued']}>
        {list !== null && (
          <h3 data-issued={list.exports.length}>{t('exports.issued', { count: list.exports.length })}</h3>
        )}
        <div class={styles['muted']}>{children}</div>
        {list !== null && <Issued maker={maker} list={list} timeZone={timeZone} />}
      </section>
      <HowToVerify api={api} />
    </Dialog>
  );
}

type IssuedProps = {
  readonly maker: ExportMaker;
  readonly list: ExportList;
  readonly timeZone: string;
};

function Issued({ maker, list: { version, exports }, timeZone }: IssuedProps) {
  return exports.length === 0 ? (
    <p class={styles['muted']}>{t('exports.none')}</p>
  ) : (
    <IssuedList maker={maker} issued={exports} logVersion={version} timeZone={timeZone} />
  );
}
