import type { ComponentChildren } from 'preact';
import { BrandLink } from './Brand.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import styles from './FrontDoor.module.css';

/** The frame of pages before one is inside: the brand, the switches, and one thing in the middle. */
export function FrontDoor({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class={styles['frame']}>
      <header class={styles['top']}>
        <BrandLink size={30} />
        <div class={styles['switches']}>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <main class={styles['middle']}>{children}</main>
    </div>
  );
}
