import { speechOnFloor } from '../../../domain/floor/floor.ts';
import type { SiteId } from '../../../domain/ids.ts';
import { formatWeekdayTime } from '../../i18n/formatTime.ts';
import { local } from '../../i18n/language.ts';
import { t } from '../../i18n/translate.ts';
import { RunningText } from '../../ui/RunningText.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import type { ConsoleAction } from '../actions/consoleAction.ts';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { CONNECTION_TEXTS, CONNECTION_TONES } from '../../ui/siteConnectionTexts.ts';
import { MEDIA_TEXTS } from '../consoleTexts.ts';
import { shortcutOf } from '../keys/keyIntent.ts';
import { endOf } from '../turn/endOf.ts';
import { LineTestButton } from './LineTestButton.tsx';
import { PersonChoice } from './PersonChoice.tsx';
import { siteActions, type SiteIntent } from './siteActions.ts';
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
  const { id: site, lineTest } = row;
  const person = model.personFor(site);
  const offered = siteActions(model.link.conference.value, row, person);
  return (
    <div class={styles['actions']}>
      {offered.map((intent) => {
        const action = actionFor(intent, model, site);
        return (
          action !== null && (
            <ActionButton
              key={intent}
              model={model}
              action={action}
              variant={intent === 'grant' ? 'onAir' : intent === 'standby' ? 'standby' : 'normal'}
              size="small"
              shortcut={shortcutOf(intent)}
            />
          )
        );
      })}
      {lineTest !== null && <LineTestButton key={site} row={{ ...row, lineTest }} model={model} />}
    </div>
  );
}

function actionFor(intent: SiteIntent, model: ConsoleModel, site: SiteId): ConsoleAction | null {
  switch (intent) {
    case 'clearStandby':
      return { type: 'clearStandby', site };
    case 'endSpeech': {
      const speech = speechOnFloor(model.link.conference.value);
      return speech === undefined ? null : endOf(speech, 'speech');
    }
    default:
      return { type: intent, site, person: model.personFor(site) };
  }
}
