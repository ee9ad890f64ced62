import type { OnAir } from '../../contract/notifications.ts';
import { VIDEO_BUSES, type VideoBusName } from '../../domain/programme/programme.ts';

/** Which video bus fills the picture and which lies small in its corner. */
export type ProgrammeLayout = { readonly main: VideoBusName | null; readonly inset: VideoBusName | null };
export type ProgrammePlace = 'main' | 'inset' | 'off';

/** The picture that every page makes of what the buses really forward. Rule [CN1]. */
export function programmeLayout(onAir: OnAir): ProgrammeLayout {
  const face: VideoBusName | null =
    onAir.speakerVideo !== null ? 'speakerVideo' : onAir.hostVideo !== null ? 'hostVideo' : null;
  return onAir.contentVideo === null ? { main: face, inset: null } : { main: 'contentVideo', inset: face };
}

/** Where each of the three elements lies: all of them exist all the time. */
export function placesOf({ main, inset }: ProgrammeLayout): Readonly<Record<VideoBusName, ProgrammePlace>> {
  const placeOf = (bus: VideoBusName): ProgrammePlace =>
    bus === main ? 'main' : bus === inset ? 'inset' : 'off';
  const [host, speaker, content] = VIDEO_BUSES;
  return { [host]: placeOf(host), [speaker]: placeOf(speaker), [content]: placeOf(content) };
}
