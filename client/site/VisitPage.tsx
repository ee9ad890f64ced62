import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import { keepScreenAwake } from '../media/keepScreenAwake.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { AgendaLine } from './AgendaLine.tsx';
import { AirFrame } from './AirFrame.tsx';
import { ConnectionLine } from './ConnectionLine.tsx';
import { DeviceNotices } from './DeviceNotices.tsx';
import { DevicePanel } from './DevicePanel.tsx';
import { EndedNotice } from './EndedNotice.tsx';
import { FloorControl } from './FloorControl.tsx';
import { ProgrammeStage } from './ProgrammeStage.tsx';
import { RoleBanner } from './RoleBanner.tsx';
import { SelfPanel } from './SelfPanel.tsx';
import { ShareControl } from './ShareControl.tsx';
import type { SiteModel } from './SiteModel.ts';
import type { SiteVisit } from './SiteVisit.ts';
import { VisitBar } from './VisitBar.tsx';
import styles from './VisitPage.module.css';

type Props = { readonly model: SiteModel; readonly visit: SiteVisit };

/** The site in the conference. */
export function VisitPage({ model, visit }: Props) {
  const choosing = useSignal(false);
  useEffect(() => {
    // The page before was perhaps longer, and scrolled.
    window.scrollTo(0, 0);
    return keepScreenAwake();
  }, []);
  const onFloor = visit.role.value === 'on_air';
  return (
    <div class={styles['page']} data-role={visit.role.value}>
      <VisitBar model={model} visit={visit} />
      <main class={styles['main']}>
        <ProgrammeStage visit={visit} devices={model.devices} />
        <aside class={styles['side']}>
          <RoleBanner visit={visit} />
          {!onFloor && <FloorControl visit={visit} />}
          <SelfPanel model={model} visit={visit} onDevices={() => (choosing.value = true)} />
          <ShareControl visit={visit} />
          <div class={styles['foot']}>
            <AgendaLine agenda={visit.client.store.conference.value.agenda} />
            <ConnectionLine state={visit.connection.value} />
          </div>
        </aside>
      </main>
      <AirFrame role={visit.role.value} />
      <EndedNotice model={model} visit={visit} />
      {choosing.value && (
        <Dialog title={t('devices.title')} onClose={() => (choosing.value = false)}>
          <DeviceNotices devices={model.devices} />
          <DevicePanel devices={model.devices} />
        </Dialog>
      )}
    </div>
  );
}
