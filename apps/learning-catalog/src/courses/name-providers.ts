import type { Tx } from '@libs/database';
import { Dirty, Recomputation } from '@libs/messaging';
import { Injectable } from '@nestjs/common';
import { PROVIDER_NAMES } from '../providers/provider-kinds';
import { ProvidersReadModel } from '../providers/providers.read-model';
import { RECOMMENDATION_SPREAD } from '../recommendations/recommendation-kinds';
import { CoursesRepository } from './courses.repository';

/** Courses that refer to a provider go by the name that it has now. A policy that approves it follows, by id or by a name that it has or had. */
@Injectable()
export class NameProviders extends Recomputation {
  readonly kind = PROVIDER_NAMES;

  constructor(
    private readonly providers: ProvidersReadModel,
    private readonly courses: CoursesRepository,
    private readonly dirty: Dirty,
  ) {
    super();
  }

  override async recompute(tx: Tx, providerId: string): Promise<void> {
    const provider = await this.providers.nameOf(tx, providerId);
    if (provider === null) return;
    const courses = await this.courses.calledOtherwise(tx, provider);
    const changed = courses.filter((course) => course.change({ ...course.facts, provider: provider.name }) !== null);
    await this.courses.saveAll(tx, changed);
    const ids = changed.map(({ id }) => id);
    await this.dirty.mark(tx, RECOMMENDATION_SPREAD, ids);
  }
}
