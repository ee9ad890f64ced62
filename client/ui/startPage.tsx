import { effect } from '@preact/signals';
import { render, type ComponentChild } from 'preact';
import { keepDocumentLanguage } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import type { TextKey } from '../i18n/translate.ts';
import { keepDocumentTheme } from './theme.ts';
import './theme.css';

/** Puts a page into its document: language, theme, title, and the view in `#page`. */
export function startPage(view: ComponentChild, title: TextKey): void {
  const place = document.getElementById('page');
  if (place === null) {
    throw new Error('the document has no #page');
  }
  keepDocumentLanguage(document.documentElement);
  keepDocumentTheme(document.documentElement);
  effect(() => {
    document.title = `${t(title)} · ${t('shared.product')}`;
  });
  render(view, place);
}
