import type { Delegation } from '../../domain/delegation/delegation.ts';
import { t } from '../i18n/translate.ts';
import { StatusShape } from '../ui/StatusShape.tsx';
import styles from './DelegationView.module.css';

/** A delegation as it is written down. */
export function DelegationView({ delegation }: { readonly delegation: Delegation }) {
  const { headCount, delegates } = delegation;
  return (
    <div class={styles['view']} data-head-count={headCount ?? ''}>
      <p>
        <b>
          {headCount === null ? t('delegation.notCounted') : t('delegation.people', { count: headCount })}
        </b>
        {delegates.length > 0 && ` · ${t('delegation.named', { count: delegates.length })}`}
      </p>
      {delegates.length === 0 ? (
        <p class={styles['nobody']}>{t('delegation.nobodyNamed')}</p>
      ) : (
        <ol class={styles['list']}>
          {delegates.map(({ name, office, head }, index) => (
            <li key={index} data-delegate={name}>
              <span class={styles['name']} data-name="">
                {name}
              </span>
              {office !== null && <span class={styles['office']}>{office}</span>}
              {head && (
                <span class={styles['head']} data-head="">
                  <StatusShape tone="online" size={9} /> {t('delegation.head')}
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
