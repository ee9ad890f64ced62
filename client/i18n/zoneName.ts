import { HOME_ZONE } from './homeZone.ts';
import { t } from './translate.ts';

/** Whose clocks show the time of `timeZone` (IANA), in the page's language where that has a name for it: a city's. */
export function zoneName(timeZone: string): string {
  if (timeZone === HOME_ZONE) {
    return t('shared.hanoi');
  }
  // Zones that only count the hours (`Etc/GMT+7`) are of no city, and their signs are not those that people know.
  const [area, ...places] = timeZone.split('/');
  return area === 'Etc' ? timeZone : (places.at(-1) ?? timeZone).replaceAll('_', ' ');
}
