import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { AbsencesRepository } from './absences.repository';
import { AddImportRows } from './add-import-rows';
import { AliasesRepository } from './aliases.repository';
import { ApproveImport } from './approve-import';
import { BeginImport } from './begin-import';
import { ApplyHeld } from './apply-held';
import { CancelImport } from './cancel-import';
import { FailRun } from './fail-run';
import { FinishImport } from './finish-import';
import { ImportApproval } from './import-approval';
import type { ImportKind } from './import-kind';
import { ImportKinds } from './import-kinds';
import { ImportRecords } from './import-records';
import { ImportRowScalar } from './import-row.scalar';
import { ImportRunsReadModel } from './import-runs.read-model';
import { ImportRunsRepository } from './import-runs.repository';
import { importsResolver } from './imports.resolver';
import { Rekey } from './rekey';
import { IMPORTS_SERVICE, SweepImportsProcessor } from './sweep-imports.processor';
import { SettleImport } from './settle-import';
import { SettleRun } from './settle-run';
import { SettleSoon } from './settle-soon';
import { SweepImports } from './sweep-imports';

export interface ImportsOptions {
  /** As in `internal-mobility`. */
  readonly service: string;
  /** Stands in the names of the root fields: `Mobility` gives `beginMobilityImport`. */
  readonly prefix: string;
  /** The modules that export the kinds and the approval. */
  readonly imports: readonly Type[];
  readonly kinds: readonly Type<ImportKind>[];
  readonly approval: Type<ImportApproval>;
}

/** The import protocol of one service. Its schema has the tables of `IMPORT_TABLES_UP`. */
@Module({})
export class ImportsModule {
  static forRoot({ service, prefix, imports, kinds, approval }: ImportsOptions): DynamicModule {
    return {
      module: ImportsModule,
      imports: [...imports],
      providers: [
        {
          provide: ImportKinds,
          inject: [...kinds],
          useFactory: (...instances: ImportKind[]) => new ImportKinds(instances),
        },
        { provide: ImportApproval, useExisting: approval },
        ImportRecords,
        ImportRowScalar,
        ImportRunsRepository,
        AbsencesRepository,
        AliasesRepository,
        SettleImport,
        ApplyHeld,
        SettleRun,
        SettleSoon,
        FailRun,
        BeginImport,
        AddImportRows,
        FinishImport,
        ApproveImport,
        CancelImport,
        { provide: IMPORTS_SERVICE, useValue: service },
        SweepImports,
        SweepImportsProcessor,
        Rekey,
        ImportRunsReadModel,
        importsResolver(prefix),
      ],
      exports: [
        SweepImports,
        SweepImportsProcessor,
        ImportRecords,
        BeginImport,
        AddImportRows,
        FinishImport,
        ApproveImport,
        Rekey,
      ],
    };
  }
}
