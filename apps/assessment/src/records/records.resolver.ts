import { actorIn, CommandContexts, type SubgraphContext } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { EmployeeView } from '../access/employee.view';
import { HeldRecordsReadModel } from './held-records.read-model';
import type { RecordKind } from './record-facts';
import { KindOfNoneView, RecordsView } from './record.view';
import { RemoveRecord } from './remove-record';
import { SetRecordAudience } from './set-record-audience';
import { StateRecord } from './state-record';
import { TellNone } from './tell-none';
import { ToldNone } from './told-none';
import {
  RecordCredentialInput,
  RecordEducationInput,
  RecordEligibilityInput,
  RecordExperienceInput,
  RecordNoneInput,
  RecordNonePayload,
  RecordPayload,
  RemoveRecordInput,
  SetRecordAudienceInput,
} from './stating-records.view';

type Stated = { id?: string | null; idempotencyKey?: string } & object;

@Resolver(() => EmployeeView)
export class RecordsResolver {
  constructor(
    private readonly database: ApiDatabase,
    private readonly records: HeldRecordsReadModel,
    private readonly toldNone: ToldNone,
    private readonly tellNone: TellNone,
    private readonly stateRecord: StateRecord,
    private readonly removeRecord: RemoveRecord,
    private readonly setRecordAudience: SetRecordAudience,
    private readonly contexts: CommandContexts,
  ) {}

  @Mutation(() => RecordPayload, { name: 'recordEducation', description: 'I say what I have learnt.' })
  education(@Args('input') input: RecordEducationInput, @Context() context: SubgraphContext): Promise<RecordPayload> {
    return this.state('EDUCATION', input, context);
  }

  @Mutation(() => RecordPayload, { name: 'recordExperience', description: 'I say where I have worked.' })
  experience(@Args('input') input: RecordExperienceInput, @Context() context: SubgraphContext): Promise<RecordPayload> {
    return this.state('EXPERIENCE', input, context);
  }

  @Mutation(() => RecordPayload, { name: 'recordCredential', description: 'I say which licence I hold.' })
  credential(@Args('input') input: RecordCredentialInput, @Context() context: SubgraphContext): Promise<RecordPayload> {
    return this.state('CREDENTIAL', input, context);
  }

  @Mutation(() => RecordPayload, { name: 'recordEligibility', description: 'I say what I am eligible for.' })
  eligibility(
    @Args('input') input: RecordEligibilityInput,
    @Context() context: SubgraphContext,
  ): Promise<RecordPayload> {
    return this.state('ELIGIBILITY', input, context);
  }

  @Mutation(() => RecordNonePayload, {
    name: 'recordNone',
    description: 'I say that I have no record of a kind, so that nobody asks me for one.',
  })
  async none(
    @Args('input') { kind, none, idempotencyKey }: RecordNoneInput,
    @Context() context: SubgraphContext,
  ): Promise<RecordNonePayload> {
    const named = this.contexts.of(context, 'tell that there is no record', idempotencyKey);
    const told = await this.tellNone.execute({ kind, none: none ?? true }, named);
    return { none: told.map((kind) => KindOfNoneView[kind]) };
  }

  @Mutation(() => RecordPayload, { name: 'removeRecord', description: 'I take back what I said.' })
  async remove(
    @Args('input') { id, idempotencyKey }: RemoveRecordInput,
    @Context() context: SubgraphContext,
  ): Promise<RecordPayload> {
    const named = this.contexts.of(context, 'remove a record', idempotencyKey);
    return { recordId: await this.removeRecord.execute({ id }, named) };
  }

  @Mutation(() => RecordPayload, { name: 'setRecordAudience', description: 'I decide for whom a record counts.' })
  async setAudience(
    @Args('input') { idempotencyKey, ...command }: SetRecordAudienceInput,
    @Context() context: SubgraphContext,
  ): Promise<RecordPayload> {
    const named = this.contexts.of(context, "set a record's audience", idempotencyKey);
    return { recordId: (await this.setRecordAudience.execute(command, named)).id };
  }

  @ResolveField('records', () => RecordsView, {
    nullable: true,
    description: 'What my past proves; null for anybody else.',
  })
  async recordsOf(@Parent() { id }: EmployeeView, @Context() context: SubgraphContext): Promise<RecordsView | null> {
    const actor = actorIn(context);
    if (!isSelf(actor, id)) return null;
    return this.database.transaction(actor, async (tx) =>
      RecordsView.of(await this.records.of(tx, id), await this.toldNone.of(tx, id)),
    );
  }

  private async state(
    kind: RecordKind,
    { id, idempotencyKey, ...facts }: Stated,
    context: SubgraphContext,
  ): Promise<RecordPayload> {
    const named = this.contexts.of(context, 'state a record', idempotencyKey);
    return { recordId: (await this.stateRecord.execute({ kind, id: id ?? null, facts }, named)).id };
  }
}
