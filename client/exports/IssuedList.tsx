import type { IssuedExport } from '../../contract/exports.ts';
import { actorText } from '../i18n/actorText.ts';
import { formatDayTime } from '../i18n/formatTime.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import data from '../ui/DataTable.module.css';
import { CopyableHash } from './CopyableHash.tsx';
import { eventsSince } from './eventsSince.ts';
import type { ExportMaker } from './ExportMaker.ts';
import { FORMAT_TEXTS } from './exportTexts.ts';
import { formatSize } from './formatSize.ts';
import styles from './IssuedList.module.css';

type Props = {
  readonly maker: ExportMaker;
  /** In the order of their numbers. */
  readonly issued: readonly IssuedExport[];
  readonly logVersion: number;
  readonly timeZone: string;
};

/** Every export that was issued, newest first, to be had again. */
export function IssuedList({ maker, issued, logVersion, timeZone }: Props) {
  return (
    <div
      class={styles['scroll']}
      tabIndex={0}
      role="group"
      aria-label={t('exports.issued', { count: issued.length })}
    >
      <table class={classes(data['table'], styles['table'])}>
        <thead>
          <tr>
            <th scope="col">{t('exports.number')}</th>
            <th scope="col">{t('exports.file')}</th>
            <th scope="col">{t('exports.covers')}</th>
            <th scope="col">{t('exports.hash')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {issued.toReversed().map((one) => (
            <Row
              key={one.number}
              issued={one}
              missing={eventsSince(one, issued.length, logVersion)}
              timeZone={timeZone}
              maker={maker}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = {
  readonly issued: IssuedExport;
  /** Events of the log that it does not hold. */
  readonly missing: number;
  readonly timeZone: string;
  readonly maker: ExportMaker;
};

function Row({ issued, missing, timeZone, maker }: RowProps) {
  const { number, format, language, at, by, bytes, toVersion, sha256 } = issued;
  const facts = { time: formatDayTime(at, timeZone), by: actorText(by), size: formatSize(bytes) };
  return (
    <tr data-export={number} data-sha256={sha256}>
      <th scope="row">{number}</th>
      <td>
        {t(FORMAT_TEXTS[format].name)} <abbr class={styles['language']}>{language.toUpperCase()}</abbr>
        <span class={styles['under']}>{t('exports.issuedBy', facts)}</span>
      </td>
      <td>
        {t('exports.upTo', { version: toVersion })}
        <span class={styles['under']} data-missing={missing}>
          {missing === 0 ? t('exports.current') : t('exports.older', { count: missing })}
        </span>
      </td>
      <td>
        <CopyableHash
          hash={sha256}
          copyLabel={t('exports.copyLabel', { number })}
          copiedText={t('exports.copied', { number })}
        />
      </td>
      <td>
        <Button
          size="small"
          icon="download"
          disabled={maker.busy}
          aria-label={t('exports.downloadLabel', { number })}
          data-action="fetch-export"
          onClick={() => void maker.fetch(number)}
        >
          {t('exports.download')}
        </Button>
      </td>
    </tr>
  );
}
