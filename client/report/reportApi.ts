import type { CsvSeparator } from '../../contract/exports.ts';
import type { AttendanceReport } from '../../contract/report.ts';
import type { ConferenceId } from '../../domain/ids.ts';
import type { Language } from '../../domain/text.ts';
import type { Answer } from '../connection/answer.ts';
import { getJson } from '../connection/api.ts';
import { getFile, type DownloadedFile } from '../connection/getFile.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { authorised } from '../staff/authorised.ts';

/** Which conferences count. */
export type Selection = {
  /** Opened then or later, ms epoch; null for all. */
  readonly from: number | null;
  readonly without: readonly ConferenceId[];
};

/** The report, to look at and as a file; each call goes to the server with the log-in's token. */
export function reportApi(logins: LoginStore) {
  return {
    read: (selection: Selection): Promise<Answer<AttendanceReport>> =>
      authorised(logins, (token) => getJson(`/api/report?${query(selection)}`, token)),
    file: (
      selection: Selection,
      language: Language,
      separator: CsvSeparator,
    ): Promise<Answer<DownloadedFile>> => {
      const asked = query(selection);
      asked.set('language', language);
      asked.set('separator', separator);
      return authorised(logins, (token) => getFile(`/api/report.csv?${asked}`, token));
    },
  };
}

export type ReportApi = ReturnType<typeof reportApi>;

function query({ from, without }: Selection): URLSearchParams {
  return new URLSearchParams([
    ...(from === null ? [] : [['from', String(from)]]),
    ...without.map((conference) => ['without', conference]),
  ]);
}
