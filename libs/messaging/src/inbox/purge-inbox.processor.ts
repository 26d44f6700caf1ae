import { JobProcessor } from '@libs/background';
import { Inject, Injectable } from '@nestjs/common';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../messaging-options';
import { PurgeInbox } from './purge-inbox';

@Injectable()
export class PurgeInboxProcessor extends JobProcessor {
  readonly queue: string;
  readonly schedule = { cron: '45 1 * * *', timeZone: 'UTC' };

  constructor(
    @Inject(MESSAGING_OPTIONS) { service }: MessagingOptions,
    private readonly purgeInbox: PurgeInbox,
  ) {
    super();
    this.queue = `${service}.purge-inbox`;
  }

  async process(): Promise<void> {
    await this.purgeInbox.execute();
  }
}
