import type { Contract, VersionedState } from '@libs/contracts';
import { Injectable, type Type } from '@nestjs/common';
import { Restatement } from './restatement';

/** For a pipe on trial that runs as a service without its aggregates: says nothing of a topic that the service owns. */
export function leavesAlone<S extends VersionedState>(contract: Contract<S>): Type<Restatement<S>> {
  @Injectable()
  class NothingToSay extends Restatement<S> {
    readonly contract = contract;

    page(): Promise<S[]> {
      return Promise.resolve([]);
    }
  }
  return NothingToSay;
}
