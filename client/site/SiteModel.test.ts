import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signal } from '@preact/signals-core';
import { FakeMediaStreamTrack } from 'fake-mediastreamtrack';
import type { Answer } from '../connection/answer.ts';
import { LoginStore } from '../connection/LoginStore.ts';
import { LocalDevices } from '../media/LocalDevices.ts';
import { isMuteRemembered, rememberMute } from '../media/muteMemory.ts';
import { memoryStorage } from '../testing/memoryStorage.ts';
import { siteLogin } from '../testing/siteLogin.ts';
import { SiteModel } from './SiteModel.ts';
import type { VisitKind } from './visitMemory.ts';

/** A tab: what it stores outlives the pages that are opened in it one after the other. */
class Tab {
  readonly storage = memoryStorage();

  /** Opens the page, as a visit or a reload does. */
  open(code: string | null = null) {
    const done: string[] = [];
    const logins = new LoginStore(
      'site',
      this.storage,
      async <T>() => ({ ok: true, data: siteLogin }) as Answer<T>,
    );
    const devices = new LocalDevices(
      {
        getUserMedia: async () => {
          done.push('devices opened');
          return {
            getVideoTracks: () => [new FakeMediaStreamTrack({ kind: 'video' })],
            getAudioTracks: () => [new FakeMediaStreamTrack({ kind: 'audio' })],
          };
        },
        enumerateDevices: async () => [],
        addEventListener: () => {},
        removeEventListener: () => {},
      },
      { getItem: () => null, setItem: () => {} },
    );
    const ended = signal(false);
    const enter = (kind: VisitKind) => {
      done.push(`entered ${kind}`);
      return {
        leave: async () => void done.push('left'),
        close: () => void done.push('closed'),
        useDevices: () => void done.push('devices used'),
        ended,
      };
    };
    const model = new SiteModel({ logins, devices, storage: this.storage, enter });
    model.start(code);
    return { model, logins, devices, done, ended };
  }
}

test('[SP1] log-in, device check, conference, and out again', async () => {
  const { model, logins, devices, done } = new Tab().open();
  assert.equal(model.stage.value, 'login');
  await logins.logInSite('LCA', '12345678');
  assert.equal(model.stage.value, 'check');
  await devices.open();
  model.join('devices');
  assert.equal(model.stage.value, 'visit');
  model.leave();
  assert.equal(model.stage.value, 'left');
  assert.equal(devices.camera.state.value.status, 'off');
  model.comeBack();
  assert.equal(model.stage.value, 'check');
  assert.deepEqual(done, ['devices opened', 'entered devices', 'left']);
});

test('[SP2] a reload comes back into the conference, with its devices and without the check', async () => {
  const tab = new Tab();
  const before = tab.open();
  await before.logins.logInSite('LCA', '12345678');
  before.model.join('devices');
  const { model, done } = tab.open('LCA');
  assert.equal(model.stage.value, 'visit');
  assert.deepEqual(done, ['devices opened', 'entered devices']);
});

test('[SP2] who was watching only comes back watching only, until the devices are asked for', async () => {
  const tab = new Tab();
  const before = tab.open();
  await before.logins.logInSite('LCA', '12345678');
  before.model.join('watching');
  const watching = tab.open();
  assert.deepEqual(watching.done, ['entered watching']);
  watching.model.useDevices();
  assert.deepEqual(watching.done.slice(1), ['devices used', 'devices opened']);
  assert.deepEqual(tab.open().done, ['devices opened', 'entered devices']);
});

test('[SP2] who has left or logged out does not come back by a reload', async () => {
  const tab = new Tab();
  const before = tab.open();
  await before.logins.logInSite('LCA', '12345678');
  before.model.join('devices');
  before.model.leave();
  assert.equal(tab.open().model.stage.value, 'check');
  before.model.join('devices');
  before.model.logOut();
  assert.equal(tab.open().model.stage.value, 'login');
});

test('[SP17] a microphone that was muted is forgotten with the visit, and not by a reload', async () => {
  const tab = new Tab();
  const { logins, model } = tab.open();
  await logins.logInSite('LCA', '12345678');
  model.join('devices');
  rememberMute(tab.storage);
  const reloaded = tab.open();
  assert.equal(isMuteRemembered(tab.storage), true);
  reloaded.model.leave();
  assert.equal(isMuteRemembered(tab.storage), false);
});

test('[SP3] a link of another site does not come in with this one’s log-in', async () => {
  const tab = new Tab();
  const before = tab.open('LCA');
  await before.logins.logInSite('LCA', '12345678');
  before.model.join('devices');
  const { model, done } = tab.open('SLA');
  assert.equal(model.stage.value, 'login');
  assert.deepEqual(done, []);
});

test('[SP1] a log-in that the server ends takes the visit with it', async () => {
  const { model, logins, done } = new Tab().open();
  await logins.logInSite('LCA', '12345678');
  model.join('watching');
  logins.logOut();
  assert.equal(model.stage.value, 'login');
  assert.deepEqual(done, ['entered watching', 'closed']);
});

for (const kind of ['devices', 'watching'] as const) {
  test(`[SP9] a session that is over lets the devices go until it is back (${kind})`, async () => {
    const { model, logins, devices, ended } = new Tab().open();
    const status = () => devices.camera.state.value.status;
    await logins.logInSite('LCA', '12345678');
    await devices.open();
    model.join(kind);
    ended.value = true;
    assert.equal(status(), 'off');
    ended.value = false;
    await new Promise(setImmediate);
    assert.equal(status(), kind === 'devices' ? 'live' : 'off');
  });
}

test('[SP9] who leaves a session that is over does not open the devices', async () => {
  const { model, logins, devices, ended } = new Tab().open();
  await logins.logInSite('LCA', '12345678');
  model.join('devices');
  ended.value = true;
  model.logOut();
  await new Promise(setImmediate);
  assert.equal(devices.camera.state.value.status, 'off');
});
