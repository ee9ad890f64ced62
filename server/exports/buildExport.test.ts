import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import type { ConferenceEvent } from '../../domain/conference/conference.ts';
import type { Recorded } from '../../domain/decider.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../domain/secretariat/secretariat.ts';
import { scriptEvents } from '../../domain/testing/attendanceScript.ts';
import { LANGUAGES, type Language } from '../../domain/text.ts';
import { manifestBytes, parseManifest, sha256 } from '../evidence/manifest.ts';
import { isSigned } from '../evidence/Signer.ts';
import { verifyLogFile } from '../evidence/verifyLogFile.ts';
import type { StoredEvent } from '../log/EventLog.ts';
import { buildCsv } from './buildCsv.ts';
import { buildExport } from './buildExport.ts';
import { buildIcs } from './buildIcs.ts';
import { buildXlsx } from './buildXlsx.ts';
import { sitesTable } from './tables/sitesTable.ts';
import { scriptLog, SESSION, stored, subjectOf, subjectOfLog } from './testing/subjects.ts';

const keysFolder = mkdtempSync(join(tmpdir(), 'diem-cau-keys-'));
after(() => rmSync(keysFolder, { recursive: true }));

const LOG = scriptLog(SESSION);

function exported(format: ExportFormat, events = LOG, language: Language = 'vi'): Promise<Uint8Array> {
  const subject = subjectOfLog(events, language);
  return buildExport({ subject, events, order: { format, language, separator: ';' }, keysFolder });
}

/** The script's facts with each told anew. */
function changedLog(change: (event: Recorded<ConferenceEvent>) => ConferenceEvent, day?: number) {
  const events = scriptEvents(SESSION).map((event) => ({ ...event, ...change(event) }));
  return stored(events, day);
}

function withName(name: string): readonly StoredEvent[] {
  return changedLog((event) => {
    switch (event.type) {
      case 'SiteInvited':
        return event.data.id === 'LCA'
          ? { ...event, data: { ...event.data, name: { vi: name, en: name } } }
          : event;
      case 'DelegationSet':
        return { ...event, data: { ...event.data, delegates: [{ name, office: name, head: true }] } };
      case 'AttendanceCorrected':
        return { ...event, data: { ...event.data, reason: name } };
      default:
        return event;
    }
  });
}

function inZone(timeZone: string, day: number): readonly StoredEvent[] {
  return changedLog(
    (event) => (event.type === 'ConferencePlanned' ? { ...event, data: { ...event.data, timeZone } } : event),
    day,
  );
}

async function sheetRows(bytes: Uint8Array, sheet: string) {
  const { sheets } = await readXlsx(bytes);
  return sheets.find(({ name }) => name === sheet)?.rows ?? [];
}

describe('bytes of an export', () => {
  test('[EX2] the same log gives the same bytes, whenever they are made', async (t) => {
    t.mock.timers.enable({ apis: ['Date'], now: 1_000_000_000_000 });
    const first = new Map<string, string>();
    for (const format of EXPORT_FORMATS) {
      first.set(format, sha256(await exported(format)));
    }
    t.mock.timers.setTime(1_900_000_000_000);
    for (const format of EXPORT_FORMATS) {
      const copy = structuredClone(LOG);
      assert.equal(sha256(await exported(format, copy)), first.get(format), format);
    }
  });

  test('[EX2] another event is another file', async () => {
    const more = scriptLog(`${SESSION}10:50:00 count 2\n`);
    for (const format of EXPORT_FORMATS) {
      assert.notEqual(sha256(await exported(format, more)), sha256(await exported(format)), format);
    }
  });

  test('[EV4] [EX7] a package holds every format, and a manifest that is signed', async () => {
    for (const language of LANGUAGES) {
      const files = unzipSync(await exported('zip', LOG, language));
      const word = language === 'vi' ? 'diem-danh' : 'attendance';
      assert.deepEqual(Object.keys(files), [
        ...['pdf', 'xlsx', 'csv', 'ics', 'jsonl'].map((format) => `${word}.${format}`),
        'manifest.json',
        'manifest.sig',
        'public-key.pem',
      ]);
      const manifest = parseManifest(files['manifest.json'] ?? new Uint8Array());
      assert.ok(manifest);
      assert.deepEqual(manifest.log, { version: LOG.length, head: LOG.at(-1)?.hash });
      for (const { name, bytes, sha256: hash } of manifest.files) {
        assert.deepEqual([files[name]?.byteLength, sha256(files[name] ?? new Uint8Array())], [bytes, hash]);
      }
      const text = (name: string) =>
        Buffer.from(files[name] ?? [])
          .toString()
          .trim();
      assert.ok(isSigned(manifestBytes(manifest), text('manifest.sig'), text('public-key.pem')));
      assert.equal(verifyLogFile(text(`${word}.jsonl`)).ok, true);
    }
  });

  test('[EX8] the calendar has the session in UTC, with an id and a sequence that grows', () => {
    const lines = buildIcs(subjectOf(SESSION)).split('\r\n');
    assert.ok(lines.includes('DTSTART:20261020T020000Z'));
    assert.ok(lines.includes('DTEND:20261020T033000Z'));
    assert.ok(lines.includes('UID:hoi-nghi@diem-cau'));
    assert.ok(lines.includes(`SEQUENCE:${LOG.length}`));
  });
});

