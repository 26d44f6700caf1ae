import { isLocalDate } from '@libs/platform';
import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';

/** What somebody working today can have lived through; an earlier year is a slip of the keyboard. */
const FIRST_DAY = '1900-01-01';

/** A calendar day without time or zone. */
@Scalar('LocalDate')
export class LocalDateScalar implements CustomScalar<string, string> {
  readonly description = 'A calendar day from 1900 on, YYYY-MM-DD.';

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
  if (isDay(value) && value >= FIRST_DAY) return value;
  throw new GraphQLError('A LocalDate is a day that exists, from 1900 on, written YYYY-MM-DD.');
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && isLocalDate(value);
}
