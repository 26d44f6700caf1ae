import { type DynamicModule, Module } from '@nestjs/common';

/** The secret namespace of the ids of people in this deployment. */
export class IdNamespace {
  constructor(readonly value: string) {}
}

/** For a service to which people are named by the numbers that the HR system gives them. */
@Module({})
export class IdNamespaceModule {
  static of(value: string): DynamicModule {
    const namespace = { provide: IdNamespace, useValue: new IdNamespace(value) };
    return { module: IdNamespaceModule, global: true, providers: [namespace], exports: [IdNamespace] };
  }
}
