import type { NextRoleQuery, PastMove, RoleSheet } from '../next-roles/role-sheet';

/** A line of a file: its number there, and its fields by their headings. */
export interface FileRow {
  readonly line: number;
  readonly fields: Readonly<Record<string, string | undefined>>;
}

/** Rows that can be used, and each other one with its line and the reason. */
export interface Sorted<T> {
  readonly good: readonly T[];
  readonly bad: readonly { readonly line: number; readonly reason: string }[];
}

/** Job roles: `period,role,title,description,headcount,median_pay,units`. A role stands once in a period. */
export function roleSheets(rows: readonly FileRow[]): Sorted<RoleSheet> {
  const lines = new Map<string, number>();
  return sorted(rows, ({ line, fields }) => {
    const [period, role] = [demanded(fields, 'period'), demanded(fields, 'role')];
    demandFirst(lines, JSON.stringify([period, role]), { line, what: `role: ${role} stands in period ${period}` });
    return {
      period,
      role,
      title: text(fields, 'title'),
      description: text(fields, 'description'),
      headcount: demandedAmount(fields, 'headcount'),
      medianPay: amount(fields, 'median_pay'),
      currency: null,
      units: units(text(fields, 'units')),
      skills: new Map(),
      rung: null,
    };
  });
}

/** Questions: `query,from_period,role,to_period`, about roles that `sheets` hold. */
export function nextRoleQueries(rows: readonly FileRow[], sheets: readonly RoleSheet[]): Sorted<NextRoleQuery> {
  const known = new Set(sheets.map(({ period, role }) => JSON.stringify([period, role])));
  const periods = new Set(sheets.map(({ period }) => period));
  const lines = new Map<string, number>();
  return sorted(rows, ({ line, fields }) => {
    const [query, fromPeriod] = [demanded(fields, 'query'), demanded(fields, 'from_period')];
    demandFirst(lines, query, { line, what: `query: ${query} stands` });
    const [role, toPeriod] = [demanded(fields, 'role'), demanded(fields, 'to_period')];
    if (!known.has(JSON.stringify([fromPeriod, role])))
      throw new UnusableRow(`role: no role ${role} in period ${fromPeriod}`);
    if (!periods.has(toPeriod)) throw new UnusableRow(`to_period: no roles in period ${toPeriod}`);
    return { query, fromPeriod, role, toPeriod };
  });
}

/** History: `period,from_role,to_role,count`. */
export function pastMoves(rows: readonly FileRow[]): Sorted<PastMove> {
  return sorted(rows, ({ fields }) => {
    const [fromRole, toRole] = [demanded(fields, 'from_role'), demanded(fields, 'to_role')];
    if (fromRole === toRole) throw new UnusableRow(`to_role: ${toRole} is the role that was left`);
    const count = demandedAmount(fields, 'count');
    if (count === 0) throw new UnusableRow('count: must be a number above 0');
    return { period: demanded(fields, 'period'), fromRole, toRole, count };
  });
}

class UnusableRow extends Error {}

function sorted<T>(rows: readonly FileRow[], read: (row: FileRow) => T): Sorted<T> {
  const good: T[] = [];
  const bad: { line: number; reason: string }[] = [];
  for (const row of rows) {
    try {
      good.push(read(row));
    } catch (error) {
      if (!(error instanceof UnusableRow)) throw error;
      bad.push({ line: row.line, reason: error.message });
    }
  }
  return { good, bad };
}

function demandFirst(lines: Map<string, number>, key: string, { line, what }: { line: number; what: string }): void {
  const earlier = lines.get(key);
  if (earlier !== undefined) throw new UnusableRow(`${what} already, on line ${String(earlier)}`);
  lines.set(key, line);
}

function text(fields: FileRow['fields'], name: string): string {
  return (fields[name] ?? '').trim();
}

function demanded(fields: FileRow['fields'], name: string): string {
  const value = text(fields, name);
  if (value === '') throw new UnusableRow(`${name}: must not be empty`);
  return value;
}

function demandedAmount(fields: FileRow['fields'], name: string): number {
  demanded(fields, name);
  return amount(fields, name) ?? 0;
}

/** A number of 0 or more; null where nothing is stated. */
function amount(fields: FileRow['fields'], name: string): number | null {
  const value = text(fields, name);
  if (value === '') return null;
  if (!/^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value))
    throw new UnusableRow(`${name}: ${value} is not a number of 0 or more`);
  return Number(value);
}

/** `name:headcount|name:headcount`; the name may hold colons. Two spellings of a unit that differ in case are one. */
function units(value: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const entry of value.split('|').filter((each) => each.trim() !== '')) {
    const parts = /^(.+):\s*(\d+(?:\.\d+)?)\s*$/.exec(entry);
    const name = parts?.[1]?.trim().toLowerCase().replace(/\s+/g, ' ') ?? '';
    if (name === '') throw new UnusableRow(`units: ${entry.trim()} is not name:headcount`);
    found.set(name, (found.get(name) ?? 0) + Number(parts?.[2]));
  }
  return found;
}
