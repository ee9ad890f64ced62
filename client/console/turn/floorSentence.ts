import type { Conference } from '../../../domain/conference/conference.ts';
import { nestedSpeech, speechOnFloor } from '../../../domain/floor/floor.ts';
import type { SiteId } from '../../../domain/ids.ts';
import { local } from '../../i18n/language.ts';
import { t } from '../../i18n/translate.ts';

/** Who has the word, in a sentence to be read out. */
export function floorSentence(conference: Conference): string {
  const nameOf = (site: SiteId) => local(conference.sites[site]?.shortName ?? { vi: site, en: site });
  const speaking = speechOnFloor(conference);
  const nested = nestedSpeech(conference);
  if (speaking === undefined) {
    return t('console.announceNobody');
  }
  const speech = t('console.announceSpeech', { site: nameOf(speaking.site) });
  if (nested === undefined) {
    return speech;
  }
  const word = nested.kind === 'chair' ? 'turn.chairSpeaking' : null;
  const within = word === null ? t('console.announceResponse', { site: nameOf(nested.site) }) : t(word);
  return `${speech}. ${within}`;
}
