import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { SiteId } from '../../domain/ids.ts';
import { lineTestsOf } from '../../domain/linetest/lineTest.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { showToast } from '../ui/toasts.ts';
import { useIsShown } from '../ui/useIsShown.ts';
import { FaultFields } from './FaultFields.tsx';
import { LineTestDraft } from './LineTestDraft.ts';
import { CheckChoices, ResultChoice } from './LineTestChoices.tsx';
import { pressLineTestKey } from './lineTestKey.ts';
import { refusalText, RESULT_TEXTS } from './lineTestTexts.ts';
import { lineTestBlock, saveLineTest, type LineTestDesk, type LineTestRefusal } from './saveLineTest.ts';
import styles from './LineTestForm.module.css';

type Props = {
  readonly site: SiteId;
  readonly desk: LineTestDesk;
  readonly autoFocus: boolean;
  readonly onSaved: () => void;
};

/** Writes a test of a site's line down, by mouse or by keys. */
export function LineTestForm({ site, desk, autoFocus, onSaved }: Props) {
  const draft = useMemo(() => new LineTestDraft(), [site]);
  const { refusal, busy, save } = useSaving(draft, { site, desk, onSaved });
  const tests = lineTestsOf(desk.conference.lineTests, site).length;
  const touched = draft.touched.value;
  useEffect(() => draft.follow(tests), [draft, tests, touched]);
  const block = lineTestBlock(site, desk);
  return (
    <form
      class={styles['form']}
      aria-label={t('linetest.title')}
      data-form="line-test"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => takeKey(draft, event)}
    >
      <ResultChoice draft={draft} autoFocus={autoFocus} />
      <CheckChoices draft={draft} />
      <FaultFields draft={draft} />
      <Refused code={refusal ?? block} />
      <Button
        type="submit"
        variant="primary"
        shortcut="Enter"
        disabled={busy || block !== null}
        data-answer="yes"
      >
        {t('linetest.save')}
      </Button>
    </form>
  );
}

/** Sends the draft, one attempt at a time, and tells what became of it. */
function useSaving(draft: LineTestDraft, { site, desk, onSaved }: Omit<Props, 'autoFocus'>) {
  const refusal = useSignal<LineTestRefusal | null>(null);
  const busy = useSignal(false);
  const isShown = useIsShown();
  useSignalEffect(() => {
    // What was refused is not what stands there now.
    void [draft.result.value, draft.checks.value, draft.problem.value, draft.note.value];
    refusal.value = null;
  });
  const save = async () => {
    const result = draft.result.peek();
    if (busy.peek()) {
      return;
    }
    busy.value = true;
    const refused = await saveLineTest(draft, site, desk);
    busy.value = false;
    refusal.value = refused;
    if (refused === null && result !== null) {
      showToast('done', t('linetest.saved', { site, result: t(RESULT_TEXTS[result]) }));
    }
    // A form that has been closed meanwhile says why not in the corner of the page, and closes nothing else.
    if (refused === null && isShown()) {
      onSaved();
    } else if (refused !== null && !isShown()) {
      showToast('refused', `${site}: ${refusalText(refused)}`);
    }
  };
  return { refusal: refusal.value, busy: busy.value, save };
}

function Refused({ code }: { readonly code: LineTestRefusal | null }) {
  return code === null ? null : (
    <p class={styles['refused']} role="alert" data-refused={code}>
      {refusalText(code)}
    </p>
  );
}

/** The page behind the form does not hear of the keys that it takes. */
function takeKey(draft: LineTestDraft, event: KeyboardEvent): void {
  if (!isTyped(event.target) && pressLineTestKey(draft, event)) {
    event.preventDefault();
    event.stopPropagation();
  }
}

/** Whether letters are written there. */
function isTyped(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('select, input:not([type="radio"])') !== null;
}
