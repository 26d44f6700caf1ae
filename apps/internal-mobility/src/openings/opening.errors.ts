import { DomainError } from '@libs/platform';

function conflict(code: string, message: string): DomainError {
  return new DomainError({ code, kind: 'conflict', message });
}

export const openingErrors = {
  alreadyPublished: (): DomainError => conflict('OPENING_ALREADY_PUBLISHED', 'This opening is published already.'),
  notPublished: (): DomainError => conflict('OPENING_NOT_PUBLISHED', 'Only a published opening can be closed.'),
  alreadyClosed: (): DomainError =>
    conflict('OPENING_ALREADY_CLOSED', 'This opening is over; it cannot be opened again.'),
  /** Of one imported row, which alone is refused for it. */
  reopened: (): DomainError =>
    new DomainError({
      code: 'OPENING_ALREADY_CLOSED',
      kind: 'invalid',
      message: 'This opening is over; it cannot be opened again.',
      details: { field: 'status' },
    }),
  roleOutside: (): DomainError =>
    new DomainError({
      code: 'OPENING_OF_OUTSIDE_ROLE',
      kind: 'invalid',
      message: 'An occupation from outside has no openings here.',
      details: { field: 'jobRole' },
    }),
};
