import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { AgendaItem } from '../../../domain/agenda/agenda.ts';
import { findPerson } from '../../../domain/conference/people.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { Speech } from '../../../domain/speeches/speech.ts';
import type { ExportSubject } from '../ExportSubject.ts';
import { wordsOf } from '../words/wordsOf.ts';
import { listTable } from './listTable.ts';
import { paperDocument } from './paperDocument.ts';
import { printedCell } from './printed.ts';

/** The agenda with the speeches of each item, as they stand now: what is over, what is on, what comes. */
export function runSheetDocument(subject: ExportSubject, printedAt: string): TDocumentDefinitions {
  const { names, language } = subject;
  const { columns, print } = wordsOf(language);
  const rows = names.agenda.items.flatMap((item, index) => [
    itemRow(item, index + 1, subject),
    ...speechesOf(item, subject).map((speech, place) =>
      speechRow(speech, `${index + 1}.${place + 1}`, subject),
    ),
  ]);
  const list: Content = listTable(
    [
      { head: columns.number, width: 26 },
      { head: columns.item, width: '*' },
      { head: columns.speaker, width: 120 },
      { head: columns.minutes, width: 48 },
      { head: columns.progress, width: 60 },
    ],
    rows,
  );
  return paperDocument(subject, { title: print.runSheetTitle, pageOrientation: 'portrait' }, printedAt, [
    list,
  ]);
}

function speechesOf({ id }: AgendaItem, { names }: ExportSubject): readonly Speech[] {
  return names.speeches.filter(({ item, outcome }) => item === id && outcome !== 'withdrawn');
}

function itemRow(item: AgendaItem, number: number, subject: ExportSubject): TableCell[] {
  const { print, progress } = wordsOf(subject.language);
  return [
    { text: String(number), style: 'cell', bold: true, alignment: 'center' },
    { ...printedCell(item.title[subject.language]), bold: true },
    printedCell(personText(item.presenter, subject)),
    { text: print.minutes(item.plannedMinutes), style: 'cell', alignment: 'right' },
    { text: progress[item.progress], style: 'cell' },
  ];
}

function speechRow(speech: Speech, number: string, subject: ExportSubject): TableCell[] {
  const { print, outcomes } = wordsOf(subject.language);
  const site = subject.sheet.lines.find((line) => line.site.id === speech.site)?.site;
  const place = site === undefined ? speech.site : `${site.shortName[subject.language]} (${site.id})`;
  return [
    { text: number, style: 'cell', alignment: 'center' },
    { stack: [printedCell(place), ...(speech.topic === null ? [] : [printedCell(speech.topic)])] },
    printedCell(personText(speech.person, subject)),
    { text: print.minutes(Math.round(speech.timer.allowanceMs / 60_000)), style: 'cell', alignment: 'right' },
    { text: outcomes[speech.outcome], style: 'cell' },
  ];
}

function personText(id: PersonId | null, { names, language }: ExportSubject): string {
  const person = id === null ? undefined : findPerson(names.people, id);
  return person === undefined ? '' : `${person.name}, ${person.office[language]}`;
}
