import { DomainError, plainWords } from '@libs/platform';
import type { z } from 'zod';

/** The row as its schema reads it. @throws DomainError INVALID naming the first field at fault. */
export function checkRow<T>(schema: z.ZodType<T>, row: unknown): T {
  const result = schema.safeParse(row, { error: plainWords });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw DomainError.invalid(issue?.path.join('.') ?? 'row', issue?.message ?? 'is not readable');
}
