import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lockfileMatches } from './lockfileMatches.mjs';

const machine = { platform: 'linux', arch: 'x64', production: false };
const project = { '': { version: '0.1.0' } };
const express = { version: '5.0.0', integrity: 'sha512-a' };

test('[SU3] node_modules that npm made from this lockfile match', () => {
  const wanted = { ...project, 'node_modules/express': express };
  assert.equal(lockfileMatches(wanted, { 'node_modules/express': express }, machine), true);
});

test('[SU3] a package too few, too many, or another one does not match', () => {
  const wanted = { ...project, 'node_modules/express': express };
  assert.equal(lockfileMatches(wanted, {}, machine), false);
  const extra = { 'node_modules/express': express, 'node_modules/other': express };
  assert.equal(lockfileMatches(wanted, extra, machine), false);
  for (const other of [
    { ...express, version: '5.0.1' },
    { ...express, integrity: 'sha512-b' },
  ]) {
    assert.equal(lockfileMatches(wanted, { 'node_modules/express': other }, machine), false);
  }
});

test('[SU3] an optional package may be absent, unless it is made for just this machine', () => {
  const binding = { ...express, optional: true, os: ['linux'] };
  const forArm = { ...project, 'node_modules/binding': { ...binding, cpu: ['arm64'] } };
  const forThis = { ...project, 'node_modules/binding': { ...binding, cpu: ['x64'] } };
  const plain = { ...project, 'node_modules/binding': { ...express, optional: true } };
  assert.equal(lockfileMatches(forArm, {}, machine), true);
  assert.equal(lockfileMatches(plain, {}, machine), true);
  assert.equal(lockfileMatches(forThis, {}, machine), false);
});

test('[SU3] what only development needs may be absent in production', () => {
  const wanted = {
    ...project,
    'node_modules/express': express,
    'node_modules/vite': { ...express, dev: true },
  };
  const installed = { 'node_modules/express': express };
  assert.equal(lockfileMatches(wanted, installed, machine), false);
  assert.equal(lockfileMatches(wanted, installed, { ...machine, production: true }), true);
  assert.equal(lockfileMatches(wanted, {}, { ...machine, production: true }), false);
});
