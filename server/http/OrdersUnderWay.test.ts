import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asId, type AccountName, type ConferenceId } from '../../domain/ids.ts';
import type { Identity } from '../auth/Identity.ts';
import { OrdersUnderWay } from './OrdersUnderWay.ts';

const staff = (name: string): Identity => ({
  kind: 'staff',
  account: asId<AccountName>(name),
  name,
  roles: ['clerk'],
  conference: asId<ConferenceId>('hoi-nghi'),
});
const [LAN, MAI] = [staff('lan'), staff('mai')];

/** Two at once, and the work of each order in the test's hands. */
function given() {
  const orders = new OrdersUnderWay<string>(2);
  const works = new Map<string, PromiseWithResolvers<string>>();
  const take = (identity: Identity, order: string) =>
    orders.take(identity, order, () => {
      assert.ok(!works.has(order), 'begun once');
      const work = Promise.withResolvers<string>();
      works.set(order, work);
      return work.promise;
    });
  const end = (order: string) => works.get(order)?.resolve(`${order} is done`);
  return { works, take, end };
}

describe('[HT7] orders under way', () => {
  test('are so many of an account, whatever others have ordered', async () => {
    const { works, take, end } = given();
    const begun = [take(LAN, 'a'), take(LAN, 'b'), take(MAI, 'c')];
    await assert.rejects(take(LAN, 'd'), { code: 'too_many_orders' });
    assert.deepEqual([...works.keys()], ['a', 'b', 'c'], 'what is refused is not begun');
    end('a');
    await begun[0];
    begun.push(take(LAN, 'd'));
    ['b', 'c', 'd'].forEach(end);
    assert.deepEqual(
      await Promise.all(begun),
      ['a', 'b', 'c', 'd'].map((order) => `${order} is done`),
    );
  });

  test('are not counted twice', async () => {
    const { take, end } = given();
    const begun = [take(LAN, 'a'), take(LAN, 'b'), take(LAN, 'b'), take(LAN, 'a')];
    ['a', 'b'].forEach(end);
    assert.deepEqual(await Promise.all(begun), ['a is done', 'b is done', 'b is done', 'a is done']);
  });

  test('are over when they fail, too', async () => {
    const { works, take, end } = given();
    const begun = [take(LAN, 'a'), take(LAN, 'b')];
    works.get('a')?.reject(new Error('the disk is full'));
    works.get('b')?.reject(new Error('the disk is full'));
    for (const failed of begun) {
      await assert.rejects(failed, /the disk is full/);
    }
    begun.push(take(LAN, 'c'), take(LAN, 'd'));
    ['c', 'd'].forEach(end);
    assert.deepEqual(await Promise.all(begun.slice(2)), ['c is done', 'd is done']);
  });
});
