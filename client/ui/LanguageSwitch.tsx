import { LANGUAGES, type Language } from '../../domain/text.ts';
import { language, setLanguage } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import styles from './Switches.module.css';

/** Each language in its own words, so that whoever needs it can read it. */
const NAMES: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English' };

/** Changes the page's language at once. */
export function LanguageSwitch() {
  return (
    <div class={styles['group']} role="group" aria-label={t('shared.language')}>
      {LANGUAGES.map((name) => (
        <button
          key={name}
          type="button"
          lang={name}
          class={styles['choice']}
          // Whoever speaks to the page says what is seen on the button.
          aria-label={`${name.toUpperCase()}, ${NAMES[name]}`}
          title={NAMES[name]}
          aria-pressed={language.value === name}
          data-language={name}
          onClick={() => setLanguage(name)}
        >
          {name.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
