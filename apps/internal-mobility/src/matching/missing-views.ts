import { partId } from '@libs/platform';
import type { MissingMustHave } from './fit';
import type { FitGapView } from './fit.view';

/** Missing must-haves as screens show them. The id is the same each time, so that other services can hang on it. */
export function missingViews(employeeId: string, missing: readonly MissingMustHave[]): FitGapView[] {
  return missing.map(({ requirementId, subject, ...rest }) => {
    const isSkill = rest.kind === 'SKILL';
    return { id: partId(employeeId, requirementId), skill: isSkill ? { id: subject } : null, code: isSkill ? null : subject, ...rest };
  });
}
