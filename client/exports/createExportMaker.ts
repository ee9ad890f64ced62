import { t } from '../i18n/translate.ts';
import { failureText } from '../ui/failureText.ts';
import { saveFile } from '../ui/saveFile.ts';
import { showToast } from '../ui/toasts.ts';
import type { ExportApi } from './exportApi.ts';
import { ExportMaker } from './ExportMaker.ts';

/** Between two tries while the line is gone. */
const PAUSE_MS = 2_000;

/** A conference's exports, whose end is told in the corner of the page where nobody watches the dialog. */
export function createExportMaker(api: ExportApi, watched: () => boolean): ExportMaker {
  const maker = new ExportMaker({
    api,
    save: saveFile,
    pause: () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS)),
    now: () => performance.now(),
  });
  maker.state.subscribe((state) => {
    if (watched()) {
      return;
    }
    if (state.step === 'done') {
      showToast('done', t('exports.done', { name: state.name }));
    } else if (state.step === 'failed') {
      showToast('refused', failureText(state.failure));
    }
  });
  return maker;
}
