import { CommandContexts, CurrentActor, type SubgraphContext } from '@libs/auth';
import type { Actor } from '@libs/platform';
import { PageArgs, pageQuery, toConnection, type Connection } from '@libs/subgraph';
import type { Type } from '@nestjs/common';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AddImportRows } from './add-import-rows';
import { ApproveImport } from './approve-import';
import { BeginImport } from './begin-import';
import { CancelImport } from './cancel-import';
import { FinishImport } from './finish-import';
import type { RefusedRow } from './import-report.view';
import {
  AddImportRowsInput,
  ApproveImportInput,
  BeginImportInput,
  CancelImportInput,
  FinishImportInput,
  ImportChangeConnection,
  type ImportChangeView,
  ImportRunView,
  OvertakenImportView,
  RefusedRowConnection,
  RekeyInput,
} from './import-run.view';
import { ImportRunsReadModel } from './import-runs.read-model';
import { Rekey } from './rekey';

/** The protocol's root fields, named for one service: a root field cannot belong to several subgraphs. */
export function importsResolver(prefix: string): Type {
  const named = prefix.charAt(0).toLowerCase() + prefix.slice(1);

  @Resolver(() => ImportRunView)
  class ImportsResolver {
    constructor(
      private readonly begin: BeginImport,
      private readonly add: AddImportRows,
      private readonly finish: FinishImport,
      private readonly approve: ApproveImport,
      private readonly cancel: CancelImport,
      private readonly rekey: Rekey,
      private readonly runs: ImportRunsReadModel,
      private readonly contexts: CommandContexts,
    ) {}

    @Mutation(() => ImportRunView, {
      name: `begin${prefix}Import`,
      description: 'For the HR system: opens an import, to which parts are then added.',
    })
    beginImport(@Args('input') input: BeginImportInput, @Context() context: SubgraphContext): Promise<ImportRunView> {
      const { idempotencyKey, ...command } = input;
      return this.begin.execute(command, this.contexts.of(context, 'begin import', idempotencyKey));
    }

    @Mutation(() => ImportRunView, {
      name: `add${prefix}ImportRows`,
      description: 'For the HR system: one part of an import; nothing is judged yet.',
    })
    addRows(@Args('input') input: AddImportRowsInput, @Context() context: SubgraphContext): Promise<ImportRunView> {
      return this.add.execute(input, this.contexts.of(context, 'add import rows'));
    }

    @Mutation(() => ImportRunView, {
      name: `finish${prefix}Import`,
      description:
        'For the HR system: judges all rows together and applies what may be applied. APPLYING: it goes on, ask for the run.',
    })
    finishImport(@Args('input') input: FinishImportInput, @Context() context: SubgraphContext): Promise<ImportRunView> {
      return this.finish.execute(input, this.contexts.of(context, 'import'));
    }

    @Mutation(() => ImportRunView, {
      name: `approve${prefix}Import`,
      description: 'For a person who administers these things: has what an import holds back applied.',
    })
    approveImport(
      @Args('input') input: ApproveImportInput,
      @Context() context: SubgraphContext,
    ): Promise<ImportRunView> {
      return this.approve.execute(input, this.contexts.of(context, 'approve import'));
    }

    @Mutation(() => ImportRunView, {
      name: `cancel${prefix}Import`,
      description: 'For the HR system: takes an import back of which nothing has been applied.',
    })
    cancelImport(@Args('input') input: CancelImportInput, @Context() context: SubgraphContext): Promise<ImportRunView> {
      return this.cancel.execute(input, this.contexts.of(context, 'cancel import'));
    }

    @Mutation(() => Boolean, {
      name: `rekey${prefix}`,
      description: 'For the HR system: a thing has another external id now. False when it was called so already.',
    })
    rekeyThing(@Args('input') input: RekeyInput, @Context() context: SubgraphContext): Promise<boolean> {
      const { idempotencyKey, ...command } = input;
      return this.rekey.execute(command, this.contexts.of(context, 'rekey', idempotencyKey));
    }

    @Query(() => ImportRunView, {
      name: `${named}ImportRun`,
      nullable: true,
      description: 'For the HR system and for people who approve: one import and its report, or null.',
    })
    importRun(
      @Args('id', { type: () => ID, description: 'Id of the import.' }) id: string,
      @CurrentActor() actor: Actor,
    ): Promise<ImportRunView | null> {
      return this.runs.byId(actor, id);
    }

    @ResolveField(() => [OvertakenImportView], {
      description: 'Imports of the kind that were held when this one was applied. What they held was given up.',
    })
    overtook(@Parent() { id }: ImportRunView): Promise<OvertakenImportView[]> {
      return this.runs.overtook(id);
    }

    @ResolveField(() => RefusedRowConnection, { description: 'The rows that were not taken, in their order.' })
    async refusedRows(@Parent() { id }: ImportRunView, @Args() args: PageArgs): Promise<Connection<RefusedRow>> {
      const page = pageQuery(args);
      return toConnection(await this.runs.refusedRows(id, page), page, ({ row }) => String(row));
    }

    @ResolveField(() => ImportChangeConnection, {
      description: 'What waits for approval, or waited for it; for a DRY_RUN everything that would be done.',
    })
    async changes(@Parent() { id }: ImportRunView, @Args() args: PageArgs): Promise<Connection<ImportChangeView>> {
      const page = pageQuery(args);
      return toConnection(await this.runs.changes(id, page), page, ({ position }) => String(position));
    }
  }

  return ImportsResolver;
}
