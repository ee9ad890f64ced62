import assert from 'node:assert/strict';
import test from 'node:test';
import { ROLES, type Role } from '../../domain/actor.ts';
import { mayOpen, type StaffPage } from './staffRoles.ts';

const openTo = (page: StaffPage) => ROLES.filter((role: Role) => mayOpen(page, [role]));

test('each page is open to those whom the server would answer', () => {
  assert.deepEqual(openTo('console'), ['admin', 'operator', 'clerk', 'technician', 'chair']);
  assert.deepEqual(openTo('rollcall'), ['operator', 'clerk']);
  assert.deepEqual(openTo('chair'), ['operator', 'chair']);
  assert.deepEqual(openTo('attendance'), ['admin', 'operator', 'clerk']);
  assert.deepEqual(openTo('admin'), ['admin']);
  assert.equal(mayOpen('admin', []), false);
  assert.equal(mayOpen('admin', ['clerk', 'admin']), true);
});
