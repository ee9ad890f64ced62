import { recordOf } from '../../../domain/attendance/attendance.ts';
import { local } from '../../i18n/language.ts';
import { t } from '../../i18n/translate.ts';
import { Button } from '../../ui/Button.tsx';
import { CONNECTION_TEXTS, CONNECTION_TONES } from '../../ui/siteConnectionTexts.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import type { DetailView } from './DetailView.ts';
import { momentText, saidText } from '../momentText.ts';
import styles from './SiteDetail.module.css';

type Props = { readonly view: DetailView; readonly titleId: string; readonly onClose: () => void };

/** Which site it is, what it was called before, and whether it is on the list. */
export function DetailHead({ view, titleId, onClose }: Props) {
  const { site, connection } = view.line;
  return (
    <header class={styles['head']}>
      <div class={styles['title']}>
        <h2 id={titleId}>
          <span class={styles['code']}>{site.id}</span> {local(site.name)}
        </h2>
        <Button size="small" variant="quiet" icon="close" onClick={onClose} data-action="close-detail">
          {t('shared.close')}
        </Button>
      </div>
      <p class={styles['about']}>
        <StatusBadge tone={CONNECTION_TONES[connection]}>{t(CONNECTION_TEXTS[connection])}</StatusBadge>
        <span>{local(site.shortName)}</span>
        {view.editsSites && view.line.removedAt === null && <SiteButtons view={view} />}
      </p>
      <Removal view={view} />
      <FormerNames view={view} />
    </header>
  );
}

/** The host site is the conference's own: it is renamed, but it stays. */
function SiteButtons({ view: { desk, line } }: { readonly view: DetailView }) {
  return (
    <span class={styles['siteButtons']}>
      <Button size="small" icon="edit" data-action="rename-site" onClick={() => desk.ask({ type: 'rename' })}>
        {t('attendanceDetail.rename')}
      </Button>
      {line.site.group !== 'host' && (
        <Button
          size="small"
          icon="trash"
          data-action="remove-site"
          onClick={() => desk.ask({ type: 'remove' })}
        >
          {t('attendanceDetail.remove')}
        </Button>
      )}
    </span>
  );
}

function Removal({ view }: { readonly view: DetailView }) {
  const { attendance, line } = view;
  const removal = recordOf(attendance, line.site.id)?.removals.at(-1);
  if (line.removedAt === null) {
    return null;
  }
  return (
    <div class={styles['warned']} data-removed="">
      <p>
        <b>{t('attendanceDetail.removed', { time: momentText(line.removedAt, view) })}</b>
      </p>
      {removal !== undefined && <p>{saidText(removal, view)}</p>}
    </div>
  );
}

function FormerNames({ view }: { readonly view: DetailView }) {
  const { formerNames } = view.line;
  return formerNames.length === 0 ? null : (
    <ul class={styles['former']}>
      {formerNames.map((former) => (
        <li key={former.until} data-former-name="">
          <p>
            {t('attendanceDetail.formerName', {
              name: local(former.name),
              time: momentText(former.until, view, 'minutes'),
            })}
          </p>
          <p class={styles['why']}>{saidText({ ...former, at: former.until }, view)}</p>
        </li>
      ))}
    </ul>
  );
}
