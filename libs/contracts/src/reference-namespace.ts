/**
 * UUIDv5 namespace of reference things (skills, job roles, courses): every service derives the same id from
 * `kind|source|externalId` without asking. Never changes. Ids of people use a secret namespace per deployment instead.
 */
export const REFERENCE_NAMESPACE = '6f1c8b1e-3f0a-5d55-9b7e-2a4c4d1f9c11';
