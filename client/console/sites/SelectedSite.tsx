import { nestedSpeech, speechOnFloor } from '../../../domain/floor/floor.ts';
import { formatWeekdayTime } from '../../i18n/formatTime.ts';
import { local } from '../../i18n/language.ts';
import { t } from '../../i18n/translate.ts';
import { RunningText } from '../../ui/RunningText.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { CONNECTION_TEXTS, CONNECTION_TONES, MEDIA_TEXTS } from '../consoleTexts.ts';
import { shortcutOf } from '../keys/keyIntent.ts';
import { PersonChoice } from './PersonChoice.tsx';
import type { SiteRow } from './siteRow.ts';
import styles from './SelectedSite.module.css';

/** The site that keys and buttons act on, and what can be done with it. */
export function SelectedSite({ model }: { readonly model: ConsoleModel }) {
  const row = model.line.selectedRow.value;
  if (row === null) {
    return <p class={styles['nothing']}>{t('console.nothingSelected')}</p>;
  }
  return (
    <div class={styles['site']} data-selected={row.id}>
      <Heading row={row} model={model} />
      <div class={styles['person']}>
        <PersonChoice key={row.id} model={model} site={row.id} />
      </div>
      <Actions row={row} model={model} />
    </div>
  );
}

function Heading({ row, model }: { readonly row: SiteRow; readonly model: ConsoleModel }) {
  return (
    <div class={styles['heading']}>
      <h2 class={styles['name']} title={local(row.name)}>
        <span class={styles['code']}>{row.id}</span> {local(row.shortName)}
      </h2>
      <p class={styles['facts']}>
        <StatusBadge tone={CONNECTION_TONES[row.connection]}>
          {t(CONNECTION_TEXTS[row.connection])}
        </StatusBadge>
        {row.connection === 'online' && row.media !== 'connected' && <span>{t(MEDIA_TEXTS[row.media])}</span>}
        {row.devices > 1 && <span>{t('console.devices', { count: row.devices })}</span>}
        {row.timeZone !== model.timeZone.value && (
          <RunningText
            class={styles['time']}
            text={() => formatWeekdayTime(model.link.serverNow(), row.timeZone)}
          />
        )}
      </p>
    </div>
  );
}

/** What can be done with the site now: whoever has the word is not given it again. Rule [CN15]. */
function Actions({ row, model }: { readonly row: SiteRow; readonly model: ConsoleModel }) {
  const { id: site, role } = row;
  const conference = model.link.conference.value;
  const person = model.personFor(site);
  const speaking = speechOnFloor(conference);
  const responding = nestedSpeech(conference)?.site === site;
  // The site that speaks is given the floor once more only for somebody else of its people.
  const again = speaking?.site === site && (person === null || speaking.person === person);
  return (
    <div class={styles['actions']}>
      {!again && !responding && (
        <ActionButton
          model={model}
          action={{ type: 'grant', site, person }}
          variant="onAir"
          size="small"
          shortcut={shortcutOf('grant')}
        />
      )}
      {role === 'standby' && (
        <ActionButton
          model={model}
          action={{ type: 'clearStandby', site }}
          size="small"
          shortcut={shortcutOf('clearStandby')}
        />
      )}
      {role === 'listening' && (
        <ActionButton
          model={model}
          action={{ type: 'standby', site, person }}
          variant="standby"
          size="small"
          shortcut={shortcutOf('standby')}
        />
      )}
      {speaking !== undefined && speaking.site !== site && !responding && (
        <ActionButton
          model={model}
          action={{ type: 'respond', site, person }}
          size="small"
          shortcut={shortcutOf('respond')}
        />
      )}
      {speaking?.site === site && (
        <ActionButton
          model={model}
          action={{ type: 'endSpeech', speech: speaking.id }}
          size="small"
          shortcut={shortcutOf('endSpeech')}
        />
      )}
    </div>
  );
}
