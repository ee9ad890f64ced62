import type { ComponentProps } from 'preact';
import { findSite } from '../../domain/sites/sites.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { LineTestPanel } from './LineTestPanel.tsx';

type Props = ComponentProps<typeof LineTestPanel> & { readonly onClose: () => void };

/** The tests of a site's line over the page; saving one is what it was opened for. */
export function LineTestDialog({ onClose, ...panel }: Props) {
  const site = findSite(panel.desk.conference.sites, panel.site);
  const name = site === undefined ? panel.site : `${panel.site} ${local(site.shortName)}`;
  return (
    <Dialog title={`${t('linetest.title')} · ${name}`} onClose={onClose} wide>
      <LineTestPanel {...panel} autoFocus onSaved={onClose} />
    </Dialog>
  );
}
