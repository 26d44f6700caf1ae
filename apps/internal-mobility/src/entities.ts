import { AccessGrant } from './access-grants/access-grant';
import { EligibilityPolicy } from './eligibility/eligibility-policy';
import { FieldOfWork } from './fields-of-work/field-of-work';
import { JobRole } from './job-roles/job-role';
import { LegalEntity } from './legal-entities/legal-entity';
import { Opening } from './openings/opening';
import { AuthorisedSeats } from './seats/authorised-seats';
import { ToldOutlook } from './outlook/told-outlook';
import { Unit } from './units/unit';
import { Employee } from './workforce/employee';
import { JobAssignment } from './employment/job-assignment';

/** Everything that TypeORM loads here; copies and read models speak SQL. */
export const entities = [
  AccessGrant,
  AuthorisedSeats,
  EligibilityPolicy,
  Employee,
  FieldOfWork,
  JobAssignment,
  JobRole,
  LegalEntity,
  Opening,
  ToldOutlook,
  Unit,
];
