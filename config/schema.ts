import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { isHost, isOrigin, isProxyAddress } from './addresses.ts';
import type { DeepReadonly } from './deepFreeze.ts';

/*
 * What each key may hold. Its meaning and default stand in default.yaml. The messages are the end of the sentence
 * "http.port: must be …".
 */

const PROJECT_FOLDER = fileURLToPath(new URL('..', import.meta.url));

const wholeNumber = (from: number, to: number) => {
  const message = `a whole number from ${from} to ${to}`;
  return v.pipe(v.number(message), v.integer(message), v.minValue(from, message), v.maxValue(to, message));
};

const yesOrNo = v.boolean('true or false');

const oneOf = <const Choices extends readonly string[]>(choices: Choices) =>
  v.picklist(choices, `one of ${choices.join(', ')}`);

const text = (message: string, accepts: (text: string) => boolean) =>
  v.pipe(v.string(message), v.trim(), v.check(accepts, message));

/** An empty text means "not set" and becomes null, so that users of the key cannot forget the case. */
const optionalText = (message: string, accepts: (text: string) => boolean) =>
  v.pipe(
    text(`${message}, or empty`, (input) => input === '' || accepts(input)),
    v.transform((input) => (input === '' ? null : input)),
  );

const toOrigin = (url: string): string => new URL(url).origin;
const toAbsolute = (path: string): string => resolve(PROJECT_FOLDER, path);

const isPath = (input: string): boolean => input !== '' && !input.includes('\0');
const path = v.pipe(text('a path', isPath), v.transform(toAbsolute));
const optionalPath = v.pipe(
  optionalText('a path', isPath),
  v.transform((input) => (input === null ? null : toAbsolute(input))),
);

const PASSWORD = '12 to 128 characters, or empty';
// Not trimmed: a blank at either end may be meant.
const password = v.pipe(
  v.string(PASSWORD),
  v.check((input) => input === '' || (input.length >= 12 && input.length <= 128), PASSWORD),
  v.transform((input) => (input === '' ? null : input)),
  v.metadata({ secret: true }),
);

const ORIGIN = 'an address such as https://diemcau.example.vn, without a path';
const LIST = 'a list';

export const ConfigSchema = v.strictObject({
  http: v.strictObject({
    host: text('an IP address or a host name', isHost),
    port: wholeNumber(0, 65_535),
    publicUrl: v.pipe(
      optionalText(ORIGIN, isOrigin),
      v.transform((url) => (url === null ? null : toOrigin(url))),
    ),
    allowedOrigins: v.array(v.pipe(text(ORIGIN, isOrigin), v.transform(toOrigin)), LIST),
    trustedProxies: v.array(
      text('an IP address, a network such as 10.0.0.0/8, loopback, linklocal or uniquelocal', isProxyAddress),
      LIST,
    ),
  }),
  tls: v.strictObject({
    mode: oneOf(['self-signed', 'files', 'off']),
    certificate: optionalPath,
    key: optionalPath,
  }),
  media: v.strictObject({
    listenAddress: text('an IP address', (input) => isIP(input) !== 0),
    announcedAddress: optionalText('an IP address or a host name', isHost),
    portMin: wholeNumber(1, 65_535),
    portMax: wholeNumber(1, 65_535),
    workers: wholeNumber(0, 64),
  }),
  data: v.strictObject({ folder: path }),
  log: v.strictObject({
    level: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    pretty: yesOrNo,
  }),
  auth: v.strictObject({
    accessTokenMinutes: wholeNumber(1, 60),
    refreshTokenHours: wholeNumber(1, 168),
    maxFailedLoginsPerAccount: wholeNumber(1, 1000),
    maxFailedLoginsPerAddress: wholeNumber(1, 1000),
    failedLoginWindowMinutes: wholeNumber(1, 1440),
    failedLoginBlockMinutes: wholeNumber(1, 1440),
  }),
  paper: v.strictObject({
    folder: optionalPath,
    everyMinutes: wholeNumber(0, 60),
  }),
  conference: v.strictObject({ next: optionalPath }),
  firstRun: v.strictObject({
    operatorPassword: password,
    catalogue: path,
    conference: path,
  }),
});

/** The settings that the server runs with: complete, checked and frozen. Paths are absolute. */
export type Config = DeepReadonly<v.InferOutput<typeof ConfigSchema>>;
