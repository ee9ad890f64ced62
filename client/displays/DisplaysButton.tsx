import { useComputed, useSignal } from '@preact/signals';
import { DISPLAY_KEEPERS } from '../../contract/displays.ts';
import type { Role } from '../../domain/actor.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { t } from '../i18n/translate.ts';
import type { ConferenceClient } from '../state/ConferenceClient.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { DisplayList } from './DisplayList.tsx';
import { PairForm } from './PairForm.tsx';

type Props = {
  readonly client: Pick<ConferenceClient, 'live' | 'signalling'>;
  readonly logins: LoginStore;
};

/** How many screens are connected, for who may add and end them: opens the list. */
export function DisplaysButton({ client, logins }: Props) {
  const { live, signalling } = client;
  const open = useSignal(false);
  const displays = useComputed(() => live.staff.value.filter(({ display }) => display !== null));
  const keepers: readonly Role[] = DISPLAY_KEEPERS;
  if (live.self.value?.roles.some((role) => keepers.includes(role)) !== true) {
    return null;
  }
  const count = displays.value.length;
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        icon="screen"
        title={t('displays.connected', { count })}
        aria-label={t('displays.connected', { count })}
        onClick={() => (open.value = true)}
        data-action="displays"
        data-displays={count}
      >
        {count}
      </Button>
      {open.value && (
        <Dialog title={t('displays.displays')} onClose={() => (open.value = false)}>
          <DisplayList displays={displays.value} signalling={signalling} />
          <h3>{t('displays.addDisplay')}</h3>
          <PairForm logins={logins} onPaired={() => (open.value = false)} />
        </Dialog>
      )}
    </>
  );
}
