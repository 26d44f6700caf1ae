/** Every service's schema; the template holds them all. */
export const SCHEMAS: readonly string[] = ['assessment', 'internal_mobility', 'learning_catalog'];
export const TEMPLATE = 'cairn_template';
/** Logins of a server that lives for one test run on the loopback address. */
export const TEST_PASSWORD = 'test';
