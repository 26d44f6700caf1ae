import type { Tx } from '@libs/database';
import { Recomputation } from '@libs/messaging';
import { Clock, type LocalDate } from '@libs/platform';
import { Injectable } from '@nestjs/common';
import { OpenRoles } from '../bands/open-roles';
import { skillsAskedBy } from '../skills/skills-asked-by';
import { KnownSkillsReadModel } from '../skills/known-skills.read-model';
import { CANDIDATE } from './candidate-kinds';
import { CandidateInputsReadModel, type ShownPerson } from './candidate-inputs.read-model';
import { candidateRows, type CandidateRow } from './candidate-rows';
import { CandidatesProjection } from './candidates.projection';

/** Computes how one person stands to published openings by what they let owners see, apart from what they are told. */
@Injectable()
export class RecomputeCandidates extends Recomputation {
  readonly kind = CANDIDATE;

  constructor(
    private readonly candidates: CandidatesProjection,
    private readonly inputs: CandidateInputsReadModel,
    private readonly openRoles: OpenRoles,
    private readonly skills: KnownSkillsReadModel,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async recompute(tx: Tx, employeeId: string): Promise<void> {
    await this.candidates.lock(tx, employeeId);
    // Read after the lock only: what comes later marks the person again.
    const asOf = this.clock.today();
    const person = await this.inputs.person(tx, employeeId, asOf);
    const rows = mayAppear(person) ? await this.rowsOf(tx, person, asOf) : [];
    await this.candidates.replace(tx, employeeId, person.ownManagersToo, rows);
    await this.candidates.tell(tx, employeeId);
  }

  private async rowsOf(tx: Tx, { levels, appearsFor }: ShownPerson, asOf: LocalDate): Promise<CandidateRow[]> {
    const near = await this.openRoles.near(tx, levels);
    const isNear = new Set(near.map(({ id }) => id));
    const said = await this.inputs.rolesOf(tx, appearsFor);
    const roles = [...near, ...said.filter(({ id }) => !isNear.has(id))];
    const knownSkills = await this.skills.knownIds(tx, skillsAskedBy(roles));
    return candidateRows(roles, { levels, appearsFor: new Set(appearsFor) }, { asOf, knownSkills });
  }
}

/** Being seen ends with the last day; openings are not for contractors. */
function mayAppear({ status, contract, levels, appearsFor }: ShownPerson): boolean {
  const works = status !== null && status !== 'LEFT' && contract !== 'CONTRACTOR';
  return works && (Object.keys(levels).length > 0 || appearsFor.length > 0);
}
