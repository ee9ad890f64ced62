import { Icon } from '../../ui/Icon.tsx';
import { StatusShape } from '../../ui/StatusShape.tsx';
import type { Mark } from './runTexts.ts';

/** The shape of a state in the run of show; a word stands beside it. */
export function MarkShape({ mark }: { readonly mark: Mark }) {
  return 'tone' in mark ? <StatusShape tone={mark.tone} /> : <Icon name={mark.icon} size={13} />;
}
