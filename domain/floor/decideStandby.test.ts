import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ConferenceCommand } from '../conference/conference.ts';
import { findSpeech } from '../speeches/speech.ts';
import { answer, grant, prepare, release, respond, speechId } from '../testing/commands.ts';
import { CHAIR_OF_LCA, DEPUTY_OF_LCA, GLI, HQ, LCA, USSF, REPORT } from '../testing/sampleConference.ts';
import { connect, given, refused, told } from '../testing/scenario.ts';

const everybody = [HQ, LCA, GLI, USSF].map((site) => connect(site));
const ITEM: ConferenceCommand = { type: 'ActivateAgendaItem', item: REPORT, from: null };
/** A planned speech of Lào Cai in the active item. */
const listed: ConferenceCommand = {
  type: 'AddSpeech',
  speech: speechId('plan-1'),
  item: REPORT,
  site: LCA,
  person: CHAIR_OF_LCA,
  kind: 'planned',
  topic: null,
  document: null,
  allowanceMs: 420_000,
  before: null,
};
const standbyOf = (scenario: ReturnType<typeof given>) =>
  scenario.state.floor.standby.map(({ speech, site }) => ({
    speech,
    site,
    person: findSpeech(scenario.state.speeches, speech)?.person,
  }));

describe('standby', () => {
  test('[FL6] two sites, next first; a third is refused', () => {
    const scenario = given(...everybody, prepare(LCA, 's1', CHAIR_OF_LCA), prepare(GLI, 's2'));
    assert.deepEqual(standbyOf(scenario), [
      { speech: 's1', site: LCA, person: CHAIR_OF_LCA },
      { speech: 's2', site: GLI, person: null },
    ]);
    assert.deepEqual(scenario.when(prepare(USSF, 's3')), refused('standby_full'));
  });

  test('[FL6] the same site and person again give nothing', () => {
    const scenario = given(...everybody, prepare(LCA, 's1', CHAIR_OF_LCA), prepare(GLI, 's2'));
    assert.deepEqual(scenario.when(prepare(LCA, 's3', CHAIR_OF_LCA)), []);
  });

  test('[FL6] naming another person keeps place, speech and answer, also when two are prepared', () => {
    const prepared = given(
      ...everybody,
      prepare(LCA, 's1', CHAIR_OF_LCA),
      answer(LCA, 's1'),
      prepare(GLI, 's2'),
    );
    const scenario = prepared.and(prepare(LCA, 's3', DEPUTY_OF_LCA));
    assert.deepEqual(standbyOf(scenario), [
      { speech: 's1', site: LCA, person: DEPUTY_OF_LCA },
      { speech: 's2', site: GLI, person: null },
    ]);
    assert.equal(scenario.state.floor.standby[0]?.answer?.ready, true);
  });

  test('[FL6] a site with the floor or the response is not prepared', () => {
    const scenario = given(...everybody, grant(LCA, 's1'), respond(GLI, 's2'));
    assert.deepEqual(scenario.when(prepare(LCA, 's3')), refused('on_floor'));
    assert.deepEqual(scenario.when(prepare(GLI, 's3')), refused('on_floor'));
  });

  test('[FL6] [FL11] a site is prepared for its next speech of the active item, by whoever is named there', () => {
    const scenario = given(...everybody, ITEM, listed).and(prepare(LCA, 's1'));
    assert.deepEqual(standbyOf(scenario), [{ speech: 'plan-1', site: LCA, person: CHAIR_OF_LCA }]);
    assert.deepEqual(scenario.when(prepare(LCA, 's2', CHAIR_OF_LCA)), []);
  });

  test('[FL6] a deferred speech that is named is taken up again', () => {
    const deferred = given(...everybody, ITEM, listed).and({
      type: 'SettleSpeech',
      speech: speechId('plan-1'),
      outcome: 'deferred',
    });
    assert.deepEqual(told(deferred.when(prepare(LCA, 's1', null, 'plan-1'))), [
      'SpeechSettled plan-1',
      'StandbySet plan-1',
    ]);
  });

  test('[FL6] naming nobody means whoever is named already', () => {
    const scenario = given(...everybody, ITEM, listed, prepare(LCA, 's1'));
    assert.deepEqual(scenario.when(prepare(LCA, 's1')), []);
    const named = scenario.and(prepare(LCA, 's1', DEPUTY_OF_LCA));
    assert.deepEqual(named.when(prepare(LCA, 's1')), []);
    assert.equal(standbyOf(named)[0]?.person, DEPUTY_OF_LCA);
  });

  test('[FL6] preparing a site for another speech keeps its place, and withdraws what was made for it', () => {
    const scenario = given(...everybody, listed, prepare(LCA, 's1'), answer(LCA, 's1'), prepare(GLI, 's2'));
    const other = prepare(LCA, 's3', null, 'plan-1');
    assert.deepEqual(told(scenario.when(other)), ['SpeechSettled s1', 'StandbySet plan-1']);
    const { standby } = scenario.and(other).state.floor;
    assert.deepEqual(
      standby.map(({ speech, answer: given }) => [speech, given]),
      [
        ['plan-1', null],
        ['s2', null],
      ],
    );
  });

  test('[FL21] a speech that responds is not meant again', () => {
    const scenario = given(
      ...everybody,
      ITEM,
      listed,
      grant(GLI, 's1'),
      respond(LCA, 's2', { listed: 'plan-1' }),
    );
    const taken = grant(LCA, 's3', { listed: 'plan-1', replaces: 's1' });
    assert.deepEqual(scenario.when(taken), refused('speech_begun'));
  });

  test('[FL21] a withdrawn speech whose item is gone has nothing to come back to', () => {
    const scenario = given(
      ...everybody,
      listed,
      { type: 'SettleSpeech', speech: speechId('plan-1'), outcome: 'withdrawn' },
      { type: 'RemoveAgendaItem', item: REPORT, expectedVersion: 0 },
    );
    const code = refused('unknown_agenda_item');
    assert.deepEqual(scenario.when(prepare(LCA, 's1', null, 'plan-1')), code);
    assert.deepEqual(scenario.when(grant(LCA, 's1', { listed: 'plan-1' })), code);
  });

  test('[FL21] only a speech of that site, and one that is not over, can be meant', () => {
    const scenario = given(...everybody, ITEM, listed);
    assert.deepEqual(scenario.when(prepare(GLI, 's1', null, 'plan-1')), refused('unknown_speech'));
    assert.deepEqual(scenario.when(prepare(LCA, 's1', null, 'nothing')), refused('unknown_speech'));
    const over = scenario.and(grant(LCA, 's1'), release('plan-1'));
    assert.deepEqual(over.when(prepare(LCA, 's2', null, 'plan-1')), refused('speech_begun'));
  });

  test('[FL7] clearing ends the preparation of that site only, and once; an unplanned speech goes with it', () => {
    const clear: ConferenceCommand = { type: 'ClearStandby', site: LCA };
    const scenario = given(...everybody, prepare(LCA, 's1'), prepare(GLI, 's2'));
    assert.deepEqual(told(scenario.when(clear)), ['StandbyCleared s1', 'SpeechSettled s1']);
    assert.deepEqual(
      standbyOf(scenario.and(clear)).map(({ site }) => site),
      [GLI],
    );
    assert.deepEqual(scenario.and(clear).when(clear), []);
  });

  test('[FL7] a planned speech stays on the list', () => {
    const clear: ConferenceCommand = { type: 'ClearStandby', site: LCA };
    const scenario = given(...everybody, ITEM, listed, prepare(LCA, 's1'));
    assert.deepEqual(told(scenario.when(clear)), ['StandbyCleared plan-1']);
  });
});

describe('the answer of a site', () => {
  test('[FL22] a site on standby says whether it is ready, and may change its mind', () => {
    const scenario = given(...everybody, prepare(LCA, 's1'), answer(LCA, 's1'));
    assert.partialDeepStrictEqual(scenario.state.floor.standby[0]?.answer, {
      ready: true,
      microphone: 'good',
    });
    assert.deepEqual(scenario.when(answer(LCA, 's1')), []);
    assert.deepEqual(told(scenario.when(answer(LCA, 's1', false))), ['StandbyAnswered s1']);
  });

  test('[FL22] a site answers for itself, and for what it is prepared for', () => {
    const scenario = given(...everybody, prepare(LCA, 's1'));
    assert.deepEqual(scenario.when(answer(GLI, 's1')), refused('not_on_standby'));
    assert.deepEqual(scenario.when(answer(LCA, 's2')), refused('not_on_standby'));
  });
});
