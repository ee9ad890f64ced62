import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { writeXlsx } from 'hucre/xlsx';
import type { Accepted } from '../../contract/definition.ts';
import type { Reply } from '../../contract/errors.ts';
import { IMPORT_MAX_BYTES, type ImportPreview } from '../../contract/speechImport.ts';
import { STAFF_ROLES, SYSTEM, type Role } from '../../domain/actor.ts';
import { findPerson } from '../../domain/conference/people.ts';
import { DEFAULT_RULES } from '../../domain/floor/floor.ts';
import { CHAIR_OF_LCA, GLI, LCA, OPENING, REPORT } from '../../domain/testing/sampleConference.ts';
import { connect } from '../../domain/testing/scenario.ts';
import { buildWorkbook } from '../import/testing/buildWorkbook.ts';
import { serverFor } from '../testing/serverFor.ts';
import type { TestServer } from '../testing/startTestServer.ts';

const LIST = 'Mã;Họ tên;Chức vụ;Phút\nLCA;Trần Văn Một;;7\nGLI;Lý Thị Tư;Giám đốc;5\nUSSF;;;';

type Sent = string | Uint8Array | undefined;

async function given(t: TestContext, roles: readonly Role[] = ['clerk']) {
  const server = await serverFor(t);
  const token = server.staffToken('Thư ký', roles);
  const send = <T>(path: string, file: Sent, headers: Record<string, string> = {}) =>
    post<T>(server, path, file, { authorization: `Bearer ${token}`, ...headers });
  return {
    server,
    send,
    preview: (file: Sent) => answer(send<ImportPreview>(`preview?item=${REPORT}`, file)),
    importing: (file: Sent, version: number, command = 'command-1') =>
      send<Accepted>(`import?item=${REPORT}&command=${command}&expectedVersion=${version}`, file),
  };
}

async function post<T>(server: TestServer, path: string, file: Sent, headers: Record<string, string>) {
  const body = file === undefined ? {} : { body: Buffer.from(file) };
  const response = await fetch(`${server.url}/api/speeches/${path}`, { method: 'POST', headers, ...body });
  return { status: response.status, reply: (await response.json()) as Reply<T> };
}

async function answer<T>(asked: Promise<{ readonly reply: Reply<T> }>): Promise<T> {
  const { reply } = await asked;
  assert.ok(reply.ok, JSON.stringify(reply));
  return reply.data;
}

async function refusal(asked: Promise<{ readonly status: number; readonly reply: Reply<unknown> }>) {
  const { status, reply } = await asked;
  assert.ok(!reply.ok);
  return [status, reply.code];
}

