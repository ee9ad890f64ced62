import { useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import styles from './LevelBar.module.css';

/** The microphone's level. An effect moves it: no render for a twelfth of a second's news. */
export function LevelBar({ level }: { readonly level: ReadonlySignal<number> }) {
  const bar = useRef<HTMLDivElement>(null);
  const meter = useRef<HTMLDivElement>(null);
  useSignalEffect(() => {
    bar.current?.style.setProperty('transform', `scaleX(${(1 - level.value).toFixed(3)})`);
    meter.current?.setAttribute('aria-valuenow', String(Math.round(level.value * 100)));
  });
  return (
    <div
      ref={meter}
      class={styles['meter']}
      role="meter"
      aria-label={t('devices.level')}
      aria-valuemin={0}
      aria-valuemax={100}
      data-level=""
    >
      <div ref={bar} class={styles['rest']} />
    </div>
  );
}
