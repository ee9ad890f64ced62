import { useSignal } from '@preact/signals';
import type { ComponentChildren, RefObject } from 'preact';
import type { LoginStore } from '../connection/LoginStore.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';
import { useFullscreen } from '../ui/useFullscreen.ts';
import styles from './DisplayControls.module.css';
import { useTouched } from './useTouched.ts';

type Props = {
  readonly logins: LoginStore;
  /** What fills the screen. */
  readonly stage: RefObject<HTMLElement | null>;
  /** What only this kind of screen has. */
  readonly children?: ComponentChildren;
};

/** The few controls of a screen: there while somebody moves the mouse or types, and gone for the audience. */
export function DisplayControls({ logins, stage, children }: Props) {
  const fullscreen = useFullscreen(stage);
  const touched = useTouched(stage);
  const asking = useSignal(false);
  return (
    <footer
      class={styles['controls']}
      aria-label={t('displays.controls')}
      data-shown={touched.value || asking.value}
    >
      <LanguageSwitch />
      {children}
      {fullscreen.supported && (
        <Button onClick={fullscreen.toggle} data-action="fullscreen">
          {t(fullscreen.on.value ? 'displays.leaveFullscreen' : 'displays.fullscreen')}
        </Button>
      )}
      <Button variant="quiet" onClick={() => (asking.value = true)} data-action="forget">
        {t('displays.forget')}
      </Button>
      {asking.value && (
        <ConfirmDialog
          title={t('displays.forget')}
          text={t('displays.forgetText')}
          yes={t('displays.forget')}
          dangerous
          onAnswer={(yes) => {
            asking.value = false;
            if (yes) {
              logins.logOut();
            }
          }}
        />
      )}
    </footer>
  );
}
