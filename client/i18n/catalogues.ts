import type { Language } from '../../domain/text.ts';
import type { Translated } from './Translated.ts';
import { actionEn } from './en/action.ts';
import { adminEn } from './en/admin.ts';
import { attendanceEn } from './en/attendance.ts';
import { attendanceDetailEn } from './en/attendanceDetail.ts';
import { connectionEn } from './en/connection.ts';
import { chairEn } from './en/chair.ts';
import { consoleEn } from './en/console.ts';
import { delegationEn } from './en/delegation.ts';
import { devicesEn } from './en/devices.ts';
import { displaysEn } from './en/displays.ts';
import { exportsEn } from './en/exports.ts';
import { journalEn } from './en/journal.ts';
import { linetestEn } from './en/linetest.ts';
import { keysEn } from './en/keys.ts';
import { queueEn } from './en/queue.ts';
import { runEn } from './en/run.ts';
import { settingsEn } from './en/settings.ts';
import { turnEn } from './en/turn.ts';
import { landingEn } from './en/landing.ts';
import { reportEn } from './en/report.ts';
import { rollcallEn } from './en/rollcall.ts';
import { sharedEn } from './en/shared.ts';
import { siteEn } from './en/site.ts';
import { timerEn } from './en/timer.ts';
import { adminVi } from './vi/admin.ts';
import { attendanceVi } from './vi/attendance.ts';
import { attendanceDetailVi } from './vi/attendanceDetail.ts';
import { connectionVi } from './vi/connection.ts';
import { chairVi } from './vi/chair.ts';
import { consoleVi } from './vi/console.ts';
import { delegationVi } from './vi/delegation.ts';
import { devicesVi } from './vi/devices.ts';
import { displaysVi } from './vi/displays.ts';
import { exportsVi } from './vi/exports.ts';
import { actionVi } from './vi/action.ts';
import { journalVi } from './vi/journal.ts';
import { linetestVi } from './vi/linetest.ts';
import { keysVi } from './vi/keys.ts';
import { queueVi } from './vi/queue.ts';
import { runVi } from './vi/run.ts';
import { settingsVi } from './vi/settings.ts';
import { turnVi } from './vi/turn.ts';
import { landingVi } from './vi/landing.ts';
import { reportVi } from './vi/report.ts';
import { rollcallVi } from './vi/rollcall.ts';
import { sharedVi } from './vi/shared.ts';
import { siteVi } from './vi/site.ts';
import { timerVi } from './vi/timer.ts';

const vi = {
  admin: adminVi,
  attendance: attendanceVi,
  attendanceDetail: attendanceDetailVi,
  connection: connectionVi,
  chair: chairVi,
  console: consoleVi,
  delegation: delegationVi,
  devices: devicesVi,
  displays: displaysVi,
  exports: exportsVi,
  action: actionVi,
  journal: journalVi,
  keys: keysVi,
  linetest: linetestVi,
  queue: queueVi,
  run: runVi,
  settings: settingsVi,
  turn: turnVi,
  landing: landingVi,
  report: reportVi,
  rollcall: rollcallVi,
  shared: sharedVi,
  site: siteVi,
  timer: timerVi,
};

export type PageName = keyof typeof vi;
export type PageTexts<P extends PageName> = (typeof vi)[P];

const en: { readonly [P in PageName]: Translated<PageTexts<P>> } = {
  admin: adminEn,
  attendance: attendanceEn,
  attendanceDetail: attendanceDetailEn,
  connection: connectionEn,
  chair: chairEn,
  console: consoleEn,
  delegation: delegationEn,
  devices: devicesEn,
  displays: displaysEn,
  exports: exportsEn,
  action: actionEn,
  journal: journalEn,
  keys: keysEn,
  linetest: linetestEn,
  queue: queueEn,
  run: runEn,
  settings: settingsEn,
  turn: turnEn,
  landing: landingEn,
  report: reportEn,
  rollcall: rollcallEn,
  shared: sharedEn,
  site: siteEn,
  timer: timerEn,
};

/** All that the pages say, by language and page. Vietnamese is the model that the others follow. */
export const catalogues: {
  readonly [L in Language]: { readonly [P in PageName]: Translated<PageTexts<P>> };
} = {
  vi,
  en,
};
