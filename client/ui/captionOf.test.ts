import assert from 'node:assert/strict';
import test from 'node:test';
import { grant, respond } from '../../domain/testing/commands.ts';
import {
  CHAIR_OF_GLI,
  CHAIR_OF_LCA,
  GLI,
  LCA,
  NOWHERE,
  USSF,
} from '../../domain/testing/sampleConference.ts';
import { connect, given } from '../../domain/testing/scenario.ts';
import { captionOf } from './captionOf.ts';

const OFFICE = { vi: 'Chủ tịch', en: 'Chair' };
const { state } = given(
  connect(LCA),
  connect(GLI),
  connect(USSF),
  grant(LCA, 's1', { person: CHAIR_OF_LCA }),
  respond(GLI, 's2', { person: CHAIR_OF_GLI }),
);

test('[CN2] who has the floor or the response is named with office and site', () => {
  assert.deepEqual(captionOf(state, LCA), {
    site: { vi: 'Lào Cai', en: 'Lao Cai' },
    person: 'Trần Văn Một',
    office: OFFICE,
  });
  assert.equal(captionOf(state, GLI)?.person, 'Nguyễn Văn Ba');
});

test('[CN2] a site that is only seen is named alone, and so is one whose speaker has no name', () => {
  const site = { vi: 'San Francisco', en: 'San Francisco' };
  assert.deepEqual(captionOf(state, USSF), { site, person: null, office: null });
  const unnamed = given(connect(USSF), grant(USSF, 's1'));
  assert.deepEqual(captionOf(unnamed.state, USSF), { site, person: null, office: null });
});

test('a site that the conference does not know has no caption', () => {
  assert.equal(captionOf(state, NOWHERE), null);
});
