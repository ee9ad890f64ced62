import { t } from '../i18n/translate.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import type { RollCallModel } from './RollCallModel.ts';

type Props = { readonly model: RollCallModel; readonly onClose: () => void };

/** Asks before a new count ends the one that is going on: from then on that is only corrected. */
export function NewCountDialog({ model, onClose }: Props) {
  const latest = model.counts.value.at(-1);
  const number = (latest?.number ?? 0) + 1;
  return (
    <ConfirmDialog
      title={t('rollcall.newCountTitle', { number })}
      text={
        latest === undefined
          ? t('rollcall.firstCountText')
          : t('rollcall.newCountText', { number: latest.number })
      }
      yes={t('rollcall.newCountYes')}
      dangerous={false}
      onAnswer={(yes) => {
        onClose();
        if (yes) {
          model.showCount(null);
          void model.act({ type: 'open', number });
        }
      }}
    />
  );
}
