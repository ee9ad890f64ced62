import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { IMPORT_MAX_LINES, type ImportLine } from '../../contract/speechImport.ts';
import { EMPTY_FLOOR } from '../../domain/floor/floor.ts';
import { asId, type AgendaItemId, type PersonId, type SiteId } from '../../domain/ids.ts';
import {
  CHAIR_OF_GLI,
  CHAIR_OF_LCA,
  GLI,
  HQ,
  LCA,
  PLAN,
  USSF,
} from '../../domain/testing/sampleConference.ts';
import { DISCUSSION, MINUTE_MS, speechOf } from '../../domain/testing/sampleSession.ts';
import type { SiteProfile } from '../../domain/sites/sites.ts';
import { isStoredText } from '../../domain/text.ts';
import type { ListWorld } from './LineReader.ts';
import { readRows } from './readRows.ts';
import { readSpeechLines } from './readSpeechLines.ts';

const namesake = asId<PersonId>('namesake');

function siteNamed(id: string, vi: string, en: string): SiteProfile {
  const [host] = PLAN.sites;
  assert.ok(host !== undefined);
  return { ...host, id: asId<SiteId>(id), shortName: { vi, en }, group: 'province', order: 40 };
}

const sites = [
  ...PLAN.sites,
  siteNamed('HNM', 'Hà Nam', 'Upper Nam'),
  siteNamed('HNA', 'Hạ Năm', 'Lower Nam'),
  siteNamed('HTA', 'Hà Tây', 'Ha Tay'),
].map((site) => ({
  ...site,
  connections: [],
  lastEpoch: 0,
  lastDisconnect: null,
  // Part of Hà Nội.
  removedAt: site.id === 'HTA' ? 1 : null,
}));
const deputy = {
  id: namesake,
  name: 'Nguyễn Văn Ba',
  office: { vi: 'Phó Chủ tịch', en: 'Vice Chair' },
  site: GLI,
};

const world: ListWorld = {
  sites: Object.fromEntries(sites.map((site) => [site.id, site])),
  people: Object.fromEntries([...PLAN.people, deputy].map((person) => [person.id, person])),
  speeches: [],
  floor: EMPTY_FLOOR,
};

async function read(csv: string | Buffer, held: ListWorld = world, item: AgendaItemId = DISCUSSION) {
  const rows = await readRows(Buffer.from(csv));
  return typeof rows === 'string' ? rows : readSpeechLines(rows, held, item);
}

async function linesOf(csv: string | Buffer, held: ListWorld = world): Promise<readonly ImportLine[]> {
  const lines = await read(csv, held);
  assert.ok(typeof lines !== 'string', JSON.stringify(lines));
  return lines;
}

/** The lines of a list with all columns. */
const linesWith = (...rows: readonly string[]): Promise<readonly ImportLine[]> =>
  linesOf(['Mã;Họ tên;Chức vụ;Phút;Nội dung;Tài liệu', ...rows].join('\n'));

async function errorsWith(...rows: readonly string[]): Promise<readonly string[]> {
  const lines = await linesWith(...rows);
  return lines.flatMap(({ line, errors }) => errors.map(({ field, code }) => `${line} ${field} ${code}`));
}

