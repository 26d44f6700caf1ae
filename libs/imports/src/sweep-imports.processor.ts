import { JobProcessor, type JobCall } from '@libs/background';
import { Inject, Injectable } from '@nestjs/common';
import { SweepImports } from './sweep-imports';

/** The service whose imports are swept. */
export const IMPORTS_SERVICE = Symbol('service of the imports');

/** Four times an hour, since days begin at many hours. */
@Injectable()
export class SweepImportsProcessor extends JobProcessor {
  readonly queue: string;
  readonly schedule = { cron: '*/15 * * * *', timeZone: 'UTC' };

  constructor(
    @Inject(IMPORTS_SERVICE) service: string,
    private readonly sweep: SweepImports,
  ) {
    super();
    this.queue = `${service}.sweep-imports`;
  }

  async process({ id }: JobCall): Promise<void> {
    await this.sweep.execute(id);
  }
}
