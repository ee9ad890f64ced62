import type { Conference } from '../../../domain/conference/conference.ts';
import { findItem } from '../../../domain/agenda/agenda.ts';
import { findSpeech } from '../../../domain/speeches/speech.ts';
import type { Phase } from '../../../domain/phase/phase.ts';
import { local } from '../../i18n/language.ts';
import { t } from '../../i18n/translate.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { PHASE_TEXTS } from '../../i18n/phaseTexts.ts';
import type { ConsoleModel } from '../ConsoleModel.ts';
import type { ConsoleAction } from './consoleAction.ts';

type Question = { readonly title: string; readonly text: string; readonly yes: string };

/** Asks before what ends something for everybody. */
export function AskDialog({ model }: { readonly model: ConsoleModel }) {
  const action = model.actions.asked.value;
  const question = action === null ? null : questionOf(action, model.link.conference.peek());
  return (
    question && <ConfirmDialog {...question} dangerous onAnswer={(yes) => void model.actions.answer(yes)} />
  );
}

function questionOf(action: ConsoleAction, { agenda, speeches }: Conference): Question | null {
  switch (action.type) {
    case 'enterPhase':
      return action.phase === 'closed'
        ? { title: t('action.askClose'), text: t('action.askCloseText'), yes: t('action.askCloseYes') }
        : phaseQuestion(action.phase);
    case 'pause':
      return action.cause === 'stopped'
        ? { title: t('action.askStop'), text: t('action.askStopText'), yes: t('action.askStopYes') }
        : { title: t('action.askBreak'), text: t('action.askBreakText'), yes: t('action.askBreakYes') };
    case 'reopen':
      return { title: t('action.askReopen'), text: t('action.askReopenText'), yes: t('action.askReopenYes') };
    case 'removeItem': {
      const title = local(findItem(agenda, action.item)?.title ?? { vi: '', en: '' });
      return {
        title: t('action.askRemove'),
        text: t('action.askRemoveText', { title }),
        yes: t('action.askRemoveYes'),
      };
    }
    case 'drop': {
      const sites = action.speeches.map((id) => findSpeech(speeches, id)?.site ?? '').join(', ');
      return {
        title: t('action.askDrop'),
        text: t('action.askDropText', { sites }),
        yes: t('action.askDropYes', { count: action.speeches.length }),
      };
    }
    default:
      return null;
  }
}

function phaseQuestion(phase: Phase): Question {
  const name = t(PHASE_TEXTS[phase]);
  return {
    title: t('action.askPhase', { phase: name }),
    text: t('action.askPhaseText'),
    yes: t('action.askPhaseYes', { phase: name }),
  };
}