describe('the heading', () => {
  test('[IM3] names its columns in either language, with or without diacritics, in any order', async () => {
    const headings = [
      'Điểm cầu;HỌ VÀ TÊN;chức danh;Thời lượng (phút);Nội dung:;Tài liệu',
      'ma;ho ten;chuc vu;phut;noi dung;tai lieu',
      'Code;Name;Office;Minutes;Topic;Document',
      'Ma\u0303;Ho\u0323 te\u0302n;Chu\u031b\u0301c vu\u0323;Phu\u0301t;No\u0323\u0302i dung;Ta\u0300i lie\u0323\u0302u',
    ];
    for (const heading of headings) {
      const [line] = await linesOf(`${heading}\nLCA;Trần Văn Một;Chủ tịch;7;Chè;che.pdf`);
      const { person, allowanceMs, topic, document, errors } = line ?? {};
      assert.deepEqual(
        { site: line?.site, person: person?.person, allowanceMs, topic, document, errors },
        {
          site: LCA,
          person: CHAIR_OF_LCA,
          allowanceMs: 7 * MINUTE_MS,
          topic: 'Chè',
          document: 'che.pdf',
          errors: [],
        },
        heading,
      );
    }
    const [line] = await linesOf('Phút;STT;Ghi chú;Mã\n4;1;đã gọi;USSF');
    assert.deepEqual([line?.site, line?.allowanceMs], [USSF, 4 * MINUTE_MS]);
  });

  test('[IM3] of two columns for the same, the first that is filled counts', async () => {
    const lines = await linesOf('Mã;Điểm cầu\nLCA;Gia Lai\n;Gia Lai');
    assert.deepEqual(
      lines.map(({ site }) => site),
      [LCA, GLI],
    );
  });

  test('[IM3] without a column for the site there is no list', async () => {
    assert.equal(await read('Họ tên;Phút\nTrần;5'), 'no_heading');
    assert.equal(await read(`${'\nx'.repeat(30)}\nMã;Phút\nLCA;5`), 'no_heading');
    assert.equal(await read('Mã;Phút\n'), 'empty');
    assert.equal(await read('STT;Mã;Phút\n1;;\n2;;'), 'empty');
  });

  test('[IM3] a list has at most so many lines', async () => {
    const list = (count: number): string =>
      `Mã;Nội dung\n${Array.from({ length: count }, (_, i) => `LCA;${i}`).join('\n')}`;
    assert.equal((await linesOf(list(IMPORT_MAX_LINES))).length, IMPORT_MAX_LINES);
    assert.equal(await read(list(IMPORT_MAX_LINES + 1)), 'too_many_lines');
  });
});

