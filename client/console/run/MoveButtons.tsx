import { t } from '../../i18n/translate.ts';
import { Button } from '../../ui/Button.tsx';
import type { Reordering } from './Reordering.ts';

type Props<Id extends string> = { readonly reorder: Reordering<Id>; readonly id: Id };

/** One place up or down, for who does not drag. */
export function MoveButtons<Id extends string>({ reorder, id }: Props<Id>) {
  return (
    <>
      {([-1, 1] as const).map((by) => (
        <Button
          key={by}
          size="small"
          variant="quiet"
          icon={by === -1 ? 'up' : 'down'}
          aria-label={t(by === -1 ? 'run.moveUp' : 'run.moveDown')}
          title={t('run.dragHint')}
          disabled={!reorder.canMoveBy(id, by)}
          onClick={() => reorder.moveBy(id, by)}
        />
      ))}
    </>
  );
}
