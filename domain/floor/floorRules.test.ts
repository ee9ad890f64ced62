import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ConferenceCommand } from '../conference/conference.ts';
import { SYSTEM } from '../actor.ts';
import { decide } from '../conference/decide.ts';
import { grant, release, respond, speechId } from '../testing/commands.ts';
import { GLI, HQ, LCA } from '../testing/sampleConference.ts';
import { connect, given, refused, told, type Outcome } from '../testing/scenario.ts';
import { DEFAULT_RULES, speechOnFloor, type FloorRules } from './floor.ts';

const { version: _, ...RULES } = DEFAULT_RULES;
const set = (change: Partial<FloorRules>, expectedVersion = 0): ConferenceCommand => ({
  type: 'SetFloorRules',
  rules: { ...RULES, ...change },
  expectedVersion,
});
const closing = set({ overtime: 'close', speechMs: 60_000, responseMs: 60_000, graceMs: 30_000 });
const everybody = [HQ, LCA, GLI].map((site) => connect(site));
const chair: ConferenceCommand = { type: 'TakeChairFloor', speech: speechId('chair') };

/** What the server's clock gives for a speech, so many milliseconds after its grant. */
function expired(scenario: ReturnType<typeof given>, speech: string, afterMs: number): readonly string[] {
  const { grantedAt } = scenario.state.speeches.find(({ id }) => id === speech) ?? assert.fail();
  const command: ConferenceCommand = { type: 'ExpireSpeech', speech: speechId(speech) };
  return told(decide(scenario.state, command, { at: (grantedAt ?? 0) + afterMs, actor: SYSTEM }) as Outcome);
}

describe('the end of a speech', () => {
  test('[TI5] overtime goes on for as long as it takes', () => {
    assert.deepEqual(expired(given(...everybody, grant(LCA, 's1')), 's1', 3_600_000), []);
  });

  test('[TI5] unless the rules close it, when time and grace are up', () => {
    const scenario = given(...everybody, closing, grant(LCA, 's1'));
    assert.deepEqual(expired(scenario, 's1', 89_999), []);
    assert.deepEqual(expired(scenario, 's1', 90_000), ['FloorReleased s1 overtime']);
    assert.deepEqual(expired(scenario.and(release('s1')), 's1', 90_000), [], 'it is over already');
  });

  test('[TI5] a response that is over gives the floor back', () => {
    const scenario = given(...everybody, closing, grant(LCA, 's1'), respond(GLI, 's2'));
    assert.deepEqual(expired(scenario, 's1', 900_000), [], 'its time stands');
    assert.deepEqual(expired(scenario, 's2', 90_000), [
      'ResponseReleased s2 overtime',
      'SpeechResumed s1 response',
    ]);
  });

  test('[TI5] nobody takes the word from the chair', () => {
    assert.deepEqual(expired(given(...everybody, closing, chair), 'chair', 900_000), []);
    assert.deepEqual(expired(given(...everybody, closing, grant(LCA, 's1'), chair), 'chair', 900_000), []);
  });
});

describe('rules of the floor', () => {
  test('[TI6] an edit names the version that its editor saw', () => {
    const scenario = given(set({ bells: true }));
    assert.deepEqual(scenario.state.floor.rules, { ...DEFAULT_RULES, bells: true, version: 1 });
    assert.deepEqual(scenario.when(set({ bells: true })), [], 'they are so already');
    assert.deepEqual(scenario.when(set({ warnMs: 0 })), refused('stale_version'));
    assert.deepEqual(told(scenario.when(set({ warnMs: 0 }, 1))), ['FloorRulesSet']);
  });

  test('[TI6] spans have limits', () => {
    const faulty: Partial<FloorRules>[] = [
      { speechMs: 59_999 },
      { responseMs: 3_600_001 },
      { warnMs: -1 },
      { graceMs: 0.5 },
    ];
    for (const change of faulty) {
      assert.deepEqual(given().when(set(change)), refused('invalid_duration'));
    }
  });

  test('[TI6] what a new speech may take follows from them; one that has begun keeps what it has', () => {
    const scenario = given(...everybody, grant(LCA, 's1'), set({ speechMs: 120_000 }));
    assert.equal(speechOnFloor(scenario.state)?.timer.allowanceMs, RULES.speechMs);
    const next = scenario.and(grant(GLI, 's2', { replaces: 's1' }));
    assert.equal(speechOnFloor(next.state)?.timer.allowanceMs, 120_000);
  });

  test('[PH3] a closed conference keeps its rules and allowances', () => {
    const closed = given({ type: 'EnterPhase', phase: 'closed', from: 'preparation' });
    assert.deepEqual(closed.when(set({ bells: true })), refused('phase_closed'));
    const list: ConferenceCommand = { type: 'SetRequestList', open: false, closesAt: null };
    assert.deepEqual(closed.when(list), refused('phase_closed'));
    const allow: ConferenceCommand = { type: 'SetAllowance', speech: speechId('s1'), allowanceMs: 60_000 };
    assert.deepEqual(closed.when(allow), refused('phase_closed'));
  });
});
