import { effect } from '@preact/signals-core';
import type { SiteModel } from './SiteModel.ts';

/**
 * Keeps the page's state on the body as data attributes, for styles and for tests that must not depend on a language:
 * `stage`, and during a visit `floorRole`, `connection`, `heard` and `watching` (empty where the page sends).
 */
export function keepBodyState(model: SiteModel, body: HTMLElement): () => void {
  return effect(() => {
    const visit = model.visit.value;
    const state: Readonly<Record<string, string | undefined>> = {
      stage: model.stage.value,
      floorRole: visit?.role.value,
      connection: visit?.connection.value,
      heard: visit === null ? undefined : String(visit.heard.value),
      watching: visit === null ? undefined : (visit.watching.value ?? ''),
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
