import type { SiteId } from '../../../domain/ids.ts';
import type { Speech } from '../../../domain/speeches/speech.ts';
import { formatDuration, formatTime } from '../../i18n/formatTime.ts';
import { local } from '../../i18n/language.ts';
import { t, type TextKey } from '../../i18n/translate.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { RunningText } from '../../ui/RunningText.tsx';
import { tick } from '../../ui/tick.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import type { ConsoleAction } from '../actions/consoleAction.ts';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { shortcutOf, type DeskIntent } from '../keys/keyIntent.ts';
import { endOf } from './endOf.ts';
import type { LostSpeaker, ReturnedSpeaker } from './LineWatch.ts';
import styles from './LossPanel.module.css';

/** The line of whoever has the word: what to do while it is lost, and that it is back. */
export function LossPanel({ model }: { readonly model: ConsoleModel }) {
  const lost = model.lineWatch.lost.value;
  const returned = model.lineWatch.returned.value;
  if (lost !== null) {
    return <Lost model={model} lost={lost} />;
  }
  return returned === null ? null : <Returned model={model} returned={returned} />;
}

type LostProps = { readonly model: ConsoleModel; readonly lost: LostSpeaker };

function Lost({ model, lost }: LostProps) {
  const { speech } = lost;
  return (
    <section class={styles['lost']} data-lost={speech.site} aria-label={t('turn.standbyOffline')}>
      <div role="alert">
        <h2 class={styles['title']}>
          <Icon name="warning" size={22} />
          {t('turn.lostTitle', { site: nameOf(model, speech.site) })}
        </h2>
      </div>
      <Since model={model} lost={lost} />
      <Choices model={model} lost={lost} />
    </section>
  );
}

function Since({ model, lost }: LostProps) {
  const { serverNow } = model.link;
  const time = formatTime(lost.since, model.timeZone.value, 'seconds');
  const patience = () => {
    const left = model.lineWatch.patienceMs(lost, serverNow());
    return left === 0 ? t('turn.lostOver') : t('turn.lostPatience', { seconds: Math.ceil(left / 1000) });
  };
  return (
    <>
      <p>
        <RunningText
          text={() => t('turn.lostSince', { time, duration: formatDuration(serverNow() - lost.since) })}
        />
      </p>
      <p class={styles['patience']}>
        <RunningText text={patience} />
      </p>
    </>
  );
}

/** A response is too short to be put back: it is waited for, or ended. */
function Choices({ model, lost }: LostProps) {
  return (
    <div class={styles['choices']}>
      <Button
        shortcut={shortcutOf('waitForLine')}
        data-action="waitForLine"
        disabled={!model.actions.live.value}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => model.lineWatch.wait(lost)}
      >
        {t('turn.lostWait')}
      </Button>
      {(lost.kind === 'speech' ? SPEECH_CHOICES : RESPONSE_CHOICES).map(({ intent, text, choice }) => (
        <ActionButton
          key={intent}
          model={model}
          action={choice(lost.speech)}
          {...(text !== undefined && { label: t(text) })}
          shortcut={shortcutOf(intent)}
        />
      ))}
    </div>
  );
}

type Choice = {
  readonly intent: DeskIntent;
  /** Where the action's own name says too little here. */
  readonly text?: TextKey;
  readonly choice: (speech: Speech) => ConsoleAction;
};

const BY_PHONE: Choice = {
  intent: 'byPhone',
  text: 'turn.lostPhone',
  choice: ({ id }) => ({ type: 'phone', speech: id }),
};

const SPEECH_CHOICES: readonly Choice[] = [
  {
    intent: 'keepFirst',
    text: 'turn.lostKeep',
    choice: ({ id }) => ({ type: 'putBack', speech: id, place: 'first' }),
  },
  BY_PHONE,
  {
    intent: 'deferLost',
    text: 'turn.lostDefer',
    choice: ({ id }) => ({ type: 'putBack', speech: id, place: 'deferred' }),
  },
];

const RESPONSE_CHOICES: readonly Choice[] = [
  BY_PHONE,
  { intent: 'endResponse', choice: (speech) => endOf(speech, 'response') },
];

function Returned({ model, returned }: { readonly model: ConsoleModel; readonly returned: ReturnedSpeaker }) {
  void tick.value;
  if (!model.lineWatch.isNews(returned, model.link.serverNow())) {
    return null;
  }
  return (
    <p class={styles['returned']} role="status" data-returned={returned.speech.site}>
      <Icon name="check" size={18} />
      {t('turn.returned', {
        site: nameOf(model, returned.speech.site),
        time: formatTime(returned.at, model.timeZone.value, 'seconds'),
      })}
    </p>
  );
}

function nameOf({ link }: ConsoleModel, site: SiteId): string {
  const profile = link.conference.value.sites[site];
  return profile === undefined ? site : `${site} · ${local(profile.shortName)}`;
}
