import type { TestContext } from 'node:test';
import { startTestServer, type TestServer, type TestServerOptions } from './startTestServer.ts';

/** A test server that ends with the test. */
export async function serverFor(test: TestContext, options: TestServerOptions = {}): Promise<TestServer> {
  const server = await startTestServer(options);
  test.after(() => server.close());
  return server;
}
