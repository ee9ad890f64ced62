import { randomBytes } from 'node:crypto';
import { asId } from '../../domain/ids.ts';

type AnyId = Parameters<typeof asId>[0] & ReturnType<typeof asId>;

/** A fresh id that nobody can guess: 128 random bits, base64url. */
export function newId<Id extends AnyId>(): Id {
  return asId<Id>(randomBytes(16).toString('base64url'));
}
