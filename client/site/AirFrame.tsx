import type { AirRole } from './airRole.ts';
import styles from './AirFrame.module.css';

/** The border around everything that says on-air from the other end of the room: red, striped amber, or thin. */
export function AirFrame({ role }: { readonly role: AirRole }) {
  return <div class={styles['frame']} data-role={role} aria-hidden="true" />;
}
