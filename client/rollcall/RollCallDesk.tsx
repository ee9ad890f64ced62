import { useSignal, useSignalEffect } from '@preact/signals';
import { useCallback, useRef } from 'preact/hooks';
import { findSite } from '../../domain/sites/sites.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import type { ConferenceClient } from '../state/ConferenceClient.ts';
import { announce } from '../ui/announcement.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { LineBanner } from '../ui/LineBanner.tsx';
import { ToastRegion } from '../ui/ToastRegion.tsx';
import { BulkDialog } from './BulkDialog.tsx';
import { CallPanel } from './CallPanel.tsx';
import { CountBar } from './CountBar.tsx';
import { ListTools } from './ListTools.tsx';
import { MarkTable } from './MarkTable.tsx';
import { NewCountDialog } from './NewCountDialog.tsx';
import { ResultPanel } from './ResultPanel.tsx';
import { RollCallKeyHelp } from './RollCallKeyHelp.tsx';
import type { RollCallModel } from './RollCallModel.ts';
import { useRollCallKeys, type DeskDialog } from './useRollCallKeys.ts';
import styles from './RollCallDesk.module.css';

type Props = { readonly client: ConferenceClient; readonly model: RollCallModel };

/** The desk: who is being called on the left, all sites with their marks on the right. */
export function RollCallDesk({ client, model }: Props) {
  const search = useRef<HTMLInputElement>(null);
  const dialog = useSignal<DeskDialog | null>(null);
  const open = useCallback((wanted: DeskDialog) => (dialog.value = wanted), [dialog]);
  const close = useCallback(() => (dialog.value = null), [dialog]);
  useRollCallKeys(model, search, open);
  useSignalEffect(() => announce(calledSentence(model)));
  return (
    <>
      <LineBanner
        signalling={client.signalling}
        timeZone={model.timeZone.value}
        lostText="rollcall.staleText"
        endedText="rollcall.endedText"
      />
      <main
        class={styles['desk']}
        data-live={model.live.value}
        data-count={model.count.value?.number ?? 0}
        data-run={model.run.value?.stage ?? 'none'}
        data-called={model.calling.value?.site ?? ''}
      >
        <div class={styles['caller']}>
          <CallPanel client={client} model={model} />
          <ResultPanel model={model} />
        </div>
        <section class={styles['list']} aria-label={t('rollcall.list')}>
          <CountBar model={model} onOpen={open} />
          <ListTools model={model} search={search} />
          <MarkTable model={model} />
        </section>
      </main>
      <Announcer />
      <ToastRegion />
      {dialog.value === 'bulk' && <BulkDialog model={model} onClose={close} />}
      {dialog.value === 'newCount' && <NewCountDialog model={model} onClose={close} />}
      {dialog.value === 'help' && <RollCallKeyHelp onClose={close} />}
    </>
  );
}

/** Who is being called, in a sentence to be read out. */
function calledSentence({ calling, link }: RollCallModel): string {
  const called = calling.value;
  const site = called === null ? undefined : findSite(link.conference.value.sites, called.site);
  return site === undefined
    ? t('rollcall.nobodyCalled')
    : t('rollcall.announceCall', { site: local(site.shortName) });
}
