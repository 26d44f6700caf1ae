import { CommandContexts, type SubgraphContext } from '@libs/auth';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { ConfirmSkill } from './confirm-skill';
import { ConfirmSkillInput, ConfirmSkillPayload } from './confirm-skill.view';

@Resolver()
export class ConfirmSkillResolver {
  constructor(
    private readonly confirmSkill: ConfirmSkill,
    private readonly contexts: CommandContexts,
  ) {}

  @Mutation(() => ConfirmSkillPayload, {
    name: 'confirmSkill',
    description:
      'I confirm a level that was assumed from my job or has grown old, or put it right; it is my rating then.',
  })
  confirm(
    @Args('input') { skillId, level, idempotencyKey }: ConfirmSkillInput,
    @Context() context: SubgraphContext,
  ): Promise<ConfirmSkillPayload> {
    const named = this.contexts.of(context, 'confirm a skill', idempotencyKey);
    return this.confirmSkill.execute({ skillId, level: level ?? null }, named);
  }
}
