import type { RoleSheet } from './role-sheet';

/** A role of a made-up city, plain unless told otherwise. */
export function roleSheet(title: string, rest: Partial<RoleSheet> = {}): RoleSheet {
  return {
    period: '2024',
    role: title,
    title,
    description: '',
    headcount: 20,
    medianPay: null,
    currency: null,
    units: new Map(),
    skills: new Map(),
    rung: null,
    ...rest,
  };
}
