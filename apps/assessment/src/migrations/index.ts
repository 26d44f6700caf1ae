import type { MigrationClass } from '@libs/database';
import { FirstLight1764000000000 } from './1764000000000-first-light';
import { GenerationMarks1764000100000 } from './1764000100000-generation-marks';
import { Sharing1764000200000 } from './1764000200000-sharing';
import { OwnLooks1764000300000 } from './1764000300000-own-looks';
import { Imports1764000400000 } from './1764000400000-imports';
import { ReadersOfTheTrail1764000500100 } from './1764000500100-readers-of-the-trail';
import { KeptAnswers1764000600000 } from './1764000600000-kept-answers';
import { ErasedSubjects1764000601000 } from './1764000601000-erased-subjects';
import { Renumbered1764001000000 } from './1764001000000-renumbered';
import { ImportsInTime1764001100000 } from './1764001100000-imports-in-time';
import { ImportedRatings1764001101000 } from './1764001101000-imported-ratings';
import { HeldRecords1764001200000 } from './1764001200000-held-records';
import { OutboxAsText1764001700000 } from './1764001700000-outbox-as-text';
import { NextStones1764001720000 } from './1764001720000-next-stones';
import { Preferences1764002100000 } from './1764002100000-preferences';
import { JobsHeld1764002200000 } from './1764002200000-jobs-held';
import { ToldNone1764002200010 } from './1764002200010-told-none';
import { AssumedRatings1764002200020 } from './1764002200020-assumed-ratings';
import { SentRecords1764002300000 } from './1764002300000-sent-records';
import { RatingAnswers1764002300900 } from './1764002300900-rating-answers';
import { Explorations1764002800000 } from './1764002800000-explorations';
import { ReviewDates1764003100000 } from './1764003100000-review-dates';
import { SharesWithPeopleHere1764003110000 } from './1764003110000-shares-with-people-here';
import { OvertakenImports1764004000000 } from './1764004000000-overtaken-imports';
import { RenamedAt1764004000100 } from './1764004000100-renamed-at';

/** In the order in which they run. */
export const migrations: readonly MigrationClass[] = [
  FirstLight1764000000000,
  GenerationMarks1764000100000,
  Sharing1764000200000,
  OwnLooks1764000300000,
  Imports1764000400000,
  ReadersOfTheTrail1764000500100,
  KeptAnswers1764000600000,
  ErasedSubjects1764000601000,
  Renumbered1764001000000,
  ImportsInTime1764001100000,
  ImportedRatings1764001101000,
  HeldRecords1764001200000,
  OutboxAsText1764001700000,
  NextStones1764001720000,
  Preferences1764002100000,
  JobsHeld1764002200000,
  ToldNone1764002200010,
  AssumedRatings1764002200020,
  SentRecords1764002300000,
  RatingAnswers1764002300900,
  Explorations1764002800000,
  ReviewDates1764003100000,
  SharesWithPeopleHere1764003110000,
  OvertakenImports1764004000000,
  RenamedAt1764004000100,
];
