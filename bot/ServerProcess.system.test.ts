import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ServerProcess } from './ServerProcess.ts';

test('a server that does not start says why', async () => {
  await assert.rejects(
    ServerProcess.start({ env: { DIEMCAU_HTTP_PORT: 'many' } }),
    /the server did not start:\nhttp\.port: /v,
  );
});

test('settings of the environment that starts it are not for it', async (t) => {
  process.env['DIEMCAU_HTTP_PORT'] = 'many';
  t.after(() => delete process.env['DIEMCAU_HTTP_PORT']);
  const server = await ServerProcess.start();
  await server.close();
});

test('a server whose first password is not known any more is not left running', async (t) => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'diem-cau-'));
  t.after(() => rm(dataFolder, { recursive: true, force: true }));
  const first = await ServerProcess.start({ dataFolder });
  await first.close();
  await rm(join(dataFolder, 'first-password'));
  await assert.rejects(ServerProcess.start({ dataFolder }), /somebody has changed the password/v);
  assert.ok(existsSync(join(dataFolder, 'lock')), 'the folder is kept');
  // [EL14]: only a server that has ended lets go of its folder.
  await assert.rejects(ServerProcess.start({ dataFolder }), /somebody has changed the password/v);
});
