import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../../domain/text.ts';
import { describeReadError, USAGE } from './commandWords.ts';
import { describeReport } from './describeReport.ts';
import { isWhole, verifyFile } from './verifyFile.ts';

// node server/evidence/verify.ts FILE [--language vi|en]: checks an exported log (.jsonl) or a package (.zip), offline.
// Ends with 0 where all of it holds, with 1 where it does not, and with 2 where nothing could be checked.

type Order =
  | { readonly kind: 'check'; readonly file: string; readonly language: Language }
  | { readonly kind: 'help' | 'wrong'; readonly language: Language };

async function main(args: string[]): Promise<number> {
  const order = readOrder(args);
  switch (order.kind) {
    case 'check':
      return check(order.file, order.language);
    case 'help':
      process.stdout.write(USAGE[order.language]);
      return 0;
    case 'wrong':
      process.stderr.write(USAGE[order.language]);
      return 2;
    default:
      return order satisfies never;
  }
}

async function check(file: string, language: Language): Promise<number> {
  // npm runs in the project's folder, and says where it was called.
  const path = resolve(process.env['INIT_CWD'] ?? '.', file);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    process.stderr.write(`${describeReadError(path, error, language)}\n`);
    return 2;
  }
  const report = verifyFile(bytes);
  process.stdout.write(`${describeReport(report, language).join('\n')}\n`);
  if (report.kind === 'alone') {
    return 2;
  }
  return isWhole(report) ? 0 : 1;
}

function readOrder(args: string[]): Order {
  const usual = languageOf(process.env);
  try {
    const options = {
      language: { type: 'string', default: usual },
      help: { type: 'boolean', short: 'h', default: false },
    } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const language = LANGUAGES.find((known) => known === values.language);
    if (language !== undefined && values.help) {
      return { kind: 'help', language };
    }
    const [file, ...others] = positionals;
    return file === undefined || others.length > 0 || language === undefined
      ? { kind: 'wrong', language: usual }
      : { kind: 'check', file, language };
  } catch {
    return { kind: 'wrong', language: usual };
  }
}

/** Vietnamese where the terminal is; English elsewhere. */
function languageOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('vi') ? 'vi' : 'en';
}

process.exitCode = await main(process.argv.slice(2));
