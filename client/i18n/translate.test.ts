import assert from 'node:assert/strict';
import test from 'node:test';
import { effect } from '@preact/signals-core';
import { language, local, locale, setLanguage } from './language.ts';
import { t } from './translate.ts';

test('a page speaks Vietnamese until its user chooses otherwise', () => {
  assert.equal(language.value, 'vi');
  assert.equal(locale(), 'vi-VN');
  assert.equal(t('shared.logIn'), 'Đăng nhập');
});

test('a change of language reaches whatever shows a text', () => {
  setLanguage('vi');
  const shown: string[] = [];
  const stop = effect(() => {
    shown.push(t('shared.logIn'), local({ vi: 'Hà Nội', en: 'Ha Noi' }));
  });
  setLanguage('en');
  stop();
  setLanguage('vi');
  assert.deepEqual(shown, ['Đăng nhập', 'Hà Nội', 'Log in', 'Ha Noi']);
});

test('arguments are filled in by the rules of the language', () => {
  setLanguage('en');
  assert.equal(t('shared.tryAgainIn', { seconds: 1 }), 'You can try again in 1 second.');
  assert.equal(t('shared.tryAgainIn', { seconds: 30 }), 'You can try again in 30 seconds.');
  setLanguage('vi');
  assert.equal(t('shared.tryAgainIn', { seconds: 30 }), 'Có thể thử lại sau 30 giây.');
});
