/** Where the plane writes what operators of the machine should know. pino's loggers fit. */
export interface MediaLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
