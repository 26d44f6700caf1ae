/** One way in which a state broke its contract: where (a dotted path) and why. */
export interface Violation {
  readonly field: string;
  readonly message: string;
}

/** A state that its contract refuses. Never carries the refused values, since they may be personal. */
export class ContractViolation extends Error {
  constructor(
    readonly topic: string,
    readonly violations: readonly Violation[],
  ) {
    super(`${topic}: ${violations.map((violation) => `${violation.field}: ${violation.message}`).join('; ')}`);
    this.name = 'ContractViolation';
  }
}
