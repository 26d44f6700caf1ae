import { LocalDateScalar } from '@libs/subgraph';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { JobRoleReferenceView } from '../job-roles/job-role-reference.view';
import { AudienceView } from '../sharing/share.view';
import type { HeldRecord } from './held-record';
import type { FactsOf, RecordKind } from './record-facts';
import type { KindOfNone } from './told-none';

enum RecordSourceView {
  SELF = 'SELF',
  EMPLOYER = 'EMPLOYER',
}
registerEnumType(RecordSourceView, {
  name: 'RecordSource',
  description: 'Who told of it. What the employer sent is put right there.',
});

export enum ExperienceKindView {
  PAID = 'PAID',
  VOLUNTEER = 'VOLUNTEER',
  PROJECT = 'PROJECT',
}
registerEnumType(ExperienceKindView, { name: 'ExperienceKind', description: 'What kind of work it was.' });

export enum KindOfNoneView {
  EDUCATION = 'EDUCATION',
  EXPERIENCE = 'EXPERIENCE',
  CREDENTIAL = 'CREDENTIAL',
}
registerEnumType(KindOfNoneView, {
  name: 'RecordKind',
  description: 'A kind of record of which one can have none. Of eligibility, each clause is a question of its own.',
});

@ObjectType({ isAbstract: true })
abstract class StatedRecordView {
  @Field(() => ID)
  id!: string;

  @Field(() => RecordSourceView)
  source!: RecordSourceView;

  @Field(() => AudienceView, { description: 'For whom it counts.' })
  audience!: AudienceView;

  @Field(() => LocalDateScalar)
  statedOn!: string;
}

@ObjectType('EducationRecord', { description: 'A level of education that I have reached, or will on a day.' })
export class EducationRecordView extends StatedRecordView {
  @Field(() => Int, {
    description: 'A step of ISCED 2011: 3 upper secondary, 5 short tertiary, 6 bachelor, 7 master, 8 doctor.',
  })
  level!: number;

  @Field(() => String, { nullable: true, description: 'The code of the field, as job roles ask for it.' })
  field!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'A day to come: it is in progress.' })
  awardedOn!: string | null;
}

@ObjectType('ExperienceRecord', { description: 'A time in which I have done work of a family or job role.' })
export class ExperienceRecordView extends StatedRecordView {
  @Field(() => JobRoleReferenceView, { nullable: true })
  jobRole!: JobRoleReferenceView | null;

  @Field(() => String, { nullable: true, description: 'The code of the family.' })
  family!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was; told to nobody.' })
  employer!: string | null;

  @Field(() => ExperienceKindView)
  kind!: ExperienceKindView;

  @Field(() => Float, { description: 'Share of full time.' })
  fte!: number;

  @Field(() => LocalDateScalar)
  from!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day; null while it lasts.' })
  to!: string | null;
}

@ObjectType('Credential', { description: 'A licence or certificate that I hold.' })
export class CredentialView extends StatedRecordView {
  @Field(() => String, { description: 'The code of its type, as job roles ask for it.' })
  type!: string;

  @Field(() => String, { nullable: true, description: 'Who issued it; told to nobody.' })
  issuer!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  issuedOn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day on which it is valid.' })
  expiresOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Who has seen it; told to nobody.' })
  verifiedBy!: string | null;
}

@ObjectType('EligibilityRecord', { description: 'A clause that I meet: a permit, a waiting time served.' })
export class EligibilityRecordView extends StatedRecordView {
  @Field(() => String, { description: 'The code of the clause.' })
  code!: string;

  @Field(() => LocalDateScalar, { description: 'From this day on.' })
  from!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day.' })
  until!: string | null;
}

@ObjectType('Records', { description: 'What my past proves. Seen by me alone.' })
export class RecordsView {
  @Field(() => [EducationRecordView])
  education!: EducationRecordView[];

  @Field(() => [ExperienceRecordView])
  experience!: ExperienceRecordView[];

  @Field(() => [CredentialView])
  credentials!: CredentialView[];

  @Field(() => [EligibilityRecordView])
  eligibility!: EligibilityRecordView[];

  @Field(() => [KindOfNoneView], {
    description:
      'Of these I have said that I have none: what asks for one is missing, and no question. A record takes it back.',
  })
  none!: KindOfNoneView[];

  static of(records: readonly HeldRecord[], none: readonly KindOfNone[]): RecordsView {
    return {
      none: none.map((kind) => KindOfNoneView[kind]),
      education: viewsOf(records, 'EDUCATION', ({ level, field, awardedOn }) => ({
        level,
        field: field ?? null,
        awardedOn: awardedOn ?? null,
      })),
      experience: viewsOf(records, 'EXPERIENCE', ({ jobRoleId, family, employer, kind, fte, from, to }) => ({
        jobRole: jobRoleId == null ? null : { id: jobRoleId },
        family: family ?? null,
        employer: employer ?? null,
        kind: ExperienceKindView[kind],
        fte,
        from,
        to: to ?? null,
      })),
      credentials: viewsOf(records, 'CREDENTIAL', ({ type, issuer, issuedOn, expiresOn, verifiedBy }) => ({
        type,
        issuer: issuer ?? null,
        issuedOn: issuedOn ?? null,
        expiresOn: expiresOn ?? null,
        verifiedBy: verifiedBy ?? null,
      })),
      eligibility: viewsOf(records, 'ELIGIBILITY', ({ code, from, until }) => ({ code, from, until: until ?? null })),
    };
  }
}

function viewsOf<K extends RecordKind, V extends object>(
  records: readonly HeldRecord[],
  kind: K,
  view: (facts: FactsOf<K>) => V,
): (V & StatedRecordView)[] {
  return records.flatMap((record) => {
    if (!record.is(kind)) return [];
    const { id, source, audience, statedOn } = record;
    return [
      { ...view(record.facts), id, source: RecordSourceView[source], audience: AudienceView[audience], statedOn },
    ];
  });
}
