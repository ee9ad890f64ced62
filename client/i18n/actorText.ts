import type { Actor } from '../../domain/actor.ts';
import { t } from './translate.ts';

/** Who did it. */
export function actorText(actor: Actor): string {
  switch (actor.kind) {
    case 'staff':
      return actor.name;
    case 'site':
      return actor.site;
    case 'system':
      return t('journal.system');
    default:
      return actor satisfies never;
  }
}
