import { JobProcessor, type JobCall } from '@libs/background';
import { Inject, Injectable } from '@nestjs/common';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../messaging-options';
import { TailCheck } from './tail-check';

/** Each night: do the topics still say what PostgreSQL holds? */
@Injectable()
export class CheckTailProcessor extends JobProcessor {
  readonly queue: string;
  readonly schedule = { cron: '30 2 * * *', timeZone: 'UTC' };

  constructor(
    @Inject(MESSAGING_OPTIONS) { service }: MessagingOptions,
    private readonly tailCheck: TailCheck,
  ) {
    super();
    this.queue = `${service}.check-tail`;
  }

  async process({ id }: JobCall): Promise<void> {
    await this.tailCheck.execute(id);
  }
}
