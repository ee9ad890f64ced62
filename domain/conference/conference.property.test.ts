import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Recorded } from '../decider.ts';
import { forEveryHistory, forEveryState, type History } from '../testing/histories.ts';
import { initialConference, type ConferenceEvent } from './conference.ts';
import { evolve } from './evolve.ts';

const EVENT_TYPES: readonly ConferenceEvent['type'][] = [
  'PhaseEntered',
  'ConferencePaused',
  'ConferenceResumed',
  'ConferenceReopened',
  'PersonNamed',
  'AgendaItemAdded',
  'AgendaItemEdited',
  'AgendaItemMoved',
  'AgendaItemRemoved',
  'GroupBudgetSet',
  'SiteInvited',
  'SiteRenamed',
  'SiteRemoved',
  'DelegationSet',
  'LineTested',
  'AttendanceCorrected',
  'AttendanceRulesSet',
  'ExportIssued',
  'AgendaItemActivated',
  'AgendaItemSkipped',
  'SiteConnected',
  'SiteDisconnected',
  'ContentStarted',
  'ContentStopped',
  'SpeechAdded',
  'SpeechEdited',
  'SpeechMoved',
  'SpeechSettled',
  'FloorRequested',
  'FloorRequestWithdrawn',
  'RequestListSet',
  'StandbySet',
  'StandbyCleared',
  'StandbyAnswered',
  'FloorGranted',
  'FloorReleased',
  'ResponseGranted',
  'ResponseReleased',
  'SpeechHeld',
  'SpeechResumed',
  'AllowanceSet',
  'TimerRestarted',
  'SpeechContinuedByPhone',
  'SpeechMuted',
  'SpeechUnmuted',
  'FloorStepUndone',
  'FloorRulesSet',
  'MicrophonesClosed',
  'CountOpened',
  'RollCallStarted',
  'SiteCalled',
  'CallVoiceEnded',
  'CallEnded',
  'SiteMarked',
  'CalledSiteSkipped',
  'MarkUndone',
  'RollCallInterrupted',
];

describe('whatever several actors do', () => {
  test('[DO1] [DO2] decide never throws, and a command given again has no second effect', () => {
    forEveryHistory(({ steps }) => assert.ok(steps.length > 0));
  });

  test('the histories are worth something: every kind of event comes up in them', () => {
    const seen = new Map<string, number>();
    const count = ({ steps }: History) => {
      for (const { type } of steps.flat()) {
        seen.set(type, (seen.get(type) ?? 0) + 1);
      }
    };
    // Always the same ones, since how often something rare happens is a matter of luck.
    forEveryHistory(count, { seed: 1 });
    for (const type of EVENT_TYPES) {
      assert.ok((seen.get(type) ?? 0) >= 5, `${type} happened ${seen.get(type) ?? 0} times`);
    }
  });

  test('[DO3] the log, read back, folds to the same state, at once or in parts', () => {
    forEveryHistory(({ steps, states }) => {
      const log = JSON.parse(JSON.stringify(steps.flat())) as Recorded<ConferenceEvent>[];
      const half = log.slice(0, log.length / 2).reduce(evolve, initialConference);
      assert.deepEqual(log.slice(log.length / 2).reduce(evolve, half), states.at(-1));
    });
  });

  test('[DO3] evolve takes any of the events in any order', () => {
    forEveryHistory(({ steps }) => {
      assert.ok(steps.flat().toReversed().reduce(evolve, initialConference));
    });
  });

  test('[CT1] [CT4] content is shared by an open connection of the host site, or not at all', () => {
    forEveryState(({ content, sites, details }) => {
      if (content !== null) {
        assert.equal(content.site, details?.hostSite);
        assert.ok(sites[content.site]?.connections.some((open) => open.session === content.session));
      }
    });
  });

  test('[ST3] [ST5] epochs rise, and a session or device is connected once', () => {
    forEveryHistory(({ steps, states }) => {
      for (const { connections, lastEpoch } of Object.values(states.at(-1)?.sites ?? {})) {
        assert.equal(new Set(connections.map((open) => open.session)).size, connections.length);
        assert.equal(new Set(connections.map((open) => open.device)).size, connections.length);
        assert.ok(connections.every(({ epoch }) => epoch <= lastEpoch));
      }
      const last = new Map<string, number>();
      for (const { type, data } of steps.flat()) {
        if (type === 'SiteConnected') {
          assert.equal(data.epoch, (last.get(data.site) ?? 0) + 1);
          last.set(data.site, data.epoch);
        }
      }
    });
  });
});
