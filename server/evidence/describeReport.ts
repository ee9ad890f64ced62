import type { Language } from '../../domain/text.ts';
import type { ChainFault } from '../log/hashChain.ts';
import { isWhole, type FileReport, type FileVerdict } from './verifyFile.ts';
import type { LogVerdict } from './verifyLogFile.ts';

type Words = {
  readonly whole: string;
  readonly broken: string;
  readonly unreadable: string;
  readonly alone: (hash: string) => readonly string[];
  readonly log: (conference: string, version: number, head: string) => string;
  readonly notALog: string;
  readonly unreadableLine: (line: number) => string;
  readonly cutOff: (line: number) => string;
  readonly brokenEvent: (version: number, type: string, line: number) => string;
  readonly faults: Readonly<Record<ChainFault, string>>;
  readonly noLog: string;
  readonly logMatches: string;
  readonly logDiffers: string;
  readonly signed: (keyHash: string) => string;
  readonly unsigned: string;
  readonly files: Readonly<Record<NonNullable<FileVerdict['fault']> | 'whole', (name: string) => string>>;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    whole: 'Everything that can be checked is as it was issued.',
    broken: 'This is not what was issued.',
    unreadable: 'This is neither an exported log nor a package: it cannot be unpacked, or has no manifest.',
    alone: (hash) => [
      `SHA-256: ${hash}`,
      'A table, document or calendar carries nothing in itself that could be checked.',
      'Compare its SHA-256 with the one in the list of exports, and check the package (.zip) or the log (.jsonl) here.',
    ],
    log: (conference, version, head) =>
      `The log of ${conference} is unbroken up to event ${version}, head hash ${head}.`,
    notALog: 'This is not an exported log: its first line is not the header of one.',
    unreadableLine: (line) =>
      `The first broken event is number ${line - 1}: line ${line} is not an event as the server writes it.`,
    cutOff: (line) => `The log ends too early, with line ${line}: its header promises another last event.`,
    brokenEvent: (version, type, line) =>
      `The first broken event is number ${version} (${type}), in line ${line}.`,
    faults: {
      version: 'Its number does not follow the one before it: events are missing, added or moved.',
      previous_hash: 'It is not chained to the event before it: that one, or this one, has been replaced.',
      hash: 'What it says is not what was written: its hash does not fit.',
    },
    noLog: 'The package has no log.',
    logMatches: 'The log ends with the version and the hash that the manifest names.',
    logDiffers: 'The log does not end with the version and the hash that the manifest names.',
    signed: (keyHash) => `The signature of the manifest holds. SHA-256 of the public key: ${keyHash}`,
    unsigned: 'The signature of the manifest does not hold.',
    files: {
      whole: (name) => `${name}: as it was issued.`,
      changed: (name) => `${name}: has been changed.`,
      missing: (name) => `${name}: is missing.`,
      unlisted: (name) => `${name}: does not belong to the package.`,
    },
  },
  vi: {
    whole: 'Mọi nội dung kiểm tra được đều đúng như lúc xuất.',
    broken: 'Đây không phải là bản đã được xuất.',
    unreadable: 'Đây không phải nhật ký hay gói biên bản: không giải nén được hoặc thiếu bản kê.',
    alone: (hash) => [
      `Mã SHA-256: ${hash}`,
      'Bảng tính, văn bản hay tệp lịch không tự chứa gì để kiểm tra.',
      'Hãy đối chiếu mã SHA-256 với danh sách tệp đã xuất, rồi kiểm tra trọn bộ biên bản (.zip) hoặc nhật ký (.jsonl) bằng lệnh này.',
    ],
    log: (conference, version, head) =>
      `Nhật ký của ${conference} nguyên vẹn đến sự kiện ${version}, mã băm cuối ${head}.`,
    notALog: 'Đây không phải nhật ký được xuất: dòng đầu không phải là dòng mở đầu của nhật ký.',
    unreadableLine: (line) =>
      `Sự kiện sai đầu tiên là số ${line - 1}: dòng ${line} không phải là một sự kiện đúng như máy chủ ghi.`,
    cutOff: (line) => `Nhật ký kết thúc quá sớm, ở dòng ${line}: dòng mở đầu ghi một sự kiện cuối khác.`,
    brokenEvent: (version, type, line) => `Sự kiện sai đầu tiên là số ${version} (${type}), ở dòng ${line}.`,
    faults: {
      version: 'Số thứ tự không nối tiếp sự kiện trước: có sự kiện bị thiếu, thêm vào hoặc đổi chỗ.',
      previous_hash: 'Không khớp với sự kiện đứng trước: một trong hai đã bị thay.',
      hash: 'Nội dung không đúng như lúc ghi: mã băm không khớp.',
    },
    noLog: 'Gói không có nhật ký.',
    logMatches: 'Nhật ký kết thúc đúng phiên bản và mã băm ghi trong bản kê.',
    logDiffers: 'Nhật ký không kết thúc ở phiên bản và mã băm ghi trong bản kê.',
    signed: (keyHash) => `Chữ ký của bản kê hợp lệ. SHA-256 của khóa công khai: ${keyHash}`,
    unsigned: 'Chữ ký của bản kê không hợp lệ.',
    files: {
      whole: (name) => `${name}: đúng như lúc xuất.`,
      changed: (name) => `${name}: đã bị thay đổi.`,
      missing: (name) => `${name}: bị thiếu.`,
      unlisted: (name) => `${name}: không thuộc gói.`,
    },
  },
};

/** What was checked and what came of it, in plain words, one finding to a line. Rule [EV5]. */
export function describeReport(report: FileReport, language: Language): readonly string[] {
  const words = WORDS[language];
  if (report.kind === 'alone') {
    return words.alone(report.sha256);
  }
  return [...findings(report, words), isWhole(report) ? words.whole : words.broken];
}

function findings(report: Exclude<FileReport, { readonly kind: 'alone' }>, words: Words): readonly string[] {
  switch (report.kind) {
    case 'log':
      return describeLog(report.log, words);
    case 'package':
      return [
        report.signed ? words.signed(report.keyHash) : words.unsigned,
        ...report.files.map(({ name, fault }) => words.files[fault ?? 'whole'](name)),
        ...(report.log === null ? [words.noLog] : describeLog(report.log, words)),
        report.logMatches ? words.logMatches : words.logDiffers,
      ];
    case 'unreadable':
      return [words.unreadable];
    default:
      return report satisfies never;
  }
}

function describeLog(verdict: LogVerdict, words: Words): readonly string[] {
  if (verdict.ok) {
    return [words.log(verdict.conference, verdict.version, verdict.head)];
  }
  switch (verdict.reason) {
    case 'not_a_log':
      return [words.notALog];
    case 'unreadable_line':
      return [words.unreadableLine(verdict.line)];
    case 'cut_off':
      return [words.cutOff(verdict.line)];
    case 'broken_event':
      return [
        words.brokenEvent(verdict.event.version, verdict.event.type, verdict.line),
        words.faults[verdict.event.fault],
      ];
    default:
      return verdict satisfies never;
  }
}
