import { isLocalDate } from '@libs/platform';
import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';

/**
 * What somebody working today can have lived through or plan for: another year is a slip of the keyboard, or the
 * 9999-12-31 by which some systems mean "no end", and with which nobody can reckon.
 */
const [FIRST_DAY, LAST_DAY] = ['1900-01-01', '2999-12-31'];

/** A calendar day without time or zone. */
@Scalar('LocalDate')
export class LocalDateScalar implements CustomScalar<string, string> {
  readonly description = 'A calendar day from 1900 to 2999, YYYY-MM-DD.';

  serialize(value: unknown): string {
    if (isDay(value)) return value;
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
  if (isDay(value) && value >= FIRST_DAY && value <= LAST_DAY) return value;
  throw new GraphQLError(
    'A LocalDate is a day that exists, from 1900 to 2999, written YYYY-MM-DD; leave it out where there is no end.',
  );
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && isLocalDate(value);
}
