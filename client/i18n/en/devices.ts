import type { Translated } from '../Translated.ts';
import type { devicesVi } from '../vi/devices.ts';

export const devicesEn: Translated<typeof devicesVi> = {};
