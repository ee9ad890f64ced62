import { announcement } from './announcement.ts';
import styles from './Unseen.module.css';

/** What `announce` says, unseen: changes that nobody may miss, so they do not wait for the sentence being read. */
export function Announcer() {
  return (
    <div class={styles['unseen']} aria-live="assertive" aria-atomic="true" data-announcer="">
      {announcement}
    </div>
  );
}
