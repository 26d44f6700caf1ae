import { policyFor } from './policy-for';

describe('which policy holds', () => {
  const valid = (
    id: string,
    legalEntity: string | null,
    more: { country?: string; from?: string; to?: string } = {},
  ) => ({
    id,
    validFrom: more.from ?? '2026-01-01',
    validTo: more.to ?? null,
    clauses: { legalEntity, country: more.country ?? null },
  });
  const person = { legalEntity: 'clinic', country: 'DE' };

  it("is the legal entity's own before the country's before the one for all, on the day asked", () => {
    const policies = [
      valid('a', null),
      valid('b', 'clinic'),
      valid('c', 'other'),
      valid('d', 'clinic', { from: '2025-01-01', to: '2025-12-31' }),
      valid('e', null, { country: 'DE' }),
    ];
    const held = (who: typeof person, on: string) => policyFor(policies, who, on)?.id;
    expect(held(person, '2026-11-24')).toBe('b');
    expect(held(person, '2025-06-01')).toBe('d');
    expect(held({ ...person, legalEntity: 'else' }, '2026-11-24')).toBe('e');
    expect(held({ legalEntity: 'else', country: 'US' }, '2026-11-24')).toBe('a');
    expect(held(person, '2024-06-01')).toBeUndefined();
  });
});
