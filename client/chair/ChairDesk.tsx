import { findItem } from '../../domain/agenda/agenda.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import type { ConferenceClient } from '../state/ConferenceClient.ts';
import { ProgrammeView } from '../ui/ProgrammeView.tsx';
import { AbsentPanel } from './AbsentPanel.tsx';
import { ChairButtons } from './ChairButtons.tsx';
import styles from './ChairDesk.module.css';
import { ChairFloor } from './ChairFloor.tsx';
import type { ChairModel } from './ChairModel.ts';
import { NextPanel } from './NextPanel.tsx';
import { QueuePanel } from './QueuePanel.tsx';
import { TimePanel } from './TimePanel.tsx';

type Props = {
  readonly client: ConferenceClient;
  readonly model: ChairModel;
  /** IANA. */
  readonly timeZone: string;
};

/** Everything at a glance, and the three buttons in the middle of it. */
export function ChairDesk({ client: { store, live, media, signalling }, model, timeZone }: Props) {
  const conference = store.conference.value;
  const item = findItem(conference.agenda, conference.agenda.active);
  const { serverNow } = model.link;
  return (
    <main class={styles['desk']}>
      <div class={styles['column']}>
        <ProgrammeView
          conference={conference}
          onAir={live.programme.value.onAir}
          trackOf={(bus) => media.trackOf(bus)}
        />
        {item !== undefined && (
          <p class={styles['item']} data-agenda-item={item.id}>
            <span>{t('chair.item')}</span>
            <strong>{local(item.title)}</strong>
          </p>
        )}
        <AbsentPanel conference={conference} timeZone={timeZone} />
      </div>
      <div class={styles['column']}>
        <ChairFloor conference={conference} clock={signalling.clock} timeZone={timeZone} />
        <ChairButtons model={model} />
        <NextPanel conference={conference} />
      </div>
      <div class={styles['column']}>
        <QueuePanel conference={conference} now={serverNow} />
        <TimePanel conference={conference} now={serverNow} timeZone={timeZone} />
      </div>
    </main>
  );
}
