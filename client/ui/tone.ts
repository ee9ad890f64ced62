/** What a state means to its reader; colours and shapes follow from it. */
export type Tone = 'onAir' | 'standby' | 'online' | 'listening' | 'lost' | 'left' | 'never';
