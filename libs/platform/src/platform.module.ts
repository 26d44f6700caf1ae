import { type DynamicModule, Module } from '@nestjs/common';
import { Clock, SystemClock } from './clock';
import { HealthController } from './health.controller';
import { ReadinessChecks } from './readiness-checks';

/** Clock, readiness and health, for every process. */
@Module({})
export class PlatformModule {
  static forRoot(): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      controllers: [HealthController],
      providers: [ReadinessChecks, { provide: Clock, useClass: SystemClock }],
      exports: [ReadinessChecks, Clock],
    };
  }
}
