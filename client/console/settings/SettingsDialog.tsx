import { t } from '../../i18n/translate.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { BudgetList } from './BudgetList.tsx';
import { RulesForm } from './RulesForm.tsx';
import styles from './SettingsDialog.module.css';

type Props = { readonly model: ConsoleModel; readonly onClose: () => void };

/** What the conference agrees on for all speeches: how they are timed, and how long each group of sites may speak. */
export function SettingsDialog({ model, onClose }: Props) {
  return (
    <Dialog title={t('settings.title')} onClose={onClose} wide>
      <div class={styles['columns']}>
        <RulesForm model={model} />
        <BudgetList model={model} />
      </div>
    </Dialog>
  );
}
