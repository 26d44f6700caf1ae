import { Kind, parse } from 'graphql';

const TYPES = { Int: 'integer', Float: 'number', Boolean: 'yesNo', LocalDate: 'day' };
/** Their texts are decimal numbers, but for these names. */
const MONEY = new Set(['PriceInput', 'MoneyInput', 'PayRangeInput']);
const CURRENCY = 'currency';
const LOCALIZED = 'LocalizedText';

/**
 * What a row of an input type may hold, as dotted headings: read from the schema, so that headings cannot differ from
 * what a service takes. `lists`: the lists around a field, outermost first.
 */
export function rowShape(schema, inputName) {
  const types = new Map(
    parse(schema)
      .definitions.filter(({ name }) => name !== undefined)
      .map((type) => [type.name.value, type]),
  );
  return new Map(fieldsOf(types, inputName, []).map((field) => [field.path.join('.'), field]));
}

/** The field that a heading stands for, or undefined: `title.en` is the English text of `title`. */
export function fieldOf(shape, heading) {
  const exact = shape.get(heading);
  if (exact !== undefined) return exact.localized ? undefined : exact;
  const parts = heading.split('.');
  const locale = parts.pop();
  const field = shape.get(parts.join('.'));
  return field?.localized && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(locale)
    ? { ...field, path: [...field.path, locale] }
    : undefined;
}

function fieldsOf(types, inputName, above) {
  const input = types.get(inputName);
  if (input?.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION) throw new Error(`The schema has no input ${inputName}`);
  return input.fields.flatMap((field) => {
    const { named, many } = unwrap(field.type);
    const path = [...above, field.name.value];
    const type = types.get(named);
    if (type?.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
      return fieldsOf(types, named, path).map((inner) =>
        many ? { ...inner, lists: [path.join('.'), ...inner.lists] } : inner,
      );
    const words = type?.kind === Kind.ENUM_TYPE_DEFINITION ? type.values.map(({ name }) => name.value) : undefined;
    const isMoney = MONEY.has(inputName) && words === undefined && named === 'String' && path.at(-1) !== CURRENCY;
    return [
      {
        path,
        type: isMoney ? 'decimal' : (TYPES[named] ?? 'text'),
        words,
        many,
        localized: named === LOCALIZED,
        lists: [],
      },
    ];
  });
}

function unwrap(type, many = false) {
  if (type.kind === Kind.NAMED_TYPE) return { named: type.name.value, many };
  return unwrap(type.type, many || type.kind === Kind.LIST_TYPE);
}
