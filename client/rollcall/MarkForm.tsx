import { useSignal, type Signal } from '@preact/signals';
import { useId, useState } from 'preact/hooks';
import { needsReason } from '../../domain/rollcall/markSites.ts';
import { REASON_LIMIT } from '../../domain/rollcall/rollCall.ts';
import { findSite } from '../../domain/sites/sites.ts';
import { normaliseText } from '../../domain/text.ts';
import { siteConnection } from '../../domain/sites/siteConnection.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { quickReasons } from './quickReasons.ts';
import { ReasonField } from '../ui/ReasonField.tsx';
import { MARK_TEXTS } from '../i18n/markTexts.ts';
import type { MarkQuestion, RollCallModel } from './RollCallModel.ts';
import styles from './MarkForm.module.css';

type Props = { readonly model: RollCallModel; readonly question: MarkQuestion };

/** Asks for the words that a mark needs: why a site is not there, why the record is changed. Enter takes them. */
export function MarkForm({ model, question }: Props) {
  const [choices] = useState(() => choicesFor(model, question));
  const reason = useSignal(choices[0] ?? '');
  const correction = useSignal('');
  const missing = useSignal(false);
  const title = useId();
  const submit = (event: Event) => {
    event.preventDefault();
    missing.value = !model.answer(question, wordsOf(reason.value), wordsOf(correction.value));
  };
  const cancel = () => (model.question.value = null);
  return (
    <form
      class={styles['form']}
      aria-labelledby={title}
      data-form="mark"
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && cancel()}
    >
      <div class={styles['head']}>
        <p id={title} class={styles['title']}>
          {titleOf(model, question)}
        </p>
        <Answers onCancel={cancel} />
      </div>
      {question.needsReason && <ReasonField choices={choices} value={reason} />}
      {question.needsCorrection && <Correction value={correction} alone={!question.needsReason} />}
      {missing.value && (
        <p class={styles['missing']} role="alert">
          {t('rollcall.wordsMissing')}
        </p>
      )}
    </form>
  );
}

function Correction({ value, alone }: { readonly value: Signal<string>; readonly alone: boolean }) {
  return (
    <Field
      label={t('rollcall.correction')}
      name="correction"
      value={value.value}
      onInput={(text) => (value.value = text)}
      autoComplete="off"
      maxLength={REASON_LIMIT}
      autoFocus={alone}
    />
  );
}

function Answers({ onCancel }: { readonly onCancel: () => void }) {
  return (
    <div class={styles['answers']}>
      <Button type="submit" size="small" variant="primary" shortcut="Enter" data-answer="yes">
        {t('rollcall.confirmMark')}
      </Button>
      <Button size="small" shortcut="Esc" data-answer="no" onClick={onCancel}>
        {t('shared.cancel')}
      </Button>
    </div>
  );
}

function titleOf({ link }: RollCallModel, { site: id, mark }: MarkQuestion): string {
  const site = findSite(link.conference.value.sites, id);
  const name = site === undefined ? id : `${id} ${local(site.shortName)}`;
  return `${name} · ${t(mark === null ? 'rollcall.unmark' : MARK_TEXTS[mark])}`;
}

function choicesFor({ link }: RollCallModel, { site: id, mark }: MarkQuestion): readonly string[] {
  const site = findSite(link.conference.value.sites, id);
  return site !== undefined && needsReason(mark)
    ? quickReasons(mark, siteConnection(site)).map((reason) => t(reason))
    : [];
}

/** What was typed, as it is stored; null for nothing. */
function wordsOf(typed: string): string | null {
  const words = normaliseText(typed);
  return words === '' ? null : words;
}
