import { partId, type LocalDate } from '@libs/platform';
import { sayAsked, type Band, type RequirementKind, type RequirementStatus } from '@libs/requirements';
import { LocalDateScalar } from '@libs/subgraph';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { RequirementKindEnum } from '../job-roles/job-role.view';
import { SkillReference } from '../skills/skill-reference.view';
import type { MissingMustHave, NotOffered } from './fit';

export const BandEnum = {
  READY: 'READY',
  ONE_GAP_AWAY: 'ONE_GAP_AWAY',
  NOT_YET: 'NOT_YET',
  NOT_DESCRIBED: 'NOT_DESCRIBED',
} as const satisfies Record<Band, Band>;
registerEnumType(BandEnum, {
  name: 'Band',
  description:
    'READY: all must-haves met. ONE_GAP_AWAY: one is not and closes within a year. NOT_DESCRIBED: the role asks nothing.',
});

export const RequirementStatusEnum = {
  MET: 'MET',
  EXCEEDED: 'EXCEEDED',
  BELOW: 'BELOW',
  MISSING: 'MISSING',
  UNCONFIRMED: 'UNCONFIRMED',
  UNKNOWN: 'UNKNOWN',
} as const satisfies Record<RequirementStatus, RequirementStatus>;
registerEnumType(RequirementStatusEnum, { name: 'RequirementStatus', description: 'How one requirement stands.' });

export const FreshnessEnum = { CURRENT: 'CURRENT', PENDING: 'PENDING' } as const;
export type Freshness = keyof typeof FreshnessEnum;
registerEnumType(FreshnessEnum, {
  name: 'Freshness',
  description: 'PENDING: a newer fact is known and not yet in here.',
});

export const NotOfferedEnum = { CONTRACTOR: 'CONTRACTOR' } as const satisfies Record<NotOffered, NotOffered>;
registerEnumType(NotOfferedEnum, { name: 'NotOffered', description: 'Why openings are not offered to a person.' });

// Not `isOneOf`: Apollo's subgraph builder, on which Nest's driver stands, refuses the directive @oneOf as unknown.
@InputType({ description: 'A job role or an opening: exactly one of the two.' })
export class FitTarget {
  @Field(() => ID, { nullable: true, description: 'Id of a job role here, or of an occupation elsewhere.' })
  jobRole?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of an opening that is no draft.' })
  opening?: string | null;
}

/** The argument by which somebody who has just changed their profile asks for what rests on that change. */
export const AT_LEAST_PROFILE_VERSION = {
  type: () => Int,
  nullable: true,
  description: 'The profile version that you know of, as a mutation returned it.',
} as const;

@ObjectType('FitGap', { description: 'One must-have that is not met.' })
export class FitGapView {
  @Field(() => ID, { description: 'Stays the same for this person and requirement.' })
  id!: string;

  @Field(() => RequirementKindEnum, { description: 'What kind of thing is asked.' })
  kind!: RequirementKind;

  @Field(() => SkillReference, { nullable: true, description: 'For kind SKILL.' })
  skill!: SkillReference | null;

  @Field(() => String, { nullable: true, description: 'For the other kinds: the code of what is asked.' })
  code!: string | null;

  @Field(() => String, { description: 'What is asked in words, in English; a skill has its name beside this.' })
  asks!: string;

  @Field(() => Int, { description: 'The level asked for.' })
  required!: number;

  @Field(() => Int, { description: '0: not held.' })
  actual!: number;

  @Field(() => RequirementStatusEnum, { description: 'How it stands.' })
  status!: RequirementStatus;

  @Field(() => Int, { nullable: true, description: 'Null: no route is known.' })
  monthsToClose!: number | null;
}

@ObjectType({ description: 'The version of a job role that was compared with.' })
export class FitRoleVersion {
  @Field(() => ID, { description: 'The job role.' })
  jobRoleId!: string;

  @Field(() => Int, { description: 'Its version.' })
  version!: number;
}

@ObjectType({ description: 'What a fit was computed from. Version 0: not there yet.' })
export class FitBasis {
  @Field(() => Int, { description: 'Version of the skill profile.' })
  profileVersion!: number;

  @Field(() => Int, { description: 'Version of the employee.' })
  employeeVersion!: number;

  @Field(() => Int, { description: 'Version of the arithmetic.' })
  arithmeticVersion!: number;

  @Field(() => LocalDateScalar, { description: 'The day it was computed for.' })
  asOf!: LocalDate;

  @Field(() => [FitRoleVersion], { description: 'The job roles compared with.' })
  roleVersions!: FitRoleVersion[];
}

@ObjectType({ description: 'What has to arrive before an answer is current.' })
export class FitWaitingFor {
  @Field(() => Int, { description: 'The skill profile that has still to arrive.' })
  profileVersion!: number;
}

@ObjectType('Fit', { description: 'How a person stands to a job role or opening; for that person alone.' })
export class FitView {
  @Field(() => BandEnum, { description: 'How the person stands.' })
  band!: Band;

  @Field(() => Int, {
    nullable: true,
    description:
      'Per mille of the weighted levels asked for; null without skill requirements. Never shown without the band.',
  })
  coverage!: number | null;

  @Field(() => [FitGapView], { description: 'Must-haves that are not met.' })
  missing!: FitGapView[];

  @Field(() => Int, { description: 'Must-haves met by an unconfirmed rating only.' })
  unconfirmed!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Until all must-haves can be met; null: no route is known, or nothing is asked.',
  })
  monthsToClose!: number | null;

  @Field(() => FreshnessEnum, { description: 'Whether this rests on everything the asker knows of.' })
  freshness!: Freshness;

  @Field(() => FitWaitingFor, { nullable: true, description: 'Set while PENDING.' })
  waitingFor!: FitWaitingFor | null;

  @Field(() => FitBasis, { description: 'What this was computed from.' })
  basedOn!: FitBasis;

  @Field(() => NotOfferedEnum, {
    nullable: true,
    description: 'Set when this opening is not offered to this person; the comparison is told all the same.',
  })
  notOffered!: NotOffered | null;
}

/** Puts a basis together. */
export function basisOf(basis: Omit<FitBasis, 'roleVersions'>, roleVersions: FitRoleVersion[]): FitBasis {
  return { ...basis, roleVersions };
}

/** Missing must-haves as screens show them. The id is the same each time, so that other services can hang on it. */
export function missingViews(employeeId: string, missing: readonly MissingMustHave[]): FitGapView[] {
  return missing.map(({ requirementId, subject, ...rest }) => {
    const isSkill = rest.kind === 'SKILL';
    return {
      id: partId(employeeId, requirementId),
      skill: isSkill ? { id: subject } : null,
      code: isSkill ? null : subject,
      asks: sayAsked({ kind: rest.kind, subject, minimum: rest.required }),
      ...rest,
    };
  });
}
