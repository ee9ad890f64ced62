import type { Translated } from '../Translated.ts';
import type { queueVi } from '../vi/queue.ts';

export const queueEn: Translated<typeof queueVi> = {
  title: 'Requests to speak',
  empty: 'No site has asked to speak.',
  afterClose: 'The conference is closed: no requests are taken any more.',
  waitingFor: 'for {duration}',
  open: 'Open',
  closed: 'Closed',
  closesAt: 'Closes at {time}',
  openNow: 'Open',
  closeNow: 'Close',
  closeLater: 'Close later',
  closeLaterTitle: 'Close the list at a set time',
  closeLaterText: 'From then on only procedural requests are taken; who waits keeps the place.',
  time: 'Closing time (hours:minutes)',
  badTime: 'Enter hours and minutes, such as 10:45.',
  set: 'Set',
  add: 'Put {site} on the list',
  addShort: 'Add {site}:',
  addSpeech: 'Speech',
  give: 'Give floor',
  prepare: 'Standby',
  respond: 'Respond',
  chair: 'Chair',
  procedural: 'Procedural',
  response: 'Response',
};
