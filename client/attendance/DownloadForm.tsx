import { useSignal } from '@preact/signals';
import { LANGUAGES, type Language } from '../../domain/text.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { language } from '../i18n/language.ts';
import { t, type TextKey } from '../i18n/translate.ts';
import { authorised } from '../staff/authorised.ts';
import { failureText } from '../ui/failureText.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { showToast } from '../ui/toasts.ts';
import { downloadAttendance, saveFile, SEPARATORS, type Separator } from './downloadAttendance.ts';
import styles from './DownloadForm.module.css';

const SEPARATOR_TEXTS: Readonly<Record<Separator, TextKey>> = {
  ';': 'attendance.semicolon',
  ',': 'attendance.comma',
  '\t': 'attendance.tab',
};
const LANGUAGE_TEXTS: Readonly<Record<Language, TextKey>> = {
  vi: 'shared.languageVi',
  en: 'shared.languageEn',
};

/** Gets the list as a file, in the language and with the separator that its reader's spreadsheet wants. */
export function DownloadForm({ logins }: { readonly logins: LoginStore }) {
  const { fileLanguage, separator, busy, download } = useDownload(logins);
  return (
    <div class={styles['form']}>
      <Select
        size="small"
        label={t('attendance.fileLanguage')}
        data-choice="language"
        value={fileLanguage.value}
        options={LANGUAGES.map((value) => ({ value, text: t(LANGUAGE_TEXTS[value]) }))}
        onChange={(value) => (fileLanguage.value = value)}
      />
      <Select
        size="small"
        label={t('attendance.separator')}
        data-choice="separator"
        value={separator.value}
        options={SEPARATORS.map((value) => ({ value, text: t(SEPARATOR_TEXTS[value]) }))}
        onChange={(value) => (separator.value = value)}
      />
      <Button
        variant="primary"
        icon="download"
        disabled={busy.value}
        data-action="download"
        onClick={() => void download()}
      >
        {t(busy.value ? 'attendance.downloading' : 'attendance.download')}
      </Button>
    </div>
  );
}

function useDownload(logins: LoginStore) {
  const fileLanguage = useSignal<Language>(language.value);
  const separator = useSignal<Separator>(';');
  const busy = useSignal(false);

  const download = async () => {
    busy.value = true;
    const answer = await authorised(logins, (token) =>
      downloadAttendance(fileLanguage.value, separator.value, token),
    );
    busy.value = false;
    if (answer.ok) {
      saveFile(answer.data);
      showToast('done', t('attendance.downloadDone', { name: answer.data.name }));
    } else {
      showToast('refused', failureText(answer));
    }
  };
  return { fileLanguage, separator, busy, download };
}
