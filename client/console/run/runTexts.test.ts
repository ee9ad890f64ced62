import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OPENING } from '../../../domain/testing/sampleConference.ts';
import { given, type Scenario } from '../../../domain/testing/scenario.ts';
import { shownProgress } from './runTexts.ts';

test('[CN24] after the close no item is going on, and a reopened conference is at it again', () => {
  const shown = ({ state }: Scenario) =>
    state.agenda.items.filter(({ id }) => id === OPENING).map((item) => shownProgress(item, state));
  const active = given({ type: 'ActivateAgendaItem', item: OPENING, from: null });
  assert.deepEqual(shown(active), ['active']);
  const closed = active.and({ type: 'EnterPhase', phase: 'closed', from: 'preparation' });
  assert.deepEqual(shown(closed), ['last']);
  assert.deepEqual(shown(closed.and({ type: 'ReopenConference' })), ['active']);
});