describe('a preview', () => {
  test('[IM9] is for those who prepare the list', async (t) => {
    const allowed = ['operator', 'admin', 'clerk'];
    const { server } = await given(t);
    for (const path of [
      `preview?item=${REPORT}`,
      `import?item=${REPORT}&command=command-1&expectedVersion=7`,
    ]) {
      for (const role of STAFF_ROLES) {
        const headers = { authorization: `Bearer ${server.staffToken('Lan', [role])}` };
        const { status } = await post(server, path, 'x', headers);
        assert.equal(status === 403, !allowed.includes(role), `${path} ${role}`);
      }
      const headers = { authorization: `Bearer ${server.siteToken(LCA)}` };
      assert.equal((await post(server, path, 'x', headers)).status, 403);
      assert.equal((await post(server, path, 'x', {})).status, 401);
    }
    assert.equal(server.runner.state.speeches.length, 0);
  });

  test('[IM9] tells what each line would become, and changes nothing', async (t) => {
    const { server, preview } = await given(t);
    const before = server.runner.version;
    const { version, problem, lines } = await preview(`${LIST}\nXX;;;`);
    assert.deepEqual([version, problem], [before, null]);
    assert.deepEqual(
      lines.map(({ line, site, person, allowanceMs, errors }) => [
        line,
        site,
        person?.person,
        allowanceMs,
        errors.length,
      ]),
      [
        [2, LCA, CHAIR_OF_LCA, 420_000, 0],
        [3, GLI, null, 300_000, 0],
        [4, 'USSF', undefined, 300_000, 0],
        [5, null, undefined, 300_000, 1],
      ],
    );
    assert.equal(server.runner.version, before);
  });

  test('[IM9] says why a file is no list', async (t) => {
    const { preview } = await given(t);
    const problems = await Promise.all(
      [undefined, '', 'Họ tên\nAn', Buffer.from([0xff, 0xfe, 0x4d]), Buffer.from('PK\x03\x04')].map(
        async (file) => (await preview(file)).problem,
      ),
    );
    assert.deepEqual(problems, ['empty', 'empty', 'no_heading', 'bad_encoding', 'unreadable']);
    const bomb = await preview(buildWorkbook({ sheet: Buffer.alloc(100 * 1024 * 1024) }));
    assert.deepEqual([bomb.problem, bomb.lines], ['too_large', []]);
  });

  test('[IM1] a file is what its bytes are, whatever type it is sent as', async (t) => {
    const { send } = await given(t);
    const path = `preview?item=${REPORT}`;
    for (const type of ['application/json', 'application/x-www-form-urlencoded', 'text/csv']) {
      const list = await answer(send<ImportPreview>(path, LIST, { 'content-type': type }));
      assert.deepEqual([list.problem, list.lines.length], [null, 3], type);
    }
    const json = await answer(
      send<ImportPreview>(path, '{"site":"LCA"}', { 'content-type': 'application/json' }),
    );
    assert.equal(json.problem, 'no_heading');
  });

  test('[IM9] refuses what is too large to be sent, and questions that make no sense', async (t) => {
    const { send } = await given(t);
    const path = `preview?item=${REPORT}`;
    assert.deepEqual(await refusal(send(path, Buffer.alloc(IMPORT_MAX_BYTES + 1))), [413, 'too_large']);
    assert.deepEqual(await refusal(send('preview?item=gone', LIST)), [422, 'unknown_agenda_item']);
    assert.deepEqual(await refusal(send('preview', LIST)), [400, 'bad_request']);
    assert.deepEqual(await refusal(send(`${path}&x=1`, LIST)), [400, 'bad_request']);
    assert.deepEqual(await refusal(send(path, LIST, { 'content-encoding': 'gzip' })), [400, 'bad_request']);
    for (const query of ['expectedVersion=-1', 'expectedVersion=1e3', 'expectedVersion=', '']) {
      const importing = send(`import?item=${REPORT}&command=command-1&${query}`, LIST);
      assert.deepEqual(await refusal(importing), [400, 'bad_request'], query);
    }
  });
});

