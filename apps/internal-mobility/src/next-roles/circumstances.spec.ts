import { nearbyUnits, unitSizes } from './nearby-units';
import { payStep } from './pay-step';
import { skillNearness } from './skill-nearness';

const paid = (medianPay: number | null, currency: string | null = null) => ({ medianPay, currency });

describe('A step in pay', () => {
  it('is best at about twelve per cent up and falls on both sides', () => {
    expect(payStep(paid(100), paid(112))).toBeCloseTo(0, 10);
    for (const [nearer, further] of [
      [118, 130],
      [106, 101],
      [101, 96],
      [130, 200],
    ] as const) {
      expect(payStep(paid(100), paid(nearer))).toBeGreaterThan(payStep(paid(100), paid(further)));
    }
  });

  it('halves in likelihood at the quartiles that real moves have', () => {
    expect(Math.exp(payStep(paid(100), paid(105)))).toBeCloseTo(0.51, 2);
    expect(Math.exp(payStep(paid(100), paid(121)))).toBeCloseTo(0.51, 2);
  });

  it('is never impossible, and unknown is neither the best nor the worst', () => {
    expect(payStep(paid(100), paid(13))).toBeGreaterThanOrEqual(Math.log(0.02));
    expect(payStep(paid(null), paid(100))).toBeLessThan(payStep(paid(100), paid(112)));
    expect(payStep(paid(null), paid(100))).toBeGreaterThan(payStep(paid(100), paid(60)));
  });

  it('is known within each currency, and not between two', () => {
    expect(payStep(paid(100, 'EUR'), paid(112, 'EUR'))).toBeCloseTo(0, 10);
    expect(payStep(paid(100, 'EUR'), paid(112, 'USD'))).toBe(payStep(paid(null), paid(null)));
  });

  it('is not known between an hourly and a yearly wage', () => {
    expect(payStep(paid(31), paid(64_000))).toBe(payStep(paid(null), paid(null)));
  });
});

describe('Units', () => {
  const roles = [
    { units: new Map([['water', 400]]) },
    { units: new Map([['water', 100]]) },
    { units: new Map([['parks', 500]]) },
    {
      units: new Map([
        ['water', 50],
        ['parks', 50],
      ]),
    },
  ];
  const sizes = unitSizes(roles);
  const near = (from: number, to: number) =>
    nearbyUnits(roles[from]?.units ?? new Map(), roles[to]?.units ?? new Map(), sizes);

  it('favour the own unit, then a role that is everywhere, then another unit', () => {
    expect(near(0, 1)).toBeGreaterThan(near(0, 3));
    expect(near(0, 3)).toBeGreaterThan(near(0, 2));
    expect(near(0, 2)).toBeCloseTo(Math.log(0.1), 10);
  });

  it('say nothing where they are not stated', () => {
    expect(nearbyUnits(new Map(), new Map([['water', 3]]), sizes)).toBe(0);
  });
});

describe('Nearness of skills', () => {
  const junior = new Map([
    ['code', 2],
    ['test', 1],
  ]);
  const near = (to: Record<string, number>) => skillNearness(junior, new Map(Object.entries(to))) ?? 0;

  it('is 1 for the same, less upwards, and less again for an easier job that leaves skills idle', () => {
    expect(near({ code: 2, test: 1 })).toBe(1);
    expect(near({ code: 3, test: 2 })).toBeCloseTo((2 / 3 + 1 / 2) / 2, 10);
    expect(near({ code: 1 })).toBeCloseTo(1 - 2 / 3, 10);
  });

  it('is not known where a role states no skills', () => {
    expect(skillNearness(junior, new Map())).toBeNull();
  });
});
