import type { Speech } from '../../../domain/speeches/speech.ts';
import { t } from '../../i18n/translate.ts';
import { LineTestWarning } from '../../linetest/LineTestWarning.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { shortcutOf } from '../keys/keyIntent.ts';
import { SpeakerName } from '../sites/SpeakerName.tsx';
import { comingSpeeches, nextToGrant, nextToPrepare } from './comingSpeeches.ts';
import { nobodyNext } from './nobodyNext.ts';
import { Readiness } from './Readiness.tsx';
import styles from './NextUp.module.css';

/** How many are shown: the two that can be prepared, and one to look forward to. */
const SHOWN = 3;

/** Who comes next, whether they are ready, and the keys that bring them. */
export function NextUp({ model }: { readonly model: ConsoleModel }) {
  const conference = model.link.conference.value;
  const coming = comingSpeeches(conference).slice(0, SHOWN);
  const granted = nextToGrant(conference)?.id;
  const prepared = nextToPrepare(conference)?.id;
  return (
    <Panel title={t('turn.next')} class={styles['panel']}>
      {coming.length === 0 && (
        <p class={styles['nobody']} data-nobody-next="">
          {t(nobodyNext(conference.phase.phase, model.operates.value), { key: shortcutOf('grant') })}
        </p>
      )}
      <ol class={styles['list']}>
        {coming.map((speech, index) => (
          <Coming
            key={speech.id}
            model={model}
            speech={speech}
            place={index + 1}
            next={speech.id === granted}
            toPrepare={speech.id === prepared}
          />
        ))}
      </ol>
    </Panel>
  );
}

type ComingProps = {
  readonly model: ConsoleModel;
  readonly speech: Speech;
  readonly place: number;
  /** Whether the key for the next speaker means this one. */
  readonly next: boolean;
  readonly toPrepare: boolean;
};

function Coming(props: ComingProps) {
  const { model, speech, place } = props;
  const { site, person, id } = speech;
  const standby = model.link.conference.value.floor.standby.find((entry) => entry.speech === id) ?? null;
  const picture = model.rows.value.some((row) => row.id === site && row.ready);
  return (
    <li
      class={styles['coming']}
      data-coming={site}
      data-prepared={standby !== null}
      {...(standby !== null && { 'data-standby': site, 'data-ready': picture })}
    >
      <b class={styles['place']}>{place}</b>
      <div class={styles['who']}>
        <SpeakerName model={model} site={site} person={person} inline />
        <Readiness model={model} speech={speech} standby={standby} picture={picture} />
        <LineTestWarning lineTests={model.link.conference.value.lineTests} site={site} />
      </div>
      <Buttons {...props} prepared={standby !== null} />
    </li>
  );
}

function Buttons({ model, speech, next, toPrepare, prepared }: ComingProps & { readonly prepared: boolean }) {
  const { site, person, id: listed } = speech;
  return (
    <div class={styles['buttons']}>
      <ActionButton
        model={model}
        action={{ type: 'grant', site, person, listed }}
        label={t('turn.give')}
        variant={prepared ? 'onAir' : 'normal'}
        size="small"
        {...(next && { shortcut: shortcutOf('grantNext') })}
      />
      {prepared ? (
        <ActionButton
          model={model}
          action={{ type: 'clearStandby', site }}
          label={t('turn.clear')}
          variant="quiet"
          size="small"
        />
      ) : (
        <ActionButton
          model={model}
          action={{ type: 'standby', site, person, listed }}
          label={t('turn.prepare')}
          variant="standby"
          size="small"
          {...(toPrepare && { shortcut: shortcutOf('prepareNext') })}
        />
      )}
    </div>
  );
}
