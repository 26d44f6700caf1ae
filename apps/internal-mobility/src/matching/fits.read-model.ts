import { possibleIds } from '@libs/subgraph';
import { ApiDatabase } from '@libs/database';
import { Clock, type Actor } from '@libs/platform';
import { ARITHMETIC_VERSION } from '@libs/requirements';
import { Injectable } from '@nestjs/common';
import { KnownSkillsReadModel } from '../skills/known-skills.read-model';
import { fitOf } from './fit';
import { basisOf, missingViews, type FitView } from './fit.view';
import { type AskedRole, type MatchedPerson, MatchInputsReadModel } from './match-inputs.read-model';
import { skillsAskedBy } from './skills-asked-by';

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
      const fit = fitOf(role.requirements, { skills: person.levels }, { asOf, knownSkills });
      return {
        ...fit,
        missing: missingViews(employeeId, fit.missing),
        ...freshnessOf(person, atLeast),
        basedOn: this.basis(person, role, asOf),
        notOffered: 'opening' in question && person.contract === 'CONTRACTOR' ? 'CONTRACTOR' : null,
      };
    });
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
