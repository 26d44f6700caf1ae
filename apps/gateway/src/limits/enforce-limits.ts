import { GraphQLError, Kind, type DocumentNode } from 'graphql';
import { CircularFragments, figuresOf, type Figures } from './document-figures';

/** Tokens of a document; checked while it is parsed. */
export const TOKENS_AT_MOST = 1_500;

const AT_MOST: Readonly<Record<keyof Figures, number>> = {
  depth: 10,
  aliases: 20,
  directives: 25,
  selections: 2_000,
  cost: 5_000,
};
const ROOT_FIELDS_AT_MOST = 10;

/**
 * Refuses a client's document that would cost too much, before validation and planning. Says which kind of limit, never
 * its number. @throws GraphQLError TOO_COMPLEX.
 */
export function enforceLimits(document: DocumentNode): void {
  for (const operation of document.definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
    if (operation.selectionSet.selections.length > ROOT_FIELDS_AT_MOST) throw tooComplex('root fields');
    const figures = measured(document, operation);
    for (const [name, most] of Object.entries(AT_MOST)) {
      if (figures[name as keyof Figures] > most) throw tooComplex(name);
    }
  }
}

function measured(...[document, operation]: Parameters<typeof figuresOf>): Figures {
  try {
    return figuresOf(document, operation);
  } catch (error) {
    if (error instanceof CircularFragments) throw tooComplex('fragments');
    throw error;
  }
}

function tooComplex(what: string): GraphQLError {
  return new GraphQLError(`This asks for too much at once (${what}).`, {
    extensions: { code: 'TOO_COMPLEX', http: { status: 400 } },
  });
}
