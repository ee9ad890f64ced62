import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { normaliseText, searchKey } from './text.ts';

describe('normaliseText', () => {
  test('[TX1] composes Vietnamese letters', () => {
    assert.equal(normaliseText('Bùi Thanh Sơn'.normalize('NFD')), 'Bùi Thanh Sơn'.normalize('NFC'));
  });

  test('[TX1] makes one line without needless spaces', () => {
    assert.equal(normaliseText(' Lào\u00a0 Cai\r\n\tHà\u2028Nội\u0000 '), 'Lào Cai Hà Nội');
  });

  test('[TX1] takes out what nobody sees, without tearing words apart', () => {
    assert.equal(normaliseText('\ufeffLào\u200b Ca\u202ei\u200e\u00ad\u2066'), 'Lào Cai');
    assert.equal(normaliseText('Lào\ud800 Cai'), 'Lào Cai');
  });

  test('[TX1] composes a letter and a mark that something unseen kept apart', () => {
    assert.equal(normaliseText('e\u200b\u0301'), 'é');
  });

  test('[TX1] normalising twice is normalising once', () => {
    const pieces = fc.constantFrom(
      'a',
      'ơ',
      'đ',
      ' ',
      '\n',
      '\u00a0',
      '\u200b',
      '\u202e',
      '\ud800',
      '\udc00',
      '\u0301',
      '\u0323',
      '\u0000',
      '😀',
      '\u2126',
    );
    const texts = fc.oneof(fc.string({ unit: pieces }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(texts, (text) => {
        const once = normaliseText(text);
        assert.equal(normaliseText(once), once);
        assert.ok(once.isWellFormed());
        assert.doesNotMatch(once, /[\p{Cc}\p{Cf}\u2028\u2029]|^\s|\s$|\s\s/u);
        assert.equal(once.normalize('NFC'), once);
      }),
    );
  });
});

describe('searchKey', () => {
  test('[TX2] finds what was typed without diacritics', () => {
    assert.equal(searchKey('Đắk Lắk'), 'dak lak');
    assert.equal(searchKey('Thừa Thiên  Huế'), 'thua thien hue');
    assert.equal(searchKey('ĐIỆN BIÊN'.normalize('NFD')), searchKey('dien bien'));
  });
});
