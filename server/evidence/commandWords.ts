import type { Language } from '../../domain/text.ts';

/** How the command is used. Rule [EV5]. */
export const USAGE: Readonly<Record<Language, string>> = {
  en: `npm run verify -- FILE [--language vi|en]

Checks an exported log (.jsonl) or a package (.zip), without a network. Of any other export it prints the SHA-256, to be
compared with the list of exports.

  --language  vi or en; otherwise the language of the terminal (LANG): Vietnamese for vi, English for any other
  --help      this text

Ends with 0 where everything holds, with 1 where it does not, and with 2 where there is nothing to check.
`,
  vi: `npm run verify -- TỆP [--language vi|en]

Kiểm tra nhật ký được xuất (.jsonl) hoặc trọn bộ biên bản (.zip), không cần mạng. Với các tệp xuất khác, lệnh in mã
SHA-256 để đối chiếu với danh sách tệp đã xuất.

  --language  vi hoặc en; nếu không có thì theo ngôn ngữ của cửa sổ lệnh (LANG): vi là tiếng Việt, còn lại là tiếng Anh
  --help      hiện nội dung này

Kết thúc với mã 0 nếu mọi nội dung đều đúng, 1 nếu có nội dung sai, 2 nếu không có gì để kiểm tra.
`,
};

type ReadWords = Readonly<Record<'missing' | 'folder' | 'forbidden' | 'other', string>>;

const READ_WORDS: Readonly<Record<Language, ReadWords>> = {
  en: {
    missing: 'There is no such file',
    folder: 'This is a folder, not a file',
    forbidden: 'You may not read this file',
    other: 'This file cannot be read',
  },
  vi: {
    missing: 'Không có tệp này',
    folder: 'Đây là thư mục, không phải tệp',
    forbidden: 'Không có quyền đọc tệp này',
    other: 'Không đọc được tệp này',
  },
};

/** Why a file could not be read, in plain words, with the system's code for whoever looks after the machine. */
export function describeReadError(path: string, error: unknown, language: Language): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return `${READ_WORDS[language][readProblem(code)]} (${code}): ${path}`;
}

function readProblem(code: string): keyof ReadWords {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'missing';
    case 'EISDIR':
      return 'folder';
    case 'EACCES':
    case 'EPERM':
      return 'forbidden';
    default:
      return 'other';
  }
}
