import { Paginated } from '@libs/subgraph';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MoveWeightsView, NextRoleView } from './next-role.view';

const ComparedWithEnum = { OWN_SKILLS: 'OWN_SKILLS', JOB_ROLE: 'JOB_ROLE' } as const;
registerEnumType(ComparedWithEnum, {
  name: 'ComparedWith',
  description: 'OWN_SKILLS: what you hold. JOB_ROLE: what your job asks, while no skill of yours is known.',
});

@ObjectType('SuggestedRole', { description: 'A job role that you could go to; for your own eyes.' })
export class SuggestedRoleView extends NextRoleView {
  employeeId!: string;
}

@ObjectType('EmployeeSuggestedRoleConnection', {
  description: 'A page of job roles that you could go to, the likeliest first; 200 at most.',
})
export class EmployeeSuggestedRoles extends Paginated(SuggestedRoleView, 'SuggestedRole') {
  @Field(() => MoveWeightsView, {
    nullable: true,
    description: 'What they were ranked by; null before there are job roles.',
  })
  rankedBy!: MoveWeightsView | null;

  @Field(() => ComparedWithEnum, { description: 'Whose skills were compared with what the job roles ask.' })
  comparedWith!: keyof typeof ComparedWithEnum;

  @Field(() => Int, { description: 'Version of the skill profile that was looked at; 0: none yet.' })
  profileVersion!: number;
}
