import type { AttendanceSheet } from '../../../domain/attendance/AttendanceSheet.ts';
import { t } from '../../i18n/translate.ts';
import { copyResult } from '../../ui/copyResult.ts';
import { resultText } from '../../ui/resultText.ts';
import { Button } from '../../ui/Button.tsx';
import { momentText } from '../momentText.ts';
import styles from './ResultLine.module.css';

type Props = { readonly sheet: AttendanceSheet; readonly timeZone: string };

/** The latest count's result, as it is read aloud and put into the minutes. */
export function ResultLine({ sheet, timeZone }: Props) {
  const count = sheet.counts.at(-1);
  if (count === undefined) {
    return <p class={styles['none']}>{t('attendance.noCount')}</p>;
  }
  const sentence = resultText(count.result);
  return (
    <div class={styles['line']}>
      <p class={styles['sentence']} title={sentence} data-result="">
        <b>
          {t('rollcall.countName', {
            number: count.number,
            time: momentText(count.openedAt, { sheet, timeZone }, 'minutes'),
          })}
        </b>{' '}
        {sentence}
      </p>
      <Button size="small" icon="copy" data-action="copy-result" onClick={() => void copyResult(sentence)}>
        {t('rollcall.copy')}
      </Button>
    </div>
  );
}
