import type { SubgraphContext } from '@libs/auth';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { SkillLoader } from '../skills/skill.loader';
import { SkillView } from '../skills/skill.view';
import { RatingStatementView } from './statements.view';

@Resolver(() => RatingStatementView)
export class StatementSkillResolver {
  constructor(private readonly skills: SkillLoader) {}

  @ResolveField(() => SkillView, { nullable: true, description: 'The skill it is about.' })
  skill(@Parent() { skillId }: RatingStatementView, @Context() context: SubgraphContext): Promise<SkillView | null> {
    return this.skills.load(context, skillId);
  }
}
