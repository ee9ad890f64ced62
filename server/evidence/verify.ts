import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../../domain/text.ts';
import { describeReport } from './describeReport.ts';
import { isWhole, verifyFile } from './verifyFile.ts';

// node server/evidence/verify.ts [--language vi|en] FILE: checks an exported log (.jsonl) or a package (.zip), offline.
// Ends with 0 where all of it holds, with 1 where it does not, and with 2 where nothing could be checked.

const USAGE =
  'npm run verify -- [--language vi|en] FILE      FILE: an exported log (.jsonl) or a package (.zip)\n';

async function main(args: string[]): Promise<number> {
  const order = readOrder(args);
  if (order === null) {
    process.stderr.write(USAGE);
    return 2;
  }
  let bytes: Uint8Array;
  try {
    // npm runs in the project's folder, and says where it was called.
    bytes = await readFile(resolve(process.env['INIT_CWD'] ?? '.', order.file));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  const report = verifyFile(bytes);
  process.stdout.write(`${describeReport(report, order.language).join('\n')}\n`);
  return isWhole(report) ? 0 : 1;
}

function readOrder(args: string[]): { readonly file: string; readonly language: Language } | null {
  try {
    const options = { language: { type: 'string', default: languageOf(process.env) } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const language = LANGUAGES.find((known) => known === values.language);
    const [file, ...others] = positionals;
    return file === undefined || others.length > 0 || language === undefined ? null : { file, language };
  } catch {
    return null;
  }
}

/** Vietnamese where the terminal is; English elsewhere. */
function languageOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('vi') ? 'vi' : 'en';
}

process.exitCode = await main(process.argv.slice(2));
