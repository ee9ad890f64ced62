import type { ServerLog } from '../ServerLog.ts';

export type LogLine = {
  readonly level: keyof ServerLog;
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
};

/** A server log that tests can look into. */
export class RecordingLog implements ServerLog {
  readonly lines: LogLine[] = [];

  debug(fields: object, message: string): void {
    this.#write('debug', fields, message);
  }

  info(fields: object, message: string): void {
    this.#write('info', fields, message);
  }

  warn(fields: object, message: string): void {
    this.#write('warn', fields, message);
  }

  error(fields: object, message: string): void {
    this.#write('error', fields, message);
  }

  /** Messages of one level, oldest first. */
  at(level: keyof ServerLog): readonly string[] {
    return this.lines.filter((line) => line.level === level).map(({ message }) => message);
  }

  #write(level: keyof ServerLog, fields: object, message: string): void {
    this.lines.push({ level, message, fields: { ...fields } });
  }
}
