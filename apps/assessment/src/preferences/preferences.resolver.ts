import { actorIn, CommandContexts, type SubgraphContext } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { EmployeeView } from '../access/employee.view';
import { SkillLoader } from '../skills/skill.loader';
import { SkillView } from '../skills/skill.view';
import { PreferencesReadModel } from './preferences.read-model';
import { PreferencesView, SetPreferencesInput, SetPreferencesPayload } from './preferences.view';
import { SetPreferences } from './set-preferences';

@Resolver(() => EmployeeView)
export class PreferencesResolver {
  constructor(
    private readonly database: ApiDatabase,
    private readonly preferences: PreferencesReadModel,
    private readonly setPreferences: SetPreferences,
    private readonly contexts: CommandContexts,
  ) {}

  @Mutation(() => SetPreferencesPayload, {
    name: 'setPreferences',
    description: 'I say what suits me: my week, my places, what I would not do.',
  })
  async set(
    @Args('input') { idempotencyKey, ...command }: SetPreferencesInput,
    @Context() context: SubgraphContext,
  ): Promise<SetPreferencesPayload> {
    const named = this.contexts.of(context, 'set preferences', idempotencyKey);
    return { preferences: PreferencesView.of(await this.setPreferences.execute(command, named)) };
  }

  @ResolveField('preferences', () => PreferencesView, {
    nullable: true,
    description: 'What suits me; null for anybody else.',
  })
  async preferencesOf(
    @Parent() { id }: EmployeeView,
    @Context() context: SubgraphContext,
  ): Promise<PreferencesView | null> {
    const actor = actorIn(context);
    if (!isSelf(actor, id)) return null;
    return PreferencesView.of(await this.database.transaction(actor, (tx) => this.preferences.of(tx, id)));
  }
}

@Resolver(() => PreferencesView)
export class RefusedSkillsResolver {
  constructor(private readonly skills: SkillLoader) {}

  @ResolveField(() => [SkillView], { nullable: true, description: 'Skills that I do not want to develop.' })
  async refusedSkills(
    @Parent() { refusedSkillIds }: PreferencesView,
    @Context() context: SubgraphContext,
  ): Promise<SkillView[] | null> {
    if (refusedSkillIds === null) return null;
    const skills = await Promise.all(refusedSkillIds.map((id) => this.skills.load(context, id)));
    return skills.filter((skill) => skill !== null);
  }
}
