import type { VisibleEvent } from '../../../contract/notifications.ts';
import { findItem } from '../../../domain/agenda/agenda.ts';
import type { Conference } from '../../../domain/conference/conference.ts';
import type { AgendaItemId, SpeechId } from '../../../domain/ids.ts';
import type { LineResult } from '../../../domain/linetest/lineTest.ts';
import { findSpeech } from '../../../domain/speeches/speech.ts';
import { formatTime } from '../../i18n/formatTime.ts';
import { local } from '../../i18n/language.ts';
import { t, type TextKey } from '../../i18n/translate.ts';
import type { Entry } from './Entry.ts';
import { floorEntry } from './floorEntry.ts';
import { agendaEntry, phaseEntry, speechEntry } from './planEntry.ts';
import { rollCallEntry } from './rollCallEntry.ts';

/**
 * The sentence for an event, in the page's language; null for what does not direct the conference. Rule [CN20].
 */
export function journalText(event: VisibleEvent, conference: Conference, timeZone: string): string | null {
  const entry = entryOf(event, conference, timeZone);
  if (entry === null) {
    return null;
  }
  const { key, values = {}, word } = entry;
  return t(key, word === undefined ? values : { ...values, [word.name]: t(word.key) });
}

const LINE_TESTS: Readonly<Record<LineResult, TextKey>> = {
  good: 'journal.lineGood',
  okay: 'journal.lineOkay',
  bad: 'journal.lineBad',
};

function entryOf(event: VisibleEvent, conference: Conference, timeZone: string): Entry | null {
  const titleOf = (item: AgendaItemId) =>
    local(findItem(conference.agenda, item)?.title ?? { vi: '…', en: '…' });
  const siteOf = (speech: SpeechId) => findSpeech(conference.speeches, speech)?.site ?? '…';
  switch (event.type) {
    case 'ConferencePlanned':
      return { key: 'journal.planned' };
    case 'PersonNamed':
      return { key: 'journal.personNamed', values: { person: event.data.name, site: event.data.site } };
    case 'ContentStarted':
      return { key: 'journal.contentStarted', values: { site: event.data.site } };
    case 'ContentStopped':
      return { key: 'journal.contentStopped' };
    case 'PhaseEntered':
    case 'ConferencePaused':
    case 'ConferenceResumed':
    case 'ConferenceReopened':
      return phaseEntry(event);
    case 'AgendaItemAdded':
    case 'AgendaItemEdited':
    case 'AgendaItemMoved':
    case 'AgendaItemRemoved':
    case 'AgendaItemActivated':
    case 'AgendaItemSkipped':
    case 'GroupBudgetSet':
      return agendaEntry(event, titleOf);
    case 'SpeechAdded':
    case 'SpeechEdited':
    case 'SpeechMoved':
    case 'SpeechSettled':
      return speechEntry(event, siteOf);
    default:
      return courseEntry(event, conference, timeZone);
  }
}

/** Of what happens in the session itself: who has the word, and the roll call. */
function courseEntry(event: VisibleEvent, conference: Conference, timeZone: string): Entry | null {
  switch (event.type) {
    case 'CountOpened':
    case 'RollCallStarted':
    case 'SiteCalled':
    case 'CallVoiceEnded':
    case 'CallEnded':
    case 'SiteMarked':
    case 'CalledSiteSkipped':
    case 'MarkUndone':
    case 'RollCallInterrupted':
    case 'RollCallFinished':
      return rollCallEntry(event);
    case 'FloorRequested':
    case 'FloorRequestWithdrawn':
    case 'RequestListSet':
    case 'StandbySet':
    case 'StandbyCleared':
    case 'StandbyAnswered':
    case 'FloorGranted':
    case 'FloorReleased':
    case 'ResponseGranted':
    case 'ResponseReleased':
    case 'SpeechHeld':
    case 'SpeechResumed':
    case 'AllowanceSet':
    case 'TimerRestarted':
    case 'SpeechContinuedByPhone':
    case 'SpeechMuted':
    case 'SpeechUnmuted':
    case 'FloorStepUndone':
    case 'FloorRulesSet':
    case 'MicrophonesClosed': {
      const speech = 'speech' in event.data ? findSpeech(conference.speeches, event.data.speech) : undefined;
      return floorEntry(event, { kind: speech?.kind, timeOf: (at) => formatTime(at, timeZone) });
    }
    default:
      return recordEntry(event);
  }
}

/** Who comes, who is in the room and what the secretariat writes have pages of their own. */
function recordEntry(event: VisibleEvent): Entry | null {
  return event.type === 'LineTested'
    ? { key: LINE_TESTS[event.data.result], values: { site: event.data.site } }
    : null;
}
