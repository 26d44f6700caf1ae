import type { Actor } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { AskedThing } from '../job-roles/draft-requirements';
import { questionOf } from '../fit/question-of';
import { dryRunErrors } from './dry-run.errors';
import { RequirementsDryRunReadModel, type DryRun } from './requirements-dry-run.read-model';

/** A job role or an opening of it, and all that would be asked. */
interface Question {
  readonly of: Parameters<typeof questionOf>[0];
  readonly requirements: readonly AskedThing[];
}

interface Tried {
  readonly input: Question;
  readonly run: Promise<DryRun | null>;
}

/** A run goes through everybody in memory while nobody else is served: a request has one, however often it names it. */
@Injectable()
export class DryRunOfRequest {
  private readonly tried = new WeakMap<object, Tried>();

  constructor(private readonly runs: RequirementsDryRunReadModel) {}

  /**
   * The same question again is answered by the first run, whoever asks and whatever exists.
   * @throws DomainError ONE_DRY_RUN_PER_REQUEST for another question, and what a run throws.
   */
  async of(request: object, actor: Actor, input: Question): Promise<DryRun | null> {
    const first = this.tried.get(request);
    if (first !== undefined) {
      if (!isDeepStrictEqual(first.input, input)) throw dryRunErrors.oneAtATime();
      return first.run;
    }
    const run = this.runs.of(actor, questionOf(input.of), input.requirements);
    this.tried.set(request, { input, run });
    return run;
  }
}
