export { ARITHMETIC_VERSION } from './arithmetic-version';
export { standing, type Band } from './band';
export { compare } from './compare';
export { staleFrom } from './rating-age';
export {
  isSatisfied,
  type Facts,
  type HeldLevel,
  type RequirementKind,
  type RequirementResult,
  type RequirementStatus,
} from './requirement';
export { perMille } from './weights';
