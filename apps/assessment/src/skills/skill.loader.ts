import { actorIn, type SubgraphContext } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import { loaderOf } from '@libs/subgraph';
import { Injectable } from '@nestjs/common';
import { SkillView } from './skill.view';
import { SkillsReadModel } from './skills.read-model';

/** All skills that one request names, by one statement. */
@Injectable()
export class SkillLoader {
  constructor(
    private readonly database: ApiDatabase,
    private readonly skills: SkillsReadModel,
  ) {}

  load(context: SubgraphContext, id: string): Promise<SkillView | null> {
    const loader = loaderOf<string, SkillView | null>(context, 'skills', (ids) =>
      this.database.transaction(actorIn(context), async (tx) => {
        const skills = await this.skills.findInOrder(tx, ids);
        return skills.map((skill) => (skill === null ? null : SkillView.of(skill)));
      }),
    );
    return loader.load(id);
  }
}
