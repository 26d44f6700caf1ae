import { DomainError } from '@libs/platform';

export const suggestionRunErrors = {
  nothingToSuggest: (): DomainError =>
    new DomainError({
      code: 'NOTHING_TO_SUGGEST',
      kind: 'conflict',
      message: 'Without a job here, or before there are job roles, nothing is suggested.',
    }),
};
