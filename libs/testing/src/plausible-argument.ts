import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
} from 'graphql';

export const UNKNOWN_ID = '018f0000-0000-7000-8000-0000000000ff';

const PLAUSIBLE: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 1,
  Boolean: true,
  String: 'a',
  LocalDate: '2026-01-01',
  DateTime: '2026-01-01T00:00:00Z',
  LocalizedText: { en: 'a' },
  ImportRow: {},
};

interface Filling {
  /** What stands at the end of the path. */
  readonly value: string;
  /** Ids that exist, by the name of the argument or input field. */
  readonly known: Readonly<Record<string, string>>;
}

/**
 * A value that the type takes, with the filling at the end of the path. Without a path what may be left out is
 * undefined.
 */
export function plausible(
  { name, type }: { readonly name: string; readonly type: GraphQLInputType },
  path: readonly string[] | null,
  filling: Filling,
): unknown {
  if (isNonNullType(type)) return required({ name, type: type.ofType }, path, filling);
  return path === null && !(name in filling.known) ? undefined : required({ name, type }, path, filling);
}

function required(
  { name, type }: { readonly name: string; readonly type: GraphQLInputType },
  path: readonly string[] | null,
  filling: Filling,
): unknown {
  if (isListType(type)) return [required({ name, type: getNullableType(type.ofType) }, path, filling)];
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields()).map((field) => {
      return [field.name, plausible(field, path?.[0] === field.name ? path.slice(1) : null, filling)];
    });
    return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as object;
  }
  if (path !== null) return filling.value;
  if (isEnumType(named)) return named.getValues()[0]?.name;
  return named.name === 'ID' ? (filling.known[name] ?? UNKNOWN_ID) : PLAUSIBLE[named.name];
}
