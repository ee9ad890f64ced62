/** Outlines on a 24 × 24 grid, drawn for this product. */
const PATHS = {
  camera: 'M3 7h12v10H3z M15 11l6-3.5v9L15 13z',
  microphone: 'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3z M5.5 11a6.5 6.5 0 0 0 13 0 M12 17.5V21',
  cameraOff: 'M3 7h12v10H3z M15 11l6-3.5v9L15 13z M3 3l18 18',
  microphoneOff:
    'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3z M5.5 11a6.5 6.5 0 0 0 13 0 M12 17.5V21 M3 3l18 18',
  sound: 'M4 9.5h3.5L12 5.5v13l-4.5-4H4z M15.5 9a4 4 0 0 1 0 6 M18 6.5a8 8 0 0 1 0 11',
  soundOff: 'M4 9.5h3.5L12 5.5v13l-4.5-4H4z M16 9.5l5 5 M21 9.5l-5 5',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13z M15.5 15.5L20.5 20.5',
  close: 'M5.5 5.5l13 13 M18.5 5.5l-13 13',
  check: 'M4.5 12.5l5 5 10-11',
  warning: 'M12 4L21.5 20h-19z M12 10v4.5 M12 17v.5',
  screen: 'M3 5h18v11H3z M8.5 20h7 M12 16v4',
  hand: 'M7 12V6.5a1.5 1.5 0 0 1 3 0V11V4.5a1.5 1.5 0 0 1 3 0V11V5.5a1.5 1.5 0 0 1 3 0V12V8.5a1.5 1.5 0 0 1 3 0V15a6 6 0 0 1-6 6h-1.5a6 6 0 0 1-5-2.7L4 14.5a1.5 1.5 0 0 1 2.4-1.8L8 14',
  clock: 'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0-17z M12 7.5V12l3 2',
  people:
    'M9 4.5a3.2 3.2 0 1 1 0 6.4a3.2 3.2 0 1 1 0-6.4z M3 19.5a6 6 0 0 1 12 0 M16 5a3 3 0 0 1 0 5.6 M17.5 14a5.5 5.5 0 0 1 3.5 5.5',
  print: 'M7 8.5V4h10v4.5 M7 16.5H4v-8h16v8h-3 M7 13.5h10V20H7z',
  download: 'M12 4v11 M7.5 10.5L12 15l4.5-4.5 M4.5 19.5h15',
  upload: 'M12 15V4 M7.5 8.5L12 4l4.5 4.5 M4.5 19.5h15',
  copy: 'M8.5 8.5h11v11h-11z M5 15.5h-.5v-11h11V5',
  sun: 'M12 8a4 4 0 1 1 0 8a4 4 0 1 1 0-8z M12 2.5v2 M12 19.5v2 M2.5 12h2 M19.5 12h2 M5.3 5.3l1.4 1.4 M17.3 17.3l1.4 1.4 M5.3 18.7l1.4-1.4 M17.3 6.7l1.4-1.4',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  arrow: 'M4.5 12h15 M13.5 6l6 6-6 6',
  grip: 'M9 6h.01 M9 12h.01 M9 18h.01 M15 6h.01 M15 12h.01 M15 18h.01',
  pause: 'M8.5 5.5v13 M15.5 5.5v13',
  plus: 'M12 5v14 M5 12h14',
  up: 'M6 14.5l6-6 6 6',
  down: 'M6 9.5l6 6 6-6',
  edit: 'M4.5 19.5l1-4L16 5l3 3L8.5 18.5z',
  trash: 'M5 7h14 M9.5 7V4.5h5V7 M7 7l.8 13h8.4L17 7',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing beside a word that says the same: it is hidden from screen readers. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
