import { CustomScalar, Scalar } from '@nestjs/graphql';
import { type ValueNode, valueFromASTUntyped } from 'graphql';

/** One row as JSON. Whether it is one that the kind knows is judged row by row, so that a bad one costs only itself. */
@Scalar('ImportRow')
export class ImportRowScalar implements CustomScalar<unknown, unknown> {
  readonly description =
    "One row: a JSON object with the kind's columns. A missing column stays as it is, null clears.";

  serialize(value: unknown): unknown {
    return value;
  }

  parseValue(value: unknown): unknown {
    return value;
  }

  parseLiteral(node: ValueNode): unknown {
    return valueFromASTUntyped(node);
  }
}
