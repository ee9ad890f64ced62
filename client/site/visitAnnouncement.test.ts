import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConferenceCommand } from '../../domain/conference/conference.ts';
import { grant, prepare } from '../../domain/testing/commands.ts';
import { GLI, LCA } from '../../domain/testing/sampleConference.ts';
import { connect, given, type Scenario } from '../../domain/testing/scenario.ts';
import { nothingOnAir } from '../testing/nothingOnAir.ts';
import { airRole } from './airRole.ts';
import { siteTurn } from './siteTurn.ts';
import { visitAnnouncement } from './visitAnnouncement.ts';

const quiet = given(connect(LCA), connect(GLI));
const readOut = ({ state }: Scenario) =>
  visitAnnouncement({
    role: airRole(state, nothingOnAir, LCA),
    turn: siteTurn(state, LCA),
    phase: state.phase,
  });

test('[SP4] the word for the role is read out, with what is asked of a site that is prepared', () => {
  assert.equal(readOut(quiet), 'ĐANG THEO DÕI');
  assert.equal(readOut(quiet.and(grant(LCA, 's1'))), 'ĐANG PHÁT SÓNG');
  assert.match(readOut(quiet.and(prepare(LCA, 's1'))), /^CHUẨN BỊ PHÁT BIỂU\. .*micrô/);
});

test('[SP18] a call of the roll call is read out while its microphone is open', () => {
  const called = quiet.and({ type: 'OpenCount', number: 1 }, { type: 'CallSite', site: LCA });
  assert.equal(readOut(called), 'ĐIỂM DANH. Xin trả lời.');
  const calledAt = called.state.rollCall.calling?.at ?? 0;
  assert.equal(readOut(called.and({ type: 'EndCallVoice', site: LCA, calledAt })), 'ĐANG PHÁT SÓNG');
});

test('[SP15] a pause, its end and the end of the conference are read out', () => {
  const paused = quiet.and(grant(LCA, 's1'), { type: 'PauseConference', cause: 'break' });
  assert.equal(readOut(paused), 'Hội nghị giải lao. CHUẨN BỊ PHÁT BIỂU.');
  assert.equal(readOut(paused.and({ type: 'ResumeConference' })), 'ĐANG PHÁT SÓNG');
  const close: ConferenceCommand = { type: 'EnterPhase', phase: 'closed', from: 'preparation' };
  assert.equal(readOut(quiet.and(close)), 'HỘI NGHỊ ĐÃ KẾT THÚC');
});
