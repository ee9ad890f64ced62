import { announcement } from './announcement.ts';
import styles from './Announcer.module.css';

/** The page's one live region, unseen. A second one would make screen readers talk over themselves. */
export function Announcer() {
  return (
    <div class={styles['unseen']} aria-live="assertive" aria-atomic="true" data-announcer="">
      {announcement}
    </div>
  );
}
