import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql';
import { newId } from '@libs/platform';

const PAGE = 3;

/** What fields are asked with, where the least that their types take is not enough: `Type.field` → its arguments. */
export interface Examples {
  readonly argumentsOf: Readonly<Record<string, string>>;
}

/**
 * Writes queries that ask for everything a schema has, each type in full once and in outline after that; `inOutline`
 * names types that are asked for in full elsewhere.
 */
export class Selections {
  private readonly inFull: Set<string>;

  constructor(
    private readonly examples: Examples,
    private readonly deepest: number,
    inOutline: readonly string[] = [],
  ) {
    this.inFull = new Set(inOutline);
  }

  /** A field with its arguments and everything below it; empty when its depth is spent. */
  field(parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>, depth = 1): string {
    const type = getNamedType(field.type);
    const args = this.argumentsOf(parent, field);
    if (!isObjectType(type)) return `${field.name}${args}`;
    const inner = depth >= this.deepest ? '' : this.everythingOf(type, depth + 1);
    return inner === '' ? '' : `${field.name}${args} { ${inner} }`;
  }

  /** All fields of a type. A type met again is asked for its plain fields only, so that queries stay finite. */
  everythingOf(type: GraphQLObjectType, depth = 1): string {
    const again = this.inFull.has(type.name);
    this.inFull.add(type.name);
    return ['__typename', ...Object.values(type.getFields()).map((field) => this.within(type, field, depth, again))]
      .filter((text) => text !== '')
      .join(' ');
  }

  private within(
    type: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    depth: number,
    again: boolean,
  ): string {
    const inner = getNamedType(field.type);
    // A list is known by its edges: in outline too it is followed, as far as it goes.
    const isStructure = /(Connection|Edge)$/.test(type.name);
    if (again && isObjectType(inner) && !isStructure) return '';
    return this.field(type, field, depth);
  }

  private argumentsOf(parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string {
    const given = this.examples.argumentsOf[`${parent.name}.${field.name}`];
    if (given !== undefined) return given;
    const args = field.args.flatMap((argument) => {
      if (argument.name === 'first') return [`first: ${String(PAGE)}`];
      return isRequiredArgument(argument) ? [`${argument.name}: ${this.value(argument.type)}`] : [];
    });
    return args.length === 0 ? '' : `(${args.join(', ')})`;
  }

  /** The least that the type takes: an id of nothing, an empty list, the first word. */
  private value(type: GraphQLInputType): string {
    if (isNonNullType(type)) return this.value(type.ofType);
    if (isListType(type)) return '[]';
    if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((field) => isRequiredInputField(field));
      return `{ ${fields.map((field) => `${field.name}: ${this.value(field.type)}`).join(', ')} }`;
    }
    const plain: Readonly<Record<string, string>> = {
      ID: `"${newId()}"`,
      Int: '1',
      Float: '1',
      Boolean: 'false',
      LocalDate: '"2026-01-01"',
    };
    return plain[type.name] ?? `"${newId()}"`;
  }
}
