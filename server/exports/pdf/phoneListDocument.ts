import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import type { SiteId } from '../../../domain/ids.ts';
import type { SiteContact } from '../ExportJob.ts';
import type { ExportSubject } from '../ExportSubject.ts';
import { wordsOf } from '../words/wordsOf.ts';
import { listTable } from './listTable.ts';
import { paperDocument } from './paperDocument.ts';
import { printedCell, WIDE_COLUMN } from './printed.ts';

/** Every site on the list with who is there and whom to call; empty where nobody has told, for a pen. */
export function phoneListDocument(
  subject: ExportSubject,
  contacts: { readonly [site: SiteId]: SiteContact },
  printedAt: string,
): TDocumentDefinitions {
  const { columns, print, connections } = wordsOf(subject.language);
  const expected = subject.sheet.lines.filter(({ removedAt }) => removedAt === null);
  const list = listTable(
    [
      { head: columns.number, width: 20 },
      { head: columns.code, width: 44 },
      { head: columns.site, width: '*' },
      { head: columns.name, width: 150 },
      { head: columns.technician, width: 100 },
      { head: columns.phone, width: 84 },
      { head: columns.connection, width: 72 },
    ],
    expected.map((line, index) => {
      const { site, connection } = line;
      const contact = Object.hasOwn(contacts, site.id) ? contacts[site.id] : undefined;
      return [
        { text: String(index + 1), style: 'cell', alignment: 'center' },
        { text: site.id, style: 'cell' },
        printedCell(site.name[subject.language], WIDE_COLUMN),
        printedCell(peopleText(line, subject)),
        printedCell(contact?.technician ?? ''),
        printedCell(contact?.phone ?? ''),
        printedCell(connections[connection]),
      ];
    }),
  );
  return paperDocument(subject, { title: print.phoneListTitle, pageOrientation: 'landscape' }, printedAt, [
    list,
  ]);
}

/** The delegation as it was written down, its head first; before that whom the conference names for the site. */
function peopleText({ site, delegation }: AttendanceLine, { names }: ExportSubject): string {
  const written = delegation?.delegates ?? [];
  const delegates = written.toSorted((a, b) => Number(b.head) - Number(a.head)).map(({ name }) => name);
  const named = Object.values(names.people).filter((person) => person.site === site.id);
  return (delegates.length > 0 ? delegates : named.map(({ name }) => name)).join(', ');
}
