import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { SiteId } from '../../domain/ids.ts';
import { passedLineTest } from '../../domain/linetest/lineTest.ts';
import { bulkCandidates } from '../../domain/rollcall/callOrder.ts';
import type { Site } from '../../domain/sites/sites.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { refusalText } from './rollCallTexts.ts';
import type { RollCallModel } from './RollCallModel.ts';
import styles from './BulkDialog.module.css';

type Props = { readonly model: RollCallModel; readonly onClose: () => void };

/** Marks all that are online at once. The list is what it was when it was opened: what is read is what is marked. */
export function BulkDialog({ model, onClose }: Props) {
  const [candidates] = useState(() => {
    const { rollCall, sites } = model.link.conference.peek();
    return bulkCandidates(rollCall, sites);
  });
  const left = useSignal<ReadonlySet<SiteId>>(new Set());
  const chosen = candidates.map(({ id }) => id).filter((id) => !left.value.has(id));
  const untested = chosen.filter((id) => !passedLineTest(model.link.conference.value.lineTests, id));
  const number = model.counts.value.at(-1)?.number ?? 0;
  const action = { type: 'markAll', number, sites: chosen } as const;
  const block = model.blockOf(action);
  const toggle = (id: SiteId) => {
    const others = [...left.value].filter((other) => other !== id);
    left.value = new Set(left.value.has(id) ? others : [...others, id]);
  };
  return (
    <Dialog title={t('rollcall.bulkTitle')} onClose={onClose} wide>
      <p>{t(candidates.length === 0 ? 'rollcall.bulkNobody' : 'rollcall.bulkIntro')}</p>
      <TestedOnly
        count={untested.length}
        onPress={() => (left.value = new Set([...left.value, ...untested]))}
      />
      <ul class={styles['sites']} data-candidates={candidates.length}>
        {candidates.map((site) => (
          <Candidate key={site.id} site={site} checked={!left.value.has(site.id)} onToggle={toggle} />
        ))}
      </ul>
      {block !== null && chosen.length > 0 && <p class={styles['block']}>{refusalText(block)}</p>}
      <Answers
        count={chosen.length}
        locked={block !== null || chosen.length === 0}
        onAnswer={(yes) => {
          onClose();
          return yes ? void model.act(action) : undefined;
        }}
      />
    </Dialog>
  );
}

/** Leaves out whose line nobody has tried, or who failed. */
function TestedOnly({ count, onPress }: { readonly count: number; readonly onPress: () => void }) {
  return count === 0 ? null : (
    <Button size="small" class={styles['tested']} data-action="tested-only" onClick={onPress}>
      {t('rollcall.bulkTestedOnly', { count })}
    </Button>
  );
}

type AnswersProps = {
  readonly count: number;
  readonly locked: boolean;
  readonly onAnswer: (yes: boolean) => void;
};

function Answers({ count, locked, onAnswer }: AnswersProps) {
  return (
    <div class={styles['answers']}>
      <Button data-answer="no" onClick={() => onAnswer(false)}>
        {t('shared.cancel')}
      </Button>
      <Button variant="primary" autoFocus disabled={locked} data-answer="yes" onClick={() => onAnswer(true)}>
        {t('rollcall.bulkYes', { count })}
      </Button>
    </div>
  );
}

type CandidateProps = {
  readonly site: Site;
  readonly checked: boolean;
  readonly onToggle: (id: SiteId) => void;
};

function Candidate({ site, checked, onToggle }: CandidateProps) {
  return (
    <li>
      <label class={styles['site']}>
        <input type="checkbox" checked={checked} data-bulk={site.id} onChange={() => onToggle(site.id)} />
        <b>{site.id}</b> {local(site.shortName)}
      </label>
    </li>
  );
}
