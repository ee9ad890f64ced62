import type { SpeechKind } from '../../domain/speeches/speech.ts';
import type { TextKey } from './translate.ts';

/** What the kinds of speeches are called; nothing is said of the usual one. */
export const KIND_TEXTS: Readonly<Record<Exclude<SpeechKind, 'planned'>, TextKey>> = {
  ad_hoc: 'run.kindAdHoc',
  response: 'run.kindResponse',
  procedural: 'run.kindProcedural',
  chair: 'run.kindChair',
};
