import { useSignal } from '@preact/signals';
import { t } from '../i18n/translate.ts';
import { FetchNotice } from '../ui/FetchNotice.tsx';
import { useFetched } from '../ui/useFetched.ts';
import { CopyableHash } from './CopyableHash.tsx';
import type { ExportApi } from './exportApi.ts';
import styles from './HowToVerify.module.css';

type Props = { readonly api: Pick<ExportApi, 'signingKey'> };

/** What proves a file, for whoever asks. Rule [EP6]. */
export function HowToVerify({ api }: Props) {
  const asked = useSignal(false);
  return (
    <details
      class={styles['check']}
      data-verify=""
      onToggle={({ currentTarget }) => (asked.value ||= currentTarget.open)}
    >
      <summary>{t('exports.checkTitle')}</summary>
      <p>{t('exports.checkHash')}</p>
      <p>{t('exports.checkLog')}</p>
      <p>{t('exports.checkKey')}</p>
      {asked.value && <KeyHash api={api} />}
    </details>
  );
}

function KeyHash({ api }: Props) {
  const key = useFetched(api.signingKey);
  return (
    <>
      <FetchNotice fetched={key} />
      {key.data.value !== null && (
        <CopyableHash
          whole
          hash={key.data.value.sha256}
          copyLabel={t('exports.copyKeyLabel')}
          copiedText={t('exports.copiedKey')}
        />
      )}
    </>
  );
}
