export { ARITHMETIC_VERSION } from './arithmetic-version';
export { ONE_GAP_MONTHS, standing, type Band, type Standing } from './band';
export { compare, isSatisfied } from './compare';
export { STALE_AFTER_MONTHS, staleFrom } from './rating-age';
export type {
  Comparison,
  Facts,
  HeldLevel,
  Requirement,
  RequirementKind,
  RequirementResult,
  RequirementStatus,
} from './requirement';
export { perMille } from './weights';
