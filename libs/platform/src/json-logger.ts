import type { LoggerService } from '@nestjs/common';
import type { Clock } from './clock';
import type { LogLevel } from './service-settings';

const RANK: Readonly<Record<LogLevel, number>> = { debug: 0, info: 1, warn: 2, error: 3 };

/** One JSON object a line on stdout: time, level, service, context, message. ERROR means that a person must act. */
export class JsonLogger implements LoggerService {
  constructor(
    private readonly service: string,
    private readonly level: LogLevel,
    private readonly clock: Clock,
  ) {}

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  private write(level: LogLevel, message: unknown, rest: unknown[]): void {
    if (RANK[level] < RANK[this.level]) return;
    const context = rest.at(-1);
    const stack = rest.length > 1 ? rest[0] : undefined;
    const record = {
      time: this.clock.now().toISOString(),
      level,
      service: this.service,
      ...(typeof context === 'string' ? { context } : {}),
      ...describe(message),
      ...(typeof stack === 'string' ? { stack } : {}),
    };
    process.stdout.write(`${JSON.stringify(record)}\n`);
  }
}

function describe(message: unknown): Record<string, unknown> {
  if (message instanceof Error) return tell(message);
  if (typeof message !== 'object' || message === null) return { message: String(message) };
  const fields = Object.entries(message).map(([name, value]: [string, unknown]) => {
    return [name, value instanceof Error ? tell(value) : value] as const;
  });
  return Object.fromEntries(fields);
}

/** What went wrong and where. What else a driver hangs on an error is people's data: parameters and rows. */
function tell(error: Error): Record<string, unknown> {
  const { code } = error as { code?: unknown };
  return {
    message: error.message,
    stack: error.stack,
    ...(typeof code === 'string' ? { code } : {}),
    ...(error.cause instanceof Error ? { cause: tell(error.cause) } : {}),
  };
}
