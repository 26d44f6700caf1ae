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
  if (message instanceof Error) return { message: message.message, stack: message.stack };
  if (typeof message === 'object' && message !== null) return { ...message };
  return { message: String(message) };
}
