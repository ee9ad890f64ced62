import { effect } from '@preact/signals-core';
import type { SiteModel } from './SiteModel.ts';
import type { SiteVisit } from './SiteVisit.ts';

/**
 * Keeps the page's state on the body as data attributes, for styles and for tests that must not depend on a language:
 * `stage`, and during a visit what rule [SP8] names.
 */
export function keepBodyState(model: SiteModel, body: HTMLElement): () => void {
  return effect(() => {
    const visit = model.visit.value;
    const state: Readonly<Record<string, string | undefined>> = {
      stage: model.stage.value,
      ...(visit === null ? NO_VISIT : visitState(visit)),
    };
    for (const [name, value] of Object.entries(state)) {
      if (value === undefined) {
        delete body.dataset[name];
      } else {
        body.dataset[name] = value;
      }
    }
  });
}

const NO_VISIT: Readonly<Record<keyof ReturnType<typeof visitState>, undefined>> = {
  floorRole: undefined,
  connection: undefined,
  heard: undefined,
  watching: undefined,
  phase: undefined,
  pause: undefined,
  call: undefined,
  standbyAnswer: undefined,
  microphoneMuted: undefined,
};

function visitState(visit: SiteVisit) {
  const { phase, pause } = visit.client.store.conference.value.phase;
  const { called, preparing } = visit.floor.turn.value;
  const answer = preparing?.standby.answer ?? null;
  return {
    floorRole: visit.role.value,
    connection: visit.connection.value,
    heard: String(visit.heard.value),
    watching: visit.watching.value ?? '',
    phase,
    pause: pause?.cause ?? '',
    call: called === null ? '' : called.open ? 'open' : 'shut',
    standbyAnswer: answer === null ? '' : answer.ready ? 'ready' : 'not_ready',
    microphoneMuted: String(visit.room.muted.value),
  };
}
