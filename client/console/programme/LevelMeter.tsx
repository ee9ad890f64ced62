import { useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { meterScale } from './meterScale.ts';
import styles from './LevelMeter.module.css';

type Props = {
  /** Loudest level of the last moment, −127 to 0 (RFC 6464). */
  readonly dBov: ReadonlySignal<number>;
  readonly label: string;
};

/** A level meter that an effect moves, four times a second, without a render. */
export function LevelMeter({ dBov, label }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const meter = useRef<HTMLDivElement>(null);
  useSignalEffect(() => {
    const scale = meterScale(dBov.value);
    bar.current?.style.setProperty('transform', `scaleX(${scale.toFixed(3)})`);
    meter.current?.setAttribute('aria-valuenow', String(Math.round(scale * 100)));
  });
  return (
    <div
      ref={meter}
      class={styles['meter']}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <div ref={bar} class={styles['bar']} />
    </div>
  );
}
