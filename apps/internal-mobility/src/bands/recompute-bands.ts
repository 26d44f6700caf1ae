import type { Tx } from '@libs/database';
import { Dirty, Recomputation } from '@libs/messaging';
import { Clock, type LocalDate } from '@libs/platform';
import { ARITHMETIC_VERSION, turnsOn } from '@libs/requirements';
import { Injectable } from '@nestjs/common';
import { CANDIDATE } from '../candidates/candidate-kinds';
import { NOTICE } from '../notices/notice-kinds';
import { KnownSkillsReadModel } from '../skills/known-skills.read-model';
import { BAND } from './band-kinds';
import { bandRows, type BandRow } from './band-rows';
import { BandsProjection } from './bands.projection';
import { factsOf, type MatchedPerson, MatchInputsReadModel } from '../fit/match-inputs.read-model';
import { OpenRoles } from './open-roles';
import { skillsAskedBy } from '../skills/skills-asked-by';

/** The person, where they show owners of openings anything or did so. */
const SHOWN = `select employee_id from discoverable_profile where employee_id = $2
  union select employee_id from candidate_state where employee_id = $2`;

/** The person, where their bands are not those they last heard of. */
const UNTOLD = `select $2::uuid where exists (
  (select opening_id, band from band_state where employee_id = $2::uuid
    except select opening_id, band from told_band where employee_id = $2::uuid)
  union all (select opening_id, band from told_band where employee_id = $2::uuid
    except select opening_id, band from band_state where employee_id = $2::uuid))`;

/** Computes how one employee stands to every published opening. */
@Injectable()
export class RecomputeBands extends Recomputation {
  readonly kind = BAND;

  constructor(
    private readonly bands: BandsProjection,
    private readonly inputs: MatchInputsReadModel,
    private readonly openRoles: OpenRoles,
    private readonly skills: KnownSkillsReadModel,
    private readonly clock: Clock,
    private readonly dirty: Dirty,
  ) {
    super();
  }

  override async recompute(tx: Tx, employeeId: string): Promise<void> {
    await this.bands.lock(tx, employeeId);
    // What touches one's own bands may touch what owners see; that is computed by itself.
    await this.dirty.markFrom(tx, CANDIDATE, SHOWN, [employeeId]);
    const asOf = this.clock.today();
    // Read after the lock only: an input that came before it is seen, one that comes later marks the person again.
    const person = await this.inputs.person(tx, employeeId, asOf);
    if (person.profileVersion === 0 && person.employeeVersion === 0) {
      await this.bands.remove(tx, employeeId);
      return;
    }
    const { profileVersion, employeeVersion, contract } = person;
    const notOffered = contract === 'CONTRACTOR' ? contract : null;
    const rows = isMatched(person) ? await this.rowsOf(tx, person, asOf) : [];
    const changesOn = turnsOn(person.records, asOf);
    const basis = {
      profileVersion,
      employeeVersion,
      arithmeticVersion: ARITHMETIC_VERSION,
      asOf,
      notOffered,
      changesOn,
    };
    await this.bands.replace(tx, employeeId, basis, rows);
    await this.dirty.markFrom(tx, NOTICE, UNTOLD, [employeeId]);
  }

  private async rowsOf(tx: Tx, person: MatchedPerson, asOf: LocalDate): Promise<BandRow[]> {
    const roles = await this.openRoles.near(tx, person.levels);
    const knownSkills = await this.skills.knownIds(tx, skillsAskedBy(roles));
    return bandRows(roles, factsOf(person), { asOf, knownSkills });
  }
}

/** Matching ends with the last day, and openings are not for contractors. */
function isMatched({ profileVersion, status, contract }: MatchedPerson): boolean {
  return profileVersion > 0 && status !== null && status !== 'LEFT' && contract !== 'CONTRACTOR';
}
