import { actorIn, CommandContexts, type SubgraphContext } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { EmployeeView } from '../access/employee.view';
import { RateSkill } from './rate-skill';
import { RateSkillInput, RateSkillPayload, SkillProfileView } from './skill-profile.view';
import { SkillProfilesReadModel } from './skill-profiles.read-model';

@Resolver(() => EmployeeView)
export class RatingsResolver {
  constructor(
    private readonly database: ApiDatabase,
    private readonly profiles: SkillProfilesReadModel,
    private readonly rateSkill: RateSkill,
    private readonly contexts: CommandContexts,
  ) {}

  @Mutation(() => RateSkillPayload, { name: 'rateSkill', description: 'I rate one of my skills.' })
  rate(
    @Args('input') { idempotencyKey, ...command }: RateSkillInput,
    @Context() context: SubgraphContext,
  ): Promise<RateSkillPayload> {
    return this.rateSkill.execute(command, this.contexts.of(context, 'rate a skill', idempotencyKey));
  }

  @ResolveField(() => SkillProfileView, { nullable: true, description: 'What I hold; null for anybody else.' })
  async skillProfile(
    @Parent() { id }: EmployeeView,
    @Context() context: SubgraphContext,
  ): Promise<SkillProfileView | null> {
    const actor = actorIn(context);
    if (!isSelf(actor, id)) return null;
    const profile = await this.database.transaction(actor, (tx) => this.profiles.find(tx, id));
    return profile === null ? { version: 0, ratings: [] } : SkillProfileView.of(profile);
  }
}
