import { sayAsked } from '@libs/requirements';
import { Paginated } from '@libs/subgraph';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PrerequisiteKind, SkillReferenceView } from '../courses/course.view';
import type { UnmetDemand } from './unmet-demand.read-model';

@ObjectType('UnmetDemand', {
  description:
    'What at least five people lack for goals that they show, as far as they show what they have, and no course raises.',
})
export class UnmetDemandView {
  @Field(() => PrerequisiteKind, { description: 'SKILL, EDUCATION or CREDENTIAL.' })
  kind!: PrerequisiteKind;

  @Field(() => SkillReferenceView, { nullable: true, description: 'With SKILL.' })
  skill!: SkillReferenceView | null;

  @Field(() => String, { nullable: true, description: 'What is lacked, where it is no skill.' })
  code!: string | null;

  @Field(() => String, { description: 'What is asked in words, in English; a skill has its name beside this.' })
  asks!: string;

  @Field(() => Int, { description: 'How many people lack it; five and more.' })
  people!: number;

  @Field(() => Int, { description: 'How many of the job roles that they aim at ask for it.' })
  jobRoles!: number;

  @Field(() => Int, { description: 'How many published openings ask for it.' })
  openings!: number;

  static of({ kind, subject, people, jobRoles, openings }: UnmetDemand): UnmetDemandView {
    const isSkill = kind === 'SKILL';
    return {
      kind: PrerequisiteKind[kind],
      skill: isSkill ? { id: subject } : null,
      code: isSkill ? null : subject,
      asks: sayAsked({ kind, subject, minimum: null }),
      people,
      jobRoles,
      openings,
    };
  }
}

export const UnmetDemandConnection = Paginated(UnmetDemandView, 'UnmetDemand');
