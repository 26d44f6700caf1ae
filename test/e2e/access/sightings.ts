import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

/** A value that an answer held: which field, and whose it was (external id), where it was a person's. */
export interface Sighting {
  readonly field: string;
  readonly owner: string;
}

/** Reads from an answer which fields held a value, and whose. */
export class Witness {
  /** `personOf` says which external id an employee's id stands for. */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly personOf: (id: string) => string,
  ) {}

  /** Everything in `value`, an object of that type, that is not null. `owner`: whose it is until a person says else. */
  seenIn(type: GraphQLObjectType, value: unknown, owner: string): Sighting[] {
    if (value === null || typeof value !== 'object') return [];
    const object = value as Readonly<Record<string, unknown>>;
    const whose = type.name === 'Employee' && typeof object['id'] === 'string' ? this.personOf(object['id']) : owner;
    return Object.entries(type.getFields()).flatMap(([name, field]) => {
      const inner = object[name];
      if (inner === null || inner === undefined) return [];
      const below = getNamedType(field.type);
      const deeper = isObjectType(below) ? this.each(inner, (each) => this.seenIn(below, each, whose)) : [];
      return [{ field: `${type.name}.${name}`, owner: whose }, ...deeper];
    });
  }

  /** The type of that name. @throws when the schema has none. */
  type(name: string): GraphQLObjectType {
    const type = this.schema.getType(name);
    if (!isObjectType(type)) throw new Error(`the schema has no object type ${name}`);
    return type;
  }

  private each(value: unknown, look: (one: unknown) => Sighting[]): Sighting[] {
    return Array.isArray(value) ? value.flatMap((one) => this.each(one, look)) : look(value);
  }
}
