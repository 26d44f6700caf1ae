import { SkillProfileV1 } from '@libs/contracts';
import type { Tx } from '@libs/database';
import { Dirty, Outbox, Recomputation } from '@libs/messaging';
import { Clock, newId } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { GAP_ANALYSIS } from '../gaps/gap-kinds';
import { SkillProfilesRepository } from './skill-profiles.repository';
import { ImportedRatingsReadModel } from '../imported-ratings/imported-ratings.read-model';
import { IMPORTED_RATINGS } from '../imported-ratings/rating-kinds';

/** Takes imported ratings into a person's profile: of each skill the last word, be it theirs here or one that came in. */
@Injectable()
export class TakeImportedRatings extends Recomputation {
  readonly kind = IMPORTED_RATINGS;

  constructor(
    private readonly profiles: SkillProfilesRepository,
    private readonly ratings: ImportedRatingsReadModel,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly dirty: Dirty,
  ) {
    super();
  }

  async recompute(tx: Tx, employeeId: string): Promise<void> {
    const profile = await this.profiles.load(tx, employeeId);
    // Read after the lock only: a rating that comes later marks the person again.
    const event = profile.adopt(await this.ratings.lastWords(tx, employeeId), this.clock.today());
    if (event === null) return;
    await this.profiles.save(tx, profile);
    await this.outbox.append(tx, SkillProfileV1, [{ type: event, state: profile.toPublicState() }], newId());
    await this.dirty.mark(tx, GAP_ANALYSIS, [employeeId]);
  }
}
