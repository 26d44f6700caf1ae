import { actorIn, CommandContexts, type SubgraphContext } from '@libs/auth';
import { ApiDatabase } from '@libs/database';
import { ImportReport } from '@libs/imports';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isSelf } from '../access/access-policy';
import { EmployeeView } from '../access/employee.view';
import { ImportReimbursementRequests } from './import-reimbursement-requests';
import { RecordReimbursementRequest } from './record-reimbursement-request';
import {
  ImportReimbursementRequestsInput,
  RecordReimbursementRequestInput,
  RecordReimbursementRequestPayload,
  ReimbursementRequestView,
} from './reimbursement-request.view';
import { ReimbursementRequestsReadModel } from './reimbursement-requests.read-model';

@Resolver(() => EmployeeView)
export class ReimbursementRequestsResolver {
  constructor(
    private readonly database: ApiDatabase,
    private readonly requests: ReimbursementRequestsReadModel,
    private readonly recordRequest: RecordReimbursementRequest,
    private readonly importRequests: ImportReimbursementRequests,
    private readonly contexts: CommandContexts,
  ) {}

  @ResolveField('reimbursementRequests', () => [ReimbursementRequestView], {
    nullable: true,
    description: 'What became of the courses I asked for, the newest first; null for anybody else.',
  })
  async requestsOf(
    @Parent() { id }: EmployeeView,
    @Context() context: SubgraphContext,
  ): Promise<ReimbursementRequestView[] | null> {
    const actor = actorIn(context);
    if (!isSelf(actor, id)) return null;
    const requests = await this.database.transaction(actor, (tx) => this.requests.of(tx, id));
    return requests.map((request) => ReimbursementRequestView.of(request));
  }

  @Mutation(() => RecordReimbursementRequestPayload, {
    name: 'recordReimbursementRequest',
    description:
      'I say what became of a course: asked for its money, approved, declined, applied for a place, withdrawn.',
  })
  async record(
    @Args('input') { idempotencyKey, runId, amount, ...command }: RecordReimbursementRequestInput,
    @Context() context: SubgraphContext,
  ): Promise<RecordReimbursementRequestPayload> {
    const said = { ...command, runId: runId ?? null, amount: amount ?? null };
    const request = await this.recordRequest.execute(
      said,
      this.contexts.of(context, 'record a request', idempotencyKey),
    );
    return { request: ReimbursementRequestView.of(request) };
  }

  @Mutation(() => ImportReport, {
    name: 'importReimbursementRequests',
    description: 'For the HR system: what became of requests. It stands in place of what people have told.',
  })
  import(
    @Args('input') { rows, idempotencyKey }: ImportReimbursementRequestsInput,
    @Context() context: SubgraphContext,
  ): Promise<ImportReport> {
    return this.importRequests.execute({ rows }, this.contexts.of(context, 'import requests', idempotencyKey));
  }
}
