import { DomainError } from '@libs/platform';
import type { FitQuestion } from './fits.read-model';

/** What was asked about. @throws DomainError INVALID unless exactly one is given. */
export function questionOf({
  jobRole,
  opening,
}: {
  readonly jobRole?: string | null;
  readonly opening?: string | null;
}): FitQuestion {
  if (typeof jobRole === 'string' && typeof opening !== 'string') return { jobRole };
  if (typeof opening === 'string' && typeof jobRole !== 'string') return { opening };
  throw DomainError.invalid('to', 'needs a job role or an opening, and not both');
}
