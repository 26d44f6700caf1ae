import { Paginated } from '@libs/subgraph';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export const DataFindingKindEnum = {
  MANAGER_LEFT: 'MANAGER_LEFT',
  UNIT_UNKNOWN: 'UNIT_UNKNOWN',
  LEGAL_ENTITY_UNKNOWN: 'LEGAL_ENTITY_UNKNOWN',
  SKILL_UNKNOWN: 'SKILL_UNKNOWN',
  FAMILY_UNLISTED: 'FAMILY_UNLISTED',
  SECTOR_UNLISTED: 'SECTOR_UNLISTED',
  GRANT_HOLDER_LEFT: 'GRANT_HOLDER_LEFT',
  MOVE_HELD: 'MOVE_HELD',
} as const;
export type DataFindingKind = keyof typeof DataFindingKindEnum;
registerEnumType(DataFindingKindEnum, {
  name: 'DataFindingKind',
  description: 'What does not fit together in what the HR system sends.',
  valuesMap: {
    MANAGER_LEFT: { description: 'A job names a manager who has left; the person reports to the next one above.' },
    UNIT_UNKNOWN: { description: 'A job, an opening or an access role names a unit that nobody has sent.' },
    LEGAL_ENTITY_UNKNOWN: { description: 'A job names a company that nobody has sent.' },
    SKILL_UNKNOWN: { description: 'A job role asks for a skill that assessment has not told of.' },
    FAMILY_UNLISTED: { description: 'A job role names a family that the list of families lacks.' },
    SECTOR_UNLISTED: { description: 'A job role or a unit names a sector that the list of sectors lacks.' },
    GRANT_HOLDER_LEFT: { description: 'Somebody who has left still holds an access role.' },
    MOVE_HELD: { description: 'A move waits though its day has come: it would make somebody their own manager.' },
  },
});

@ObjectType('DataFinding', { description: 'One thing that does not fit, and where.' })
export class DataFinding {
  @Field(() => DataFindingKindEnum, { description: 'What does not fit.' })
  kind!: DataFindingKind;

  @Field(() => String, { description: 'What it stands in: employee, opening, job-role, unit, access-grant.' })
  subject!: string;

  @Field(() => ID, { description: 'Id of what it stands in.' })
  subjectId!: string;

  @Field(() => String, { description: "The HR system's id of what it stands in." })
  externalId!: string;

  @Field(() => String, { nullable: true, description: 'The code or id that leads nowhere.' })
  refersTo!: string | null;

  key!: string;
}

export const DataFindingConnection = Paginated(DataFinding, 'DataFinding');
