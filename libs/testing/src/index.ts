export { eventually } from './eventually';
export { FixedClock } from './fixed-clock';
export type { BusEvent } from './in-memory-bus';
export { expectKeyToCount, mutationsOf, type MutationCase } from './keyed-mutations';
export { FROM_HR_SYSTEM, ServiceUnderTest, TEST_ID_NAMESPACE, type Answer } from './service-under-test';
export { seededRandom } from './seeded-random';
export { ownDatabase, type TestDatabase } from './test-database';
export { tracesOf } from './traces-of';
export { runAs, testServerUrl } from './test-server';
