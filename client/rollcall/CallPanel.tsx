import { findSite, type Site } from '../../domain/sites/sites.ts';
import type { Calling } from '../../domain/rollcall/rollCall.ts';
import { formatDuration } from '../i18n/formatTime.ts';
import { GROUP_TEXTS } from '../i18n/groupTexts.ts';
import { local } from '../i18n/language.ts';
import { t, type TextKey } from '../i18n/translate.ts';
import type { ConferenceClient } from '../state/ConferenceClient.ts';
import { RunningText } from '../ui/RunningText.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { siteConnection } from '../../domain/sites/siteConnection.ts';
import { CONNECTION_TEXTS, CONNECTION_TONES } from '../ui/siteConnectionTexts.ts';
import { callKind, type CallKind } from './callKind.ts';
import { callClock } from './callClock.ts';
import { CallPicture } from './CallPicture.tsx';
import { MarkForm } from './MarkForm.tsx';
import { MarkKeys } from './MarkKeys.tsx';
import { OutcomeLine } from './OutcomeLine.tsx';
import { RunState } from './RunState.tsx';
import type { RollCallModel } from './RollCallModel.ts';
import { VoiceBar } from './VoiceBar.tsx';
import styles from './CallPanel.module.css';

const KIND_TEXTS: Readonly<Record<CallKind, TextKey>> = {
  inOrder: 'rollcall.calledInOrder',
  outOfTurn: 'rollcall.calledOutOfTurn',
  single: 'rollcall.calledAlone',
};

type Props = { readonly client: ConferenceClient; readonly model: RollCallModel };

/** Who is being called, as everybody sees them, and the keys that take the answer down. */
export function CallPanel({ client, model }: Props) {
  const calling = model.calling.value;
  const site = calling === null ? undefined : findSite(model.link.conference.value.sites, calling.site);
  const question = model.question.value;
  return (
    <section class={styles['panel']} aria-label={t('rollcall.calling')}>
      {calling === null || site === undefined ? (
        <RunState model={model} />
      ) : (
        <Called model={model} calling={calling} site={site} />
      )}
      <CallPicture client={client} />
      <VoiceBar model={model} />
      {question === null ? (
        <MarkKeys model={model} />
      ) : (
        <MarkForm key={`${question.site} ${question.mark}`} model={model} question={question} />
      )}
      <OutcomeLine model={model} />
    </section>
  );
}

type CalledProps = { readonly model: RollCallModel; readonly calling: Calling; readonly site: Site };

function Called({ model, calling, site }: CalledProps) {
  const { rollCall, sites } = model.link.conference.value;
  const kind = callKind(rollCall, sites);
  const connection = siteConnection(site);
  const elapsed = () => formatDuration(callClock(calling, model.link.serverNow()).elapsedMs);
  return (
    <header
      class={styles['called']}
      data-called-site={site.id}
      data-voice={calling.open}
      data-call-kind={kind}
    >
      <div class={styles['who']}>
        <p class={styles['name']} title={local(site.name)}>
          <span class={styles['code']}>{site.id}</span>
          <strong>{local(site.shortName)}</strong>
        </p>
        <p class={styles['about']}>
          {kind !== null && `${t(KIND_TEXTS[kind])} · `}
          {t(GROUP_TEXTS[site.group])}
          <StatusBadge tone={CONNECTION_TONES[connection]}>{t(CONNECTION_TEXTS[connection])}</StatusBadge>
        </p>
      </div>
      <RunningText class={styles['elapsed']} text={elapsed} />
    </header>
  );
}
