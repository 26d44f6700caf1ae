import type { MigrationInterface } from 'typeorm';
import { FirstLight1764000000000 } from './1764000000000-first-light';
import { GenerationMarks1764000100000 } from './1764000100000-generation-marks';

/** All migrations of this schema, oldest first. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  FirstLight1764000000000,
  GenerationMarks1764000100000,
];
