import { formatWeekdayTime } from '../i18n/formatTime.ts';
import { local } from '../i18n/language.ts';
import { GROUP_TEXTS } from '../i18n/groupTexts.ts';
import { t } from '../i18n/translate.ts';
import { Panel } from '../ui/Panel.tsx';
import { RunningText } from '../ui/RunningText.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { ActionButton } from './ActionButton.tsx';
import type { ConsoleModel } from './ConsoleModel.ts';
import { CONNECTION_TEXTS, CONNECTION_TONES, MEDIA_TEXTS } from './consoleTexts.ts';
import { shortcutOf } from './keyIntent.ts';
import { PersonChoice } from './PersonChoice.tsx';
import type { SiteRow } from './siteRow.ts';
import styles from './SelectedSite.module.css';

/** The site that keys and buttons act on, and what can be done with it. */
export function SelectedSite({ model }: { readonly model: ConsoleModel }) {
  const row = model.line.selectedRow.value;
  return (
    <Panel title={t('console.selected')} class={styles['panel']}>
      {row === null ? (
        <p class={styles['nothing']}>{t('console.nothingSelected')}</p>
      ) : (
        <div class={styles['site']} data-selected={row.id}>
          <Heading row={row} model={model} />
          <PersonChoice key={row.id} model={model} site={row.id} />
          <Actions row={row} model={model} />
        </div>
      )}
    </Panel>
  );
}

function Heading({ row, model }: { readonly row: SiteRow; readonly model: ConsoleModel }) {
  const { serverNow } = model.link;
  return (
    <div>
      <h3 class={styles['name']}>
        <span class={styles['code']}>{row.id}</span> {local(row.shortName)}
      </h3>
      <p class={styles['facts']}>
        {local(row.name)} · {t(GROUP_TEXTS[row.group])}
      </p>
      <p class={styles['facts']}>
        <StatusBadge tone={CONNECTION_TONES[row.connection]}>
          {t(CONNECTION_TEXTS[row.connection])}
        </StatusBadge>
        {row.connection === 'online' && (
          <span>
            {t('console.devices', { count: row.devices })} · {t(MEDIA_TEXTS[row.media])}
          </span>
        )}
      </p>
      <p class={styles['facts']}>
        {t('console.localTime')}{' '}
        <RunningText class={styles['time']} text={() => formatWeekdayTime(serverNow(), row.timeZone)} />
        {' · '}
        {t('shared.hanoi')}{' '}
        <RunningText
          class={styles['time']}
          text={() => formatWeekdayTime(serverNow(), model.timeZone.value)}
        />
      </p>
    </div>
  );
}

function Actions({ row, model }: { readonly row: SiteRow; readonly model: ConsoleModel }) {
  const { id: site, role } = row;
  const person = model.personFor(site);
  const speech = model.link.conference.value.floor.speech;
  return (
    <div class={styles['actions']}>
      <ActionButton
        model={model}
        action={{ type: 'grant', site, person }}
        {...(speech?.site === site && { label: t('console.grantAs') })}
        variant="onAir"
        shortcut={shortcutOf('grant')}
        explains
      />
      {role === 'standby' ? (
        <ActionButton
          model={model}
          action={{ type: 'clearStandby', site }}
          shortcut={shortcutOf('clearStandby')}
        />
      ) : (
        <ActionButton
          model={model}
          action={{ type: 'standby', site, person }}
          variant="standby"
          shortcut={shortcutOf('standby')}
        />
      )}
      <ActionButton
        model={model}
        action={{ type: 'respond', site, person }}
        shortcut={shortcutOf('respond')}
      />
    </div>
  );
}
