import { DomainError } from '@libs/platform';
import { importRows, ROWS_AT_MOST } from './import-rows';

interface Row {
  externalId: string;
  level: number;
}

describe('importing rows', () => {
  const take = (rows: Row[], stored: string[] = []) =>
    importRows(rows, {
      externalIdOf: ({ externalId }) => externalId,
      apply: ({ externalId, level }) => {
        if (level < 1) throw DomainError.invalid('level', 'must be at least 1');
        stored.push(externalId);
        return 'created';
      },
    });

  it('takes every good row and names row and field of each bad one', async () => {
    const stored: string[] = [];
    const report = await take(
      [
        { externalId: 'a', level: 1 },
        { externalId: 'b', level: 0 },
        { externalId: 'c', level: 2 },
      ],
      stored,
    );
    expect(stored).toEqual(['a', 'c']);
    expect(report).toMatchObject({
      created: 2,
      refused: [{ row: 2, externalId: 'b', field: 'level', code: 'INVALID', message: 'level: must be at least 1' }],
    });
  });

  it('refuses an id each time it stands twice, and an empty one', async () => {
    const report = await take([
      { externalId: 'a', level: 1 },
      { externalId: ' a', level: 2 },
      { externalId: ' ', level: 1 },
    ]);
    expect(report.refused.map(({ row, field }) => [row, field])).toEqual([
      [1, 'externalId'],
      [2, 'externalId'],
      [3, 'externalId'],
    ]);
  });

  it('lets a failure that is no fault of the row through', async () => {
    const broken = importRows([1], {
      externalIdOf: String,
      apply: () => Promise.reject(new Error('the database is away')),
    });
    await expect(broken).rejects.toThrow('the database is away');
  });

  it('takes five thousand rows at once and not one more', async () => {
    const rows = Array.from({ length: ROWS_AT_MOST + 1 }, (_, index) => ({ externalId: String(index), level: 1 }));
    await expect(take(rows)).rejects.toMatchObject({ code: 'TOO_MANY_ROWS' });
    expect((await take(rows.slice(1))).created).toBe(ROWS_AT_MOST);
  });
});
