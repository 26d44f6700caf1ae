import { isDayTaken, isLocalDate } from '@libs/platform';
import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';

/** A calendar day without time or zone. */
@Scalar('LocalDate')
export class LocalDateScalar implements CustomScalar<string, string> {
  readonly description = 'A calendar day from 1900 to 2999, YYYY-MM-DD.';

  serialize(value: unknown): string {
    if (typeof value === 'string' && isLocalDate(value)) return value;
    throw new GraphQLError('A LocalDate is a day that exists.');
  }

  parseValue(value: unknown): string {
    return check(value);
  }

  parseLiteral(node: ValueNode): string {
    return check(node.kind === Kind.STRING ? node.value : undefined);
  }
}

function check(value: unknown): string {
  if (typeof value === 'string' && isDayTaken(value)) return value;
  throw new GraphQLError(
    'A LocalDate is a day that exists, from 1900 to 2999, written YYYY-MM-DD; leave it out where there is no end.',
  );
}
