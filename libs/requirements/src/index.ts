export { ARITHMETIC_VERSION } from './arithmetic-version';
export { standing, type Band } from './band';
export { compare } from './compare';
export type { HeldRecords } from './held-records';
export { staleFrom } from './rating-age';
export {
  isSatisfied,
  type Facts,
  type HeldLevel,
  type RequirementKind,
  type RequirementResult,
  type RequirementStatus,
} from './requirement';
export { sayAsked } from './say-asked';
export { turnsOn } from './turns-on';
export { perMille } from './weights';
