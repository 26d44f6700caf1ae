import { z } from 'zod';
import { readRows } from './read-rows';

const kind = {
  name: 'things',
  schema: z.strictObject({
    externalId: z.string(),
    title: z.string().optional(),
    note: z.string().nullish(),
    parts: z.array(z.strictObject({ code: z.string() })).optional(),
  }),
};
const read = (rows: unknown[], canonicalId = (_kind: string, id: string) => id) => readRows(kind, rows, canonicalId);
const refusals = (...rows: unknown[]) => read(rows).refused.map(({ row, field, message }) => [row, field, message]);

describe('reading the rows of an import', () => {
  it('names row and field of what it refuses, and takes the rest', () => {
    const reading = read([{ externalId: 'a', title: 'A' }, { externalId: 'b', title: 7 }, { externalId: 'c' }]);
    expect(reading.rows.map(({ externalId }) => externalId)).toEqual(['a', 'c']);
    expect(reading.refused).toMatchObject([{ row: 2, externalId: 'b', field: 'title', code: 'INVALID' }]);
    expect([...reading.present]).toEqual(['a', 'b', 'c']);
  });

  it('names every fault of a row, in plain words, and asks for an id where there is none', () => {
    expect(refusals({ externalId: 'a', title: 7, parts: [{ code: 'x' }, {}], titel: 'A' })).toEqual([
      [1, 'title', 'title: must be a text; parts.1.code: is required; titel: is no column of things'],
    ]);
    const message = 'externalId: is required';
    expect(refusals({ title: 'A' }, { externalId: ' ', title: 'B' }).map(([, , said]) => said)).toEqual([
      message,
      message,
    ]);
  });

  it('refuses a column that there is not, also within a part', () => {
    expect(refusals({ externalId: 'a', titel: 'A' }, { externalId: 'b', parts: [{ code: 'x', kode: 'y' }] })).toEqual([
      [1, 'titel', 'titel: is no column of things'],
      [2, 'parts.0.kode', 'parts.0.kode: is no column of things'],
    ]);
    expect(refusals(JSON.parse('{"externalId":"a","__proto__":{"title":"A"}}'))).toEqual([
      [1, '__proto__', '__proto__: is no column of things'],
    ]);
  });

  it('takes an empty cell for a cleared one, which a required column cannot be', () => {
    expect(read([{ externalId: 'a', note: ' ' }]).rows).toEqual([{ externalId: 'a', note: null }]);
    const cannot = 'title: is required and cannot be cleared';
    expect(refusals({ externalId: 'a', title: '' }, { externalId: 'b', title: null })).toEqual([
      [1, 'title', cannot],
      [2, 'title', cannot],
    ]);
  });

  it('refuses an id each time it stands twice, in whatever spelling', () => {
    const [composed, decomposed] = ['Zo\u00eb', 'Zoe\u0308'];
    const reading = read([{ externalId: composed }, { externalId: ` ${decomposed} ` }, { externalId: 'b' }]);
    expect(reading.rows).toEqual([{ externalId: 'b' }]);
    expect(reading.refused.map(({ row, field }) => [row, field])).toEqual([
      [1, 'externalId'],
      [2, 'externalId'],
    ]);
    expect([...reading.present]).toEqual([composed, 'b']);
  });

  it('counts the rows whose id nobody can read', () => {
    const unreadable = [{}, { externalId: 7 }, { externalId: ' ' }, { externalId: 'a\u0000' }, 'a', null, ['a']];
    const reading = read([...unreadable, { externalId: 'b' }]);
    expect(reading).toMatchObject({ unreadable: unreadable.length, rows: [{ externalId: 'b' }] });
    expect(reading.refused.every(({ externalId, field }) => externalId === null && field === 'externalId')).toBe(true);
  });

  it('refuses text that nobody could read or keep, and takes a formula for the text that it is', () => {
    const titled = (title: string) => refusals({ externalId: 'a', title }).length;
    expect(['a\u0000', '\u0007', '\ud800', 'abc\u202etxt', 'x'.repeat(20_001)].map(titled)).toEqual([1, 1, 1, 1, 1]);
    const kept = ['=1+1', '@SUM(A1)', "'; drop table employee", 'line\nbreak', '\u{1f9ed}'];
    expect(read(kept.map((title) => ({ externalId: title, title }))).rows.map(({ title }) => title)).toEqual(kept);
    expect(read([{ externalId: 'a', title: 'Zoe\u0308' }]).rows[0]?.title).toBe('Zo\u00eb');
  });

  it('reads a renamed thing under the name by which it was first known', () => {
    const reading = read([{ externalId: 'new' }], (_kind, id) => (id === 'new' ? 'old' : id));
    expect(reading.rows).toEqual([{ externalId: 'old' }]);
    expect(reading.places.get('old')).toEqual({ row: 1, externalId: 'new' });
  });
});
