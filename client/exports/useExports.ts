import { useSignal, type Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { ConferenceId } from '../../domain/ids.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { createExportMaker } from './createExportMaker.ts';
import { exportApi, type ExportApi } from './exportApi.ts';
import type { ExportMaker } from './ExportMaker.ts';

export type Exports = {
  readonly api: ExportApi;
  readonly maker: ExportMaker;
  /** Whether their dialog is open. A file goes on being made when it is closed. */
  readonly open: Signal<boolean>;
};

/** The exports of a conference, for as long as the view is there. */
export function useExports(logins: LoginStore, conference: ConferenceId): Exports {
  const open = useSignal(false);
  const api = useMemo(() => exportApi(logins, conference), [logins, conference]);
  const maker = useMemo(() => createExportMaker(api, () => open.peek()), [api, open]);
  return { api, maker, open };
}
