/** What an organisation states about one job role in one period. Nothing in it is about a person. */
export interface RoleSheet {
  readonly period: string;
  readonly role: string;
  readonly title: string;
  readonly description: string;
  readonly headcount: number;
  readonly medianPay: number | null;
  /** Of the pay; null where the organisation pays in one. */
  readonly currency: string | null;
  /** Headcount by unit; empty where the organisation does not say. */
  readonly units: ReadonlyMap<string, number>;
  /** The level of each skill the role asks for; empty where nobody has said. */
  readonly skills: ReadonlyMap<string, number>;
  /** Where the organisation itself puts the role; null where only the title tells. */
  readonly rung: Rung | null;
}

/** What a job role pays. */
export type Pay = Pick<RoleSheet, 'medianPay' | 'currency'>;

/** A step on a ladder that the organisation declared. */
export interface Rung {
  readonly ladder: string;
  readonly level: number;
}

/** Whether the organisation declared one ladder for both. */
export function areOnOneLadder(one: Pick<RoleSheet, 'rung'>, other: Pick<RoleSheet, 'rung'>): boolean {
  return one.rung !== null && one.rung.ladder === other.rung?.ladder;
}

/** Where can one go from `role` as it was in `fromPeriod`, among the roles of `toPeriod`? */
export interface NextRoleQuery {
  readonly query: string;
  readonly fromPeriod: string;
  readonly role: string;
  readonly toPeriod: string;
}

/** How many people moved from one role to another, in the period in which they left. */
export interface PastMove {
  readonly period: string;
  readonly fromRole: string;
  readonly toRole: string;
  readonly count: number;
}
