import type { Verdict } from '../../domain/secretariat/secretariat.ts';
import type { TextKey } from '../i18n/translate.ts';
import type { Tone } from '../ui/tone.ts';
import type { Period } from './ReportModel.ts';
import type { Question } from './reportQuestions.ts';

export const PERIOD_TEXTS: Readonly<Record<Period, TextKey>> = {
  all: 'report.periodAll',
  month: 'report.periodMonth',
  quarter: 'report.periodQuarter',
  year: 'report.periodYear',
};

/** Of the sites that a question is about. */
export const CONCERNED_TEXTS: Readonly<Record<Question, TextKey>> = {
  absent: 'report.wereAbsent',
  late: 'report.wereLate',
  dropped: 'report.wereDropped',
  silent: 'report.wereSilent',
};

/** Of its list, the worst first. */
export const QUESTION_TEXTS: Readonly<Record<Question, TextKey>> = {
  absent: 'report.absentSites',
  late: 'report.lateSites',
  dropped: 'report.droppedSites',
  silent: 'report.silentSites',
};

export const VERDICT_TONES: Readonly<Record<Verdict, Tone>> = {
  attended: 'online',
  partly: 'standby',
  absent: 'lost',
};
