import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import { keepScreenAwake } from '../media/keepScreenAwake.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useFullscreen } from '../ui/useFullscreen.ts';
import { AirFrame } from './AirFrame.tsx';
import { ConnectionLine } from './ConnectionLine.tsx';
import { DelegationControl } from './DelegationControl.tsx';
import { DeviceNotices } from './DeviceNotices.tsx';
import { DevicePanel } from './DevicePanel.tsx';
import { EndedNotice } from './EndedNotice.tsx';
import { FloorControl } from './FloorControl.tsx';
import { OwnTurn } from './OwnTurn.tsx';
import { ProgrammeStage } from './ProgrammeStage.tsx';
import { RoleBanner } from './RoleBanner.tsx';
import { SelfPanel } from './SelfPanel.tsx';
import { ShareControl } from './ShareControl.tsx';
import type { SiteModel } from './SiteModel.ts';
import type { SiteVisit } from './SiteVisit.ts';
import { TurnBands } from './TurnBands.tsx';
import { VisitBar } from './VisitBar.tsx';
import styles from './VisitPage.module.css';

type Props = { readonly model: SiteModel; readonly visit: SiteVisit };

/** The site in the conference. */
export function VisitPage({ model, visit }: Props) {
  const choosing = useSignal(false);
  const delegation = useSignal(false);
  useEffect(() => {
    // The page before was perhaps longer, and scrolled.
    window.scrollTo(0, 0);
    return keepScreenAwake();
  }, []);
  const stage = useRef<HTMLDivElement>(null);
  const fullscreen = useFullscreen(stage);
  const bands = <TurnBands visit={visit} />;
  return (
    <div class={styles['page']} data-role={visit.role.value}>
      <VisitBar model={model} visit={visit} />
      {/* In full screen nothing else is seen: what cannot wait goes along. */}
      {fullscreen.on.value ? <div /> : bands}
      <main class={styles['main']} tabIndex={-1} data-writing={delegation.value}>
        <ProgrammeStage visit={visit} stage={stage} fullscreen={fullscreen}>
          {fullscreen.on.value && bands}
        </ProgrammeStage>
        <Side model={model} visit={visit} delegation={delegation} onDevices={() => (choosing.value = true)} />
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

type SideProps = Props & { readonly delegation: Signal<boolean>; readonly onDevices: () => void };

/** What the site is, has, sends and may ask for. */
function Side({ model, visit, delegation, onDevices }: SideProps) {
  return (
    <aside class={styles['side']}>
      <RoleBanner visit={visit} />
      <OwnTurn visit={visit} />
      <FloorControl visit={visit} />
      <SelfPanel model={model} visit={visit} onDevices={onDevices} />
      <ShareControl visit={visit} />
      {/* Below what a speaker needs at once: its own microphone must not be under the edge while it is on air. */}
      <DelegationControl visit={visit} open={delegation} />
      <div class={styles['foot']}>
        <ConnectionLine state={visit.connection.value} signalling={visit.client.signalling} />
      </div>
    </aside>
  );
}
