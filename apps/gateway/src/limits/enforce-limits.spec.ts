import { parse } from 'graphql';
import { enforceLimits } from './enforce-limits';

const check = (text: string) => () => {
  enforceLimits(parse(text));
};
const nested = (depth: number) => `{ ${'a { '.repeat(depth - 1)}b${' }'.repeat(depth - 1)} }`;
const times = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => make(n)).join(' ');

describe('limits on what a client may ask', () => {
  it.each([
    ['depth', nested(10), nested(11)],
    ['root fields', `{ ${times(10, (n) => `a${String(n)}`)} }`, `{ ${times(11, (n) => `a${String(n)}`)} }`],
    [
      'aliases',
      `{ a { ${times(20, (n) => `x${String(n)}: b`)} } }`,
      `{ a { ${times(21, (n) => `x${String(n)}: b`)} } }`,
    ],
    [
      'directives',
      `{ a { ${times(25, () => 'b @skip(if: false)')} } }`,
      `{ a { ${times(26, () => 'b @skip(if: false)')} } }`,
    ],
    ['selections', `{ a { ${times(1999, () => 'b')} } }`, `{ a { ${times(2000, () => 'b')} } }`],
    ['cost', `{ a(first: 100) { ${times(49, () => 'b')} } }`, `{ a(first: 100) { ${times(50, () => 'b')} } }`],
  ])('lets %s at the limit pass and refuses one more', (name, at, above) => {
    expect(check(at)).not.toThrow();
    expect(check(above)).toThrow(`(${name})`);
  });

  it('multiplies pages within pages, also where `first` comes by variable', () => {
    expect(
      check('query ($n: Int) { a(first: $n) { edges { node { b(first: 100) { edges { node { c } } } } } } }'),
    ).toThrow('(cost)');
  });

  it('refuses fragments that fan out a billion times, at once', () => {
    const fan = times(60, (n) => `fragment f${String(n)} on T { ...f${String(n + 1)} ...f${String(n + 1)} }`);
    expect(check(`{ ...f0 } ${fan} fragment f60 on T { a }`)).toThrow('(selections)');
  });

  it('refuses fragments that spread each other', () => {
    expect(check('{ ...a } fragment a on T { ...b } fragment b on T { ...a }')).toThrow('(fragments)');
  });

  it('looks at every operation of a document', () => {
    expect(check(`query a { x } query b ${nested(11)}`)).toThrow('(depth)');
  });

  it('does not count how deep the schema describes itself', () => {
    expect(
      check(
        '{ __schema { types { fields { type { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } } }',
      ),
    ).not.toThrow();
  });

  it('says nothing of its numbers', () => {
    expect(check(nested(11))).toThrow(/^[^\d]*$/);
  });
});