describe('a line', () => {
  test('[IM4] means a site by its code or its short name, with or without diacritics', async () => {
    const lines = await linesWith(
      'LCA',
      'lca',
      'Lào Cai',
      'LAO CAI',
      'lao  cai',
      'Government headquarters',
      'Hà Nam',
      'Hạ Năm',
    );
    assert.deepEqual(
      lines.map(({ site }) => site),
      [LCA, LCA, LCA, LCA, LCA, HQ, 'HNM', 'HNA'],
    );
  });

  test('[IM4] that names no site, or two, is wrong', async () => {
    assert.deepEqual(await errorsWith(';An;Chủ tịch', 'Lào Cay', 'ha nam', 'toString', 'HTA', 'Hà Tây'), [
      '2 site empty',
      '3 site unknown_site',
      '4 site ambiguous_site',
      '5 site unknown_site',
      '6 site unknown_site',
      '7 site unknown_site',
    ]);
  });

  test('[IM5] means somebody who is named for the site, or names somebody new', async () => {
    const lines = await linesWith(
      'LCA;Trần Văn Một',
      'LCA;TRẦN VĂN MỘT;chủ tịch;;lần hai',
      'LCA;Trần Văn Một;Chair;;in English',
      'LCA;Trần Văn Một;Bí thư',
      'GLI;Trần Văn Một;Chủ tịch',
      'USSF',
    );
    const chair = { vi: 'Chủ tịch', en: 'Chair' };
    assert.deepEqual(
      lines.map(({ person, errors }) => [person, errors]),
      [
        ...Array.from({ length: 3 }, () => [
          { person: CHAIR_OF_LCA, name: 'Trần Văn Một', office: chair },
          [],
        ]),
        [{ person: null, name: 'Trần Văn Một', office: { vi: 'Bí thư', en: 'Bí thư' } }, []],
        [{ person: null, name: 'Trần Văn Một', office: { vi: 'Chủ tịch', en: 'Chủ tịch' } }, []],
        [null, []],
      ],
    );
  });

  test('[IM5] that names somebody new needs the office, once', async () => {
    const lines = await linesWith('LCA;Lý Thị Tư', 'LCA;Lý Thị Tư;Giám đốc', 'LCA;lý thị tư;;;lần hai');
    assert.deepEqual(lines[0]?.errors, [{ field: 'office', code: 'empty', text: '' }]);
    assert.deepEqual(lines[2]?.person, lines[1]?.person);
  });

  test('[IM5] that fits two people of the site, or says an office without a name, is wrong', async () => {
    assert.deepEqual(await errorsWith('GLI;Nguyễn Văn Ba', 'GLI;Nguyễn Văn Ba;Chủ tịch', 'GLI;;Chủ tịch'), [
      '2 name ambiguous_person',
      '4 name empty',
    ]);
  });

  test('[IM6] has whole minutes from 1 to 60, or the length that speeches have', async () => {
    const lines = await linesWith(
      'LCA;;;;a',
      'LCA;;;1;b',
      'LCA;;;60;c',
      'LCA;;;5 phút;d',
      "LCA;;;7';e",
      'LCA;;;8,0;f',
      'LCA;;;9 MINUTES;g',
    );
    assert.deepEqual(
      lines.map(({ allowanceMs }) => (allowanceMs ?? 0) / MINUTE_MS),
      [5, 1, 60, 5, 7, 8, 9],
    );
    const bad = ['0', '61', '-5', '4.5', '5 giờ', '1e1', 'năm', '=5', '005555', '2026-11-22T04:51:43.779Z'];
    assert.deepEqual(
      await errorsWith(...bad.map((minutes) => `LCA;;;${minutes}`)),
      bad.map((_, index) => `${index + 2} minutes bad_minutes`),
    );
  });

  test('[IM6] is normalised: NFC, one line, without what nobody sees', async () => {
    const [line] = await linesWith(
      `LC\u200bA;${'Lý Thị Tư'.normalize('NFD')};\u202eGiám\u00a0đốc\u202c;5;"Cà phê,\r\n  hồ tiêu";`,
    );
    assert.deepEqual(line, {
      line: 2,
      site: LCA,
      person: { person: null, name: 'Lý Thị Tư', office: { vi: 'Giám đốc', en: 'Giám đốc' } },
      allowanceMs: 5 * MINUTE_MS,
      topic: 'Cà phê, hồ tiêu',
      document: null,
      errors: [],
      remarks: [],
    });
  });

  test('[IM6] that is too long for its field, or begins a name as a formula, is wrong', async () => {
    const long = 'x'.repeat(10_000);
    const lines = await linesWith(`${long};${long};${long};${long};${long};${long}`);
    assert.deepEqual(
      lines[0]?.errors.map(({ field, code, text }) => [field, code, text.length]),
      [
        ['site', 'unknown_site', 80],
        ['name', 'too_long', 80],
        ['office', 'too_long', 80],
        ['minutes', 'bad_minutes', 80],
        ['topic', 'too_long', 80],
        ['document', 'too_long', 80],
      ],
    );
    assert.deepEqual(
      await errorsWith('LCA;=1+1;Chủ tịch', 'LCA;@An;-Chủ tịch', 'LCA;+84 912;Chủ tịch;;- gạch đầu dòng'),
      ['2 name bad_text', '3 name bad_text', '3 office bad_text', '4 name bad_text'],
    );
    const [dashed] = await linesWith('LCA;;;;- gạch đầu dòng');
    assert.equal(dashed?.topic, '- gạch đầu dòng');
  });

  test('[IM7] that says what an earlier one says is wrong', async () => {
    assert.deepEqual(
      await errorsWith(
        'LCA;An;Chủ tịch;5;Chè',
        'lao cai;AN;chủ tịch;9;Chè',
        'LCA;An;;5;Cà phê',
        'USSF',
        'USSF;;;3',
        'GLI',
      ),
      ['3 name duplicate', '6 site duplicate'],
    );
  });

  test('[IM7] and so is one that is on the list of the item already, unless it was withdrawn', async () => {
    const csv = 'Mã;Họ tên;Nội dung\nLCA;Trần Văn Một;Chè\nLCA;Trần Văn Một;Cà phê\nGLI';
    const of = { site: LCA, person: CHAIR_OF_LCA, topic: 'Chè' };
    const speeches = [
      speechOf('s1', { ...of, outcome: 'done' }),
      speechOf('s2', { site: GLI, person: CHAIR_OF_GLI }),
    ];
    const errorsHeldAgainst = async (held: ListWorld['speeches']) =>
      (await linesOf(csv, { ...world, speeches: held })).map(({ errors }) => errors.map(({ code }) => code));
    assert.deepEqual(await errorsHeldAgainst(speeches), [['already_listed'], [], []]);
    assert.deepEqual(await errorsHeldAgainst([speechOf('s3', { site: GLI })]), [[], [], ['already_listed']]);
    for (const other of [{ outcome: 'withdrawn' as const }, { item: asId<AgendaItemId>('other') }]) {
      assert.deepEqual(await errorsHeldAgainst([speechOf('s1', { ...of, ...other })]), [[], [], []]);
    }
  });

  test('[IM10] that has one more speech of a speaker is pointed out, unless it has an error', async () => {
    const lines = await linesWith(
      'LCA;Trần Văn Một;;;Chè',
      'LCA;trần văn một;chủ tịch;;Cà phê',
      'LCA;Lý Thị Tư;Giám đốc;;Chè',
      'LCA;lý thị tư;;;Cà phê',
      'LCA;Trần Văn Một;;;Chè',
      'LCA;Trần Văn Một;;0;Hồ tiêu',
    );
    const inLine = (line: number) => [{ code: 'also_in_file', line }];
    assert.deepEqual(
      lines.map(({ remarks }) => remarks),
      [[], inLine(2), [], inLine(4), [], []],
    );
    assert.deepEqual(
      lines.flatMap(({ line, errors }) => errors.map(({ code }) => `${line} ${code}`)),
      ['6 duplicate', '7 bad_minutes'],
    );
  });

  test('[IM6] the list by hand becomes what it says', async () => {
    const file = readFileSync(new URL('fixtures/danh-sach-tham-luan.csv', import.meta.url));
    const lines = await linesOf(file);
    assert.deepEqual(
      lines.map(({ line, site, person, allowanceMs, topic, document, errors }) => [
        line,
        site,
        person?.name ?? null,
        (allowanceMs ?? 0) / MINUTE_MS,
        topic,
        document,
        errors.length,
      ]),
      [
        [4, LCA, 'Trần Văn Một', 7, 'Cửa khẩu; "một cửa"', 'tham-luan-lca.pdf', 0],
        [5, GLI, 'Nguyễn Thị Tư', 5, 'Cà phê, hồ tiêu', null, 0],
        [6, USSF, null, 5, null, null, 0],
      ],
    );
  });
});

