import type { Conference } from '../../../domain/conference/conference.ts';
import { nestedSpeech, speechOnFloor } from '../../../domain/floor/floor.ts';
import type { Speech } from '../../../domain/speeches/speech.ts';
import { local } from '../../i18n/language.ts';
import { t } from '../../i18n/translate.ts';

/** Who has the word, in a sentence to be read out. */
export function floorSentence(conference: Conference): string {
  const speaking = speechOnFloor(conference);
  if (speaking === undefined) {
    return t('console.announceNobody');
  }
  const nested = nestedSpeech(conference);
  const turns = [
    turnSentence(conference, speaking, 'console.announceSpeech'),
    ...(nested === undefined ? [] : [turnSentence(conference, nested, 'console.announceResponse')]),
  ];
  return turns.join('. ');
}

function turnSentence(
  { sites }: Conference,
  { site, kind }: Speech,
  sentence: 'console.announceSpeech' | 'console.announceResponse',
): string {
  return kind === 'chair'
    ? t('turn.chairSpeaking')
    : t(sentence, { site: local(sites[site]?.shortName ?? { vi: site, en: site }) });
}
