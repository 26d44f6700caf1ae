import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AccessRole } from './access-grant';
import type { AccessGrantRow } from './access-grant-row';

const AccessRoleEnum = {
  HR_PARTNER: 'HR_PARTNER',
  HR_ADMIN: 'HR_ADMIN',
  MOBILITY_ADMIN: 'MOBILITY_ADMIN',
  LEARNING_ADMIN: 'LEARNING_ADMIN',
  AUDITOR: 'AUDITOR',
} as const satisfies Record<AccessRole, AccessRole>;
registerEnumType(AccessRoleEnum, { name: 'AccessRole', description: 'What a person may do beyond their own affairs.' });

@ObjectType('AccessGrant', { description: 'An access role that is in force.' })
export class AccessGrantView {
  @Field(() => AccessRoleEnum)
  role!: AccessRole;

  @Field(() => String, {
    name: 'scopeUnitCode',
    nullable: true,
    description: 'Only within this unit and those below it, as the HR system codes it; everywhere when null.',
  })
  scopeUnit!: string | null;
}

@InputType({ description: 'One access role of one person, as the HR system knows it.' })
export class AccessGrantRowInput implements AccessGrantRow {
  @Field(() => String, { description: "The HR system's id of the grant; never used again for another one." })
  externalId!: string;

  @Field(() => String, { description: 'External id of the employee.' })
  person!: string;

  @Field(() => AccessRoleEnum, { description: 'What the person may do.' })
  role!: AccessRole;

  @Field(() => String, { nullable: true, description: 'Only within this unit; everywhere when null.' })
  scopeUnit?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True ends the grant; null takes that back.' })
  revoked?: boolean | null;
}

@InputType({ description: 'At most 5,000 access grants.' })
export class ImportAccessGrantsInput {
  @Field(() => [AccessGrantRowInput], { description: 'The grants, in any order.' })
  rows!: AccessGrantRowInput[];

  @Field(() => String, { nullable: true, description: 'The same key and rows give the same answer.' })
  idempotencyKey?: string | null;
}
