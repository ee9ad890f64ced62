import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { emptyAttendance } from '../../domain/attendance/attendance.ts';
import { evolveAttendance } from '../../domain/attendance/evolveAttendance.ts';
import { summariseAttendance } from '../../domain/attendance/summariseAttendance.ts';
import type { ConferenceEvent } from '../../domain/conference/conference.ts';
import { asId, type SessionId, type SiteId, type SpeechId } from '../../domain/ids.ts';
import type { SiteProfile } from '../../domain/sites/sites.ts';
import { GLI, HQ, LCA, PLAN } from '../../domain/testing/sampleConference.ts';
import { recorded } from '../../domain/testing/scenario.ts';
import { attendanceCsv, type AttendanceCsvOptions } from './attendanceCsv.ts';

/** A moment of the evening in Hanoi, `hh:mm:ss` on 18 July 2024. */
const evening = (time: string) => Date.parse(`2024-07-18T${time}+07:00`);
/** When the list is asked for: after midnight, more than a day after the host site came in. */
const AT = Date.parse('2024-07-19T20:30:00.999+07:00');

function enters(time: string, site: SiteId, replaces: SessionId | null = null) {
  const ids = { session: asId<SessionId>(`${site} ${time}`), device: asId<never>('pc') };
  const event: ConferenceEvent = { type: 'SiteConnected', data: { site, ...ids, epoch: 1, replaces } };
  return recorded(event, evening(time));
}
function isLost(time: string, site: SiteId, entered: string) {
  const session = asId<SessionId>(`${site} ${entered}`);
  const data = { site, session, epoch: 1, cause: 'lost', lastSeenAt: evening(time) } as const;
  return recorded({ type: 'SiteDisconnected', data }, evening(time) + 8000);
}
function speech(from: string, to: string, site: SiteId) {
  const id = asId<SpeechId>(`${site} ${from}`);
  return [
    recorded({ type: 'FloorGranted', data: { speech: id, site, person: null } }, evening(from)),
    recorded({ type: 'FloorReleased', data: { speech: id, site, reason: 'ended' } }, evening(to)),
  ];
}

const history = [
  ...PLAN.sites.map((data) => recorded({ type: 'SiteInvited', data }, evening('08:00:00'))),
  enters('19:00:00', HQ),
  enters('19:20:05', LCA),
  isLost('19:45:00', LCA, '19:20:05'),
  enters('19:45:30', LCA),
  ...speech('20:00:00', '20:05:30', LCA),
  enters('20:01:00', GLI),
  ...speech('20:05:30', '20:07:00', LCA),
  isLost('23:59:59', LCA, '19:45:30'),
].toSorted((a, b) => a.at - b.at);
const { lines } = summariseAttendance(history.reduce(evolveAttendance, emptyAttendance), AT);

const csvOf = (options: Partial<AttendanceCsvOptions> = {}) =>
  attendanceCsv(lines, PLAN.details, { language: 'vi', at: AT, ...options });

describe('attendance CSV', () => {
  test('[AT1] [AT8] [AT9] in Vietnamese, byte for byte', () => {
    assert.equal(
      csvOf(),
      [
        '\ufeffSTT,Mã điểm cầu,Tên điểm cầu,Nhóm,Kết nối lúc 19/07/2024 20:30:00 +07:00,Vào lần đầu,Ra lần cuối,' +
          'Tổng thời gian kết nối,Số lần mất kết nối,Số lần phát biểu,Tổng thời gian phát biểu',
        '1,HQ,Điểm cầu Trụ sở Chính phủ,Điểm cầu chính,Đang kết nối,18/07/2024 19:00:00 +07:00,,25:30:00,0,0,0:00:00',
        '2,LCA,Điểm cầu Lào Cai,"Tỉnh, thành phố",Đã rời,18/07/2024 19:20:05 +07:00,18/07/2024 23:59:59 +07:00,' +
          '4:39:24,2,2,0:07:00',
        '3,GLI,Điểm cầu Gia Lai,"Tỉnh, thành phố",Đang kết nối,18/07/2024 20:01:00 +07:00,,24:29:00,0,0,0:00:00',
        '4,USSF,Điểm cầu San Francisco,Cơ quan đại diện ở nước ngoài,Chưa kết nối,,,0:00:00,0,0,0:00:00',
        '',
      ].join('\r\n'),
    );
  });

  test('[AT1] [AT8] [AT9] in English with semicolons, byte for byte', () => {
    assert.equal(
      csvOf({ language: 'en', separator: ';' }),
      [
        '\ufeffNo.;Site code;Site;Group;Connection at 2024-07-19 20:30:00 +07:00;First in;Last out;' +
          'Connected in total;Drops;Times spoken;Spoken in total',
        '1;HQ;Government headquarters site;Host site;Connected;2024-07-18 19:00:00 +07:00;;25:30:00;0;0;0:00:00',
        '2;LCA;Lao Cai site;Province or city;Left;2024-07-18 19:20:05 +07:00;2024-07-18 23:59:59 +07:00;' +
          '4:39:24;2;2;0:07:00',
        '3;GLI;Gia Lai site;Province or city;Connected;2024-07-18 20:01:00 +07:00;;24:29:00;0;0;0:00:00',
        '4;USSF;San Francisco site;Mission abroad;Never connected;;;0:00:00;0;0;0:00:00',
        '',
      ].join('\r\n'),
    );
  });

  test('[AT9] times are those of the conference’s zone, whatever the sites’', () => {
    const text = attendanceCsv(lines, { timeZone: 'America/Los_Angeles' }, { language: 'en', at: AT });
    assert.match(text, /2024-07-18 05:20:05 -07:00/);
  });

  test('[AT8] a name cannot become a formula or break its line', () => {
    const [line] = lines;
    assert.ok(line);
    const names: Readonly<Record<string, string>> = {
      '=HYPERLINK("http://x";"y")': `"'=HYPERLINK(""http://x"";""y"")"`,
      '+84 24': "'+84 24",
      '-1': "'-1",
      '@SUM(A1)': "'@SUM(A1)",
      'Lào Cai;=1+1': '"Lào Cai;=1+1"',
      'two\r\nlines': '"two\r\nlines"',
      '\ttab': `"'\ttab"`,
    };
    for (const [name, cell] of Object.entries(names)) {
      const site: SiteProfile = { ...line.site, name: { vi: name, en: name } };
      const text = attendanceCsv([{ ...line, site }], PLAN.details, { language: 'vi', at: AT });
      assert.ok(text.includes(`\r\n1,HQ,${cell},Điểm cầu chính,`), `${name} became ${text}`);
    }
  });
});
