import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { csv } from './csv.ts';

/** A reader of RFC 4180, written from the grammar alone. */
function parse(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let place = 0;
  while (place < text.length) {
    let cell = '';
    if (text[place] === '"') {
      const end = text.slice(place + 1).search(/(?<=^(?:[^"]|"")*)"(?!")/);
      cell = text.slice(place + 1, place + 1 + end).replaceAll('""', '"');
      place += end + 2;
    } else {
      const rest = text.slice(place);
      const end = rest.search(new RegExp(`[${separator}\r]`));
      cell = rest.slice(0, end);
      place += end;
    }
    cells.push(cell);
    if (text.startsWith('\r\n', place)) {
      rows.push(cells);
      cells = [];
      place += 2;
    } else {
      assert.equal(text[place], separator);
      place += 1;
    }
  }
  return rows;
}

describe('csv', () => {
  test('[AT8] begins with a byte order mark and ends every line with CRLF', () => {
    assert.equal(
      csv(
        [
          ['a', 'b'],
          ['c', ''],
        ],
        { separator: ',' },
      ),
      '\ufeffa,b\r\nc,\r\n',
    );
    assert.equal(csv([], { separator: ',' }), '\ufeff');
  });

  test('[AT8] puts in quotes what any program could take for a border', () => {
    assert.equal(
      csv([['a;b', 'c,d', 'e\tf', 'g"h', 'i\nj', 'k']], { separator: ';' }).slice(1),
      '"a;b";"c,d";"e\tf";"g""h";"i\nj";k\r\n',
    );
  });

  test('[AT8] a reader gets the cells back, but for the apostrophe before a formula', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'ơ', '=', '+', '-', '@', '"', "'", ',', ';', '\t', '\r', '\n', ' '),
    });
    const rows = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(rows, fc.constantFrom(',' as const, ';' as const, '\t' as const), (table, separator) => {
        const read = parse(csv(table, { separator }).slice(1), separator);
        assert.ok(read.flat().every((cell) => !/^[=+\-@\t\r]/.test(cell)));
        const expected = table.map((cells) =>
          cells.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)),
        );
        assert.deepEqual(read, expected);
      }),
    );
  });
});
