import type { AgendaEvent } from '../../../domain/agenda/agenda.ts';
import type { AgendaItemId, SpeechId } from '../../../domain/ids.ts';
import type { PhaseEvent } from '../../../domain/phase/phase.ts';
import type { SpeechEvent } from '../../../domain/speeches/speechEvents.ts';
import { GROUP_TEXTS } from '../../i18n/groupTexts.ts';
import type { TextKey } from '../../i18n/translate.ts';
import { PHASE_TEXTS } from '../../i18n/phaseTexts.ts';
import type { Entry } from './Entry.ts';

/** What is said of an event of the phases. */
export function phaseEntry(event: PhaseEvent): Entry {
  switch (event.type) {
    case 'PhaseEntered':
      return { key: 'journal.phaseEntered', word: { name: 'phase', key: PHASE_TEXTS[event.data.phase] } };
    case 'ConferencePaused':
      return { key: event.data.cause === 'stopped' ? 'journal.stopped' : 'journal.paused' };
    case 'ConferenceResumed':
      return { key: 'journal.resumed' };
    case 'ConferenceReopened':
      return { key: 'journal.reopened' };
    default:
      return event satisfies never;
  }
}

/** What is said of an event of the agenda; `titleOf` names an item that may be gone. */
export function agendaEntry(event: AgendaEvent, titleOf: (item: AgendaItemId) => string): Entry {
  switch (event.type) {
    case 'AgendaItemAdded':
      return { key: 'journal.itemAdded', values: { item: titleOf(event.data.id) } };
    case 'AgendaItemEdited':
      return { key: 'journal.itemEdited', values: { item: titleOf(event.data.item) } };
    case 'AgendaItemMoved':
      return { key: 'journal.itemMoved', values: { item: titleOf(event.data.item) } };
    case 'AgendaItemRemoved':
      return { key: 'journal.itemRemoved' };
    case 'AgendaItemActivated':
      return { key: 'journal.itemActivated', values: { item: titleOf(event.data.item) } };
    case 'AgendaItemSkipped':
      return { key: 'journal.itemSkipped', values: { item: titleOf(event.data.item) } };
    case 'GroupBudgetSet': {
      const { group, minutes } = event.data;
      const word = { name: 'group', key: GROUP_TEXTS[group] };
      return minutes === null
        ? { key: 'journal.budgetTaken', word }
        : { key: 'journal.budgetSet', values: { minutes }, word };
    }
    default:
      return event satisfies never;
  }
}

const SETTLINGS: Readonly<Record<'open' | 'skipped' | 'deferred' | 'withdrawn', TextKey>> = {
  open: 'journal.speechReopened',
  skipped: 'journal.speechSkipped',
  deferred: 'journal.speechDeferred',
  withdrawn: 'journal.speechWithdrawn',
};

/** What is said of an event of the list, null of a speech that its grant speaks of; `siteOf` names whose speech it is. */
export function speechEntry(event: SpeechEvent, siteOf: (speech: SpeechId) => string): Entry | null {
  switch (event.type) {
    case 'SpeechAdded':
      return event.data.kind === 'planned'
        ? { key: 'journal.speechAdded', values: { site: event.data.site } }
        : null;
    case 'SpeechEdited':
      return { key: 'journal.speechEdited', values: { site: siteOf(event.data.speech) } };
    case 'SpeechMoved':
      return { key: 'journal.speechMoved', values: { site: siteOf(event.data.speech) } };
    case 'SpeechSettled':
      return { key: SETTLINGS[event.data.outcome], values: { site: siteOf(event.data.speech) } };
    default:
      return event satisfies never;
  }
}
