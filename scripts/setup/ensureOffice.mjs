import { ensureDebianPackages } from './ensureDebianPackages.mjs';

/** Installs LibreOffice and poppler, with which the tests open what the server exports, as its readers do. */
export async function ensureOffice() {
  await ensureDebianPackages(
    ['libreoffice-calc', 'libreoffice-writer', 'poppler-utils'],
    'Opening exported files as their readers do',
  );
}
