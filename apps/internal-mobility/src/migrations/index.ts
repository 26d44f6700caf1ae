import type { MigrationInterface } from 'typeorm';
import { FirstLight1764000000000 } from './1764000000000-first-light';

/** All migrations of this schema, oldest first. */
export const migrations: readonly (new () => MigrationInterface)[] = [FirstLight1764000000000];
