import type { Facts } from '@libs/requirements';
import type { Preferences } from '../course-runs/week-fit';
import type { Asker } from '../askers/asker';

/** Everything about somebody for whom courses are chosen that does not depend on the courses. */
export interface Learner {
  readonly asker: Asker;
  readonly facts: Facts;
  readonly preferences: Preferences;
}
