import { DomainError } from '@libs/platform';

export const unitErrors = {
  cycle: (): DomainError =>
    new DomainError({
      code: 'UNIT_OWN_PARENT',
      kind: 'invalid',
      message: 'With this parent the unit would lie within itself, directly or through others.',
      details: { field: 'parent' },
    }),
  parentUnknown: (): DomainError =>
    new DomainError({
      code: 'UNIT_PARENT_UNKNOWN',
      kind: 'invalid',
      message: 'No unit has this external id, neither here nor in this import.',
      details: { field: 'parent' },
    }),
  legalEntityUnknown: (): DomainError =>
    new DomainError({
      code: 'LEGAL_ENTITY_UNKNOWN',
      kind: 'invalid',
      message: 'No legal entity has this external id. Import legal entities first.',
      details: { field: 'legalEntity' },
    }),
};
