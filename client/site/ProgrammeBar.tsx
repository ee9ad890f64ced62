import type { Conference } from '../../domain/conference/conference.ts';
import type { Phase } from '../../domain/phase/phase.ts';
import type { Speech } from '../../domain/speeches/speech.ts';
import { local } from '../i18n/language.ts';
import { t, type TextKey } from '../i18n/translate.ts';
import { shownSpeech } from '../state/shownSpeech.ts';
import { SpeechTimer } from '../ui/SpeechTimer.tsx';
import { speakerOf } from '../ui/speakerOf.ts';
import styles from './ProgrammeBar.module.css';
import type { SiteVisit } from './SiteVisit.ts';

const PHASES: Readonly<Record<Phase, TextKey>> = {
  preparation: 'site.phasePreparation',
  line_test: 'site.phaseLineTest',
  roll_call: 'site.phaseRollCall',
  in_session: 'site.phaseInSession',
  closed: 'site.phaseClosed',
};

type Props = { readonly visit: SiteVisit };

/** Under the programme, for everybody: who has the word and for how long yet, and where the conference stands. */
export function ProgrammeBar({ visit }: Props) {
  return (
    <div class={styles['bar']}>
      <Speaker visit={visit} />
      <Whereabouts visit={visit} />
    </div>
  );
}

function Speaker({ visit }: Props) {
  const conference = visit.client.store.conference.value;
  const shown = shownSpeech(conference);
  if (shown === null) {
    const closed = conference.phase.phase === 'closed';
    return (
      <p class={styles['nobody']} data-speaker="">
        {closed ? '' : t('site.nobodySpeaks')}
      </p>
    );
  }
  const { speech, waiting, chair } = shown;
  const { clock } = visit.client.signalling;
  return (
    <div class={styles['speaker']} data-speaker={speech.site} data-by-phone={speech.byPhone}>
      {chair === null ? (
        <Named
          conference={conference}
          speech={speech}
          label={waiting === null ? 'site.speaking' : 'site.responding'}
        />
      ) : (
        <p class={styles['name']}>
          <strong>{t('site.chairSpeaking')}</strong>
        </p>
      )}
      <Afterwards
        conference={conference}
        speech={chair === speech ? null : chair === null ? waiting : speech}
      />
      <SpeechTimer
        speech={speech}
        rules={conference.floor.rules}
        clock={clock}
        shape="line"
        class={styles['timer']}
      />
    </div>
  );
}

type NamedProps = { readonly conference: Conference; readonly speech: Speech; readonly label: TextKey };

function Named({ conference, speech, label }: NamedProps) {
  const { person, site } = speakerOf(conference, speech);
  return (
    <p class={styles['name']}>
      <span class={styles['label']}>{t(label)}</span>
      <strong>{person ?? local(site)}</strong>
      {person !== null && <span class={styles['site']}>{local(site)}</span>}
      {speech.byPhone && <span class={styles['phone']}>{t('site.byPhone')}</span>}
    </p>
  );
}

type AfterwardsProps = { readonly conference: Conference; readonly speech: Speech | null };

/** Whose speech goes on when the word within it is over. */
function Afterwards({ conference, speech }: AfterwardsProps) {
  if (speech === null) {
    return null;
  }
  const { person, site } = speakerOf(conference, speech);
  return <p class={styles['label']}>{t('site.afterwards', { name: person ?? local(site) })}</p>;
}

/** The item that all are at, and the stage of the conference. */
function Whereabouts({ visit }: Props) {
  const { agenda, phase } = visit.client.store.conference.value;
  // The log keeps the item at which it ended; nobody is at it any more.
  const item = phase.phase === 'closed' ? undefined : agenda.items.find(({ id }) => id === agenda.active);
  return (
    <p class={styles['where']} data-phase-shown={phase.phase}>
      {item !== undefined && (
        <span class={styles['item']} data-agenda-item={item.id}>
          <span class={styles['label']}>{t('site.agendaItem')}</span> {local(item.title)}
        </span>
      )}
      <span class={styles['phase']}>
        <span class={styles['label']}>{t('site.phase')}</span> {t(PHASES[phase.phase])}
      </span>
    </p>
  );
}
