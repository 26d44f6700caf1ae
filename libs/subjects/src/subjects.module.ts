import type { ServiceName } from '@libs/contracts';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { EndErased } from './end-erased';
import { EndErasedProcessor, SUBJECTS_SERVICE } from './end-erased.processor';
import { ErasureConsumer } from './erasure.consumer';
import { ExportMyData } from './export-my-data';
import type { SubjectRecords } from './subject-records';
import { SUBJECT_RECORDS, Subjects } from './subjects';

export interface SubjectsModuleOptions {
  readonly service: ServiceName;
  /** What each feature stores about a person; providers of the features' modules. In the order of erasing. */
  readonly records: readonly Type<SubjectRecords>[];
}

/** Export and erasure of a person, in one service. */
@Module({})
export class SubjectsModule {
  static forRoot({ service, records }: SubjectsModuleOptions): DynamicModule {
    const hears = service === 'internal-mobility' ? [] : [ErasureConsumer];
    return {
      module: SubjectsModule,
      global: true,
      providers: [
        { provide: SUBJECT_RECORDS, useValue: records },
        { provide: SUBJECTS_SERVICE, useValue: service },
        Subjects,
        EndErased,
        ExportMyData,
        EndErasedProcessor,
        ...hears,
      ],
      exports: [Subjects, ExportMyData, EndErased, EndErasedProcessor, ...hears],
    };
  }
}
