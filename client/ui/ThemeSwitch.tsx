import { t } from '../i18n/translate.ts';
import { Icon } from './Icon.tsx';
import { setTheme, theme, THEMES } from './theme.ts';
import styles from './Switches.module.css';

/** Changes between the dark and the light look. */
export function ThemeSwitch() {
  return (
    <div class={styles['group']} role="group" aria-label={t('shared.theme')}>
      {THEMES.map((name) => (
        <button
          key={name}
          type="button"
          class={styles['choice']}
          aria-label={t(name === 'dark' ? 'shared.themeDark' : 'shared.themeLight')}
          title={t(name === 'dark' ? 'shared.themeDark' : 'shared.themeLight')}
          aria-pressed={theme.value === name}
          data-theme-choice={name}
          onClick={() => setTheme(name)}
        >
          <Icon name={name === 'dark' ? 'moon' : 'sun'} size={16} />
        </button>
      ))}
    </div>
  );
}
