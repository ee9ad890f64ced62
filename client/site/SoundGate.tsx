import { useRef } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import { Icon } from '../ui/Icon.tsx';
import { useFocusOnMount } from '../ui/useFocusOnMount.ts';
import styles from './SoundGate.module.css';

/** Over the programme while the browser holds its sound back: browsers let it go at a press. Rule [SP6]. */
export function SoundGate({ onOpen }: { readonly onOpen: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useFocusOnMount(button);
  return (
    <button ref={button} type="button" class={styles['gate']} onClick={onOpen} data-action="turn-on-sound">
      <span class={styles['button']}>
        <Icon name="soundOff" size={34} />
        {t('site.soundBlocked')}
      </span>
      <span class={styles['text']}>{t('site.soundBlockedText')}</span>
    </button>
  );
}
