import { JobProcessor, type JobCall } from '@libs/background';
import { Inject, Injectable } from '@nestjs/common';
import { EndErased } from './end-erased';

/** The service whose erased aggregates are ended. */
export const SUBJECTS_SERVICE = Symbol('service of the subjects');

@Injectable()
export class EndErasedProcessor extends JobProcessor {
  readonly queue: string;
  readonly schedule = { cron: '20 * * * *', timeZone: 'UTC' };

  constructor(
    @Inject(SUBJECTS_SERVICE) service: string,
    private readonly endErased: EndErased,
  ) {
    super();
    this.queue = `${service}.end-erased`;
  }

  async process({ id }: JobCall): Promise<void> {
    await this.endErased.execute(id);
  }
}
