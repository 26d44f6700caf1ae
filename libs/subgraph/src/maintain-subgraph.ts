import { Maintenance, WrongCall } from '@libs/messaging';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

/**
 * Carries out one maintenance command of a service and ends: `dead-letters …`, `rebuild …`, `republish …`. Prints what it
 * did; exit code 2 for a wrong call. The module must be made for the role `api` alone, so that nothing else runs.
 */
export async function maintainSubgraph(module: DynamicModule, args: readonly string[]): Promise<void> {
  const app = await NestFactory.createApplicationContext(module, { logger: ['error', 'warn'] });
  try {
    for (const line of await app.get(Maintenance).run(args)) process.stdout.write(`${line}\n`);
  } catch (error) {
    if (!(error instanceof WrongCall)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  } finally {
    await app.close();
  }
}
