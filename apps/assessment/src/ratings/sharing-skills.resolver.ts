import { actorIn, CommandContexts, type SubgraphContext } from '@libs/auth';
import { loaderOf } from '@libs/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EmployeeView } from '../access/employee.view';
import { LookAtOpened } from '../sharing/look-at-opened';
import { SetSkillAudience } from './set-skill-audience';
import { ratingsOf, RatingView, SetSkillAudienceInput, SetSkillAudiencePayload } from './skill-profile.view';
import { SkillProfilesReadModel } from './skill-profiles.read-model';

const AS_SKILLS = { action: 'assessment.shared-skills.read', field: 'sharedSkills' };

@Resolver(() => EmployeeView)
export class SharingSkillsResolver {
  constructor(
    private readonly profiles: SkillProfilesReadModel,
    private readonly looking: LookAtOpened,
    private readonly setSkillAudience: SetSkillAudience,
    private readonly contexts: CommandContexts,
  ) {}

  @Mutation(() => SetSkillAudiencePayload, {
    name: 'setSkillAudience',
    description: 'I decide who may see my level of a skill, now and when I rate it again.',
  })
  async set(
    @Args('input') { idempotencyKey, ...command }: SetSkillAudienceInput,
    @Context() context: SubgraphContext,
  ): Promise<SetSkillAudiencePayload> {
    const named = this.contexts.of(context, "set a skill's audience", idempotencyKey);
    return { profileVersion: await this.setSkillAudience.execute(command, named) };
  }

  @ResolveField(() => [RatingView], {
    nullable: true,
    description: 'What this person lets me see of their skills; null when they share nothing with me.',
  })
  async sharedSkills(
    @Parent() { id }: EmployeeView,
    @Context() context: SubgraphContext,
  ): Promise<RatingView[] | null> {
    const actor = actorIn(context);
    if (actor.kind !== 'employee') return null;
    const named = this.contexts.of(context, 'look at shared skills');
    const look = { personId: actor.employeeId, section: 'SKILLS', ...AS_SKILLS } as const;
    const load = (people: readonly string[]) =>
      this.looking.execute(people, look, named, async (tx, sharing) => {
        const levels = await this.profiles.sharedLevels(tx, sharing);
        return (person) => ratingsOf(levels.get(person) ?? {});
      });
    return loaderOf(context, 'shared skills', load).load(id);
  }
}
