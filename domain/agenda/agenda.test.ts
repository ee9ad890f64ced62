import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConferenceCommand } from '../conference/conference.ts';
import { asId, type AgendaItemId } from '../ids.ts';
import { OPENING, REPORT } from '../testing/sampleConference.ts';
import { given, refused } from '../testing/scenario.ts';

const activate = (item: AgendaItemId): ConferenceCommand => ({ type: 'ActivateAgendaItem', item });

test('[AG1] an item that the agenda does not have cannot be active', () => {
  assert.deepEqual(given().when(activate(asId('break'))), refused('unknown_agenda_item'));
});

test('[AG2] the active item is one, and changes place when another is activated', () => {
  const scenario = given();
  assert.equal(scenario.state.agenda.active, null);
  assert.deepEqual(scenario.when(activate(OPENING)), [
    { type: 'AgendaItemActivated', data: { item: OPENING } },
  ]);
  assert.equal(scenario.and(activate(OPENING), activate(REPORT)).state.agenda.active, REPORT);
  assert.equal(scenario.and(activate(REPORT), activate(OPENING)).state.agenda.active, OPENING);
});

test('[AG2] activating the active item gives nothing', () => {
  assert.deepEqual(given(activate(OPENING)).when(activate(OPENING)), []);
});