test('[IM6] whatever the cells say, a line without errors is one that can be stored', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      'LCA',
      'Gia Lai',
      'An',
      'Chủ tịch',
      '5',
      '',
      'x'.repeat(600),
      '=1',
      '\u202e',
      'é'.normalize('NFD'),
    ),
  );
  const heading = { line: 1, cells: ['Mã', 'Họ tên', 'Chức vụ', 'Phút', 'Nội dung', 'Tài liệu'] };
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { minLength: 1, maxLength: 10 }), (cells) => {
      const lines = readSpeechLines(
        [heading, ...cells.map((row, i) => ({ line: i + 2, cells: row }))],
        world,
        DISCUSSION,
      );
      for (const { site, person, allowanceMs, topic, document, errors } of typeof lines === 'string'
        ? []
        : lines) {
        if (errors.length > 0) {
          assert.ok(errors.every(({ text }) => text.length <= 80));
          continue;
        }
        assert.ok(site !== null && allowanceMs !== null && Number.isInteger(allowanceMs));
        assert.ok(allowanceMs >= MINUTE_MS && allowanceMs <= 60 * MINUTE_MS);
        const names = person === null ? [] : [person.name, person.office.vi, person.office.en];
        assert.ok(names.every((text) => isStoredText(text, 200)));
        assert.ok(topic === null || isStoredText(topic, 500));
        assert.ok(document === null || isStoredText(document, 200));
      }
    }),
    { numRuns: 500 },
  );
});
