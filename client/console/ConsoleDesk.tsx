import { useSignal, useSignalEffect } from '@preact/signals';
import { useCallback, useRef } from 'preact/hooks';
import type { Conference } from '../../domain/conference/conference.ts';
import type { SiteId } from '../../domain/ids.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import type { ConferenceClient } from '../state/ConferenceClient.ts';
import { announce } from '../ui/announcement.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { LineBanner } from '../ui/LineBanner.tsx';
import { AgendaPanel } from './AgendaPanel.tsx';
import { CommandBar } from './CommandBar.tsx';
import type { ConsoleModel } from './ConsoleModel.ts';
import { FloorPanel } from './FloorPanel.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { ProgrammePanel } from './ProgrammePanel.tsx';
import { QueuePanel } from './QueuePanel.tsx';
import { SelectedSite } from './SelectedSite.tsx';
import { SiteList } from './SiteList.tsx';
import { useConsoleKeys } from './useConsoleKeys.ts';
import styles from './ConsoleDesk.module.css';

type Props = { readonly client: ConferenceClient; readonly model: ConsoleModel };

/** The desk: sites on the left, the programme in the middle, the word and its order on the right. */
export function ConsoleDesk({ client, model }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const helping = useSignal(false);
  const openHelp = useCallback(() => (helping.value = true), [helping]);
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
      <main class={styles['desk']} data-live={model.live.value}>
        <section class={styles['sites']} aria-label={t('console.sites')}>
          <CommandBar model={model} input={input} onHelp={openHelp} />
          <SiteList model={model} />
        </section>
        <div class={styles['column']}>
          <ProgrammePanel model={model} client={client} />
          <AgendaPanel model={model} />
        </div>
        <div class={styles['column']}>
          <SelectedSite model={model} />
          <FloorPanel model={model} />
          <QueuePanel model={model} />
        </div>
      </main>
      <Announcer />
      {helping.value && <KeyHelp model={model} onClose={() => (helping.value = false)} />}
    </>
  );
}

/** Who has the word, in a sentence to be read out. */
function floorSentence({ floor, sites }: Conference): string {
  const nameOf = (site: SiteId) => local(sites[site]?.shortName ?? { vi: site, en: site });
  if (floor.speech === null) {
    return t('console.announceNobody');
  }
  const speech = t('console.announceSpeech', { site: nameOf(floor.speech.site) });
  return floor.response === null
    ? speech
    : `${speech}. ${t('console.announceResponse', { site: nameOf(floor.response.site) })}`;
}
