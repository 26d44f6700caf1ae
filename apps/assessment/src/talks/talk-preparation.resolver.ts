import { actorIn, CommandContexts, type SubgraphContext } from '@libs/auth';
import { loaderOf } from '@libs/subgraph';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EmployeeView } from '../access/employee.view';
import { RequirementKindView } from '../gaps/gap.view';
import { LookAtOpened } from '../sharing/look-at-opened';
import { SkillLoader } from '../skills/skill.loader';
import { SkillView } from '../skills/skill.view';
import { TalkPreparationsReadModel } from './talk-preparation.read-model';
import { SharedGapView, TalkPreparationView } from './talk-preparation.view';

const AS_PREPARATION = { action: 'assessment.talk-preparation.read', field: 'talkPreparation' };

@Resolver(() => EmployeeView)
export class TalkPreparationResolver {
  constructor(
    private readonly preparations: TalkPreparationsReadModel,
    private readonly looking: LookAtOpened,
    private readonly contexts: CommandContexts,
  ) {}

  @ResolveField(() => TalkPreparationView, {
    nullable: true,
    description:
      'The goals this person lets me see with their gaps, and what I could offer; null when they share none with me.',
  })
  async talkPreparation(
    @Parent() { id }: EmployeeView,
    @Context() context: SubgraphContext,
  ): Promise<TalkPreparationView | null> {
    const actor = actorIn(context);
    if (actor.kind !== 'employee' || actor.employeeId === id) return null;
    const named = this.contexts.of(context, 'prepare a talk');
    const look = { personId: actor.employeeId, section: 'GOALS', ...AS_PREPARATION } as const;
    const load = (people: readonly string[]) =>
      this.looking.execute(people, look, named, async (tx, sharing) => {
        const preparationOf = await this.preparations.ofEach(tx, sharing, named.asOf);
        return (person) => TalkPreparationView.of(preparationOf(person));
      });
    return loaderOf(context, 'talk preparation', load).load(id);
  }
}

@Resolver(() => SharedGapView)
export class SharedGapsResolver {
  constructor(private readonly skills: SkillLoader) {}

  @ResolveField(() => SkillView, { nullable: true, description: 'The skill asked for; null for the other kinds.' })
  skill(
    @Parent() { kind, subject }: SharedGapView,
    @Context() context: SubgraphContext,
  ): Promise<SkillView | null> | null {
    return kind === RequirementKindView.SKILL ? this.skills.load(context, subject) : null;
  }
}
