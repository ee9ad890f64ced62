import type { Conference } from '../../domain/conference/conference.ts';
import { inQueueOrder, takesRequests, type RequestKind } from '../../domain/floor/floor.ts';
import { formatDuration } from '../i18n/formatTime.ts';
import { local } from '../i18n/language.ts';
import { t, type TextKey } from '../i18n/translate.ts';
import { Panel } from '../ui/Panel.tsx';
import { RunningText } from '../ui/RunningText.tsx';
import { speakerOf } from '../ui/speakerOf.ts';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import styles from './ChairList.module.css';

type Props = { readonly conference: Conference; readonly now: () => number };

const KIND_TEXTS: Readonly<Record<RequestKind, TextKey>> = {
  chair: 'chair.kindChair',
  procedural: 'chair.kindProcedural',
  response: 'chair.kindResponse',
  ad_hoc: 'chair.kindAdHoc',
};

/** The queue in its order, with what each asks for and since when. */
export function QueuePanel({ conference, now }: Props) {
  const { queue } = conference.floor;
  const closed = !takesRequests(conference.floor, 'ad_hoc', now());
  return (
    <Panel
      title={`${t('chair.queue')} (${queue.length})`}
      aside={closed && <StatusBadge tone="left">{t('chair.listClosed')}</StatusBadge>}
      fills
    >
      {queue.length === 0 && <p class={styles['empty']}>{t('chair.queueEmpty')}</p>}
      <ol tabIndex={0} aria-label={t('chair.queue')}>
        {inQueueOrder(queue).map(({ id, site, kind, at }, index) => (
          <li key={id} class={styles['line']} data-queue-site={site} data-kind={kind}>
            <b class={styles['place']}>{index + 1}</b>
            <span class={styles['who']}>
              <strong>{local(speakerOf(conference, { site, person: null }).site)}</strong>
              <RunningText
                class={styles['since']}
                text={() => t('chair.waitingFor', { duration: formatDuration(now() - at) })}
              />
            </span>
            <StatusBadge tone={kind === 'ad_hoc' ? 'listening' : 'standby'}>
              {t(KIND_TEXTS[kind])}
            </StatusBadge>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
