import { Directive, Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('RefusedRow', { description: 'One row that was not taken, and why. Everything else was.' })
@Directive('@shareable')
export class RefusedRow {
  @Field(() => Int, { description: 'Place in the rows sent, counted from 1.' })
  row!: number;

  @Field(() => String, { nullable: true })
  externalId!: string | null;

  @Field(() => String, { nullable: true, description: 'The field at fault, dotted: requirements.2.minimum.' })
  field!: string | null;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  message!: string;
}

@ObjectType('ImportReport', { description: 'What an import did, row by row where it refused.' })
@Directive('@shareable')
export class ImportReport {
  @Field(() => Int)
  created!: number;

  @Field(() => Int)
  updated!: number;

  @Field(() => Int, { description: 'Rows that already stood like this: nothing was written, nothing was sent.' })
  unchanged!: number;

  @Field(() => [RefusedRow])
  refused!: RefusedRow[];

  @Field(() => [String], {
    description:
      "References to another service's things that are not known yet, as kind:externalId. They heal by event.",
  })
  unresolved!: string[];
}
