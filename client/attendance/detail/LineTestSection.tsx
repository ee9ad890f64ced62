import { useSignal } from '@preact/signals';
import { hasLineTest } from '../../../domain/linetest/lineTest.ts';
import type { Signalling } from '../../connection/Signalling.ts';
import { t } from '../../i18n/translate.ts';
import { LineTestDialog } from '../../linetest/LineTestDialog.tsx';
import { LineTestPanel } from '../../linetest/LineTestPanel.tsx';
import { Button } from '../../ui/Button.tsx';
import type { DetailView } from './DetailView.ts';
import { Section } from './Section.tsx';

type Props = { readonly view: DetailView; readonly signalling: Signalling };

/** How the site's line was each time that it was tried; nothing for the host site, from where the others are. */
export function LineTestSection({ view, signalling }: Props) {
  const { attendance, line, timeZone, corrects } = view;
  const opened = useSignal(false);
  const desk = {
    conference: attendance.conference,
    live: signalling.status.value === 'live',
    request: signalling.request.bind(signalling),
  };
  const shown = { site: line.site.id, desk, timeZone, now: view.sheet.at };
  return hasLineTest(line.site) ? (
    <Section
      title={t('linetest.title')}
      name="line-test"
      aside={
        corrects && (
          <Button size="small" icon="edit" data-action="line-test" onClick={() => (opened.value = true)}>
            {t('linetest.record')}
          </Button>
        )
      }
    >
      <LineTestPanel {...shown} may={false} />
      {opened.value && <LineTestDialog {...shown} may onClose={() => (opened.value = false)} />}
    </Section>
  ) : null;
}