describe('an import', () => {
  test('[IM8] names whom the list names and lists all of it, in one step', async (t) => {
    const { server, preview, importing } = await given(t);
    const { version } = await preview(LIST);
    const accepted = await answer(importing(LIST, version));
    assert.equal(accepted.version, version + 4);
    const { speeches, people } = server.runner.state;
    assert.deepEqual(
      speeches.map(({ item, site, person, timer }) => [
        item,
        site,
        person && findPerson(people, person)?.name,
        timer.allowanceMs,
      ]),
      [
        [REPORT, LCA, 'Trần Văn Một', 420_000],
        [REPORT, GLI, 'Lý Thị Tư', 300_000],
        [REPORT, 'USSF', null, 300_000],
      ],
    );
    const events = await server.eventLog.read(server.conference, version + 1);
    assert.deepEqual(
      events.map(({ type, actor }) => [type, actor.kind]),
      [['PersonNamed', 'staff'], ...Array.from({ length: 3 }, () => ['SpeechAdded', 'staff'])],
    );
  });

  test('[IM8] takes a workbook as it comes from a spreadsheet', async (t) => {
    const { server, preview, importing } = await given(t);
    const rows = [['Danh sách tham luận'], [], ['STT', 'Mã', 'Phút'], [1, 'LCA', 7], [2, 'GLI', null]];
    const file = await writeXlsx({ sheets: [{ name: 'Danh sách', rows }] });
    const { version, lines } = await preview(file);
    assert.deepEqual(
      lines.map(({ line }) => line),
      [4, 5],
    );
    await answer(importing(file, version));
    assert.equal(server.runner.state.speeches.length, 2);
  });

  test('[IM8] with a line in error applies nothing', async (t) => {
    const { server, importing } = await given(t);
    const { version } = server.runner;
    for (const file of [
      `${LIST}\nXX;;;`,
      `${LIST}\nGLI;Bảy;;`,
      'Họ tên\nAn',
      '',
      Buffer.from('PK\x03\x04'),
    ]) {
      const command = `command-${String(file.length)}-${String(file).slice(0, 1).codePointAt(0) ?? 0}`;
      assert.deepEqual(await refusal(importing(file, version, command)), [422, 'invalid_list']);
    }
    assert.equal(server.runner.version, version);
  });

  test('[IM8] the same command again has no second effect, the same list is in the way of itself', async (t) => {
    const { server, preview, importing } = await given(t);
    const { version } = await preview(LIST);
    const first = await answer(importing(LIST, version));
    assert.deepEqual(await answer(importing(LIST, version)), first);
    assert.deepEqual(await refusal(importing(LIST, version, 'command-2')), [409, 'stale_version']);
    const again = await preview(LIST);
    assert.deepEqual(
      again.lines.map(({ errors }) => errors.map(({ code }) => code)),
      Array.from({ length: 3 }, () => ['already_listed']),
    );
    assert.deepEqual(await refusal(importing(LIST, again.version, 'command-3')), [422, 'invalid_list']);
    assert.equal(server.runner.state.speeches.length, 3);
  });

  test('[IM9] is held against the list that was previewed: a change of it needs another look', async (t) => {
    const { server, preview, importing } = await given(t);
    const { version } = await preview(LIST);
    const origin = { actor: SYSTEM, command: null };
    await server.runner.execute(connect(LCA), origin);
    await server.runner.execute({ type: 'ActivateAgendaItem', item: OPENING, from: null }, origin);
    const [first] = server.runner.state.agenda.items;
    assert.ok(first !== undefined);
    const change = { plannedMinutes: 11 };
    await server.runner.execute(
      { type: 'EditAgendaItem', item: first.id, expectedVersion: 0, change },
      origin,
    );
    assert.deepEqual(await refusal(importing(LIST, version)), [409, 'stale_version']);
    assert.deepEqual(await refusal(importing(LIST, 1_000_000, 'command-2')), [409, 'stale_version']);
    assert.equal(server.runner.state.speeches.length, 0);
    const { version: _, ...rules } = DEFAULT_RULES;
    const { version: earlier } = await preview(LIST);
    await server.runner.execute(
      { type: 'SetFloorRules', rules: { ...rules, speechMs: 60_000 }, expectedVersion: 0 },
      origin,
    );
    const allowances = await refusal(importing(LIST, earlier, 'command-3'));
    assert.deepEqual(allowances, [409, 'stale_version'], 'a line without minutes gets others now');
    const { version: now } = await preview(LIST);
    await server.runner.execute(connect(GLI), origin);
    await answer(importing(LIST, now, 'command-4'));
    assert.equal(server.runner.state.speeches.length, 3, 'who connects changes no list');
  });

  test('[IM9] of two imports at once from one preview, one is told to look again', async (t) => {
    const { server, preview, importing } = await given(t);
    const { version } = await preview(LIST);
    const replies = await Promise.all(
      ['command-a', 'command-b'].map((command) => importing(LIST, version, command)),
    );
    assert.deepEqual(
      replies.map(({ status }) => status).toSorted((a, b) => a - b),
      [200, 409],
    );
    assert.equal(server.runner.state.speeches.length, 3);
  });
});
