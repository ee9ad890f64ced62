import { useSignal } from '@preact/signals';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { CHAIR_TEXTS, chairChoice, type ChairAction } from './chairAction.ts';
import styles from './ChairButtons.module.css';
import { ChairFeedback } from './ChairFeedback.tsx';
import type { ChairModel } from './ChairModel.ts';

type Variant = 'normal' | 'primary' | 'onAir' | 'danger';

/** Large enough for a finger in a hurry; only stopping everything asks again. Rules [CR1] and [CR2]. */
export function ChairButtons({ model }: { readonly model: ChairModel }) {
  const asking = useSignal(false);
  const { word, all, timer } = chairChoice(model.link.conference.value);
  return (
    <section class={styles['buttons']}>
      <Choice model={model} action={word} variant={word.type === 'speak' ? 'primary' : 'onAir'} />
      <Choice
        model={model}
        action={all}
        variant={all.type === 'stop' ? 'danger' : 'primary'}
        onPress={() => {
          if (all.type === 'stop') {
            asking.value = true;
          } else {
            void model.sender.act(all);
          }
        }}
      />
      <Choice model={model} action={timer} variant="normal" />
      <ChairFeedback sender={model.sender} />
      {asking.value && (
        <ConfirmDialog
          title={t('chair.stopTitle')}
          text={t('chair.stopText')}
          yes={t('chair.stop')}
          dangerous
          onAnswer={(yes) => {
            asking.value = false;
            if (yes) {
              void model.sender.act({ type: 'stop' });
            }
          }}
        />
      )}
    </section>
  );
}

type ChoiceProps = {
  readonly model: ChairModel;
  /** Null: nothing to do now. */
  readonly action: ChairAction | null;
  readonly variant: Variant;
  readonly onPress?: () => void;
};

function Choice({ model: { sender, link }, action, variant, onPress }: ChoiceProps) {
  const press = onPress ?? (() => void (action !== null && sender.act(action)));
  const locked = action === null || link.status.value !== 'live' || sender.isPending(action);
  return (
    <Button
      variant={variant}
      size="large"
      class={styles['choice']}
      disabled={locked}
      onClick={press}
      data-action={action?.type ?? 'none'}
    >
      {t(CHAIR_TEXTS[action?.type ?? 'hold'])}
    </Button>
  );
}
