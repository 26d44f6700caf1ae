/** What PostgreSQL says of an error beside its sentence, which comes in the server's language. */
interface PostgresError {
  /** SQLSTATE; of a broken way to the server what Node says. */
  readonly code?: string | undefined;
  /** Where in PostgreSQL's own code it was found. */
  readonly routine?: string | undefined;
}

/** Of an error of the driver, wrapped by TypeORM or not; of any other nothing. */
export function postgresError(error: unknown): PostgresError {
  if (!(error instanceof Error)) return {};
  const own = error as { code?: unknown; routine?: unknown; driverError?: { code?: unknown; routine?: unknown } };
  const driver = own.driverError ?? own;
  return { code: textOrNothing(driver.code ?? own.code), routine: textOrNothing(driver.routine) };
}

/** True for whom PostgreSQL picked when two transactions waited for each other: nobody's fault, and mended by another try. */
export function isDeadlock(error: unknown): boolean {
  return postgresError(error).code === '40P01';
}

function textOrNothing(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
