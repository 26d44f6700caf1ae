import { LocalizedText } from '@libs/contracts';
import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ObjectValueNode, type ValueNode } from 'graphql';

/** Texts by locale, as imports give them: `{ en: "Triage", de: "Ersteinschätzung" }`. */
@Scalar('LocalizedText')
export class LocalizedTextScalar implements CustomScalar<LocalizedText, LocalizedText> {
  readonly description = 'Locale (BCP 47) to text, at least one: { en: "Triage" }.';

  serialize(value: unknown): LocalizedText {
    return check(value);
  }

  parseValue(value: unknown): LocalizedText {
    return check(value);
  }

  parseLiteral(node: ValueNode): LocalizedText {
    return check(node.kind === Kind.OBJECT ? textsOf(node) : undefined);
  }
}

function textsOf(node: ObjectValueNode): Record<string, unknown> {
  return Object.fromEntries(
    node.fields.map(({ name, value }) => [name.value, 'value' in value ? value.value : undefined]),
  );
}

function check(value: unknown): LocalizedText {
  const result = LocalizedText.safeParse(value);
  if (result.success) return result.data;
  throw new GraphQLError('A LocalizedText maps at least one locale to a text that is not empty.');
}
