import type { Translated } from '../Translated.ts';
import type { connectionVi } from '../vi/connection.ts';

export const connectionEn: Translated<typeof connectionVi> = {
  connecting: 'Connecting to the conference…',
  good: 'The connection is good.',
  weak: 'The line is weak: picture and sound may break up.',
  controlLost: 'Picture and sound go on, but the control line is lost. Reconnecting…',
  mediaLost: 'The control line is there, but picture and sound are lost. Reconnecting…',
  lost: 'The connection to the server is lost. Reconnecting…',
  noMedia: 'This browser cannot play the conference. Use a recent Chrome, Edge or Firefox.',
  ended: 'Disconnected.',
  retryIn: 'Next attempt in {seconds, plural, one {# second} other {# seconds}}.',
  title: 'Connection',
  lineLost: 'CONNECTION TO THE SERVER LOST',
  pageStopped: 'This page has stopped following the conference',
  reconnect: 'Connect again',
  reload: 'Reload the page',
  useHere: 'Use it in this window',
  notPlanned: 'There is no conference yet. An administrator has to plan one first.',
  toServer: 'Connecting to the server…',
};
