import { FieldOfWork } from './field-of-work';
import { refuseUnknownRelated, type FieldOfWorkRow } from './field-of-work-row';

const row = (externalId: string, ...related: string[]): FieldOfWorkRow => ({ externalId, name: { en: 'A' }, related });
const refusedOf = (rows: readonly FieldOfWorkRow[], stored: readonly string[] = []) =>
  [...refuseUnknownRelated(rows, new Set(stored))].map(([id, error]) => [id, error.details?.['field']]);

describe('a sector or family', () => {
  it('changes when its name or what lies near changes, and not by another order', () => {
    const health = FieldOfWork.define('SECTOR', 'health', { name: { en: 'Health' }, related: ['care', 'aid', 'care'] });
    expect(health.related).toEqual(['aid', 'care']);
    expect(health.update({ related: ['care', 'aid'] })).toBeNull();
    expect(health.update({ related: [] })).toBe('internal-mobility.field-of-work.changed');
    expect(health.update({ name: { en: 'Healthcare' } })).toBe('internal-mobility.field-of-work.changed');
    expect(health).toMatchObject({ version: 3, related: [], name: { en: 'Healthcare' } });
  });

  it('is retired once, and comes back when it is sent again', () => {
    const trade = FieldOfWork.define('FAMILY', 'trade', { name: { en: 'Trade' } });
    expect([trade.retire(), trade.retire()]).toEqual(['internal-mobility.field-of-work.retired', null]);
    expect(trade.update({})).toBe('internal-mobility.field-of-work.changed');
    expect(trade.retired).toBe(false);
  });

  it('has an id of its own as a sector and as a family of one code', () => {
    const named = { name: { en: 'Health' } };
    expect(FieldOfWork.define('SECTOR', 'health', named).id).not.toBe(FieldOfWork.define('FAMILY', 'health', named).id);
  });
});

describe('what lies near a sector or family', () => {
  it('may be stored, or another row in any order', () => {
    expect(refusedOf([row('health', 'care', 'aid'), row('aid', 'health')], ['care'])).toEqual([]);
  });

  it('is refused when nobody knows it, and so are rows that hang on a refused new one', () => {
    expect(refusedOf([row('a', 'b'), row('b', 'c'), row('c', 'a', 'nowhere'), row('d')])).toEqual([
      ['c', 'related.1'],
      ['b', 'related.0'],
      ['a', 'related.0'],
    ]);
  });

  it('is refused when it is the row itself, or a new one without a name', () => {
    expect(refusedOf([row('a', 'a'), row('b', 'nameless'), { externalId: 'nameless' }])).toEqual([
      ['a', 'related.0'],
      ['b', 'related.0'],
    ]);
  });
});
