import { useSignal } from '@preact/signals';
import { useCallback, useRef } from 'preact/hooks';
import type { Login } from '../../contract/http.ts';
import { requests } from '../../contract/requests.ts';
import type { Role } from '../../domain/actor.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { ExportsButton } from '../exports/ExportsButton.tsx';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import type { AttendanceClient } from './AttendanceClient.ts';
import type { Board, BoardModel } from './board/BoardModel.ts';
import { CounterBar } from './board/CounterBar.tsx';
import { ListTools } from './board/ListTools.tsx';
import { SiteDetail } from './detail/SiteDetail.tsx';
import { BoardHead } from './head/BoardHead.tsx';
import { RulesDialog } from './head/RulesDialog.tsx';
import { AttendanceKeyHelp } from './keys/AttendanceKeyHelp.tsx';
import { useAttendanceKeys } from './keys/useAttendanceKeys.ts';
import { AttendanceTable } from './table/AttendanceTable.tsx';
import styles from './AttendanceBoard.module.css';

type Props = {
  readonly client: AttendanceClient;
  readonly model: BoardModel;
  readonly board: Board;
  readonly timeZone: string;
  readonly login: Login;
  readonly logins: LoginStore;
};

type OpenDialog = 'rules' | 'help';

/** The list with what narrows it, and the selected site beside it. */
export function AttendanceBoard({ client, model, board, timeZone, login, logins }: Props) {
  const search = useRef<HTMLInputElement>(null);
  const dialog = useSignal<OpenDialog | null>(null);
  const close = useCallback(() => (dialog.value = null), [dialog]);
  const open = useCallback((wanted: OpenDialog) => (dialog.value = wanted), [dialog]);
  const help = useCallback(() => open('help'), [open]);
  useAttendanceKeys(model, search, help);
  const { signalling, live } = client;
  const shared = { record: board.record, timeZone, logins, signalling };
  const selected = model.open.value ? model.selected.value : null;
  return (
    <div class={styles['desk']}>
      <div class={styles['board']}>
        <BoardHead board={board} timeZone={timeZone}>
          <Buttons percent={board.sheet.rules.attendedPercent} onOpen={open} />
          <ExportsButton {...shared} />
        </BoardHead>
        <CounterBar model={model} board={board} />
        <ListTools model={model} board={board} search={search} />
        {nobodyYet(board) && <p class={styles['note']}>{t('attendance.nobodyYet')}</p>}
        <AttendanceTable model={model} board={board} timeZone={timeZone} media={live.siteMedia.value} />
      </div>
      {selected !== null && (
        <div class={styles['detail']}>
          <SiteDetail {...shared} sheet={board.sheet} line={selected} onClose={() => model.closeDetail()} />
        </div>
      )}
      {dialog.value === 'rules' && (
        <RulesDialog
          rules={board.sheet.rules}
          edits={maySetRules(login.roles)}
          signalling={signalling}
          onClose={close}
        />
      )}
      {dialog.value === 'help' && <AttendanceKeyHelp onClose={close} />}
    </div>
  );
}

type ButtonsProps = { readonly percent: number; readonly onOpen: (dialog: OpenDialog) => void };

function Buttons({ percent, onOpen }: ButtonsProps) {
  return (
    <>
      <Button
        variant="quiet"
        data-action="help"
        aria-label={t('attendance.keys')}
        onClick={() => onOpen('help')}
      >
        ?
      </Button>
      <Button data-action="rules" onClick={() => onOpen('rules')}>
        {t('attendance.rules', { percent })}
      </Button>
      <Button icon="print" data-action="print" onClick={() => window.print()}>
        {t('attendance.print')}
      </Button>
    </>
  );
}

function nobodyYet({ sheet: { counters } }: Board): boolean {
  return counters.online + counters.away === 0;
}

function maySetRules(roles: readonly Role[]): boolean {
  const allowed: readonly Role[] = requests['attendance.rules'].roles;
  return roles.some((role) => allowed.includes(role));
}
