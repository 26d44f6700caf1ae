import type { Tx } from '@libs/database';
import { Injectable } from '@nestjs/common';
import { OwnProfilesReadModel } from '../own-profiles/own-profiles.read-model';
import { AskersReadModel } from '../askers/askers.read-model';
import type { Learner } from './learner';

/** Loads what choosing courses needs to know of a person; always the same few statements. */
@Injectable()
export class LearnersReadModel {
  constructor(
    private readonly askers: AskersReadModel,
    private readonly profiles: OwnProfilesReadModel,
  ) {}

  async load(tx: Tx, employeeId: string): Promise<Learner> {
    return { asker: await this.askers.load(tx, employeeId), ...(await this.profiles.of(tx, employeeId)) };
  }
}
