import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
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
  const details = useRef<HTMLDetailsElement>(null);
  // It is the last of a long dialog: what it says would open below the edge.
  const show = () => details.current?.scrollIntoView({ block: 'nearest' });
  const toggled = () => {
    if (details.current?.open === true) {
      asked.value = true;
      show();
    }
  };
  return (
    <details ref={details} class={styles['check']} data-verify="" onToggle={toggled}>
      <summary>{t('exports.checkTitle')}</summary>
      <p>{t('exports.checkHash')}</p>
      <p>{t('exports.checkLog')}</p>
      <p>{t('exports.checkKey')}</p>
      {asked.value && <KeyHash api={api} onShown={show} />}
    </details>
  );
}

function KeyHash({ api, onShown }: Props & { readonly onShown: () => void }) {
  const key = useFetched(api.signingKey);
  const settled = key.data.value ?? key.problem.value;
  useEffect(onShown, [settled]);
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
