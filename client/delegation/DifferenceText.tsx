import type { DelegationDifference } from '../../domain/delegation/delegationDifference.ts';
import { t } from '../i18n/translate.ts';
import styles from './DelegationView.module.css';

/** What a delegation that is written down has and has not of the people whom the plan names. */
export function DifferenceText({ difference }: { readonly difference: DelegationDifference }) {
  const { missing, additional } = difference;
  const namesOf = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).join(', ');
  if (missing.length === 0 && additional.length === 0) {
    return null;
  }
  return (
    <div class={styles['difference']} data-missing={missing.length} data-additional={additional.length}>
      {missing.length > 0 && <p>{t('delegation.missingPlain', { names: namesOf(missing) })}</p>}
      {additional.length > 0 && <p>{t('delegation.additional', { names: namesOf(additional) })}</p>}
    </div>
  );
}
