import { FirstLight1764000000000 } from './1764000000000-first-light';

/** All migrations of this schema, oldest first. */
export const migrations: readonly Function[] = [FirstLight1764000000000];
