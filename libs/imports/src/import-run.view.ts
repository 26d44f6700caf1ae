import { LocalDateScalar, Paginated } from '@libs/subgraph';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { RefusedRow } from './import-report.view';
import { ImportRowScalar } from './import-row.scalar';
import type { ImportMode, ImportStatus } from './run-status';

const ImportStatusEnum = {
  OPEN: 'OPEN',
  SCHEDULED: 'SCHEDULED',
  APPLYING: 'APPLYING',
  HELD: 'HELD',
  APPLIED: 'APPLIED',
  DRY_RUN_DONE: 'DRY_RUN_DONE',
  REFUSED: 'REFUSED',
  CANCELLED: 'CANCELLED',
} as const satisfies Record<ImportStatus, string>;
registerEnumType(ImportStatusEnum, {
  name: 'ImportStatus',
  description: 'Where an import stands.',
  valuesMap: {
    OPEN: { description: 'Parts can be added.' },
    SCHEDULED: { description: 'Whole, and waits for the day on which it takes effect.' },
    APPLYING: { description: 'Being judged or applied: ask for it again.' },
    HELD: { description: 'Applied but for what waits until a person approves.' },
    APPLIED: { description: 'Everything that could be applied is.' },
    DRY_RUN_DONE: { description: 'Judged, and nothing written.' },
    REFUSED: { description: 'Refused as a whole; `refusal` says why.' },
    CANCELLED: { description: 'Taken back before anything was applied.' },
  },
});

const ImportModeEnum = { DRY_RUN: 'DRY_RUN', APPLY: 'APPLY' } as const satisfies Record<ImportMode, string>;
registerEnumType(ImportModeEnum, { name: 'ImportMode', description: 'Whether an import is applied or only judged.' });

export const ImportChangeEnum = {
  CREATED: 'CREATED',
  UPDATED: 'UPDATED',
  RETIRED: 'RETIRED',
  MISSING: 'MISSING',
} as const;
registerEnumType(ImportChangeEnum, { name: 'ImportChangeKind', description: 'What an import does to a thing.' });

@ObjectType('ImportDifference', { description: 'One fact that differs, as JSON.' })
@Directive('@shareable')
export class ImportDifferenceView {
  @Field(() => String)
  field!: string;

  @Field(() => String, { nullable: true })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;
}

@ObjectType('ImportChange', { description: 'What an import does, or would do, to one thing.' })
@Directive('@shareable')
export class ImportChangeView {
  @Field(() => String)
  externalId!: string;

  @Field(() => ImportChangeEnum)
  what!: keyof typeof ImportChangeEnum;

  @Field(() => [String], { description: 'Names of the facts that differ.' })
  fields!: string[];

  @Field(() => [ImportDifferenceView])
  differences!: ImportDifferenceView[];

  @Field(() => Boolean, {
    description: 'True while it waits until a person approves, and where a DRY_RUN says that it would.',
  })
  held!: boolean;

  position!: number;
}

@ObjectType('OvertakenImport', { description: 'A held import that a later one of its kind has overtaken.' })
@Directive('@shareable')
export class OvertakenImportView {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'How many changes it held: they were given up.' })
  givenUp!: number;
}

export const RefusedRowConnection = Paginated(RefusedRow, 'RefusedRow', { shareable: true });
export const ImportChangeConnection = Paginated(ImportChangeView, 'ImportChange', { shareable: true });

@ObjectType('ImportRun', { description: 'One import: how it stands, and what it did with the rows.' })
@Directive('@shareable')
export class ImportRunView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => ImportModeEnum)
  mode!: ImportMode;

  @Field(() => Boolean, { description: 'Whether the rows were all there are.' })
  complete!: boolean;

  @Field(() => LocalDateScalar, { nullable: true })
  effectiveOn!: string | null;

  @Field(() => String, { description: 'Where that day begins.' })
  timeZone!: string;

  @Field(() => String)
  source!: string;

  @Field(() => ImportStatusEnum)
  status!: ImportStatus;

  @Field(() => String, { nullable: true, description: 'Code of why the whole import was refused.' })
  refusal!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The later import of the kind because of which this one was refused as IMPORT_SUPERSEDED.',
  })
  supersededBy!: string | null;

  @Field(() => Int)
  created!: number;

  @Field(() => Int)
  updated!: number;

  @Field(() => Int, { description: 'Rows that already stood like this: nothing was written, nothing was sent.' })
  unchanged!: number;

  @Field(() => Int)
  retired!: number;

  @Field(() => Int, { description: 'Not in a complete import, and left as they are for now.' })
  missing!: number;

  @Field(() => Int, {
    description: 'Wait until a person approves, or would wait after a DRY_RUN. 0 once they were applied or given up.',
  })
  held!: number;

  @Field(() => Int)
  refused!: number;

  @Field(() => [String], {
    description:
      "References to another service's things that are not known yet, as kind:externalId, at most 1,000. They heal by event.",
  })
  unresolved!: readonly string[];
}

@InputType({ description: 'What an import is about.' })
export class BeginImportInput {
  @Field(() => String, { description: 'What the rows are: employees, job-roles, …' })
  kind!: string;

  @Field(() => ImportModeEnum, { description: 'DRY_RUN judges and writes nothing.' })
  mode!: ImportMode;

  @Field(() => Boolean, { nullable: true, description: 'True when the rows are all there are; false unless told.' })
  complete?: boolean | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day from which the rows hold; one that lies ahead is waited for.',
  })
  effectiveOn?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA name: where that day begins; UTC unless told.' })
  timeZone?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the rows come from; "hr" unless told.' })
  source?: string | null;

  @Field(() => String, { nullable: true, description: 'The same key and input give the same answer.' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'One part of an import.' })
export class AddImportRowsInput {
  @Field(() => ID, { description: 'The import.' })
  importId!: string;

  @Field(() => Int, { description: 'Counted from 1. The same part with the same rows again changes nothing.' })
  part!: number;

  @Field(() => [ImportRowScalar], { description: 'At most 5,000.' })
  rows!: unknown[];
}

@InputType({ description: 'The end of an import.' })
export class FinishImportInput {
  @Field(() => ID, { description: 'The import.' })
  importId!: string;

  @Field(() => Int, { description: 'How many parts were sent.' })
  parts!: number;
}

@InputType({ description: 'The approval of what an import holds back.' })
export class ApproveImportInput {
  @Field(() => ID, { description: 'The import.' })
  importId!: string;
}

@InputType({ description: 'An import to be taken back.' })
export class CancelImportInput {
  @Field(() => ID, { description: 'The import.' })
  importId!: string;
}

@InputType({ description: 'A thing that has another external id now.' })
export class RekeyInput {
  @Field(() => String, { description: 'What it is: employees, job-roles, …' })
  kind!: string;

  @Field(() => String, { description: 'The external id so far; it goes on to mean the same thing.' })
  from!: string;

  @Field(() => String, { description: 'The external id from now on.' })
  to!: string;

  @Field(() => String, { nullable: true, description: 'The same key and input give the same answer.' })
  idempotencyKey?: string | null;
}
