import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { delegationOf } from '../../domain/delegation/delegation.ts';
import type { Delegation } from '../../domain/delegation/delegation.ts';
import type { SiteId } from '../../domain/ids.ts';
import { DelegationEditor } from '../delegation/DelegationEditor.tsx';
import type { DelegationForm } from '../delegation/DelegationForm.ts';
import { DelegationView } from '../delegation/DelegationView.tsx';
import { useFollowedForm } from '../delegation/useFollowedForm.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { HOME_ZONE } from '../i18n/homeZone.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './DelegationControl.module.css';
import type { SiteVisit } from './SiteVisit.ts';

type Props = {
  readonly visit: SiteVisit;
  /** Whether it is being written or read; the page gives it more room then. */
  readonly open: Signal<boolean>;
};

/**
 * The site writes down who is there. In its own place of the page: whatever the site is called to in the meantime is
 * neither covered nor out of reach. Rules [DE1] and [DE5].
 */
export function DelegationControl({ visit, open }: Props) {
  const site = visit.site.value?.id ?? null;
  return site === null ? null : <OwnDelegation visit={visit} site={site} open={open} />;
}

function OwnDelegation({ visit, site, open }: Props & { readonly site: SiteId }) {
  const { store, signalling } = visit.client;
  const { delegations, people, phase, details } = store.conference.value;
  const current = delegationOf(delegations, site) ?? null;
  const form = useFollowedForm(signalling, null, current);
  const timeZone = details?.timeZone ?? HOME_ZONE;
  const savedAt = current === null ? '' : formatMoment(current.at, signalling.clock.serverNow(), timeZone);
  const closed = phase.phase === 'closed';
  const toggle = useToggle(open);
  return (
    <section
      ref={toggle.section}
      class={styles['control']}
      aria-label={t('delegation.title')}
      data-delegation={current?.version ?? 0}
      data-open={open.value}
    >
      <Summary current={current} form={form} savedAt={savedAt} closed={closed} toggle={toggle} open={open} />
      {open.value && closed && <ClosedView current={current} unsaved={form.draft.changed.value} />}
      {open.value && !closed && (
        <DelegationEditor
          form={form}
          plan={{ people, site }}
          timeZone={timeZone}
          corrects={false}
          onSaved={toggle.close}
        />
      )}
    </section>
  );
}

type Toggle = ReturnType<typeof useToggle>;

/** Opens and folds it. It comes into view as it opens. */
function useToggle(open: Signal<boolean>) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open.value) {
      section.current?.scrollIntoView({ block: 'start' });
    }
  }, [open.value]);
  return {
    section,
    press: () => (open.value = !open.peek()),
    close: () => (open.value = false),
  };
}

type SummaryProps = {
  readonly current: Delegation | null;
  readonly form: DelegationForm;
  /** In the conference's time, with the day where that was not today. */
  readonly savedAt: string;
  readonly closed: boolean;
  readonly toggle: Toggle;
  readonly open: Signal<boolean>;
};

/** What is known of the delegation in two lines, and the way to it. */
function Summary({ current, form, savedAt, closed, toggle, open }: SummaryProps) {
  const missing = current === null && !closed;
  return (
    <div class={styles['summary']} data-reminder={missing}>
      <Icon name={missing ? 'warning' : 'people'} />
      <p class={styles['what']} role="status">
        <b>{t('delegation.title')}</b>
        <span data-delegation-state="">
          <State current={current} unsaved={form.draft.changed.value} savedAt={savedAt} />
        </span>
      </p>
      <Button
        size="small"
        variant={missing && !open.value ? 'primary' : 'normal'}
        aria-expanded={open.value}
        data-action="delegation"
        onClick={toggle.press}
      >
        {t(buttonText(open.value, closed, current))}
      </Button>
    </div>
  );
}

function buttonText(open: boolean, closed: boolean, current: Delegation | null) {
  if (open) {
    return 'delegation.fold';
  }
  if (closed) {
    return 'delegation.view';
  }
  return current === null ? 'delegation.enter' : 'delegation.edit';
}

function State({
  current,
  unsaved,
  savedAt,
}: Pick<SummaryProps, 'current' | 'savedAt'> & { unsaved: boolean }) {
  if (unsaved) {
    return <em data-unsaved="">{t('delegation.unsaved')}</em>;
  }
  if (current === null) {
    return <>{t('delegation.reminder')}</>;
  }
  const { headCount, delegates } = current;
  const count =
    headCount === null
      ? t('delegation.named', { count: delegates.length })
      : t('delegation.people', { count: headCount });
  return (
    <>
      {count} · {t('delegation.savedAt', { time: savedAt })}
    </>
  );
}

/** After the close the record is the secretariat's. */
function ClosedView({
  current,
  unsaved,
}: {
  readonly current: Delegation | null;
  readonly unsaved: boolean;
}) {
  return (
    <div class={styles['closed']} data-closed="">
      <p>{t(unsaved ? 'delegation.closedUnsaved' : 'delegation.closed')}</p>
      {current === null ? <p>{t('delegation.notEntered')}</p> : <DelegationView delegation={current} />}
    </div>
  );
}
