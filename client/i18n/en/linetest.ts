import type { Translated } from '../Translated.ts';
import type { linetestVi } from '../vi/linetest.ts';

export const linetestEn: Translated<typeof linetestVi> = {
  title: 'Line test',
  record: 'Record a result',
  open: 'Line test',
  failedWarning: 'Line test failed',

  notTested: 'Not tested',
  result: 'Result',
  good: 'Good',
  okay: 'Okay',
  bad: 'Bad',

  checks: 'Checks',
  camera: 'The hall sees the site',
  microphone: 'The hall hears the site well',
  sound: 'The site hears the hall well',
  content: 'The site sees shared content',
  ok: 'Works',
  failed: 'Fails',
  untested: 'Not tried',
  failedChecks: 'Does not work: {checks}',
  allWell: 'Everything works',

  problem: 'What is wrong',
  problemUnnamed: 'As the note says',
  problemCamera: 'Camera',
  problemMicrophone: 'Microphone',
  problemSound: 'Sound at the site',
  problemContent: 'Shared content',
  problemLine: 'Line',
  note: 'Note',

  save: 'Save the result',
  saved: 'Line test of {site} saved: {result}.',
  noResult: 'Choose a result: good, okay or bad.',
  problemNeeded: 'Say what is wrong, or write a note.',
  newer: 'Another result has just been saved for this site, see above. Save again to add yours.',
  stale: 'The page does not have the latest state, so nothing was saved. Wait until it has connected again.',
  closed: 'The conference is closed: no more results are recorded.',

  history: 'All tests',
  testedBy: '{time} · {name}',
};
