import type { ConferenceId, SiteId } from '../../domain/ids.ts';
import type { ExportFormat } from '../../domain/secretariat/secretariat.ts';
import type { Language } from '../../domain/text.ts';
import type { CsvOptions } from '../projections/csv.ts';

/** What somebody wants to have. */
export type ExportOrder = CsvOptions & { readonly format: ExportFormat; readonly language: Language };

/** Whom to call at a site when its line is dead. */
export type SiteContact = { readonly technician: string | null; readonly phone: string | null };

/** What is printed every few minutes, so that the conference can go on by hand. */
export type PaperOrder = {
  readonly language: Language;
  /** For when it holds, ms epoch. */
  readonly at: number;
  readonly contacts: { readonly [site: SiteId]: SiteContact };
};

/** One job of the thread that makes files: plain data. The events of the log follow it. */
export type ExportJob = { readonly conference: ConferenceId } & (
  | {
      readonly kind: 'export';
      readonly order: ExportOrder;
      readonly number: number;
      /** Where the key lies with which packages are signed. */
      readonly keysFolder: string;
    }
  | { readonly kind: 'paper'; readonly order: PaperOrder }
);

export type MadeFile = { readonly name: string; readonly bytes: Uint8Array };
