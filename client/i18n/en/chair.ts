import type { Translated } from '../Translated.ts';
import type { chairVi } from '../vi/chair.ts';

export const chairEn: Translated<typeof chairVi> = {
  title: 'Chair',
  staleText:
    'What you see is how things stood at {time}. The buttons are locked; the page reconnects by itself.',
  endedText: 'What you see is how things stood at {time}. The buttons are locked.',

  floor: 'Has the floor',
  nobody: 'Nobody has the floor',
  conferencePaused: 'The conference has been paused since {time}',
  chairSpeaks: 'The chair is speaking. The chair’s microphone is open.',

  speak: 'The chair speaks',
  endWord: 'The chair has finished',
  stop: 'Stop everything',
  goOn: 'Resume the conference',
  hold: 'Pause the clock',
  resumeTimer: 'Run the clock again',
  stopTitle: 'Halt the whole conference?',
  stopText: 'The microphones of all sites close and all clocks stand still. You can resume at any time.',
  sent: 'Sending…',
  done: 'Done: {action}',
  stale: 'The line to the server is lost, so nothing was done. Wait until the page is connected again.',

  next: 'Next',
  nextNobody: 'Nobody is prepared, planned or waiting.',
  queue: 'Requests to speak',
  queueEmpty: 'No site has asked to speak.',
  listClosed: 'List closed',
  kindChair: 'Chair',
  kindProcedural: 'Procedure',
  kindResponse: 'Response',
  kindAdHoc: 'Speech',
  waitingFor: 'for {duration}',

  absent: 'Not online',
  onlineCount: '{online} of {invited} online',
  everybodyOnline: 'All sites are online.',
  lineNever: 'never connected',
  lineLeft: 'left at {time}',
  lineLost: 'lost at {time}',
  rollCall: 'Result of roll call {number}',

  time: 'Time',
  finish: 'Expected to end',
  onTime: 'as planned',
  late: '{minutes} min late',
  early: '{minutes} min early',
  item: 'This item',
  itemTime: '{spent} of {planned} min have passed',
  tooMuch: '{waiting, plural, one {# speech} other {# speeches}} waiting: {needed} min needed, {left} left',
  spoken: 'Spoken since the conference began',
  groupSpoken: '{spoken} min',
  groupBudget: '{spoken} of {budget} min',
};
