import type { SiteId } from '../../../domain/ids.ts';
import { formatDuration, formatTime } from '../../i18n/formatTime.ts';
import { local } from '../../i18n/language.ts';
import { t } from '../../i18n/translate.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { RunningText } from '../../ui/RunningText.tsx';
import { tick } from '../../ui/tick.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { shortcutOf } from '../keys/keyIntent.ts';
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

function Lost({ model, lost }: { readonly model: ConsoleModel; readonly lost: LostSpeaker }) {
  const { serverNow } = model.link;
  const { speech, since, kind } = lost;
  const patience = () => {
    const left = model.lineWatch.patienceMs(lost, serverNow());
    return left === 0 ? t('turn.lostOver') : t('turn.lostPatience', { seconds: Math.ceil(left / 1000) });
  };
  return (
    <section class={styles['lost']} data-lost={speech.site} aria-label={t('turn.standbyOffline')}>
      <div role="alert">
        <h2 class={styles['title']}>
          <Icon name="warning" size={22} />
          {t('turn.lostTitle', { site: nameOf(model, speech.site) })}
        </h2>
      </div>
      <p>
        <RunningText
          text={() =>
            t('turn.lostSince', {
              time: formatTime(since, model.timeZone.value, 'seconds'),
              duration: formatDuration(serverNow() - since),
            })
          }
        />
      </p>
      <p class={styles['patience']}>
        <RunningText text={patience} />
      </p>
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
        {kind === 'speech' && (
          <ActionButton
            model={model}
            action={{ type: 'putBack', speech: speech.id, place: 'first' }}
            label={t('turn.lostKeep')}
            shortcut={shortcutOf('keepFirst')}
          />
        )}
        <ActionButton
          model={model}
          action={{ type: 'phone', speech: speech.id }}
          label={t('turn.lostPhone')}
          shortcut={shortcutOf('byPhone')}
        />
        {kind === 'speech' ? (
          <ActionButton
            model={model}
            action={{ type: 'putBack', speech: speech.id, place: 'deferred' }}
            label={t('turn.lostDefer')}
            shortcut={shortcutOf('deferLost')}
          />
        ) : (
          <ActionButton
            model={model}
            action={{ type: 'endResponse', speech: speech.id }}
            shortcut={shortcutOf('endResponse')}
          />
        )}
      </div>
    </section>
  );
}

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
