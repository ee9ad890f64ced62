import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadCatalogue } from './catalogue.ts';
import { utcOffsetAt } from './timeZone.ts';

const FILE = fileURLToPath(new URL('sites.yaml', import.meta.url));
const sites = loadCatalogue(FILE);
const missions = sites.filter(({ group }) => group === 'mission');
const embassies = missions.filter(({ order }) => order > 200 && order < 400);
const consulates = missions.filter(({ order }) => order > 400);
const { compare } = new Intl.Collator('vi');

const CITIES = ['Hà Nội', 'TP. Hồ Chí Minh', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ'];

// Written down apart from the catalogue, region by region.
const PROVINCES = `
  Hà Giang, Cao Bằng, Bắc Kạn, Tuyên Quang, Lào Cai, Điện Biên, Lai Châu, Sơn La, Yên Bái, Hòa Bình, Thái Nguyên,
  Lạng Sơn, Bắc Giang, Phú Thọ,
  Quảng Ninh, Vĩnh Phúc, Bắc Ninh, Hải Dương, Hưng Yên, Thái Bình, Hà Nam, Nam Định, Ninh Bình,
  Thanh Hóa, Nghệ An, Hà Tĩnh, Quảng Bình, Quảng Trị, Thừa Thiên Huế, Quảng Nam, Quảng Ngãi, Bình Định, Phú Yên,
  Khánh Hòa, Ninh Thuận, Bình Thuận,
  Kon Tum, Gia Lai, Đắk Lắk, Đắk Nông, Lâm Đồng,
  Bình Phước, Tây Ninh, Bình Dương, Đồng Nai, Bà Rịa - Vũng Tàu,
  Long An, Tiền Giang, Bến Tre, Trà Vinh, Vĩnh Long, Đồng Tháp, An Giang, Kiên Giang, Hậu Giang, Sóc Trăng, Bạc Liêu,
  Cà Mau
`
  .split(',')
  .map((name) => name.trim());

test('[CF16] the catalogue has one host, the 63 provincial sites and at least 60 missions', () => {
  const provinces = sites.filter(({ group }) => group === 'province').map(({ shortName }) => shortName.vi);
  assert.equal(sites.filter(({ group }) => group === 'host').length, 1);
  assert.equal(provinces.length, 63);
  assert.deepEqual(provinces.toSorted(compare), [...CITIES, ...PROVINCES].toSorted(compare));
  assert.ok(missions.length >= 60, String(missions.length));
});

test('[CF16] the host comes first, then the five cities, then provinces in Vietnamese alphabetical order', () => {
  const names = sites.map(({ shortName }) => shortName.vi);
  assert.deepEqual(sites[0]?.code, 'HQ');
  assert.deepEqual(names.slice(1, 6), CITIES);
  assert.deepEqual(names.slice(6, 64), PROVINCES.toSorted(compare));
  assert.deepEqual(
    sites.slice(0, 64).map(({ order }) => order),
    Array.from({ length: 64 }, (_, order) => order),
  );
});

test('[CF16] then permanent missions, embassies and consulates, the latter two in Vietnamese alphabetical order', () => {
  const permanent = missions.filter(({ order }) => order < 200);
  assert.deepEqual([...permanent, ...embassies, ...consulates], missions);
  assert.ok(permanent.every(({ name }) => name.vi.startsWith('Phái đoàn thường trực Việt Nam ')));
  assert.ok(embassies.every(({ name }) => name.vi.startsWith('Đại sứ quán Việt Nam tại ')));
  assert.ok(consulates.every(({ name }) => name.vi.startsWith('Tổng Lãnh sự quán Việt Nam tại ')));
  for (const group of [embassies, consulates]) {
    const names = group.map(({ shortName }) => shortName.vi);
    assert.deepEqual(names, names.toSorted(compare));
  }
});

test('[CF16] embassies have the code of a country, consulates that of a country with an embassy and a city', () => {
  const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const codes = new Set(embassies.map(({ code }) => code));
  for (const { code } of embassies) assert.ok(code.length === 2 && countries.of(code) !== undefined, code);
  for (const { code } of consulates) assert.ok(code.length === 4 && codes.has(code.slice(0, 2)), code);
});

test('[CF16] sites keep the time of their cities', () => {
  // Offsets of the evening of the sample conference, in summer time where there is one.
  const at = Date.parse('2024-07-18T19:30:00+07:00');
  const offsets = Object.fromEntries(sites.map(({ code, timeZone }) => [code, utcOffsetAt(timeZone, at)]));
  const domestic = sites.filter(({ group }) => group !== 'mission');
  assert.ok(domestic.every(({ timeZone }) => timeZone === 'Asia/Ho_Chi_Minh'));
  const expected = `
    US -04:00, USSF -07:00, USHO -05:00, UNNY -04:00, CA -04:00, CAVA -07:00, CU -04:00, MX -06:00, PA -05:00,
    VE -04:00, BR -03:00, AR -03:00, CL -04:00, GB +01:00, FR +02:00, UNGE +02:00, UA +03:00, TR +03:00, RU +03:00,
    RUEK +05:00, RUVL +10:00, KZ +05:00, IR +03:30, IL +03:00, IN +05:30, MM +06:30, MN +08:00, JP +09:00, AU +10:00,
    AUPE +08:00, NZ +12:00, EG +03:00, MA +01:00, NG +01:00
  `;
  for (const pair of expected.split(',')) {
    const [code = '', offset] = pair.trim().split(' ');
    assert.equal(offsets[code], offset, code);
  }
});

test('[CF13] the shipped files are NFC already', () => {
  for (const name of ['sites.yaml', 'conference.sample.yaml']) {
    const content = readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8');
    assert.equal(content, content.normalize('NFC'), name);
  }
});
