import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

// Of the width of Times New Roman, which official documents use, and with every Vietnamese letter.
const FONTS = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/package.json')));
const font = (style: string) => join(FONTS, style, `Tinos_${style}.ttf`);

pdfmake.setFonts({
  Tinos: {
    normal: font('400Regular'),
    italics: font('400Regular_Italic'),
    bold: font('700Bold'),
    bolditalics: font('700Bold_Italic'),
  },
});
// A document is made of texts: whatever they say, nothing is fetched for it, and nothing read but the fonts.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(FONTS));

/** The bytes of a document. The same definition gives the same bytes. */
export async function renderPdf(definition: TDocumentDefinitions): Promise<Uint8Array> {
  return pdfmake.createPdf(definition).getBuffer();
}
