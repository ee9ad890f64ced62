import { useComputed, useSignal, type Signal } from '@preact/signals';
import { AUDIO_BUSES } from '../../../domain/programme/programme.ts';
import { t } from '../../i18n/translate.ts';
import type { ConferenceClient } from '../../state/ConferenceClient.ts';
import { BusAudio } from '../../ui/BusAudio.tsx';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ProgrammeView } from '../../ui/ProgrammeView.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { shortcutOf } from '../keys/keyIntent.ts';
import { NowView } from '../turn/NowView.tsx';
import styles from './ProgrammePanel.module.css';

type Props = { readonly model: ConsoleModel; readonly client: ConferenceClient };

/** What all see, silent until asked for (the operator usually hears the hall itself), beside who has the word. */
export function ProgrammePanel({ model, client }: Props) {
  const listening = useSignal(false);
  const blocked = useSignal(false);
  const { conference, programme } = model.link;
  return (
    <Panel
      title={t('turn.programme')}
      class={styles['panel']}
      aside={<Buttons model={model} listening={listening} blocked={blocked} />}
    >
      <NowView
        model={model}
        picture={
          <>
            <ProgrammeView
              conference={conference.value}
              onAir={programme.value.onAir}
              trackOf={(bus) => client.media.trackOf(bus)}
            />
            <OwnMedia client={client} />
            <Sound client={client} listening={listening} blocked={blocked} />
          </>
        }
      />
    </Panel>
  );
}

type Listening = {
  readonly listening: Signal<boolean>;
  /** The browser has refused to play sound. */
  readonly blocked: Signal<boolean>;
};

function Buttons({ model, listening, blocked }: Listening & Pick<Props, 'model'>) {
  return (
    <div class={styles['aside']}>
      <Button
        size="small"
        icon={listening.value ? 'sound' : 'soundOff'}
        aria-pressed={listening.value}
        data-action="listen"
        onClick={() => {
          blocked.value = false;
          listening.value = !listening.value;
        }}
      >
        {t(listening.value ? 'console.mute' : 'console.listen')}
      </Button>
      <ActionButton
        model={model}
        action={{ type: 'chairFloor' }}
        size="small"
        shortcut={shortcutOf('chairFloor')}
      />
      <ActionButton
        model={model}
        action={{ type: 'closeAll' }}
        variant="danger"
        size="small"
        shortcut={shortcutOf('closeAll')}
      />
    </div>
  );
}

/** Trouble with this page's own picture and sound: what is on air may be fine all the same. */
function OwnMedia({ client }: Pick<Props, 'client'>) {
  const state = client.media.state.value;
  if (state === 'connected') {
    return null;
  }
  return (
    <p class={styles['trouble']} role="status" data-own-media={state}>
      {t(state === 'unsupported' ? 'connection.noMedia' : 'console.ownMediaLost')}
    </p>
  );
}

function Sound({ client, listening, blocked }: Listening & Pick<Props, 'client'>) {
  const muted = useComputed(() => !listening.value);
  const refuse = () => {
    listening.value = false;
    blocked.value = true;
  };
  return (
    <>
      {AUDIO_BUSES.map((bus) => (
        <BusAudio key={bus} bus={bus} track={client.media.trackOf(bus)} muted={muted} onBlocked={refuse} />
      ))}
      {blocked.value && <p class={styles['trouble']}>{t('console.soundBlocked')}</p>}
    </>
  );
}
