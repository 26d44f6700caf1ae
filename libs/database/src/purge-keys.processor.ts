import { JobProcessor } from '@libs/background';
import { Inject, Injectable } from '@nestjs/common';
import { PurgeKeys } from './purge-keys';

/** The schema whose keys are purged. */
export const KEYS_SCHEMA = Symbol('schema of the keys');

@Injectable()
export class PurgeKeysProcessor extends JobProcessor {
  readonly queue: string;
  readonly schedule = { cron: '50 1 * * *', timeZone: 'UTC' };

  constructor(
    @Inject(KEYS_SCHEMA) schema: string,
    private readonly purgeKeys: PurgeKeys,
  ) {
    super();
    this.queue = `${schema.replaceAll('_', '-')}.purge-keys`;
  }

  async process(): Promise<void> {
    await this.purgeKeys.execute();
  }
}
