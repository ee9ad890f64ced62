import type { RefObject } from 'preact';
import { t } from '../../i18n/translate.ts';
import { Button } from '../../ui/Button.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { CommandInput } from './CommandInput.tsx';
import { SelectedSite } from './SelectedSite.tsx';
import styles from './CommandStrip.module.css';

type Props = {
  readonly model: ConsoleModel;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onHelp: () => void;
  readonly onSettings: () => void;
};

/** Where a site is found, and what keys and buttons then do with it. */
export function CommandStrip({ model, input, onHelp, onSettings }: Props) {
  return (
    <div class={styles['strip']}>
      <CommandInput line={model.line} input={input} listShown={model.tab.value === 'sites'} />
      <SelectedSite model={model} />
      <div class={styles['page']}>
        <Button size="small" onClick={onSettings} data-action="settings">
          {t('settings.title')}
        </Button>
        <Button size="small" onClick={onHelp} shortcut="?" data-action="help">
          {t('keys.title')}
        </Button>
      </div>
    </div>
  );
}
