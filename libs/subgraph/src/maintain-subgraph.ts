import { Maintenance, WrongCall } from '@libs/messaging';
import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

/** What a command of a service's own found: lines to print, and whether what it checked holds. */
export interface Maintained {
  readonly lines: readonly string[];
  readonly holds: boolean;
}

/** Carries out a command of a service's own. `tell` prints a line while it goes on. @throws WrongCall. */
export type OwnCommand = (
  app: INestApplicationContext,
  args: readonly string[],
  tell: (line: string) => unknown,
) => Promise<Maintained>;

/** Commands that only this service knows, by name. */
export type OwnCommands = Readonly<Record<string, OwnCommand>>;

/**
 * Carries out one maintenance command of a service and ends: `dead-letters …`, `rebuild …`, `republish …`, or one of its
 * own. Prints what it did; exit code 2 for a wrong call, 1 (and lines on stderr) where something does not hold. The module
 * must be made for the role `api` alone, so that nothing else runs.
 */
export async function maintainSubgraph(
  module: DynamicModule,
  args: readonly string[],
  own: OwnCommands = {},
): Promise<void> {
  const app = await NestFactory.createApplicationContext(module, { logger: ['error', 'warn'] });
  try {
    const { lines, holds } = await carriedOut(app, args, own);
    for (const line of lines) (holds ? process.stdout : process.stderr).write(`${line}\n`);
    if (!holds) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof WrongCall)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  } finally {
    await app.close();
  }
}

async function carriedOut(
  app: INestApplicationContext,
  args: readonly string[],
  own: OwnCommands,
): Promise<Maintained> {
  const [name = '', ...rest] = args;
  const command = own[name];
  if (command !== undefined) return command(app, rest, (line) => process.stdout.write(`${line}\n`));
  return { lines: await app.get(Maintenance).run(args), holds: true };
}
