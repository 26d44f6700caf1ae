import type { MigrationClass } from '@libs/database';
import { FirstLight1764000000000 } from './1764000000000-first-light';
import { GenerationMarks1764000100000 } from './1764000100000-generation-marks';
import { Imports1764000400000 } from './1764000400000-imports';
import { ReadersOfTheTrail1764000500100 } from './1764000500100-readers-of-the-trail';
import { KeptAnswers1764000600000 } from './1764000600000-kept-answers';
import { ErasedSubjects1764000601000 } from './1764000601000-erased-subjects';
import { Renumbered1764001000000 } from './1764001000000-renumbered';
import { ImportsInTime1764001100000 } from './1764001100000-imports-in-time';
import { RefusedGaps1764001200000 } from './1764001200000-refused-gaps';
import { WholePolicies1764001300000 } from './1764001300000-whole-policies';
import { CourseRuns1764001300100 } from './1764001300100-course-runs';
import { OutboxAsText1764001700000 } from './1764001700000-outbox-as-text';
import { Recommendations1764001730000 } from './1764001730000-recommendations';
import { ReimbursementRequests1764002000000 } from './1764002000000-reimbursement-requests';
import { UnmetDemand1764002000010 } from './1764002000010-unmet-demand';
import { OwnProfiles1764002400000 } from './1764002400000-own-profiles';
import { OwnPreferences1764002400010 } from './1764002400010-own-preferences';
import { SuggestedOutcomes1764002500000 } from './1764002500000-suggested-outcomes';
import { Providers1764003200000 } from './1764003200000-providers';
import { OvertakenImports1764004200000 } from './1764004200000-overtaken-imports';
import { RenamedAt1764004200100 } from './1764004200100-renamed-at';
import { WeightOfGaps1764005100000 } from './1764005100000-weight-of-gaps';
import { GapsByGoal1764005100010 } from './1764005100010-gaps-by-goal';
import { FormerProviderNames1764005200000 } from './1764005200000-former-provider-names';

/** In the order in which they run. */
export const migrations: readonly MigrationClass[] = [
  FirstLight1764000000000,
  GenerationMarks1764000100000,
  Imports1764000400000,
  ReadersOfTheTrail1764000500100,
  KeptAnswers1764000600000,
  ErasedSubjects1764000601000,
  Renumbered1764001000000,
  ImportsInTime1764001100000,
  RefusedGaps1764001200000,
  WholePolicies1764001300000,
  CourseRuns1764001300100,
  OutboxAsText1764001700000,
  Recommendations1764001730000,
  ReimbursementRequests1764002000000,
  UnmetDemand1764002000010,
  OwnProfiles1764002400000,
  OwnPreferences1764002400010,
  SuggestedOutcomes1764002500000,
  Providers1764003200000,
  OvertakenImports1764004200000,
  RenamedAt1764004200100,
  WeightOfGaps1764005100000,
  GapsByGoal1764005100010,
  FormerProviderNames1764005200000,
];
