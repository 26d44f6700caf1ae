import { ApiDatabase } from '@libs/database';
import type { Actor } from '@libs/platform';
import { Injectable } from '@nestjs/common';

/** What is recommended to a person. */
@Injectable()
export class RecommendationsReadModel {
  constructor(private readonly database: ApiDatabase) {}

  /** Version of what is recommended; 0 before the first time. */
  async version(actor: Actor, employeeId: string): Promise<number> {
    const [found] = await this.database.transaction(actor, (tx) =>
      tx.query<{ version: string }[]>(
        `select recommendation.version from recommendation where recommendation.id = $1`,
        [employeeId],
      ),
    );
    return Number(found?.version ?? 0);
  }
}
