import type { Content } from 'pdfmake/interfaces.js';
import { resultSentence } from '../../../domain/rollcall/rollCallResult.ts';
import { VERDICTS } from '../../../domain/secretariat/secretariat.ts';
import { createLocalTime } from '../../projections/createLocalTime.ts';
import { formatDuration } from '../../projections/formatDuration.ts';
import type { ExportSubject } from '../ExportSubject.ts';
import { wordsOf } from '../words/wordsOf.ts';
import { printed } from './printed.ts';

/** When, where, how many, and what each count came to. */
export function attendanceFacts(subject: ExportSubject): Content[] {
  const { details, sheet, language } = subject;
  const { facts, print, count } = wordsOf(language);
  const localTime = createLocalTime(details.timeZone, language);
  const host = sheet.lines.find(({ site }) => site.id === details.hostSite);
  const asOf = sheet.session.closedAt === null ? [print.asOf(localTime(sheet.at))] : [];
  return [
    ...asOf.map((text) => ({ text, italics: true, alignment: 'center' as const })),
    {
      stack: [
        fact(facts.time, timeText(subject, localTime)),
        fact(facts.length, formatDuration(sheet.session.lengthMs)),
        fact(facts.place, printed(host?.site.name[language] ?? '')),
        fact(facts.expected, String(sheet.counters.expected)),
        fact(facts.verdicts, verdictText(subject)),
        ...sheet.counts.map(({ number, result }) => fact(count(number), resultSentence(result, language))),
      ],
      margin: [0, 10, 0, 10],
    },
  ];
}

function fact(label: string, value: string): Content {
  return { text: [{ text: `${label}: `, bold: true }, value], margin: [0, 0, 0, 2] };
}

function timeText({ sheet, language }: ExportSubject, localTime: (at: number) => string): string {
  const { print } = wordsOf(language);
  const { openedAt, closedAt } = sheet.session;
  if (openedAt === null) {
    return print.notOpened;
  }
  return closedAt === null
    ? print.timeSince(localTime(openedAt))
    : print.timeBetween(localTime(openedAt), localTime(closedAt));
}

function verdictText({ sheet, language }: ExportSubject): string {
  const { verdicts } = wordsOf(language);
  return VERDICTS.map((verdict) => `${verdicts[verdict]} ${sheet.counters[verdict]}`).join(', ');
}
