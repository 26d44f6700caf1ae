import { possibleIds } from '@libs/subgraph';
import { ApiDatabase } from '@libs/database';
import { Clock, type Actor } from '@libs/platform';
import { ARITHMETIC_VERSION } from '@libs/requirements';
import { Injectable } from '@nestjs/common';
import { KnownSkillsReadModel } from '../skills/known-skills.read-model';
import { fitOf, type Judging } from './fit';
import { basisOf, missingViews, type FitView } from './fit.view';
import { type AskedRole, factsOf, type MatchedPerson, MatchInputsReadModel } from './match-inputs.read-model';
import { skillsAskedBy } from '../skills/skills-asked-by';

/** What a fit is asked about: one of the two. */
export type FitQuestion = { readonly jobRole: string } | { readonly opening: string };

/** How a person stands to one job role or opening, computed when asked. */
@Injectable()
export class FitsReadModel {
  constructor(
    private readonly database: ApiDatabase,
    private readonly inputs: MatchInputsReadModel,
    private readonly skills: KnownSkillsReadModel,
    private readonly clock: Clock,
  ) {}

  /** Null for an unknown role or opening. `atLeast`: the profile version that the asker knows of. */
  async fit(actor: Actor, employeeId: string, question: FitQuestion, atLeast: number): Promise<FitView | null> {
    if (possibleIds(Object.values(question)).length === 0) return null;
    const asOf = this.clock.today();
    return this.database.transaction(actor, async (tx) => {
      const role = await this.inputs.askedRole(tx, question);
      if (role === null) return null;
      const person = await this.inputs.person(tx, employeeId, asOf);
      const knownSkills = await this.skills.knownIds(tx, skillsAskedBy([role]));
      return {
        ...this.compared({ ...person, employeeId }, role, { asOf, knownSkills }),
        ...freshnessOf(person, atLeast),
        notOffered: 'opening' in question && person.contract === 'CONTRACTOR' ? 'CONTRACTOR' : null,
      };
    });
  }

  /** How a person stands to each of these job roles, in their order; null for an unknown one. */
  async ofJobRoles(actor: Actor, employeeId: string, ids: readonly string[]): Promise<(FitView | null)[]> {
    const asOf = this.clock.today();
    return this.database.transaction(actor, async (tx) => {
      const roles = await this.inputs.askedRoles(tx, ids);
      const person = { ...(await this.inputs.person(tx, employeeId, asOf)), employeeId };
      const knownSkills = await this.skills.knownIds(tx, skillsAskedBy([...roles.values()]));
      return ids.map((id) => {
        const role = roles.get(id);
        if (role === undefined) return null;
        const compared = this.compared(person, role, { asOf, knownSkills });
        return { ...compared, ...freshnessOf(person, 0), notOffered: null };
      });
    });
  }

  private compared(
    person: MatchedPerson & { readonly employeeId: string },
    role: AskedRole,
    judging: Judging,
  ): Omit<FitView, 'freshness' | 'waitingFor' | 'notOffered'> {
    const fit = fitOf(role.requirements, factsOf(person), judging);
    const missing = missingViews(person.employeeId, fit.missing);
    return { ...fit, missing, basedOn: this.basis(person, role, judging.asOf) };
  }

  private basis({ profileVersion, employeeVersion }: MatchedPerson, { id, version }: AskedRole, asOf: string) {
    return basisOf({ profileVersion, employeeVersion, arithmeticVersion: ARITHMETIC_VERSION, asOf }, [
      { jobRoleId: id, version },
    ]);
  }
}

function freshnessOf({ profileVersion }: MatchedPerson, atLeast: number): Pick<FitView, 'freshness' | 'waitingFor'> {
  if (profileVersion >= atLeast) return { freshness: 'CURRENT', waitingFor: null };
  return { freshness: 'PENDING', waitingFor: { profileVersion: atLeast } };
}
