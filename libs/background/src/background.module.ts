import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { BACKGROUND_OPTIONS, BackgroundRunner, type BackgroundOptions } from './background-runner';

/** Scheduled work of a service. The processors themselves are providers of the service's feature modules. */
@Module({})
export class BackgroundModule {
  static forRoot(options: BackgroundOptions): DynamicModule {
    return {
      module: BackgroundModule,
      imports: [DiscoveryModule],
      providers: [{ provide: BACKGROUND_OPTIONS, useValue: options }, BackgroundRunner],
    };
  }
}
