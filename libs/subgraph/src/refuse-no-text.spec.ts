import { parse } from 'graphql';
import { refuseNoText } from './refuse-no-text';

const ask = (query: string, variables: Readonly<Record<string, unknown>> = {}) => {
  return () => {
    refuseNoText(parse(query), variables);
  };
};
const refused = (field: string) => expect.objectContaining({ code: 'INVALID', details: { field } }) as Error;

describe('an argument that is no text', () => {
  it.each(['a\u0000', '\ud800', '\udc00b'])('is refused by its name, as a variable: %j', (text) => {
    expect(ask('query ($a: String) { courses(award: $a) { id } }', { a: text })).toThrow(refused('award'));
    expect(ask('query ($a: [ID!]) { people(ids: $a) { id } }', { a: ['x', text] })).toThrow(refused('ids.1'));
    expect(ask('mutation ($a: A!) { say(input: $a) }', { a: { money: { currency: text } } })).toThrow(
      refused('money.currency'),
    );
  });

  it('is refused by its name where it is written into the query, however deep', () => {
    expect(ask(String.raw`{ me { outlook(unit: "a\u0000") { id } } }`)).toThrow(refused('unit'));
    expect(ask(String.raw`mutation { say(input: { what: ["a", "\u0000"] }) }`)).toThrow(refused('what.1'));
    expect(ask(String.raw`mutation ($a: String) { say(input: { what: $a }) }`, { a: '\u0000' })).toThrow(
      refused('what'),
    );
    expect(ask(String.raw`query ($a: String = "\u0000") { courses(award: $a) { id } }`)).toThrow(refused('a'));
  });

  it('is let through in the rows of an import, which are refused one by one', () => {
    expect(ask('mutation ($a: A!) { say(input: $a) }', { a: { rows: [{ name: '\u0000' }] } })).not.toThrow();
  });

  it('is looked for in a document once, and in the variables each time', () => {
    const document = parse('query ($a: [ID!]) { people(ids: $a, in: ["here"]) { id } }');
    refuseNoText(document, { a: ['x'] });
    const visited = {
      get: () => {
        expect(document).toBe('looked at again');
      },
    };
    Object.defineProperty(document, 'definitions', visited);
    refuseNoText(document, { a: ['y'] });
    expect(() => {
      refuseNoText(document, { a: ['y', '\u0000'] });
    }).toThrow(refused('ids.1'));
  });

  it('is nothing else: text of any language, line ends, pairs of surrogates, numbers and nulls', () => {
    const variables = { a: ['Ä\t\n', '\ud83d\ude00', 7, null, true, { b: undefined }] };
    expect(ask('query ($a: A, $b: B) { x(a: $a, b: $b, c: [1, null, RED]) }', variables)).not.toThrow();
  });
});
