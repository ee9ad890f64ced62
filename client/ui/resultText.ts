import {
  resultSentence,
  type AbsentSite,
  type RollCallResult,
} from '../../domain/rollcall/rollCallResult.ts';
import { language } from '../i18n/language.ts';
import { localReason } from '../i18n/stockReasons.ts';

/** A count's result as it is read aloud, in the page's language as far as reasons are not somebody's own words. */
export function resultText(result: RollCallResult): string {
  const told = (sites: readonly AbsentSite[]) =>
    sites.map(({ site, reason }) => ({ site, reason: localReason(reason) }));
  return resultSentence(
    { ...result, absent: told(result.absent), excused: told(result.excused) },
    language.value,
  );
}
