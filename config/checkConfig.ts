import { accessSync, constants, statSync } from 'node:fs';
import { portsFor } from './mediaWorkerCount.ts';
import type { Config } from './schema.ts';

type Problem = { readonly path: string; readonly problem: string };

/** The rules that tie several keys, or a key and the disk, together. Each key alone is known to be good. */
export function checkConfig(config: Config): Problem[] {
  return [...checkPorts(config), ...checkTls(config), ...checkPublicUrl(config)];
}

function checkPorts({ http, media }: Config): Problem[] {
  const { portMin, portMax, workers } = media;
  if (portMin > portMax) {
    return [
      {
        path: 'media.portMin',
        problem: `must not be above media.portMax, which is ${portMax}, but is ${portMin}`,
      },
    ];
  }
  const problems: Problem[] = [];
  if (workers > portsFor(media)) {
    const room = `the range ${portMin}-${portMax} has room for ${portsFor(media)}`;
    problems.push({ path: 'media.workers', problem: `must find one port each, but ${room}, not ${workers}` });
  }
  // Workers listen on TCP too, and the web server would lose the race for the port.
  if (http.port >= portMin && http.port <= portMax) {
    problems.push({
      path: 'http.port',
      problem: `must lie outside the media ports ${portMin}-${portMax}, but is ${http.port}`,
    });
  }
  return problems;
}

function checkTls({ tls }: Config): Problem[] {
  return (['certificate', 'key'] as const).flatMap((name) => {
    const path = `tls.${name}`;
    const file = tls[name];
    if (tls.mode !== 'files') {
      // Left in silence, a forgotten mode would serve another certificate than the one that was given.
      const problem = `must be empty unless tls.mode is files, but tls.mode is ${tls.mode}`;
      return file === null ? [] : [{ path, problem }];
    }
    if (file === null) return [{ path, problem: 'must name a PEM file, because tls.mode is files' }];
    const fault = faultOfFile(file);
    return fault === undefined ? [] : [{ path, problem: `must be a file that can be read: ${fault}` }];
  });
}

function faultOfFile(file: string): string | undefined {
  try {
    accessSync(file, constants.R_OK);
    return statSync(file).isFile() ? undefined : `${file} is not a file`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function checkPublicUrl({ http, tls }: Config): Problem[] {
  if (http.publicUrl === null || tls.mode === 'off' || http.publicUrl.startsWith('https:')) return [];
  return [{ path: 'http.publicUrl', problem: `must start with https, because tls.mode is ${tls.mode}` }];
}
