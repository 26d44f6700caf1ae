import type { SubgraphContext } from '@libs/auth';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { SkillLoader } from '../skills/skill.loader';
import { SkillView } from '../skills/skill.view';
import { RatingView } from './skill-profile.view';

@Resolver(() => RatingView)
export class RatingSkillResolver {
  constructor(private readonly skills: SkillLoader) {}

  @ResolveField(() => SkillView, { nullable: true })
  skill(@Parent() { skillId }: RatingView, @Context() context: SubgraphContext): Promise<SkillView | null> {
    return this.skills.load(context, skillId);
  }
}
