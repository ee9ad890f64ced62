import type { Language } from '../../../domain/text.ts';

/** Heads of the columns that only the report over several conferences has. */
export type ReportWords = {
  readonly invited: string;
  readonly absent: string;
  readonly partly: string;
  readonly late: string;
  readonly leftEarly: string;
  readonly neverSpoke: string;
  readonly yes: string;
  /** What a site's cell says of a conference that it was not invited to. */
  readonly notInvited: string;
  /** What it says of one that goes on. */
  readonly underWay: string;
};

const WORDS: Readonly<Record<Language, ReportWords>> = {
  vi: {
    invited: 'Số hội nghị được mời',
    absent: 'Số lần không dự',
    partly: 'Số lần dự một phần',
    late: 'Số lần vào muộn',
    leftEarly: 'Số lần rời sớm',
    neverSpoke: 'Có dự, chưa lần nào phát biểu',
    yes: 'có',
    notInvited: 'không được mời',
    underWay: 'đang diễn ra',
  },
  en: {
    invited: 'Conferences invited to',
    absent: 'Times not attended',
    partly: 'Times attended in part',
    late: 'Times late',
    leftEarly: 'Times left early',
    neverSpoke: 'Attended, never spoke',
    yes: 'yes',
    notInvited: 'not invited',
    underWay: 'under way',
  },
};

/** The words of the report in a language. */
export function reportWordsOf(language: Language): ReportWords {
  return WORDS[language];
}
