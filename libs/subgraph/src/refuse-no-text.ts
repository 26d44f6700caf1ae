import { DomainError } from '@libs/platform';
import { Kind, valueFromASTUntyped, visit, type ArgumentNode, type DocumentNode, type ValueNode } from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** The one argument of a mutation: its fields are what errors name. */
const INPUT = 'input';
/** Rows of an import are refused one by one, so that the good ones are taken. */
const ROWS = 'rows';

/** Of each document what holds variables; the server keeps its documents, and what is written into them stays as it is. */
const WITH_VARIABLES = new WeakMap<DocumentNode, readonly ArgumentNode[]>();

/**
 * Refuses what no database keeps as text, U+0000 and half a pair of surrogates, wherever it is asked with: written into
 * the query or sent as a variable. What is written into a document is looked at once, variables each time.
 * @throws DomainError INVALID naming the argument, or the field of the input.
 */
export function refuseNoText(document: DocumentNode, variables: Variables): void {
  for (const { name, value } of withVariables(document)) requireText(name.value, valueFromASTUntyped(value, variables));
}

/** @throws DomainError INVALID for what is written into the document; it is looked at again each time. */
function withVariables(document: DocumentNode): readonly ArgumentNode[] {
  const known = WITH_VARIABLES.get(document);
  if (known !== undefined) return known;
  const found: ArgumentNode[] = [];
  visit(document, {
    Argument(argument) {
      requireText(argument.name.value, valueFromASTUntyped(argument.value));
      if (holdsVariable(argument.value)) found.push(argument);
      return false;
    },
    VariableDefinition({ variable, defaultValue }) {
      if (defaultValue != null) requireText(variable.name.value, valueFromASTUntyped(defaultValue));
      return false;
    },
  });
  WITH_VARIABLES.set(document, found);
  return found;
}

function holdsVariable(value: ValueNode): boolean {
  if (value.kind === Kind.LIST) return value.values.some(holdsVariable);
  if (value.kind === Kind.OBJECT) return value.fields.some((field) => holdsVariable(field.value));
  return value.kind === Kind.VARIABLE;
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
