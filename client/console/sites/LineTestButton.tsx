import { useSignal } from '@preact/signals';
import { LineTestDialog } from '../../linetest/LineTestDialog.tsx';
import { mayTestLines } from '../../linetest/saveLineTest.ts';
import { t } from '../../i18n/translate.ts';
import { Button } from '../../ui/Button.tsx';
import { StatusShape } from '../../ui/StatusShape.tsx';
import { LINE_TEST_TONES } from '../../linetest/lineTestTexts.ts';
import type { ConsoleModel } from '../ConsoleModel.ts';
import type { SiteRow } from './siteRow.ts';

type Props = {
  readonly row: SiteRow & { readonly lineTest: NonNullable<SiteRow['lineTest']> };
  readonly model: ConsoleModel;
};

/** Opens the tests of a site's line; its shape says how the latest one went. */
export function LineTestButton({ row, model }: Props) {
  const opened = useSignal(false);
  const { conference, request, self } = model.link;
  return (
    <>
      <Button size="small" data-action="line-test" onClick={() => (opened.value = true)}>
        <StatusShape tone={LINE_TEST_TONES[row.lineTest]} /> {t('linetest.open')}
      </Button>
      {opened.value && (
        <LineTestDialog
          site={row.id}
          desk={{ conference: conference.value, live: model.actions.live.value, request }}
          timeZone={model.timeZone.value}
          now={model.link.serverNow()}
          may={mayTestLines(self.value?.roles ?? [])}
          onClose={() => (opened.value = false)}
        />
      )}
    </>
  );
}
