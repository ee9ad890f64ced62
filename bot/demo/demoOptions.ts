import { parseArgs } from 'node:util';

export type DemoOptions = {
  /** Null: what the environment says, or else 8080. */
  readonly port: number | null;
  /** Remote sites; the host site comes on top. */
  readonly sites: number;
  /** Null: the demo's own. */
  readonly dataFolder: string | null;
};

export const USAGE = `npm run demo [-- OPTIONS]: the sample conference on this machine, with bots as its sites

  --port N        HTTP port (DIEMCAU_HTTP_PORT, or else 8080; 0 takes any free one)
  --sites N       remote sites that take part, 1 to 200 (20); the host site comes on top
  --data FOLDER   where the conference, its keys and the first password are kept (data/demo)
  --help          this text

It takes the server's settings from DIEMCAU_ variables (config/default.yaml describes them), but for these, which are
its own: DIEMCAU_CONFIG, DIEMCAU_DATA_FOLDER, DIEMCAU_TLS_… (it serves plain HTTP) and DIEMCAU_FIRST_RUN_….
`;

const OWN_SETTINGS = /^DIEMCAU_(CONFIG|DATA_FOLDER|TLS_|FIRST_RUN_)/;

/** Reads the arguments. Null is the wish for the usage text. @throws with one line that says what is wrong with them. */
export function readDemoOptions(args: readonly string[]): DemoOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      sites: { type: 'string', default: '20' },
      data: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return values.help
    ? null
    : {
        port: values.port === undefined ? null : readNumber('port', values.port, 0, 65_535),
        sites: readNumber('sites', values.sites, 1, 200),
        dataFolder: values.data ?? null,
      };
}

/**
 * The server's settings in an environment, parted into those that the demo takes and the names of those that it does
 * not: a variable meant for the real server must neither lead bots into its conference nor be passed over in silence.
 */
export function demoSettings(env: Readonly<Record<string, string | undefined>>): {
  readonly taken: Readonly<Record<string, string>>;
  readonly leftOut: readonly string[];
} {
  const settings = Object.entries(env).flatMap(([name, value]) =>
    name.startsWith('DIEMCAU_') && value !== undefined ? [[name, value] as const] : [],
  );
  return {
    taken: Object.fromEntries(settings.filter(([name]) => !OWN_SETTINGS.test(name))),
    leftOut: settings.flatMap(([name]) => (OWN_SETTINGS.test(name) ? [name] : [])),
  };
}

function readNumber(name: string, text: string, least: number, most: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least && number <= most)) {
    throw new Error(`--${name} takes a whole number from ${least} to ${most}, not "${text}"`);
  }
  return number;
}
