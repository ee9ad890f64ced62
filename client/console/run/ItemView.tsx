import { useSignal } from '@preact/signals';
import type { AgendaItem } from '../../../domain/agenda/agenda.ts';
import type { ItemProjection } from '../../../domain/agenda/projectFinish.ts';
import type { AgendaItemId } from '../../../domain/ids.ts';
import { local } from '../../i18n/language.ts';
import { t } from '../../i18n/translate.ts';
import { classes } from '../../ui/classes.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { FormButton } from '../actions/FormButton.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { shortcutOf } from '../keys/keyIntent.ts';
import { DragGrip } from './DragGrip.tsx';
import { followingItem } from './followingItem.ts';
import { ItemDialog } from './ItemDialog.tsx';
import { ItemLine } from './ItemLine.tsx';
import movable from './Movable.module.css';
import { MoveButtons } from './MoveButtons.tsx';
import type { Reordering } from './Reordering.ts';
import { SpeechList } from './SpeechList.tsx';
import { shownProgress } from './runTexts.ts';
import styles from './ItemView.module.css';

type Props = {
  readonly model: ConsoleModel;
  readonly item: AgendaItem;
  readonly place: number;
  readonly time: ItemProjection | undefined;
  readonly reorder: Reordering<AgendaItemId>;
};

/** An item of the agenda; the one that is looked at opens, with what can be done about it and its speeches. */
export function ItemView({ model, item, place, time, reorder }: Props) {
  const open = model.run.item.value === item.id;
  const progress = shownProgress(item, model.link.conference.value);
  return (
    <li
      class={classes(movable['entry'], styles['item'])}
      data-agenda={item.id}
      data-active={progress === 'active'}
      data-progress={progress}
      data-open={open}
      {...reorder.entry(item.id)}
    >
      <div class={movable['row']}>
        <DragGrip movable={reorder.isMovable(item.id)} />
        <ItemLine
          model={model}
          item={item}
          place={place}
          time={time}
          open={open}
          onKeyDown={reorder.onKeyDown(item.id)}
        />
      </div>
      {open && (
        <div class={styles['opened']}>
          <ItemDetails model={model} item={item} />
          <ItemActions model={model} item={item} reorder={reorder} />
          <SpeechList model={model} item={item.id} />
        </div>
      )}
    </li>
  );
}

function ItemDetails({ model, item: { presenter, documents } }: Pick<Props, 'model' | 'item'>) {
  const { people } = model.link.conference.value;
  const person = presenter === null ? undefined : people[presenter];
  const facts = [
    ...(person === undefined ? [] : [`${person.name}, ${local(person.office)}`]),
    ...(documents.length === 0 ? [] : [t('run.documents', { names: documents.join(', ') })]),
  ];
  return facts.length === 0 ? null : <p class={styles['details']}>{facts.join(' · ')}</p>;
}

function ItemActions({ model, item, reorder }: Pick<Props, 'model' | 'item' | 'reorder'>) {
  const { id, progress, version } = item;
  const edits = model.actions.offers({ type: 'removeItem', item: id, expectedVersion: version });
  return (
    <div class={styles['actions']}>
      {progress !== 'active' && <Activate model={model} item={item} />}
      {progress === 'pending' && (
        <ActionButton
          model={model}
          action={{ type: 'skipItem', item: id }}
          label={t('run.skip')}
          size="small"
        />
      )}
      {edits && <Editing model={model} item={item} reorder={reorder} />}
    </div>
  );
}

function Activate({ model, item: { id, progress, title } }: Pick<Props, 'model' | 'item'>) {
  const next = followingItem(model.link.conference.value.agenda)?.id === id;
  const back = progress === 'done' || progress === 'skipped';
  return (
    <ActionButton
      model={model}
      action={{ type: 'activate', item: id }}
      label={t(back ? 'run.goBack' : 'run.activate')}
      name={`${t('action.activate')}: ${local(title)}`}
      variant="primary"
      size="small"
      {...(next && { shortcut: shortcutOf('nextItem') })}
    />
  );
}

function Editing({ model, item, reorder }: Pick<Props, 'model' | 'item' | 'reorder'>) {
  const editing = useSignal(false);
  const { id, progress, version } = item;
  return (
    <div class={styles['editing']}>
      <FormButton
        model={model}
        action={{ type: 'editItem', item: id, expectedVersion: version, change: {} }}
        icon="edit"
        onOpen={() => (editing.value = true)}
      >
        {t('run.edit')}
      </FormButton>
      <MoveButtons reorder={reorder} id={id} />
      {progress !== 'active' && (
        <ActionButton
          model={model}
          action={{ type: 'removeItem', item: id, expectedVersion: version }}
          label={t('run.remove')}
          icon="trash"
          variant="quiet"
          size="small"
        />
      )}
      {editing.value && <ItemDialog model={model} item={id} onClose={() => (editing.value = false)} />}
    </div>
  );
}
