import type { Mark, RollCallEvent } from '../../../domain/rollcall/rollCall.ts';
import type { TextKey } from '../../i18n/translate.ts';
import type { Entry } from './Entry.ts';

const MARKS: Readonly<Record<Mark, TextKey>> = {
  present_online: 'journal.presentOnline',
  present_in_hall: 'journal.presentInHall',
  absent: 'journal.absent',
  excused: 'journal.excused',
};

/** What is said of an event of the roll call; null for what only follows from another one. */
export function rollCallEntry(event: RollCallEvent): Entry | null {
  switch (event.type) {
    case 'CountOpened':
      return { key: 'journal.countOpened', values: { number: event.data.number } };
    case 'RollCallStarted':
      return { key: 'journal.rollCallStarted' };
    case 'SiteCalled':
      return { key: 'journal.siteCalled', values: { site: event.data.site } };
    case 'SiteMarked': {
      const { site, mark } = event.data;
      return mark === null
        ? { key: 'journal.markCleared', values: { site } }
        : { key: 'journal.siteMarked', values: { site }, word: { name: 'mark', key: MARKS[mark] } };
    }
    case 'CalledSiteSkipped':
      return { key: 'journal.callSkipped', values: { site: event.data.site } };
    case 'MarkUndone':
      return { key: 'journal.markUndone', values: { site: event.data.site } };
    case 'RollCallInterrupted':
      return { key: 'journal.rollCallInterrupted', values: { site: event.data.site } };
    case 'RollCallFinished':
      return { key: 'journal.rollCallFinished' };
    case 'CallVoiceEnded':
    case 'CallEnded':
      return null;
    default:
      return event satisfies never;
  }
}
