import { useComputed } from '@preact/signals';
import { CALL_PATIENCE_MS, CALL_VOICE_MS } from '../../domain/rollcall/rollCall.ts';
import { findSite } from '../../domain/sites/sites.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { tick } from '../ui/tick.ts';
import { callClock } from './callClock.ts';
import { shortcutOf } from './rollCallKeys.ts';
import type { RollCallModel } from './RollCallModel.ts';
import type { VoiceState } from './voiceState.ts';
import styles from './VoiceBar.module.css';

/** How long the called site is still heard, whether it ought to have answered, and who is next. */
export function VoiceBar({ model }: { readonly model: RollCallModel }) {
  // Whole seconds, so that the bar is drawn once a second and not at every tick.
  const left = useComputed(() => Math.ceil((clockOf(model)?.voiceLeftMs ?? 0) / 1000)).value;
  const overdue = useComputed(() => clockOf(model)?.overdue ?? false).value;
  const answerable = useComputed(() => clockOf(model)?.answerable ?? false).value;
  const voice = model.voice.value;
  return (
    <div
      class={styles['bar']}
      data-voice={voice ?? 'none'}
      data-overdue={overdue}
      data-answerable={answerable}
    >
      <span class={styles['voice']}>
        {voice === null ? t('rollcall.nobodyCalled') : voiceText(voice, left)}
      </span>
      {voice === 'heard' && (
        <meter
          class={styles['meter']}
          min={0}
          max={CALL_VOICE_MS / 1000}
          value={left}
          aria-label={t('rollcall.voiceLeft')}
        />
      )}
      {overdue ? (
        <b class={styles['suggestion']}>
          {t('rollcall.suggestAbsent', { seconds: CALL_PATIENCE_MS / 1000, key: shortcutOf('absent') })}
        </b>
      ) : (
        <Next model={model} />
      )}
    </div>
  );
}

function clockOf({ calling, link }: RollCallModel) {
  void tick.value;
  return calling.value === null ? null : callClock(calling.value, link.serverNow());
}

function voiceText(voice: VoiceState, seconds: number): string {
  switch (voice) {
    case 'offline':
      return t('rollcall.voiceOffline');
    case 'unheard':
      return t('rollcall.voiceUnheard');
    case 'heard':
      return t('rollcall.voiceOpen', { seconds });
    case 'closed':
      return t('rollcall.voiceClosed');
    default:
      return voice satisfies never;
  }
}

/** Whom the run calls after this one. */
function Next({ model }: { readonly model: RollCallModel }) {
  const id = model.next.value;
  const next = id === null ? undefined : findSite(model.link.conference.value.sites, id);
  return next === undefined ? null : (
    <span class={styles['next']} data-next={next.id}>
      {t('rollcall.nextSite', { site: `${next.id} ${local(next.shortName)}` })}
    </span>
  );
}
