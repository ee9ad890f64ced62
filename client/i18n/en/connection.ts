import type { Translated } from '../Translated.ts';
import type { connectionVi } from '../vi/connection.ts';

export const connectionEn: Translated<typeof connectionVi> = {};
