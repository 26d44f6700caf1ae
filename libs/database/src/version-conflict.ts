import { DomainError } from '@libs/platform';

/** Somebody else wrote the aggregate between its loading and its saving. */
export function versionConflict(): DomainError {
  return new DomainError({
    code: 'VERSION_CONFLICT',
    kind: 'conflict',
    message: 'Somebody else changed this at the same moment. Load it again.',
  });
}
