import fc from 'fast-check';
import { openingScore } from './opening-score';
import { skillRarity } from './skill-rarity';
import { roleSheet } from '../next-roles/role-sheet.fixture';

const SKILLS = ['a', 'b', 'c', 'd'];
const even = () => 1;
const asks = (levels: Readonly<Record<string, number>>) => {
  const asked = Object.entries(levels);
  return asked.map(([subject, minimum], i) => ({
    id: subject,
    kind: 'SKILL' as const,
    subject,
    minimum,
    mustHave: false,
    weight: Math.floor(1000 / asked.length) + (i === 0 ? 1000 % asked.length : 0),
  }));
};
const holds = (levels: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(levels).map(([skill, level]) => [skill, { level, unconfirmed: false }]));
const anyLevels = fc.dictionary(fc.constantFrom(...SKILLS), fc.integer({ min: 1, max: 10 }));

describe('What a role is to somebody', () => {
  it('is the sum of its parts exactly, and all integers', () => {
    fc.assert(
      fc.property(anyLevels, anyLevels, (asked, held) => {
        const { total, parts } = openingScore(asks(asked), holds(held), even);
        expect(parts.every(({ amount }) => Number.isInteger(amount))).toBe(true);
        expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
      }),
    );
  });

  it('is all of it for what one can, no more and no less', () => {
    expect(openingScore(asks({ a: 3, b: 7 }), holds({ a: 3, b: 7 }), even)).toMatchObject({
      total: 2_520_000,
      used: 2,
    });
  });

  it('is less where strengths lie idle, though the easier job is covered whole (the one-way trap)', () => {
    const nurse = holds({ a: 4, b: 4, c: 4 });
    const easier = openingScore(asks({ a: 1 }), nurse, even);
    const fitting = openingScore(asks({ a: 4, b: 4, c: 5 }), nurse, even);
    expect(fitting.total).toBeGreaterThan(easier.total);
    expect(easier.parts.find(({ kind }) => kind === 'COVERED')?.amount).toBe(2_520_000);
  });

  it('never falls when a level that is asked for rises up to what is asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), (level) => {
        const at = (now: number) => openingScore(asks({ a: 10 }), holds({ a: now }), even).total;
        expect(at(level + 1)).toBeGreaterThan(at(level));
      }),
    );
  });

  it('counts a rare skill that lies idle for more than a common one', () => {
    const sheets = ['x', 'y', 'z'].map((role) => roleSheet(role, { skills: new Map([['common', 1]]) }));
    const rarity = skillRarity([...sheets, roleSheet('w', { skills: new Map([['rare', 1]]) })]);
    expect(rarity('rare')).toBeGreaterThan(rarity('common'));
    const { parts } = openingScore([], holds({ common: 2, rare: 2 }), rarity);
    const [common, rare] = ['common', 'rare'].map((skill) => parts.find((part) => part.skill === skill)?.amount ?? 0);
    expect(rare).toBeLessThan(common ?? 0);
  });

  it('is the same whatever else one can that no job role here asks for', () => {
    const rarity = skillRarity([roleSheet('x', { skills: new Map([['a', 2]]) })]);
    const asked = asks({ a: 2 });
    const alone = openingScore(asked, holds({ a: 3 }), rarity);
    expect(alone.total).toBeLessThan(2_520_000);
    expect(openingScore(asked, holds({ a: 3, b: 5, c: 5 }), rarity)).toEqual(alone);
    expect(openingScore(asked, holds({ b: 5 }), rarity)).toEqual({ total: 0, parts: [], held: 0, used: 0 });
    expect(openingScore(asks({ b: 2 }), holds({ b: 5 }), rarity)).toMatchObject({ total: 2_520_000, held: 1, used: 1 });
    expect(skillRarity([])('a')).toBe(1);
  });
});
