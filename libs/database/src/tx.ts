import type { EntityManager } from 'typeorm';

/** One open transaction. Passed as an argument, never kept. */
export type Tx = EntityManager;