describe('what a spreadsheet makes of it', () => {
  test('[EX6] dates, durations and numbers are values; texts are texts', async () => {
    const [, , lca = []] = await sheetRows(await buildXlsx(subjectOf(SESSION)), 'Điểm cầu');
    const heads = sitesTable(subjectOf(SESSION)).columns.map(({ head }) => head);
    const cell = (head: string) => lca[heads.indexOf(head)];
    assert.deepEqual(cell('Vào lần đầu'), new Date('2026-10-20T08:10:00Z'), 'the wall clock of the zone');
    assert.equal(cell('Số người dự'), 4);
    assert.equal(cell('Tỷ lệ dự họp'), 0.989);
    assert.equal(cell('Tên điểm cầu'), 'Điểm cầu Lào Cai');
  });

  test('[EX6] a session of more than a day is told in hours', () => {
    const script = '08:00:00 HQ in pc-1\n09:00:00 phase in_session\n40:30:05 phase closed\n';
    const text = buildCsv(subjectOf(script), { separator: ',' });
    assert.match(text, /,31:30:05,"100,0 %",.*,32:30:05,/);
  });

  test('[EX6] a session over midnight has both dates', () => {
    const script =
      '22:00:00 LCA in pc-1\n23:00:00 phase in_session\n25:00:00 phase closed\n25:01:00 LCA out pc-1 left\n';
    const text = buildCsv(subjectOf(script), { separator: ',' });
    assert.match(text, /20\/10\/2026 22:00:00 \+07:00,21\/10\/2026 01:01:00 \+07:00,2:00:00,.*,3:01:00,/);
  });

  test('[EX6] clocks that are set back at a mission change nothing in the conference’s time', () => {
    // In San Francisco 1:59:59 was followed by 1:00:00 on 1 November 2026, at 16:00 in Hà Nội.
    const script =
      '15:00:00 USSF in pc-1\n15:30:00 phase in_session\n16:30:00 phase closed\n16:31:00 USSF out pc-1 left\n';
    const subject = subjectOf(script, 'vi', Date.parse('2026-11-01T00:00:00+07:00'));
    assert.equal(
      subject.sheet.lines.find(({ site }) => site.id === 'USSF')?.site.timeZone,
      'America/Los_Angeles',
    );
    const text = buildCsv(subject, { separator: ',' });
    assert.match(text, /01\/11\/2026 15:00:00 \+07:00,01\/11\/2026 16:31:00 \+07:00,1:00:00,.*,1:31:00,/);
  });

  test('[EX6] clocks that are set back in mid-session change offsets, not durations', async () => {
    // In Berlin 2:59:59 +02:00 was followed by 2:00:00 +01:00 on 25 October 2026, at 01:00 UTC.
    const events = inZone('Europe/Berlin', Date.parse('2026-10-24T16:00:00Z'));
    const subject = subjectOfLog(events);
    const text = buildCsv(subject, { separator: ',' });
    assert.match(text, /25\/10\/2026 02:10:00 \+02:00,25\/10\/2026 03:31:00 \+01:00,1:19:10,.*,2:20:10,/);
    const rows = await sheetRows(await buildXlsx(subject), 'Điểm cầu');
    assert.deepEqual(rows[2]?.[7], new Date('2026-10-25T02:10:00Z'));
    assert.deepEqual(rows[2]?.[8], new Date('2026-10-25T03:31:00Z'));
  });
});

describe('bad input', () => {
  const names: Readonly<Record<string, readonly [name: string, csv: string, cell: string]>> = {
    formula: ['=1+1', "'=1+1", '=1+1'],
    plus: ['+84 24', "'+84 24", '+84 24'],
    minus: ['-1+1', "'-1+1", '-1+1'],
    at: ['@SUM(A1)', "'@SUM(A1)", '@SUM(A1)'],
    quotes: ['Điểm cầu "A"; B', '"Điểm cầu ""A""; B"', 'Điểm cầu "A"; B'],
    'line breaks': ['Lào\r\nCai', 'Lào Cai', 'Lào Cai'],
    'hidden formula': ['\u202e\u200b=1+1', "'=1+1", '=1+1'],
    NFD: ['Ủy ban Lào Cai'.normalize('NFD'), 'Ủy ban Lào Cai', 'Ủy ban Lào Cai'],
    'right-to-left marks': ['Lào\u202e Cai\u2066', 'Lào Cai', 'Lào Cai'],
    markup: ['<b>&amp;</b>]]>', '"<b>&amp;</b>]]>"', '<b>&amp;</b>]]>'],
    'control characters': ['Lào\u0000\u0007 Cai\ufffe', 'Lào Cai', 'Lào Cai'],
  };
  for (const [what, [name, csvCell, xlsxCell]] of Object.entries(names)) {
    test(`[EX5] ${what} in a name`, async () => {
      const subject = subjectOfLog(withName(name));
      const text = buildCsv(subject, { separator: ';' });
      assert.ok(text.includes(`\r\n2;LCA;${csvCell};`), text);
      const rows = await sheetRows(await buildXlsx(subject), 'Điểm cầu');
      assert.equal(rows[2]?.[2], xlsxCell);
      assert.equal(rows.length, sitesTable(subject).rows.length + 1);
      await exported('pdf', withName(name));
    });
  }

  test('[EX5] a name of 10,000 characters is whole in the tables, and cut short in print', async () => {
    for (const name of ['x'.repeat(10_000), 'Ủy ban '.repeat(1429).trim(), '😀'.repeat(5000)]) {
      const events = withName(name);
      const subject = subjectOfLog(events);
      assert.ok(buildCsv(subject, { separator: ';' }).includes(name));
      const rows = await sheetRows(await buildXlsx(subject), 'Điểm cầu');
      assert.equal(rows[2]?.[2], name);
      const pdf = await exported('pdf', events);
      assert.ok(pdf.byteLength > 10_000 && pdf.byteLength < 300_000, `${pdf.byteLength} bytes`);
    }
  });
});
