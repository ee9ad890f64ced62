import assert from 'node:assert/strict';
import test from 'node:test';
import type { Conference, ConferenceCommand } from '../../../domain/conference/conference.ts';
import { speechId } from '../../../domain/testing/commands.ts';
import { LCA, REPORT } from '../../../domain/testing/sampleConference.ts';
import { given } from '../../../domain/testing/scenario.ts';
import { PLAIN_ITEM } from '../editing/itemFields.ts';
import { plainSpeech } from '../editing/speechFields.ts';
import { desk } from '../testing/desk.ts';
import type { ConsoleAction } from './consoleAction.ts';
import { formBlock } from './formBlock.ts';

const listed: ConferenceCommand = {
  type: 'AddSpeech',
  speech: speechId('one'),
  item: REPORT,
  site: LCA,
  person: null,
  kind: 'planned',
  topic: null,
  document: null,
  allowanceMs: 300_000,
  before: null,
};
const close: ConferenceCommand = { type: 'EnterPhase', phase: 'closed', from: 'preparation' };
const forms = (state: Conference): readonly ConsoleAction[] => [
  { type: 'addSpeech', draft: plainSpeech(state, REPORT), before: null },
  { type: 'editSpeech', speech: speechId('one'), expectedVersion: 0, change: {} },
  { type: 'addItem', draft: PLAIN_ITEM, before: null },
  { type: 'editItem', item: REPORT, expectedVersion: 0, change: {} },
];
const blocks = (state: Conference, status: 'live' | 'stale' = 'live') => {
  const { model, link } = desk(state);
  link.status.value = status;
  return forms(state).map((action) => formBlock(model.actions, action));
};

test('[CN6] a form opens while what can be typed there may be taken, also where it changes nothing yet', () => {
  assert.deepEqual(blocks(given(listed).state), [null, null, null, null]);
});

test('[CN6] forms of the list are locked once the conference is closed', () => {
  assert.deepEqual(blocks(given(listed, close).state), ['phase_closed', 'phase_closed', null, null]);
});

test('[CN6] [CN11] no form opens on a page that does not show the present state', () => {
  assert.deepEqual(blocks(given(listed).state, 'stale'), ['stale', 'stale', 'stale', 'stale']);
});
