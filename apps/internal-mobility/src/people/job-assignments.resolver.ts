import type { SubgraphContext } from '@libs/auth';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { JobRoleLoader } from '../job-roles/job-role.loader';
import { JobRoleView } from '../job-roles/job-role.view';
import { LegalEntityLoader } from '../legal-entities/legal-entity.loader';
import { legalEntityId } from '../legal-entities/legal-entity-row';
import { LegalEntityView } from '../legal-entities/legal-entity.view';
import { UnitLoader } from '../units/unit.loader';
import { unitId } from '../units/unit-row';
import { UnitView } from '../units/unit.view';
import { JobAssignmentView, OtherManagerView } from './employee.view';

@Resolver(() => JobAssignmentView)
export class JobAssignmentsResolver {
  constructor(
    private readonly jobRoles: JobRoleLoader,
    private readonly units: UnitLoader,
    private readonly legalEntities: LegalEntityLoader,
  ) {}

  @ResolveField(() => JobRoleView, { nullable: true, description: 'What kind of job it is.' })
  async jobRole(
    @Parent() { jobRoleId }: JobAssignmentView,
    @Context() context: SubgraphContext,
  ): Promise<JobRoleView | null> {
    return this.jobRoles.load(context, jobRoleId);
  }

  @ResolveField(() => [OtherManagerView], { description: 'Who else directs the work.' })
  otherManagers(@Parent() { others }: JobAssignmentView): OtherManagerView[] {
    return others;
  }

  @ResolveField(() => UnitView, { nullable: true, description: 'The organisational unit.' })
  async unit(@Parent() { unit }: JobAssignmentView, @Context() context: SubgraphContext): Promise<UnitView | null> {
    return unit === null ? null : this.units.load(context, unitId(unit));
  }

  @ResolveField(() => LegalEntityView, { nullable: true, description: 'The employing company.' })
  async legalEntity(
    @Parent() { legalEntity }: JobAssignmentView,
    @Context() context: SubgraphContext,
  ): Promise<LegalEntityView | null> {
    return legalEntity === null ? null : this.legalEntities.load(context, legalEntityId(legalEntity));
  }
}
