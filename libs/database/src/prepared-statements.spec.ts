import { PreparedStatements } from './prepared-statements';

const ask = (statements: PreparedStatements, text: string, times: number) =>
  Array.from({ length: times }, () => statements.nameOf(text));

describe('statements that stay prepared', () => {
  it('are those asked five times, by one name from then on', () => {
    const statements = new PreparedStatements();
    expect(ask(statements, 'one', 7)).toEqual([...Array<undefined>(4), 'kept_0', 'kept_0', 'kept_0']);
    expect(ask(statements, 'two', 5).at(-1)).toBe('kept_1');
  });

  it('are two hundred at most, whatever else is asked', () => {
    const statements = new PreparedStatements();
    const last = Array.from({ length: 300 }, (_, index) => ask(statements, `text ${String(index)}`, 9).at(-1));
    expect(last.filter((name) => name !== undefined)).toHaveLength(200);
    expect(statements.nameOf('text 199')).toBe('kept_199');
    expect(statements.nameOf('text 200')).toBeUndefined();
  });

  it('are none of those that differ each time, however many there are', () => {
    const statements = new PreparedStatements();
    for (let each = 0; each < 5_000; each += 1) expect(statements.nameOf(`in (${String(each)})`)).toBeUndefined();
    expect(ask(statements, 'often', 5).at(-1)).toBe('kept_0');
  });
});
