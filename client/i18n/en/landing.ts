import type { Translated } from '../Translated.ts';
import type { landingVi } from '../vi/landing.ts';

export const landingEn: Translated<typeof landingVi> = {
  title: 'A conference of many sites',
  noConference: 'There is no conference yet.',
  noPage: 'There is no such page. Check the address, or choose the way in below.',
  startsAt: '{time}, {date}',
  timeOf: '{zone} time',
  siteDoor: 'Join as a site',
  siteDoorText: 'Site code and PIN are on the join card.',
  siteCode: 'Site code',
  siteCodeHint: 'For example: LCA',
  enter: 'Continue',
  staffDoor: 'Staff',
  staffDoorText: 'For operators, clerks, technicians, the chair and administrators.',
  consoleText: 'Give the floor, direct picture and sound on air',
  chairText: 'Who speaks, who is next, what time is left; stop everything',
  rollCallText: 'Call the sites one by one; mark present, absent and why',
  reportText: 'Who was often absent, late or cut off, over several conferences',
  attendanceText: 'Who was connected, when, for how long',
  adminText: 'Join cards and accounts',
};
