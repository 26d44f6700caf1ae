export { ARITHMETIC_VERSION } from './arithmetic-version';
export { standing, type Band } from './band';
export { compare, isSatisfied } from './compare';
export { staleFrom } from './rating-age';
export type { Facts, HeldLevel, RequirementKind, RequirementResult, RequirementStatus } from './requirement';
export { perMille } from './weights';
