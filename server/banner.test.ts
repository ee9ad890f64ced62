import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asId, type AccountName } from '../domain/ids.ts';
import { banner } from './banner.ts';

const facts = {
  addresses: ['https://localhost:8443', 'https://192.0.2.7:8443'],
  firstAccount: { name: asId<AccountName>('operator'), password: null, passwordFile: null },
  nextPlanFaults: [],
};

test('[SV3] the banner has the addresses and every page that people open', () => {
  const said = banner(facts);
  assert.match(said, /ready\.\n {2}https:\/\/localhost:8443\n {2}https:\/\/192\.0\.2\.7:8443\n/);
  const pages = ['console', 'site', 'rollcall', 'chair', 'attendance', 'display', 'report', 'admin'];
  for (const page of pages) {
    assert.match(said, new RegExp(` /${page} `), page);
  }
  assert.ok(!said.includes('conference.next'));
});

test('[RN10] the banner says why no next conference has begun, fault by fault', () => {
  const nextPlanFaults = ['sites.1: is XX (from /srv/next.yaml:9)', 'key: is missing (from /srv/next.yaml)'];
  const said = banner({ ...facts, nextPlanFaults });
  assert.match(said, /ATTENTION: no conference has begun from the plan that conference\.next names\./);
  for (const fault of nextPlanFaults) {
    assert.ok(said.includes(`\n    ${fault}\n`), fault);
  }
});
