import type { AccessRole } from '../access-grants/access-grant';
import { isSelf, requireIntegration, seesFactsOf } from './access-policy';

const ana = {
  id: '0192f0c1-0000-7000-8000-000000000001',
  managerPath: ['0192f0c1-0000-7000-8000-000000000002', '0192f0c1-0000-7000-8000-000000000003'],
  units: ['front-desk', 'riverside'],
};
const employee = (employeeId: string) => ({ kind: 'employee', employeeId }) as const;
const stranger = employee('0192f0c1-0000-7000-8000-000000000009');
const hr = { kind: 'integration', clientId: 'hr-system' } as const;

describe('who sees whom', () => {
  it('shows HR facts to the person, to every manager above, to the HR system, and to nobody else', () => {
    const seers = [employee(ana.id), ...ana.managerPath.map(employee), hr];
    expect(seers.every((actor) => seesFactsOf(actor, [], ana))).toBe(true);
    expect(seesFactsOf(stranger, [], ana)).toBe(false);
    expect(seesFactsOf({ kind: 'system', process: ana.id }, [], ana)).toBe(false);
  });

  it('shows HR facts to HR partners of a unit above, and to HR administrators, by no other role', () => {
    const seen = (role: AccessRole, scopeUnit: string | null) => seesFactsOf(stranger, [{ role, scopeUnit }], ana);
    expect(['front-desk', 'riverside', null].map((unit) => seen('HR_PARTNER', unit))).toEqual([true, true, true]);
    expect([seen('HR_PARTNER', 'harbour'), seen('HR_ADMIN', 'harbour'), seen('HR_ADMIN', null)]).toEqual([
      false,
      false,
      true,
    ]);
    const others = ['MOBILITY_ADMIN', 'LEARNING_ADMIN', 'AUDITOR'] as const;
    expect(others.map((role) => seen(role, null))).toEqual([false, false, false]);
  });

  it('shows what is computed for a person to that person alone', () => {
    expect([employee(ana.id), hr, ...ana.managerPath.map(employee)].map((actor) => isSelf(actor, ana.id))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('lets only the HR system import', () => {
    expect(() => {
      requireIntegration(hr);
    }).not.toThrow();
    expect(() => {
      requireIntegration(employee(ana.id));
    }).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }) as Error);
  });
});
