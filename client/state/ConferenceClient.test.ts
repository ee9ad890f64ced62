import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LoginStore } from '../connection/LoginStore.ts';
import { ConferenceClient } from './ConferenceClient.ts';

const LOGIN = { accessToken: 'token', refreshToken: 'refresh', rtpCapabilities: {} };

function logins(): LoginStore {
  return new LoginStore('site', {
    getItem: () => JSON.stringify(LOGIN),
    setItem: () => {},
    removeItem: () => {},
  });
}

test('[CL22] who leaves while the page is still opening does not come in', async () => {
  const client = new ConferenceClient(logins());
  const opening = client.open();
  await client.leave();
  await opening;
  assert.equal(client.signalling.status.value, 'ended');
  client.signalling.retryNow();
  assert.equal(client.signalling.status.value, 'ended');
});
