import { DomainError } from '@libs/platform';

export const dryRunErrors = {
  unknownSkill: (place: number): DomainError =>
    DomainError.invalid(`requirements.${String(place)}.subject`, 'is the id of no skill that is known here'),
  tooMany: (most: number): DomainError => DomainError.invalid('requirements', `must be ${String(most)} at most`),
  oneAtATime: (): DomainError =>
    new DomainError({
      code: 'ONE_DRY_RUN_PER_REQUEST',
      kind: 'conflict',
      message: 'A request tries requirements once. Ask for the others in requests of their own.',
    }),
  tooManyMove: (most: number): DomainError =>
    new DomainError({
      code: 'TOO_MANY_WOULD_MOVE',
      kind: 'conflict',
      message: `More than ${String(most)} people would change band. Change less at a time to see figures.`,
      details: { most },
    }),
};
