import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { DisplayKind } from '../../contract/displayKind.ts';
import { answerMessage } from '../connection/answer.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { HOME_ZONE } from '../i18n/homeZone.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { ConferenceClient } from '../state/ConferenceClient.ts';
import { LineBanner } from '../ui/LineBanner.tsx';
import { ReturnButton } from '../ui/ReturnButton.tsx';
import { DisplayControls } from './DisplayControls.tsx';
import styles from './DisplayScreen.module.css';
import { HallView } from './HallView.tsx';
import { keepGoing } from './keepGoing.ts';
import { MonitorView } from './MonitorView.tsx';
import { SoundButton } from './SoundButton.tsx';

type Props = { readonly logins: LoginStore; readonly kind: DisplayKind };

/** A screen that has been let in: its part in the conference, and what it shows of it. */
export function DisplayScreen({ logins, kind }: Props) {
  const client = useMemo(() => new ConferenceClient(logins, { plays: kind === 'hall' }), [logins, kind]);
  useEffect(() => {
    void client.open();
    const stop = keepGoing({ signalling: client.signalling, logins, reload: () => location.reload() });
    return () => {
      stop();
      client.close();
    };
  }, [client, logins]);
  const screen = useRef<HTMLDivElement>(null);
  const muted = useSignal(true);
  const { signalling, store } = client;
  const { details } = store.conference.value;
  return (
    <div ref={screen} class={styles['screen']} data-display={kind} data-status={signalling.status.value}>
      <div class={styles['line']}>
        <LineBanner
          signalling={signalling}
          timeZone={details?.timeZone ?? HOME_ZONE}
          lostText="displays.staleText"
          endedText="displays.endedText"
        />
      </div>
      {details === null ? (
        <Waiting client={client} />
      ) : kind === 'hall' ? (
        <HallView client={client} muted={muted} />
      ) : (
        <MonitorView client={client} />
      )}
      <DisplayControls logins={logins} stage={screen}>
        {kind === 'hall' && <SoundButton muted={muted} />}
      </DisplayControls>
    </div>
  );
}

/** Before the first welcome. */
function Waiting({ client: { signalling } }: { readonly client: ConferenceClient }) {
  const code = signalling.endedBy.value;
  return (
    <main class={styles['waiting']}>
      {code === null ? (
        <p>{t('displays.connecting')}</p>
      ) : (
        <>
          <p role="alert">{local(answerMessage(code))}</p>
          <ReturnButton signalling={signalling} size="large" />
        </>
      )}
    </main>
  );
}
