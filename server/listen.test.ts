import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { loadConfig } from '../config/load.ts';
import { listen } from './listen.ts';

const http = { ...loadConfig({ env: {} }).http, host: '127.0.0.1', port: 0 };

test('[CF5] a port that another program has is told by its key', async () => {
  const first = createServer();
  const port = await listen(first, http);
  assert.ok(port > 0);
  await assert.rejects(listen(createServer(), { ...http, port }), {
    name: 'ConfigError',
    message: `http.port: cannot be used: listen EADDRINUSE: address already in use 127.0.0.1:${port}`,
  });
  first.close();
});
