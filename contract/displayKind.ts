/** Screens that show the conference: `hall` to everybody in the room, `monitor` to whoever is speaking. */
export const DISPLAY_KINDS = ['hall', 'monitor'] as const;
export type DisplayKind = (typeof DISPLAY_KINDS)[number];
