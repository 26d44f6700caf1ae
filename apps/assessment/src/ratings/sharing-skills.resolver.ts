import { actorIn, CommandContexts, type SubgraphContext } from '@libs/auth';
import { ApiDatabase, recordAuditRows } from '@libs/database';
import type { CommandContext } from '@libs/platform';
import { loaderOf } from '@libs/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EmployeeView } from '../access/employee.view';
import { SharesReadModel } from '../sharing/shares.read-model';
import { SetSkillAudience } from './set-skill-audience';
import { ratingsOf, RatingView, SetSkillAudienceInput, SetSkillAudiencePayload } from './skill-profile.view';
import { SkillProfilesReadModel } from './skill-profiles.read-model';

@Resolver(() => EmployeeView)
export class SharingSkillsResolver {
  constructor(
    private readonly database: ApiDatabase,
    private readonly profiles: SkillProfilesReadModel,
    private readonly shares: SharesReadModel,
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
    const load = (people: readonly string[]) => this.sharedBy(people, actor.employeeId, named);
    return loaderOf(context, 'shared skills', load).load(id);
  }

  private sharedBy(people: readonly string[], personId: string, named: CommandContext) {
    return this.database.transaction(named.actor, async (tx) => {
      const sharing = await this.shares.sharing(tx, people, { personId, section: 'SKILLS', on: named.asOf });
      const looks = sharing.map((subject) => ({
        action: 'assessment.shared-skills.read',
        subject,
        fields: ['sharedSkills'],
      }));
      await recordAuditRows(tx, named, looks);
      const levels = await this.profiles.sharedLevels(tx, sharing);
      const isShared = new Set(sharing);
      return people.map((id) => (isShared.has(id) ? ratingsOf(levels.get(id) ?? {}) : null));
    });
  }
}
