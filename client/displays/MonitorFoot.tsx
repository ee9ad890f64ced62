import type { Speech } from '../../domain/speeches/speech.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import type { ConferenceClient } from '../state/ConferenceClient.ts';
import { upNext } from '../state/upNext.ts';
import { SpeechTimer } from '../ui/SpeechTimer.tsx';
import { speakerOf, type Speaker } from '../ui/speakerOf.ts';
import styles from './MonitorView.module.css';

type Props = {
  readonly client: ConferenceClient;
  /** The speech that goes on after the response. */
  readonly waiting: Speech | null;
};

/** Small, at the bottom: who goes on after the response, or who comes next. */
export function MonitorFoot({ client: { store, signalling }, waiting }: Props) {
  const conference = store.conference.value;
  if (waiting !== null) {
    return (
      <footer class={styles['foot']}>
        {t('displays.afterwards', { name: nameOf(speakerOf(conference, waiting)) })}
        <SpeechTimer speech={waiting} rules={conference.floor.rules} clock={signalling.clock} shape="line" />
      </footer>
    );
  }
  const [next] = upNext(conference, 1);
  return (
    <footer class={styles['foot']} data-next={next?.site ?? ''}>
      {next !== undefined && (
        <>
          <span>{t('displays.next')}:</span>
          <strong>{nameOf(speakerOf(conference, next))}</strong>
        </>
      )}
    </footer>
  );
}

function nameOf({ person, site }: Speaker): string {
  return person === null ? local(site) : `${person} (${local(site)})`;
}
