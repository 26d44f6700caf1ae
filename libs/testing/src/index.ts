export { eventually } from './eventually';
export { FixedClock } from './fixed-clock';
export { InMemoryBus, type BusEvent } from './in-memory-bus';
export { seededRandom, shuffled } from './seeded-random';
export { testDatabase, type TestDatabase } from './test-database';
