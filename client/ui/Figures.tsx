import { useComputed } from '@preact/signals';
import styles from './Figures.module.css';
import { tick } from './tick.ts';
import unseen from './Unseen.module.css';

/**
 * A running time whose figures stand still: the typeface has no figures of equal width, so each gets a cell of one width.
 * What is read out, searched and copied is the text itself.
 */
export function Figures({ text }: { readonly text: string }) {
  return (
    <span class={styles['figures']}>
      <span class={unseen['unseen']}>{text}</span>
      <span aria-hidden="true">
        {Array.from(text, (sign, place) => (
          // Counted from the end: a minute more of figures moves none of those that were there.
          <span key={text.length - place} class={styles[isDigit(sign) ? 'digit' : 'sign']} data-sign={sign} />
        ))}
      </span>
    </span>
  );
}

/** The same, following the clock: drawn anew only when the text is another one. */
export function RunningFigures({ text }: { readonly text: () => string }) {
  const shown = useComputed(() => {
    void tick.value;
    return text();
  });
  return <Figures text={shown.value} />;
}

function isDigit(sign: string): boolean {
  return sign >= '0' && sign <= '9';
}
