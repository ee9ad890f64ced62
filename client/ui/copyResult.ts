import { t } from '../i18n/translate.ts';
import { showToast } from './toasts.ts';

/**
 * Copies a count's sentence. Browsers give pages no clipboard when they come over plain HTTP: then the sentence can still
 * be selected by hand.
 */
export async function copyResult(sentence: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(sentence);
    showToast('done', t('rollcall.copied'));
  } catch {
    showToast('refused', t('rollcall.notCopied'));
  }
}
