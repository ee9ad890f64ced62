import type { FloorRequest, RequestKind } from '../../../domain/floor/floor.ts';
import { formatDuration, formatTime } from '../../i18n/formatTime.ts';
import { t, type TextKey } from '../../i18n/translate.ts';
import { RunningText } from '../../ui/RunningText.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { SpeakerName } from '../sites/SpeakerName.tsx';
import { likelyActions, type LikelyAction } from './likelyActions.ts';
import styles from './QueuePanel.module.css';

/** Nothing is said of the usual kind. */
const KINDS: Readonly<Record<Exclude<RequestKind, 'ad_hoc'>, TextKey>> = {
  chair: 'queue.chair',
  procedural: 'queue.procedural',
  response: 'queue.response',
};

type Props = { readonly model: ConsoleModel; readonly request: FloorRequest; readonly place: number };

/** One wish to speak, and what can be done with it at once. */
export function QueueEntry({ model, request, place }: Props) {
  const { id, site, kind, at } = request;
  const { serverNow } = model.link;
  return (
    <li class={styles['entry']} data-request={id} data-queue-site={site} data-request-kind={kind}>
      <b class={styles['place']}>{place}</b>
      <div class={styles['who']}>
        <SpeakerName model={model} site={site} person={null} inline />
        <p class={styles['since']} title={formatTime(at, model.timeZone.value, 'seconds')}>
          {kind !== 'ad_hoc' && <span class={styles['kind']}>{t(KINDS[kind])}</span>}
          <RunningText text={() => t('queue.waitingFor', { duration: formatDuration(serverNow() - at) })} />
        </p>
      </div>
      <Buttons model={model} request={request} />
    </li>
  );
}

function Buttons({ model, request: { id, site, kind } }: Omit<Props, 'place'>) {
  const speaking = model.link.conference.value.floor.speech !== null;
  return (
    <div class={styles['buttons']}>
      {likelyActions(kind, { site, person: model.personFor(site), speaking }).map((action) => (
        <ActionButton key={action.type} model={model} action={action} size="small" {...look(action.type)} />
      ))}
      <ActionButton
        model={model}
        action={{ type: 'dismiss', request: id }}
        label="✕"
        name={`${t('action.dismiss')}: ${site}`}
        variant="quiet"
        size="small"
      />
    </div>
  );
}

/** Short labels: an entry is narrow. */
function look(type: LikelyAction['type']) {
  switch (type) {
    case 'chairFloor':
      return { variant: 'onAir' } as const;
    case 'respond':
      return { label: t('queue.respond') };
    case 'standby':
      return { label: t('queue.prepare'), variant: 'standby' } as const;
    case 'grant':
      return { label: t('queue.give'), variant: 'onAir' } as const;
    default:
      return type satisfies never;
  }
}
