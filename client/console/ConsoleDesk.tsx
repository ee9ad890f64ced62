import { useSignal, useSignalEffect } from '@preact/signals';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { ConferenceClient } from '../state/ConferenceClient.ts';
import { t } from '../i18n/translate.ts';
import { announce } from '../ui/announcement.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { LineBanner } from '../ui/LineBanner.tsx';
import { Panel } from '../ui/Panel.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { AskDialog } from './actions/AskDialog.tsx';
import type { ConsoleModel } from './ConsoleModel.ts';
import { KeyHelp } from './keys/KeyHelp.tsx';
import { useConsoleKeys } from './keys/useConsoleKeys.ts';
import { BusTable } from './programme/BusTable.tsx';
import { ProblemList } from './programme/ProblemList.tsx';
import { ProgrammePanel } from './programme/ProgrammePanel.tsx';
import { QueuePanel } from './queue/QueuePanel.tsx';
import { RunPanel } from './run/RunPanel.tsx';
import { SettingsDialog } from './settings/SettingsDialog.tsx';
import { SidePanel } from './SidePanel.tsx';
import { CommandStrip } from './sites/CommandStrip.tsx';
import { StatusBar } from './StatusBar.tsx';
import { floorSentence } from './turn/floorSentence.ts';
import { LossPanel } from './turn/LossPanel.tsx';
import { NextUp } from './turn/NextUp.tsx';
import styles from './ConsoleDesk.module.css';

type Props = { readonly client: ConferenceClient; readonly model: ConsoleModel };
type Opened = 'keys' | 'settings' | null;

/** The desk: the run of show on the left, what is on air in the middle, the queue and all sites on the right. */
export function ConsoleDesk({ client, model }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const opened = useSignal<Opened>(null);
  const openHelp = useCallback(() => (opened.value = 'keys'), [opened]);
  const close = () => (opened.value = null);
  useEffect(() => model.start(), [model]);
  useConsoleKeys(model, input, openHelp);
  useSignalEffect(() => announce(floorSentence(model.link.conference.value)));

  return (
    <>
      <LineBanner
        signalling={client.signalling}
        timeZone={model.timeZone.value}
        lostText="console.staleText"
        endedText="console.endedText"
      />
      <main class={styles['desk']} data-live={model.actions.live.value}>
        <CommandStrip
          model={model}
          input={input}
          onHelp={openHelp}
          onSettings={() => (opened.value = 'settings')}
        />
        <Columns client={client} model={model} />
        <StatusBar model={model} />
      </main>
      <Announcer />
      <AskDialog model={model} />
      {opened.value === 'keys' && <KeyHelp model={model} onClose={close} />}
      {opened.value === 'settings' && <SettingsDialog model={model} onClose={close} />}
    </>
  );
}

function Columns({ client, model }: Props) {
  return (
    <div class={styles['columns']}>
      <RunPanel model={model} />
      <div class={styles['column']}>
        <LossPanel model={model} />
        <ProgrammePanel model={model} client={client} />
        <NextUp model={model} />
        <Panel title={t('turn.buses')} aside={<Disagreement model={model} />} class={styles['buses']}>
          <BusTable model={model} heard={client.live.heard} />
        </Panel>
      </div>
      <div class={styles['column']}>
        <QueuePanel model={model} />
        <ProblemList model={model} />
        <SidePanel model={model} />
      </div>
    </div>
  );
}

/** Says at once that something else is on air than was ordered, also where the list below is out of sight. */
function Disagreement({ model }: Pick<Props, 'model'>) {
  const count = model.buses.value.filter(({ agrees }) => !agrees).length;
  return count === 0 ? null : <StatusBadge tone="lost">{t('turn.busesDiffer', { count })}</StatusBadge>;
}
