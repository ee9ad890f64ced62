import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asId, type AccountName, type CommandId } from '../../domain/ids.ts';
import { CommandMemory } from './CommandMemory.ts';

const from = (command: number) => ({
  actor: { kind: 'staff' as const, name: asId<AccountName>('Lan') },
  command: asId<CommandId>(`command-${command}`),
});

test('[RN2] the newest ten thousand commands are remembered, a repeated one as new', () => {
  const memory = new CommandMemory();
  for (let number = 0; number < 10_000; number += 1) {
    memory.remember(from(number), { version: number });
  }
  memory.remember(from(0), { version: 0 });
  memory.remember(from(10_000), { version: 10_000 });
  assert.deepEqual(memory.recall(from(0)), { version: 0 });
  assert.equal(memory.recall(from(1)), undefined);
  assert.deepEqual(memory.recall(from(2)), { version: 2 });
  assert.deepEqual(memory.recall(from(10_000)), { version: 10_000 });
});
