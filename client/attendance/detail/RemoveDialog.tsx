import { REMOVE_REASONS } from '../../i18n/stockReasons.ts';
import { t } from '../../i18n/translate.ts';
import type { DetailView } from './DetailView.ts';
import { RecordForm } from './RecordForm.tsx';

/** Asks before a site is taken off the list: what that ends, and why it is done. */
export function RemoveDialog({ view: { desk, line } }: { readonly view: DetailView }) {
  const { id } = line.site;
  return (
    <RecordForm
      desk={desk}
      title={t('attendanceDetail.removeTitle', { site: id })}
      quickReasons={REMOVE_REASONS}
      yes={t('attendanceDetail.removeYes')}
      dangerous
      actionFor={(reason) => ({ type: 'remove', site: id, reason })}
    >
      <p>{t('attendanceDetail.removeText')}</p>
    </RecordForm>
  );
}
