import { draftUnit, unitId } from './unit-row';
import { definedUnits, outcomeOf, plannedUnits, unitRow } from './unit.fixture';

describe('importing units', () => {
  const tree = [unitRow('desk', 'clinic-1'), unitRow('clinic-1', 'group'), unitRow('group')];
  const pathOf = (units: ReturnType<typeof definedUnits>, externalId: string) =>
    units.find((unit) => unit.externalId === externalId)?.path;

  it('knows a parent who is a later row, and stores the path nearest first', () => {
    expect(pathOf(definedUnits(tree), 'desk')).toEqual([unitId('clinic-1'), unitId('group')]);
    expect(pathOf(definedUnits(tree), 'group')).toEqual([]);
  });

  it('changes nothing when the same rows come again', () => {
    const plan = plannedUnits(tree, definedUnits(tree));
    expect(plan.changed).toEqual([]);
    expect([...plan.outcomes.values()]).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  it('moves everything below a moved unit', () => {
    const stored = definedUnits([...tree, unitRow('south')]);
    const plan = plannedUnits([unitRow('clinic-1', 'south')], stored);
    expect(plan.changed.map(({ unit, event }) => [unit.externalId, unit.version, event]).sort()).toEqual([
      ['clinic-1', 2, 'internal-mobility.unit.moved'],
      ['desk', 2, 'internal-mobility.unit.moved'],
    ]);
    expect(pathOf(stored, 'desk')).toEqual([unitId('clinic-1'), unitId('south')]);
  });

  it('tells a move from another change', () => {
    const plan = plannedUnits([unitRow('group', undefined, { timeZone: 'Asia/Tokyo' })], definedUnits(tree));
    expect(plan.changed.map(({ event }) => event)).toEqual(['internal-mobility.unit.changed']);
  });

  it('leaves what is not sent as it is and clears what is sent as null', () => {
    const stored = definedUnits([
      unitRow('desk', 'group', { sector: 'health', legalEntity: 'clinic' }),
      unitRow('group'),
    ]);
    const desk = stored.find(({ externalId }) => externalId === 'desk');
    plannedUnits([unitRow('desk')], stored);
    expect(desk).toMatchObject({ version: 1, sector: 'health', parentId: unitId('group') });
    plannedUnits([unitRow('desk', null, { sector: null })], stored);
    expect(desk).toMatchObject({ version: 2, sector: null, parentId: null, path: [] });
  });

  it('refuses the row that would close a cycle and keeps the others of the circle', () => {
    const stored = definedUnits(tree);
    const plan = plannedUnits([unitRow('group', 'desk'), unitRow('desk', 'clinic-1', { sector: 'health' })], stored);
    expect([outcomeOf(plan, 'group'), outcomeOf(plan, 'desk')]).toEqual(['UNIT_OWN_PARENT', 'updated']);
    expect(outcomeOf(plannedUnits([unitRow('alone', 'alone')]), 'alone')).toBe('UNIT_OWN_PARENT');
  });

  it('refuses an unknown parent, then everything that hangs on the refused unit, and an unknown company', () => {
    const plan = plannedUnits([unitRow('desk', 'clinic-1'), unitRow('clinic-1', 'nowhere')]);
    expect([...plan.outcomes.values()]).toEqual(
      Array(2).fill(expect.objectContaining({ code: 'UNIT_PARENT_UNKNOWN', details: { field: 'parent' } })),
    );
    expect(outcomeOf(plannedUnits([unitRow('desk', null, { legalEntity: 'nobody' })]), 'desk')).toBe(
      'LEGAL_ENTITY_UNKNOWN',
    );
  });

  it('refuses a ring of two thousand new units, all of whom name a parent within it', () => {
    const ring = Array.from({ length: 2_000 }, (_, index) =>
      unitRow(`u-${String(index)}`, `u-${String((index + 1) % 2_000)}`),
    );
    const plan = plannedUnits(ring);
    expect(new Set(ring.map(({ externalId }) => outcomeOf(plan, externalId)))).toEqual(new Set(['UNIT_OWN_PARENT']));
  });

  it.each([
    ['externalId', unitRow(' ')],
    ['timeZone', unitRow('a', null, { timeZone: 'Mars/Olympus' })],
    ['name', unitRow('a', null, { name: {} })],
  ])('refuses a row naming %s', (field, row) => {
    expect(() => draftUnit(row)).toThrow(
      expect.objectContaining({ kind: 'invalid', details: expect.objectContaining({ field }) as object }) as Error,
    );
  });
});
