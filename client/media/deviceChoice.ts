/** What the person chose, by the browser's device ids; null is the system's default. */
export type DeviceChoice = {
  readonly camera: string | null;
  readonly microphone: string | null;
  readonly speaker: string | null;
  /** All processing off: for rooms with a sound desk of their own, where echo is dealt with already. */
  readonly originalSound: boolean;
};

export type ChoiceStorage = Pick<Storage, 'getItem' | 'setItem'>;

const KEY = 'diem-cau/devices';
const DEFAULT_CHOICE: DeviceChoice = { camera: null, microphone: null, speaker: null, originalSound: false };

/** The choice that this browser remembers; defaults where there is none or it cannot be read. */
export function rememberedChoice(storage: ChoiceStorage): DeviceChoice {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
    return { ...DEFAULT_CHOICE, ...(isChoice(stored) ? stored : {}) };
  } catch {
    return DEFAULT_CHOICE;
  }
}

export function rememberChoice(storage: ChoiceStorage, choice: DeviceChoice): void {
  storage.setItem(KEY, JSON.stringify(choice));
}

function isChoice(stored: unknown): stored is DeviceChoice {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'originalSound' in stored &&
    typeof stored.originalSound === 'boolean' &&
    ['camera', 'microphone', 'speaker'].every((kind) => isDeviceId(Reflect.get(stored, kind)))
  );
}

function isDeviceId(value: unknown): boolean {
  return value === null || typeof value === 'string';
}
