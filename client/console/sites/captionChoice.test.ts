import assert from 'node:assert/strict';
import test from 'node:test';
import { grant, prepare } from '../../../domain/testing/commands.ts';
import {
  CHAIR_OF_GLI,
  CHAIR_OF_LCA,
  DEPUTY_OF_LCA,
  GLI,
  LCA,
  MINISTER,
  HQ,
  REPORT,
  USSF,
} from '../../../domain/testing/sampleConference.ts';
import { connect, given } from '../../../domain/testing/scenario.ts';
import { peopleAt, suggestedPerson } from './captionChoice.ts';

test('[CN8] the only one whom the plan names at a site is suggested, nobody where it names several or none', () => {
  const { state } = given();
  assert.equal(suggestedPerson(state, GLI), CHAIR_OF_GLI);
  assert.equal(suggestedPerson(state, LCA), null);
  assert.equal(suggestedPerson(state, USSF), null);
  assert.deepEqual(
    peopleAt(state, LCA).map(({ id }) => id),
    [CHAIR_OF_LCA, DEPUTY_OF_LCA],
  );
});

test('[CN8] the presenter of the active item is suggested at the presenter’s site', () => {
  const { state } = given({ type: 'ActivateAgendaItem', item: REPORT, from: null });
  assert.equal(suggestedPerson(state, HQ), MINISTER);
  assert.equal(suggestedPerson(state, LCA), null);
});

test('[CN8] whoever was prepared or is speaking stays, also when that is nobody by name', () => {
  const standby = given(connect(LCA), connect(GLI)).and(
    prepare(LCA, 'speech-lca', DEPUTY_OF_LCA),
    prepare(GLI, 'speech-gli'),
  );
  assert.equal(suggestedPerson(standby.state, LCA), DEPUTY_OF_LCA);
  assert.equal(suggestedPerson(standby.state, GLI), null);
  const granted = standby.and(grant(LCA, 'other'));
  assert.equal(suggestedPerson(granted.state, LCA), DEPUTY_OF_LCA);
});
