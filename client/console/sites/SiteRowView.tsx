import { useEffect, useRef } from 'preact/hooks';
import { local } from '../../i18n/language.ts';
import { t } from '../../i18n/translate.ts';
import { Icon } from '../../ui/Icon.tsx';
import { StatusShape } from '../../ui/StatusShape.tsx';
import type { CommandLine } from './CommandLine.ts';
import { CONNECTION_TEXTS, CONNECTION_TONES } from '../../ui/siteConnectionTexts.ts';
import { MEDIA_TEXTS, SHORT_MEDIA_TEXTS } from '../consoleTexts.ts';
import type { SiteRow } from './siteRow.ts';
import styles from './SiteRowView.module.css';

type Props = {
  readonly row: SiteRow;
  /** Of the element, for what points to it. */
  readonly id: string;
  readonly selected: boolean;
  readonly candidate: boolean;
  readonly line: CommandLine;
};

/** One site in the list: its place towards the floor and its trouble in words, the rest in shapes with titles. */
export function SiteRowView({ row, id, selected, candidate, line }: Props) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected || candidate) {
      element.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [selected, candidate]);
  return (
    <div
      ref={element}
      id={id}
      role="option"
      class={styles['row']}
      aria-selected={selected}
      data-site={row.id}
      data-state={row.connection}
      data-role={row.role}
      data-on-air={row.onAir}
      data-ready={row.ready}
      data-candidate={candidate}
      title={`${local(row.name)} · ${t(CONNECTION_TEXTS[row.connection])}`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => line.select(row.id)}
    >
      <StatusShape tone={CONNECTION_TONES[row.connection]} />
      <span class={styles['code']}>{row.id}</span>
      <span class={styles['name']}>{local(row.shortName)}</span>
      <span class={styles['state']}>
        <FloorMark row={row} />
        {row.connection === 'online' ? (
          <Devices row={row} />
        ) : (
          <span>{t(CONNECTION_TEXTS[row.connection])}</span>
        )}
      </span>
    </div>
  );
}

/** At most one word: the strongest thing that is true of the site. */
function FloorMark({ row }: { readonly row: SiteRow }) {
  if (row.onAir) {
    return <b class={styles['onAir']}>{t('console.rowOnAir')}</b>;
  }
  if (row.role === 'on_air') {
    return <b class={styles['granted']}>{t('console.rowGranted')}</b>;
  }
  if (row.role === 'standby') {
    return <b class={styles['standby']}>{t(row.ready ? 'console.rowReady' : 'console.rowStandby')}</b>;
  }
  return row.waiting === null ? null : (
    <b class={styles['waiting']}>{t('console.rowWaiting', { place: row.waiting })}</b>
  );
}

function Devices({ row }: { readonly row: SiteRow }) {
  if (row.media !== 'connected') {
    return (
      <span class={styles['trouble']} title={t(MEDIA_TEXTS[row.media])}>
        {t(SHORT_MEDIA_TEXTS[row.media])}
      </span>
    );
  }
  return (
    <>
      {row.devices > 1 && <span title={t('console.devices', { count: row.devices })}>×{row.devices}</span>}
      <Device
        present={row.camera}
        icon={row.camera ? 'camera' : 'cameraOff'}
        text={row.camera ? 'console.cameraOn' : 'console.cameraOff'}
      />
      <Device
        present={row.microphone}
        icon={row.microphone ? 'microphone' : 'microphoneOff'}
        text={row.microphone ? 'console.microphoneOn' : 'console.microphoneOff'}
      />
    </>
  );
}

type DeviceProps = {
  readonly present: boolean;
  readonly icon: 'camera' | 'cameraOff' | 'microphone' | 'microphoneOff';
  readonly text: 'console.cameraOn' | 'console.cameraOff' | 'console.microphoneOn' | 'console.microphoneOff';
};

function Device({ present, icon, text }: DeviceProps) {
  return (
    <span
      class={present ? styles['device'] : styles['missing']}
      role="img"
      aria-label={t(text)}
      title={t(text)}
    >
      <Icon name={icon} size={14} />
    </span>
  );
}
