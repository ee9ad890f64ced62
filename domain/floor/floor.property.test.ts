import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Conference, ConferenceEvent } from '../conference/conference.ts';
import type { Recorded } from '../decider.ts';
import { AUDIO_BUSES, programmePlan } from '../programme/programme.ts';
import { plannedBuses } from '../programme/plannedBuses.ts';
import { spentMs } from '../speeches/timer.ts';
import { forEveryHistory, forEveryState } from '../testing/histories.ts';
import { nestedSpeech, speechOnFloor, STANDBY_LIMIT } from './floor.ts';

const onFloor = (state: Conference) =>
  [speechOnFloor(state), nestedSpeech(state)].filter((speech) => speech !== undefined);

describe('whatever several actors do on the floor', () => {
  test('[FL8] [FL12] [FL13] a speech is released before the next is granted, what is nested first', () => {
    forEveryHistory(({ steps }) => {
      const open: { speech: string | null; nested: string | null } = { speech: null, nested: null };
      const holds = (speech: string | null, nested: string | null) => {
        assert.deepEqual([open.speech, open.nested], [speech, nested]);
      };
      for (const event of steps.flat()) {
        switch (event.type) {
          case 'FloorGranted':
            holds(null, null);
            open.speech = event.data.speech;
            break;
          case 'FloorReleased':
            holds(event.data.speech, null);
            open.speech = null;
            break;
          case 'FloorStepUndone':
            holds(event.data.granted, null);
            open.speech = event.data.restored;
            break;
          case 'ResponseGranted':
            assert.ok(open.speech !== null && open.nested === null);
            open.nested = event.data.speech;
            break;
          case 'ResponseReleased':
            assert.equal(open.nested, event.data.speech);
            open.nested = null;
            break;
          default:
        }
      }
    });
  });

  test('[FL8] [FL13] at most one speech has the floor and one is nested in it, and each is a speech that is open', () => {
    forEveryState((state) => {
      const { floor } = state;
      assert.equal(onFloor(state).length, [floor.speech, floor.response].filter((id) => id !== null).length);
      assert.ok(floor.response === null || floor.speech !== null);
      assert.ok(onFloor(state).every(({ outcome }) => outcome === 'open'));
      const timed = state.speeches.filter(({ timer }) => timer.runningSince !== null);
      assert.ok(
        timed.every((speech) => onFloor(state).includes(speech)),
        'no other timer runs',
      );
      const muted = state.speeches.filter((speech) => speech.muted);
      assert.ok(
        muted.every((speech) => onFloor(state).includes(speech) && speech.site !== state.details?.hostSite),
      );
    });
  });

  test('[TI2] the timer of a speech runs exactly while it has the word and nothing holds it', () => {
    forEveryState((state) => {
      for (const { timer, holds } of onFloor(state)) {
        assert.equal(timer.runningSince === null, holds.length > 0);
        assert.equal(new Set(holds.map(({ cause }) => cause)).size, holds.length);
      }
      const nested = nestedSpeech(state);
      const causes = speechOnFloor(state)?.holds.map(({ cause }) => cause) ?? [];
      assert.equal(causes.includes('response') || causes.includes('chair'), nested !== undefined);
      assert.ok(
        onFloor(state).every(
          ({ holds }) => holds.some(({ cause }) => cause === 'conference') === (state.phase.pause !== null),
        ),
      );
    });
  });

  test('[PR1] [PR3] [PR4] [PR5] [FL27] open microphones are exactly those that floor, roll call and mute allow', () => {
    forEveryState((state) => {
      const plan = programmePlan(state, 1);
      if (plan === null) {
        return;
      }
      const buses = plannedBuses(plan);
      const open = AUDIO_BUSES.flatMap((bus) => buses[bus] ?? []);
      assert.equal(new Set(open).size, open.length, 'a voice is on one bus only');
      assert.deepEqual(open.toSorted(), [...allowed(state)].toSorted());
    });
  });

  test('[FL2] [FL6] [FL11] who has the word is neither prepared nor waiting; a site waits once in each class', () => {
    forEveryState((state) => {
      const { floor } = state;
      const speaking = onFloor(state)
        .filter(({ kind }) => kind !== 'chair')
        .map(({ site }) => site);
      const standby = floor.standby.map(({ site }) => site);
      const waiting = floor.queue.map(({ site, kind }) => `${site} ${kind}`);
      assert.equal(new Set([...speaking, ...standby]).size, new Set(speaking).size + standby.length);
      assert.equal(new Set(waiting).size, waiting.length);
      assert.equal(new Set(floor.queue.map(({ id }) => id)).size, waiting.length);
      assert.ok(standby.length <= STANDBY_LIMIT);
      assert.ok(
        floor.standby.every(({ speech }) =>
          state.speeches.some(({ id, outcome }) => id === speech && outcome === 'open'),
        ),
      );
    });
  });

  test('[PE1] [FL5] whoever speaks or is prepared belongs to the site', () => {
    forEveryState(({ speeches, people, sites }) => {
      for (const { site, person } of speeches) {
        assert.ok(sites[site]);
        assert.ok(person === null || people[person]?.site === site);
      }
    });
  });

  test('[TI1] time is never negative, never runs back but for a restart or an undo, and adds up', () => {
    forEveryHistory(({ steps, states }) => {
      const expected = new Map<string, number>();
      let before = states[0];
      steps.forEach((events, index) => {
        const at = events[0]?.at ?? 0;
        const after = states[index + 1];
        for (const speech of after?.speeches ?? []) {
          const was = before?.speeches.find(({ id }) => id === speech.id);
          assert.ok(spentMs(speech.timer, at) >= 0);
          if (events.length > 0 && was !== undefined && !countsAnew(events)) {
            const held = heldSince(events, speech.id);
            assert.ok(spentMs(speech.timer, at) <= spentMs(was.timer, at), 'only the clock adds to it');
            assert.ok(
              spentMs(speech.timer, at) >= (held === null ? spentMs(was.timer, at) : was.timer.spentMs),
            );
          }
          expected.set(speech.id, spentMs(speech.timer, at));
        }
        before = after;
      });
    });
  });
});

/** Whose voice may be heard: the hall, and who has the word or is being called. */
function allowed(state: Conference): ReadonlySet<string> {
  const host = state.details?.hostSite ?? '';
  const speech = speechOnFloor(state);
  const nested = nestedSpeech(state);
  const { calling } = state.rollCall;
  if (state.phase.pause !== null) {
    return new Set([host]);
  }
  if (speech === undefined) {
    return new Set([host, ...(calling?.open === true ? [calling.site] : [])]);
  }
  const muted = speech.byPhone || speech.muted || (nested?.kind === 'chair' && state.floor.rules.chairMutes);
  const second = nested === undefined || nested.byPhone || nested.muted ? [] : [nested.site];
  return new Set([host, ...(muted ? [] : [speech.site]), ...second]);
}

function countsAnew(events: readonly Recorded<ConferenceEvent>[]): boolean {
  return events.some(({ type }) => type === 'TimerRestarted' || type === 'FloorStepUndone');
}

function heldSince(events: readonly Recorded<ConferenceEvent>[], speech: string): number | null {
  const held = events.find((event) => event.type === 'SpeechHeld' && event.data.speech === speech);
  return held?.type === 'SpeechHeld' ? held.data.since : null;
}
