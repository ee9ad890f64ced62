import type { DelegationChange } from '../../../domain/attendance/attendance.ts';
import { actorText } from '../../i18n/actorText.ts';
import { DelegationView } from '../../delegation/DelegationView.tsx';
import { DifferenceText } from '../../delegation/DifferenceText.tsx';
import { localReason } from '../../i18n/stockReasons.ts';
import { t } from '../../i18n/translate.ts';
import { Button } from '../../ui/Button.tsx';
import type { DetailView } from './DetailView.ts';
import { momentText } from '../momentText.ts';
import { Section } from './Section.tsx';
import styles from './SiteDetail.module.css';

type Props = {
  readonly view: DetailView;
  /** Whether something is typed and not saved. */
  readonly unsaved: boolean;
};

/** Who sits there, what the plan says of them, and every edit. */
export function DelegationSection({ view, unsaved }: Props) {
  const { site, delegation, difference, delegationChanges } = view.line;
  const planned = Object.values(view.attendance.conference.people)
    .filter((person) => person.site === site.id)
    .map(({ name }) => name);
  return (
    <Section
      title={t('delegation.title')}
      name="delegation"
      aside={view.corrects && <EditButton view={view} />}
    >
      {unsaved && <p class={styles['alarm']}>{t('delegation.unsaved')}</p>}
      {delegation === null ? (
        <p class={styles['muted']}>{t('delegation.notEntered')}</p>
      ) : (
        <DelegationView delegation={delegation} />
      )}
      {difference !== null ? (
        <DifferenceText difference={difference} />
      ) : (
        planned.length > 0 && <p>{t('delegation.planned', { names: planned.join(', ') })}</p>
      )}
      {delegation !== null && (
        <p class={styles['why']}>
          {t('delegation.savedAt', { time: momentText(delegation.at, view, 'minutes') })}
        </p>
      )}
      {delegationChanges.length > 0 && <Changes changes={delegationChanges} view={view} />}
    </Section>
  );
}

function EditButton({ view: { desk } }: { readonly view: DetailView }) {
  return (
    <Button
      size="small"
      icon="edit"
      data-action="edit-delegation"
      onClick={() => desk.ask({ type: 'delegation' })}
    >
      {t('delegation.edit')}
    </Button>
  );
}

function Changes({
  changes,
  view,
}: {
  readonly changes: readonly DelegationChange[];
  readonly view: DetailView;
}) {
  return (
    <details class={styles['more']}>
      <summary>{t('attendanceDetail.delegationHistory', { count: changes.length })}</summary>
      <ol class={styles['history']}>
        {changes.map((change, index) => (
          <li key={index}>
            {changeText(change, view)}
            {change.correction !== null && (
              <p class={styles['why']}>
                {t('attendanceDetail.markCorrection', { why: localReason(change.correction) })}
              </p>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

function changeText({ headCount, delegates, at, by }: DelegationChange, view: DetailView): string {
  return t('attendanceDetail.delegationChange', {
    people: headCount === null ? t('delegation.notCounted') : t('delegation.people', { count: headCount }),
    named: t('delegation.named', { count: delegates.length }),
    name: actorText(by),
    time: momentText(at, view),
  });
}
