import type { Language } from '../../domain/text.ts';
import type { Translated } from './Translated.ts';
import { adminEn } from './en/admin.ts';
import { attendanceEn } from './en/attendance.ts';
import { connectionEn } from './en/connection.ts';
import { consoleEn } from './en/console.ts';
import { devicesEn } from './en/devices.ts';
import { landingEn } from './en/landing.ts';
import { rollcallEn } from './en/rollcall.ts';
import { sharedEn } from './en/shared.ts';
import { siteEn } from './en/site.ts';
import { adminVi } from './vi/admin.ts';
import { attendanceVi } from './vi/attendance.ts';
import { connectionVi } from './vi/connection.ts';
import { consoleVi } from './vi/console.ts';
import { devicesVi } from './vi/devices.ts';
import { landingVi } from './vi/landing.ts';
import { rollcallVi } from './vi/rollcall.ts';
import { sharedVi } from './vi/shared.ts';
import { siteVi } from './vi/site.ts';

const vi = {
  admin: adminVi,
  attendance: attendanceVi,
  connection: connectionVi,
  console: consoleVi,
  devices: devicesVi,
  landing: landingVi,
  rollcall: rollcallVi,
  shared: sharedVi,
  site: siteVi,
};

export type PageName = keyof typeof vi;
export type PageTexts<P extends PageName> = (typeof vi)[P];

const en: { readonly [P in PageName]: Translated<PageTexts<P>> } = {
  admin: adminEn,
  attendance: attendanceEn,
  connection: connectionEn,
  console: consoleEn,
  devices: devicesEn,
  landing: landingEn,
  rollcall: rollcallEn,
  shared: sharedEn,
  site: siteEn,
};

/** All that the pages say, by language and page. Vietnamese is the model that the others follow. */
export const catalogues: {
  readonly [L in Language]: { readonly [P in PageName]: Translated<PageTexts<P>> };
} = {
  vi,
  en,
};
