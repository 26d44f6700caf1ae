import { DomainError } from '@libs/platform';

export const suggestedRoleErrors = {
  listExpired: (): DomainError =>
    new DomainError({
      code: 'LIST_EXPIRED',
      kind: 'conflict',
      message: 'This list has been computed anew since its first page: begin again.',
      details: { field: 'after' },
    }),
};
