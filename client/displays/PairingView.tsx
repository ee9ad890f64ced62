import { useEffect, useMemo } from 'preact/hooks';
import { postJson } from '../connection/api.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { t } from '../i18n/translate.ts';
import { Brand } from '../ui/Brand.tsx';
import { failureText } from '../ui/failureText.ts';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Pairing } from './Pairing.ts';
import styles from './PairingView.module.css';

/** The code that an operator types at the console, large enough to be read across the room. */
export function PairingView({ logins }: { readonly logins: LoginStore }) {
  const pairing = useMemo(() => pairingFor(logins), [logins]);
  useEffect(() => {
    void pairing.run();
    return () => pairing.stop();
  }, [pairing]);
  const code = pairing.code.value;
  const problem = pairing.problem.value;
  return (
    <div class={styles['page']} data-display="pairing">
      <header class={styles['top']}>
        <Brand size={40} />
        <LanguageSwitch />
      </header>
      <main class={styles['middle']}>
        <h1>{t('displays.pairTitle')}</h1>
        <p class={styles['text']}>{t('displays.pairText')}</p>
        <Code code={code} />
        {problem !== null && <Notice code={problem.code}>{failureText(problem)}</Notice>}
        <p class={styles['note']}>{t('displays.codeChanges')}</p>
      </main>
      <footer class={styles['note']}>
        {t('displays.secondScreen', { address: `${location.host}/display?screen=2` })}
      </footer>
    </div>
  );
}

function Code({ code }: { readonly code: string | null }) {
  return (
    <p class={styles['code']} aria-label={t('displays.code')} data-code={code ?? ''}>
      {code === null ? (
        <span class={styles['asking']}>{t('displays.askingCode')}</span>
      ) : (
        `${code.slice(0, 3)} ${code.slice(3)}`
      )}
    </p>
  );
}

function pairingFor(logins: LoginStore): Pairing {
  return new Pairing({
    open: () => postJson('/api/displays', {}),
    claim: (secret) => logins.claimDisplay(secret),
    wait: (ms) =>
      new Promise((resolve) => {
        setTimeout(resolve, ms);
      }),
  });
}
