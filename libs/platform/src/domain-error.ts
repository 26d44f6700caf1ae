/** What went wrong in terms of the caller: each edge maps a kind once (HTTP status, GraphQL code). */
export type DomainErrorKind = 'invalid' | 'not-found' | 'conflict' | 'forbidden';

export interface DomainErrorParts {
  /** Stable, in capitals: `OPENING_ALREADY_CLOSED`. */
  readonly code: string;
  readonly kind: DomainErrorKind;
  /** One sentence for the person who caused it. Never holds SQL, a path or another person's data. */
  readonly message: string;
  /** Facts for a program: the field, the allowed range. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** A failure that the domain expects. Everything else is a defect and reaches clients as "Internal error". */
export class DomainError extends Error {
  readonly code: string;
  readonly kind: DomainErrorKind;
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(parts: DomainErrorParts) {
    super(parts.message);
    this.name = 'DomainError';
    this.code = parts.code;
    this.kind = parts.kind;
    this.details = parts.details;
  }

  /** Absent and forbidden look the same: neither says whether the thing exists. */
  static notFound(what: string): DomainError {
    return new DomainError({ code: 'NOT_FOUND', kind: 'not-found', message: `There is no such ${what}.` });
  }

  /** Bad input, naming the field. */
  static invalid(field: string, message: string, details: Readonly<Record<string, unknown>> = {}): DomainError {
    return new DomainError({
      code: 'INVALID',
      kind: 'invalid',
      message: `${field}: ${message}`,
      details: { field, ...details },
    });
  }

  static forbidden(message: string): DomainError {
    return new DomainError({ code: 'FORBIDDEN', kind: 'forbidden', message });
  }
}
