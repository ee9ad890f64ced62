import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SYSTEM } from '../../domain/actor.ts';
import { asId, type ConferenceId } from '../../domain/ids.ts';
import { sealEvents, EMPTY_HEAD } from '../log/hashChain.ts';
import { logFile } from './logFile.ts';
import { verifyLogFile } from './verifyLogFile.ts';

const conference = asId<ConferenceId>('hoi-nghi');
const events = sealEvents(
  conference,
  EMPTY_HEAD,
  [1, 2, 3].map((number) => ({
    type: 'AgendaItemActivated',
    schema: 1,
    at: 1000 + number,
    actor: SYSTEM,
    command: null,
    data: { item: `mục ${number}` },
  })),
);
const file = logFile(conference, events);
const lines = file.split('\n');

test('[EV1] [EV2] an exported log is whole, and says which version and head it ends with', () => {
  assert.deepEqual(verifyLogFile(file), { ok: true, conference, version: 3, head: events[2]?.hash });
});

test('[EV2] the log of a conference without events is whole, too', () => {
  assert.equal(verifyLogFile(logFile(conference, [])).ok, true);
});

test('[EV2] any byte that is flipped is found, in the event that it is of or in the header', () => {
  const bytes = Buffer.from(file);
  for (let index = 0; index < bytes.length; index += 1) {
    const flipped = Buffer.from(bytes);
    flipped[index] = (flipped[index] ?? 0) ^ 1;
    const verdict = verifyLogFile(flipped.toString());
    assert.equal(verdict.ok, false, `byte ${index}`);
  }
});

test('[EV2] a changed, a missing and a moved event are named', () => {
  const changed = verifyLogFile(file.replace('mục 2', 'mục 9'));
  const event = { version: 2, type: 'AgendaItemActivated' };
  assert.deepEqual(changed, {
    ok: false,
    reason: 'broken_event',
    line: 3,
    event: { ...event, fault: 'hash' },
  });
  const missing = verifyLogFile(lines.toSpliced(2, 1).join('\n'));
  assert.deepEqual(missing, {
    ok: false,
    reason: 'broken_event',
    line: 3,
    event: { version: 3, type: 'AgendaItemActivated', fault: 'version' },
  });
});

test('[EV2] events that are missing at the end are missed', () => {
  assert.deepEqual(verifyLogFile(lines.toSpliced(3, 1).join('\n')), {
    ok: false,
    reason: 'cut_off',
    line: 3,
  });
});

test('[EV2] what is no log is called so', () => {
  for (const text of ['', 'hello', '{}', '[]', 'null', '{"format":"diem-cau-log/2"}']) {
    assert.deepEqual(verifyLogFile(text), { ok: false, reason: 'not_a_log', line: 1 }, text);
  }
  assert.deepEqual(verifyLogFile(`${lines[0]}\nnot json\n`), {
    ok: false,
    reason: 'unreadable_line',
    line: 2,
  });
});

test('[EV2] a line that says more than was written, or says it twice, is named', () => {
  const line = lines[2] ?? '';
  const forged = [
    line.replace('{"version":2', '{"at":1,"version":2'),
    line.replace('"data":{', '"data":{"constructor":"x",'),
    line.replace('"data":{', '"data":{"item":"mục 9",'),
    line.replace('{"version":2', '{"toString":"x","version":2'),
    ` ${line}`,
  ];
  for (const text of forged) {
    assert.notEqual(text, line);
    const verdict = verifyLogFile(lines.with(2, text).join('\n'));
    assert.ok(!verdict.ok && verdict.line === 3, text);
  }
});

test('[EV2] a line that no log could hold is named, and checking it does not fail', () => {
  for (const text of ['"m\\ud83d"', '1e999']) {
    const verdict = verifyLogFile(lines.with(2, (lines[2] ?? '').replace('"mục 2"', text)).join('\n'));
    assert.ok(!verdict.ok && verdict.line === 3, text);
  }
});

test('[EV2] line ends of another system change nothing that it says', () => {
  assert.equal(verifyLogFile(file.replaceAll('\n', '\r\n')).ok, true);
});
