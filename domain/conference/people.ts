import type { PersonId, SiteId } from '../ids.ts';
import type { LocalText } from '../text.ts';

/** A person whom the conference plan names, and the site at which they sit: what captions are made from. */
export type Person = {
  readonly id: PersonId;
  readonly name: string;
  readonly office: LocalText;
  readonly site: SiteId;
};

export type People = { readonly [id: PersonId]: Person };
