import type { Login } from '../../contract/http.ts';
import { local } from '../i18n/language.ts';

/** The site's name, and its code, which the person in front of it may know better. */
export function siteNameOf({ siteName, name }: Login): string {
  return [siteName && local(siteName), name].filter(Boolean).join(' · ');
}
