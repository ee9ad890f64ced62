import type { RefObject } from 'preact';
import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import type { AttendanceRecord } from '../../../contract/http.ts';
import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import type { AttendanceSheet } from '../../../domain/attendance/AttendanceSheet.ts';
import type { SiteId } from '../../../domain/ids.ts';
import type { LoginStore } from '../../connection/LoginStore.ts';
import type { Signalling } from '../../connection/Signalling.ts';
import { DelegationEditor } from '../../delegation/DelegationEditor.tsx';
import type { DelegationForm } from '../../delegation/DelegationForm.ts';
import { useFollowedForm } from '../../delegation/useFollowedForm.ts';
import { t } from '../../i18n/translate.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useFocusBack } from '../../ui/useFocusBack.ts';
import { boardFrame } from '../board/boardFrame.ts';
import { SiteTimeline } from '../timeline/SiteTimeline.tsx';
import { ConnectionsSection } from './ConnectionsSection.tsx';
import { CorrectionDialog } from './CorrectionDialog.tsx';
import { recordRefusalText } from './correctionTexts.ts';
import { CorrectionsSection } from './CorrectionsSection.tsx';
import { DelegationSection } from './DelegationSection.tsx';
import { DetailHead } from './DetailHead.tsx';
import type { DetailView } from './DetailView.ts';
import { FactsSection } from './FactsSection.tsx';
import { LineTestSection } from './LineTestSection.tsx';
import { MarksSection } from './MarksSection.tsx';
import { mayCorrect, mayEditSites } from './RecordAction.ts';
import { RecordDesk, type RecordRefusal } from './RecordDesk.ts';
import { RemoveDialog } from './RemoveDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import { Section } from './Section.tsx';
import styles from './SiteDetail.module.css';
import { SpeechesSection } from './SpeechesSection.tsx';
import { NoteSection, VerdictSection } from './VerdictSection.tsx';

type Props = {
  /** The record that the sheet was made of: corrections are tried on it before they are sent. */
  readonly record: AttendanceRecord;
  readonly sheet: AttendanceSheet;
  readonly line: AttendanceLine;
  /** IANA zone that times are shown and typed in. */
  readonly timeZone: string;
  readonly logins: LoginStore;
  readonly signalling: Signalling;
  readonly onClose: () => void;
};

/** All that the record knows of one site, and what the secretariat may say against it. Rules [SD1] to [SD5]. */
export function SiteDetail(props: Props) {
  // What is typed about one site says nothing about another.
  return <Detail key={props.line.site.id} {...props} />;
}

function Detail({ record, sheet, line, timeZone, logins, signalling, onClose }: Props) {
  const desk = useRecordDesk(signalling, line.site.id);
  const roles = logins.login.value?.roles ?? [];
  const form = useFollowedForm(signalling, line.site.id, line.delegation);
  const titleId = useId();
  const panel = useFocusedPanel();
  const view: DetailView = {
    attendance: record.attendance,
    sheet,
    line,
    timeZone,
    desk,
    corrects: mayCorrect(roles),
    editsSites: mayEditSites(roles),
  };
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      class={styles['detail']}
      aria-labelledby={titleId}
      data-detail={line.site.id}
    >
      <DetailHead view={view} titleId={titleId} onClose={onClose} />
      <Section title={t('attendanceDetail.timeline')} name="timeline">
        <SiteTimeline line={line} frame={boardFrame(sheet)} timeZone={timeZone} size="large" />
      </Section>
      <FactsSection view={view} />
      <VerdictSection view={view} />
      <NoteSection view={view} />
      <MarksSection view={view} />
      <DelegationSection view={view} unsaved={form.draft.changed.value} />
      <SpeechesSection view={view} />
      <LineTestSection view={view} signalling={signalling} />
      <ConnectionsSection view={view} />
      <CorrectionsSection view={view} />
      <Question view={view} form={form} />
    </aside>
  );
}

/** A refusal whose form is closed by then is said in the corner of the page. */
function useRecordDesk(link: Signalling, site: SiteId): RecordDesk {
  return useMemo(() => {
    const onMissed = (refusal: RecordRefusal) =>
      showToast('refused', `${site}: ${recordRefusalText(refusal)}`);
    return new RecordDesk({ link, onMissed });
  }, [link, site]);
}

/**
 * Whoever opens it by the keyboard goes on in it, and closes it where they were before; nobody is taken out of the
 * search or of the list.
 */
function useFocusedPanel(): RefObject<HTMLElement | null> {
  const panel = useRef<HTMLElement>(null);
  useFocusBack(panel);
  useEffect(() => {
    if (document.activeElement?.matches('body, main') === true) {
      panel.current?.focus({ preventScroll: true });
    }
  }, []);
  return panel;
}

type QuestionProps = { readonly view: DetailView; readonly form: DelegationForm };

/** The form that is open. */
function Question({ view, form }: QuestionProps) {
  const question = view.desk.question.value;
  switch (question?.type) {
    case undefined:
      return null;
    case 'correct':
      return <CorrectionDialog view={view} field={question.field} measured={question.measured} />;
    case 'rename':
      return <RenameDialog view={view} />;
    case 'remove':
      return <RemoveDialog view={view} />;
    case 'delegation':
      return <DelegationDialog view={view} form={form} />;
    default:
      return question satisfies never;
  }
}

/** The secretariat's hand in a delegation. What is typed outlives the dialog. */
function DelegationDialog({ view: { attendance, line, sheet, timeZone, desk }, form }: QuestionProps) {
  const { id } = line.site;
  const close = () => desk.ask(null);
  return (
    <Dialog title={`${t('delegation.title')}: ${id}`} onClose={close} wide>
      <DelegationEditor
        form={form}
        plan={{ people: attendance.conference.people, site: id }}
        timeZone={timeZone}
        corrects={sheet.phase === 'closed'}
        onSaved={() => {
          close();
          showToast('done', t('attendanceDetail.saved', { site: id }));
        }}
      />
    </Dialog>
  );
}
