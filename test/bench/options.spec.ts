import { optionsOf } from './options';

describe('options of a benchmark', () => {
  it('are pairs of a name and a value', () => {
    expect(Object.fromEntries(optionsOf(['--rows', '10', '--data', 'here']))).toEqual({ rows: '10', data: 'here' });
  });

  it('are refused by name when they are no pairs', () => {
    expect(() => optionsOf(['rows', '10'])).toThrow("'rows' is no option");
    expect(() => optionsOf(['--rows'])).toThrow('--rows needs a value');
  });
});
