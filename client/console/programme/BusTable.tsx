import { useComputed, type ReadonlySignal } from '@preact/signals';
import type { SiteId } from '../../../domain/ids.ts';
import { AUDIO_BUSES, type AudioBusName } from '../../../domain/programme/programme.ts';
import { local } from '../../i18n/language.ts';
import { t } from '../../i18n/translate.ts';
import type { Heard } from '../../state/LiveState.ts';
import { Icon } from '../../ui/Icon.tsx';
import unseen from '../../ui/Unseen.module.css';
import type { BusState } from './busStates.ts';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { BUS_TEXTS } from '../consoleTexts.ts';
import { LevelMeter } from './LevelMeter.tsx';
import styles from './BusTable.module.css';

type Props = { readonly model: ConsoleModel; readonly heard: ReadonlySignal<Heard> };

/** Each bus with what it really forwards; where the log asks for something else, that stands beside it. */
export function BusTable({ model, heard }: Props) {
  return (
    <table class={styles['table']} aria-label={t('console.buses')}>
      <thead>
        <tr>
          <th scope="col">
            <span class={unseen['unseen']}>{t('console.bus')}</span>
          </th>
          <th scope="col">
            <span class={unseen['unseen']}>{t('console.actual')}</span>
          </th>
          <th scope="col">
            <span class={unseen['unseen']}>{t('console.level')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {model.buses.value.map((state) => (
          <BusRow key={state.bus} state={state} model={model} heard={heard} />
        ))}
      </tbody>
    </table>
  );
}

function BusRow({ state, model, heard }: Props & { readonly state: BusState }) {
  const { bus, actual, intended, agrees } = state;
  const audio = AUDIO_BUSES.find((name) => name === bus);
  return (
    <tr
      class={styles['row']}
      data-bus-row={bus}
      data-actual={actual ?? ''}
      data-intended={intended ?? ''}
      data-agrees={agrees}
    >
      <th scope="row">{t(BUS_TEXTS[bus])}</th>
      <td>
        <span class={styles['actual']}>{siteText(model, actual)}</span>
        {!agrees && (
          <span class={styles['intended']}>
            <Icon name="warning" size={14} />
            {intended === null ? t('console.shouldBeNothing') : t('console.shouldBe', { site: intended })}
          </span>
        )}
      </td>
      <td class={styles['level']}>{audio !== undefined && <BusMeter bus={audio} heard={heard} />}</td>
    </tr>
  );
}

function BusMeter({ bus, heard }: { readonly bus: AudioBusName; readonly heard: ReadonlySignal<Heard> }) {
  const level = useComputed(() => heard.value[bus]);
  return <LevelMeter dBov={level} label={t(BUS_TEXTS[bus])} />;
}

function siteText(model: ConsoleModel, site: SiteId | null) {
  if (site === null) {
    return t('console.nothing');
  }
  const name = model.link.conference.value.sites[site]?.shortName;
  return (
    <>
      <b>{site}</b> {name && local(name)}
    </>
  );
}
