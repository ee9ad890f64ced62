import type { FloorRequest, RequestKind } from '../../../domain/floor/floor.ts';
import type { SiteId } from '../../../domain/ids.ts';
import { formatDuration, formatTime } from '../../i18n/formatTime.ts';
import { t, type TextKey } from '../../i18n/translate.ts';
import { RunningText } from '../../ui/RunningText.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { SpeakerName } from '../sites/SpeakerName.tsx';
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
  return (
    <div class={styles['buttons']}>
      <Invitations model={model} site={site} kind={kind} />
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

type InvitationsProps = {
  readonly model: ConsoleModel;
  readonly site: SiteId;
  readonly kind: RequestKind;
};

/** What is likeliest for the wish; all else can be done with the site itself. */
function Invitations({ model, site, kind }: InvitationsProps) {
  const speaking = model.link.conference.value.floor.speech !== null;
  switch (kind) {
    case 'chair':
      return <ActionButton model={model} action={{ type: 'chairFloor' }} variant="onAir" size="small" />;
    case 'response':
      return <Respond model={model} site={site} />;
    case 'procedural':
      return (
        <>
          {speaking ? <Respond model={model} site={site} /> : <Prepare model={model} site={site} />}
          <Give model={model} site={site} />
        </>
      );
    case 'ad_hoc':
      return (
        <>
          <Prepare model={model} site={site} />
          <Give model={model} site={site} />
        </>
      );
    default:
      return kind satisfies never;
  }
}

type SiteProps = Omit<InvitationsProps, 'kind'>;

function Respond({ model, site }: SiteProps) {
  const person = model.personFor(site);
  return (
    <ActionButton
      model={model}
      action={{ type: 'respond', site, person }}
      label={t('queue.respond')}
      size="small"
    />
  );
}

function Prepare({ model, site }: SiteProps) {
  const person = model.personFor(site);
  return (
    <ActionButton
      model={model}
      action={{ type: 'standby', site, person }}
      label={t('queue.prepare')}
      variant="standby"
      size="small"
    />
  );
}

function Give({ model, site }: SiteProps) {
  const person = model.personFor(site);
  return (
    <ActionButton
      model={model}
      action={{ type: 'grant', site, person }}
      label={t('queue.give')}
      variant="onAir"
      size="small"
    />
  );
}
