import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { test } from 'node:test';
import type { types } from 'mediasoup';
import { LinkState, type LinkStateName, type LinkTransport } from './LinkState.ts';

class Transport extends EventEmitter implements LinkTransport {
  iceState: types.IceState = 'new';
  dtlsState: types.DtlsState = 'new';

  ice(state: types.IceState): void {
    this.iceState = state;
    this.emit('icestatechange', state);
  }

  dtls(state: types.DtlsState): void {
    this.dtlsState = state;
    this.emit('dtlsstatechange', state);
  }

  connect(): void {
    this.ice('connected');
    this.dtls('connecting');
    this.dtls('connected');
    this.ice('completed');
  }
}

function open(send: Transport | null = new Transport()) {
  const receive = new Transport();
  const told: LinkStateName[] = [];
  new LinkState(receive, send, (state) => told.push(state));
  return { receive, send: send ?? new Transport(), told };
}

test('[MP21] a session is connected when it can receive, told once', () => {
  const { receive, send, told } = open();
  receive.connect();
  send.connect();
  assert.deepEqual(told, ['connected']);
});

test('[MP21] a send transport that is never used says nothing', () => {
  const { receive, told } = open();
  receive.connect();
  assert.deepEqual(told, ['connected']);
});

test('[MP21] either transport that loses its way makes the session disconnected, until ICE restarts', () => {
  const { receive, send, told } = open();
  receive.connect();
  send.connect();
  send.ice('disconnected');
  receive.ice('disconnected');
  send.ice('connected');
  receive.ice('completed');
  assert.deepEqual(told, ['connected', 'disconnected', 'connected']);
});

test('[MP21] a client that closes its end is disconnected at once', () => {
  const { receive, told } = open(null);
  receive.connect();
  receive.dtls('closed');
  assert.deepEqual(told, ['connected', 'disconnected']);
});

test('[MP21] what fails in its handshake has failed, whatever the other transport does', () => {
  const { receive, send, told } = open();
  send.ice('connected');
  send.dtls('failed');
  receive.connect();
  assert.deepEqual(told, ['failed']);
});
