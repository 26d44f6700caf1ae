import { isSatisfied } from '@libs/requirements';
import { WHOLE_GAP, type OrderTerms } from '../course-order/order-terms';
import type { OpenGap } from '../gap-analyses/raise-of';
import { isTaught } from './taken-before';

/** Why no courses are put together for a gap, in one sentence, in English. */
export function whyNone(gap: OpenGap, singles: readonly OrderTerms[]): string {
  if (isSatisfied(gap.status)) return 'Nothing is missing here.';
  if (gap.refused) return 'You do not want to develop this, so no courses are put together for it.';
  if (!isTaught(gap.kind)) return 'No course gives this.';
  if (singles.some(({ closed }) => closed === WHOLE_GAP)) {
    return 'One course closes it, and no set does so sooner, in fewer hours or for less of your own money.';
  }
  return 'No set of up to three courses was found that closes it.';
}
