import { DomainError } from '@libs/platform';
import { valueFromASTUntyped, visit, type DocumentNode } from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** The one argument of a mutation: its fields are what errors name. */
const INPUT = 'input';
/** Rows of an import are refused one by one, so that the good ones are taken. */
const ROWS = 'rows';

/**
 * Refuses what no database keeps as text, U+0000 and half a pair of surrogates, wherever it is asked with: written into
 * the query or sent as a variable. @throws DomainError INVALID naming the argument, or the field of the input.
 */
export function refuseNoText(document: DocumentNode, variables: Variables): void {
  visit(document, {
    Argument({ name, value }) {
      requireText(name.value, valueFromASTUntyped(value, variables));
      return false;
    },
    VariableDefinition({ variable, defaultValue }) {
      if (defaultValue != null) requireText(variable.name.value, valueFromASTUntyped(defaultValue));
      return false;
    },
  });
}

function requireText(place: string, value: unknown): void {
  if (typeof value === 'string') {
    if (value.includes('\u0000') || !value.isWellFormed())
      throw DomainError.invalid(place, 'holds a character that is no text');
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      if (place !== INPUT) requireText(`${place}.${key}`, each);
      else if (key !== ROWS) requireText(key, each);
    }
  }
}
