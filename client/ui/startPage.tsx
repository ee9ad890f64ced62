import { effect } from '@preact/signals';
import { render, type ComponentChild } from 'preact';
import { keepDocumentLanguage } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import type { TextKey } from '../i18n/translate.ts';
import { keepDocumentTheme, type Theme } from './theme.ts';
import './theme.css';
import './print.css';

type Options = {
  /** A page that has one look whatever its user chose for others. */
  readonly theme?: Theme;
};

/** Puts a page into its document: language, theme, title, and the view in `#page`. */
export function startPage(view: ComponentChild, title: TextKey, { theme }: Options = {}): void {
  const place = document.getElementById('page');
  if (place === null) {
    throw new Error('the document has no #page');
  }
  keepDocumentLanguage(document.documentElement);
  if (theme === undefined) {
    keepDocumentTheme(document.documentElement);
  } else {
    document.documentElement.dataset['theme'] = theme;
  }
  effect(() => {
    document.title = `${t(title)} · ${t('shared.product')}`;
  });
  render(view, place);
}
