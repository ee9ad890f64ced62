import { useSignal } from '@preact/signals';
import { t } from '../i18n/translate.ts';
import { playTestTone } from '../media/playTestTone.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './SpeakerTest.module.css';

/** Plays three notes on the chosen speaker. */
export function SpeakerTest({ speaker }: { readonly speaker: string | null }) {
  const state = useSignal<'idle' | 'playing' | 'failed'>('idle');
  const play = async () => {
    state.value = 'playing';
    try {
      await playTestTone(speaker);
      state.value = 'idle';
    } catch {
      // The device is gone, or the browser forbids it.
      state.value = 'failed';
    }
  };
  return (
    <>
      <div class={styles['test']}>
        <Button
          icon="sound"
          disabled={state.value === 'playing'}
          onClick={() => void play()}
          data-action="test-speaker"
          data-test={state.value}
        >
          {t('devices.testSpeaker')}
        </Button>
        <p class={styles['hint']}>{t(state.value === 'playing' ? 'devices.testing' : 'devices.testHint')}</p>
      </div>
      {state.value === 'failed' && <Notice code="speaker-failed">{t('devices.testFailed')}</Notice>}
    </>
  );
}
