import type { MigrationInterface } from 'typeorm';
import { FirstLight1764000000000 } from './1764000000000-first-light';
import { GenerationMarks1764000100000 } from './1764000100000-generation-marks';
import { UnitsAndLegalEntities1764000300000 } from './1764000300000-units-and-legal-entities';
import { EmployeesThroughTime1764000310000 } from './1764000310000-employees-through-time';
import { Imports1764000400000 } from './1764000400000-imports';
import { HrSeesPeople1764000500000 } from './1764000500000-hr-sees-people';
import { ReadersOfTheTrail1764000500100 } from './1764000500100-readers-of-the-trail';
import { KeptAnswers1764000600000 } from './1764000600000-kept-answers';
import { ErasedSubjects1764000601000 } from './1764000601000-erased-subjects';
import { WholeOpenings1764000800000 } from './1764000800000-whole-openings';
import { JobRoleOutlook1764000900000 } from './1764000900000-job-role-outlook';
import { Renumbered1764001000000 } from './1764001000000-renumbered';
import { EligibilityPolicies1764001100000 } from './1764001100000-eligibility-policies';
import { FieldsOfWork1764001101000 } from './1764001101000-fields-of-work';
import { AuthorisedSeats1764001102000 } from './1764001102000-authorised-seats';
import { ImportsInTime1764001103000 } from './1764001103000-imports-in-time';
import { FiveKinds1764001200000 } from './1764001200000-five-kinds';
import { Candidates1764001400000 } from './1764001400000-candidates';
import { Notices1764001400100 } from './1764001400100-notices';
import { RoleLandscape1764001500000 } from './1764001500000-role-landscape';
import { OpenRolesVersion1764001500100 } from './1764001500100-open-roles-version';
import { NotInterested1764001500200 } from './1764001500200-not-interested';
import { SuggestionRuns1764001500300 } from './1764001500300-suggestion-runs';
import { OutboxAsText1764001700000 } from './1764001700000-outbox-as-text';
import { ToldOutlook1764001710000 } from './1764001710000-told-outlook';
import { NumberedNotices1764002600000 } from './1764002600000-numbered-notices';
import { Invitations1764002800100 } from './1764002800100-invitations';
import { Preferences1764002800200 } from './1764002800200-preferences';
import { EligibleFrom1764003300000 } from './1764003300000-eligible-from';
import { RatingPrecedence1764003310000 } from './1764003310000-rating-precedence';
import { NamesOfWhoShares1764003320000 } from './1764003320000-names-of-who-shares';
import { OpeningRuns1764003800000 } from './1764003800000-opening-runs';
import { OvertakenImports1764004100000 } from './1764004100000-overtaken-imports';
import { RenamedAt1764004100100 } from './1764004100100-renamed-at';
import { PagesOfOpeningRuns1764005000000 } from './1764005000000-pages-of-opening-runs';

/** All migrations of this schema, oldest first. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  FirstLight1764000000000,
  GenerationMarks1764000100000,
  UnitsAndLegalEntities1764000300000,
  EmployeesThroughTime1764000310000,
  Imports1764000400000,
  HrSeesPeople1764000500000,
  ReadersOfTheTrail1764000500100,
  KeptAnswers1764000600000,
  ErasedSubjects1764000601000,
  WholeOpenings1764000800000,
  JobRoleOutlook1764000900000,
  Renumbered1764001000000,
  EligibilityPolicies1764001100000,
  FieldsOfWork1764001101000,
  AuthorisedSeats1764001102000,
  ImportsInTime1764001103000,
  FiveKinds1764001200000,
  Candidates1764001400000,
  Notices1764001400100,
  RoleLandscape1764001500000,
  OpenRolesVersion1764001500100,
  NotInterested1764001500200,
  SuggestionRuns1764001500300,
  OutboxAsText1764001700000,
  ToldOutlook1764001710000,
  NumberedNotices1764002600000,
  Invitations1764002800100,
  Preferences1764002800200,
  EligibleFrom1764003300000,
  RatingPrecedence1764003310000,
  NamesOfWhoShares1764003320000,
  OpeningRuns1764003800000,
  OvertakenImports1764004100000,
  RenamedAt1764004100100,
  PagesOfOpeningRuns1764005000000,
];
