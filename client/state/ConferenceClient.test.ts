import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LoginStore } from '../connection/LoginStore.ts';
import { memoryStorage } from '../testing/memoryStorage.ts';
import { siteLogin } from '../testing/siteLogin.ts';
import { ConferenceClient } from './ConferenceClient.ts';

function logins(): LoginStore {
  return new LoginStore('site', { ...memoryStorage(), getItem: () => JSON.stringify(siteLogin) });
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
