import { buildZip } from './buildZip.ts';

const SCHEMAS = 'http://schemas.openxmlformats.org';
const OF_DOCUMENT = `${SCHEMAS}/officeDocument/2006/relationships`;

export type WorkbookParts = {
  /** What stands in `<sheetData>` of its one sheet; or the bytes of the part as a whole. */
  readonly sheet: string | Buffer;
  /** What stands in `<sst>`. */
  readonly sharedStrings?: string;
  /** What the directory says that the sheet unpacks to, where it lies, bytes. */
  readonly saidSize?: number;
};

/** A workbook by hand (ECMA-376), of parts that no honest program writes. */
export function buildWorkbook({ sheet, sharedStrings = '', saidSize }: WorkbookParts): Buffer {
  const data = typeof sheet === 'string' ? `<worksheet><sheetData>${sheet}</sheetData></worksheet>` : sheet;
  const said = saidSize === undefined ? {} : { saidSize };
  return buildZip([
    { name: '[Content_Types].xml', data: Buffer.from('<Types/>') },
    { name: '_rels/.rels', data: relationships(['officeDocument', 'xl/workbook.xml']) },
    {
      name: 'xl/workbook.xml',
      data: Buffer.from(
        `<workbook xmlns:r="${OF_DOCUMENT}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relationships(['worksheet', 'worksheets/sheet1.xml'], ['sharedStrings', 'sharedStrings.xml']),
    },
    { name: 'xl/sharedStrings.xml', data: Buffer.from(`<sst>${sharedStrings}</sst>`) },
    { name: 'xl/worksheets/sheet1.xml', data: Buffer.from(data), ...said },
  ]);
}

function relationships(...targets: readonly (readonly [type: string, target: string])[]): Buffer {
  const entries = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OF_DOCUMENT}/${type}" Target="${target}"/>`,
  );
  return Buffer.from(
    `<Relationships xmlns="${SCHEMAS}/package/2006/relationships">${entries.join('')}</Relationships>`,
  );
}
