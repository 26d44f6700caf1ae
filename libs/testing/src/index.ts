export { eventually } from './eventually';
export { InMemoryBus, type BusEvent } from './in-memory-bus';
export { FROM_HR_SYSTEM, ServiceUnderTest, TEST_ID_NAMESPACE, type Answer } from './service-under-test';
export { ownDatabase, testDatabase, type TestDatabase } from './test-database';
export { runAs, testServerUrl } from './test-server';
