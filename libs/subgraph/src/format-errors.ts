import { DomainError } from '@libs/platform';
import { Logger } from '@nestjs/common';
import { type GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql';

const logger = new Logger('GraphQL');

/**
 * The one place where failures become GraphQL errors: a DomainError keeps its code and message, everything else is
 * "Internal error", so that no stack, SQL or path leaves the process.
 */
export function formatErrors(execution: ExecutionResult & { errors: readonly GraphQLError[] }, requestId: string) {
  const errors = execution.errors.map((error) => formatError(error, requestId));
  return { statusCode: 200, response: { data: execution.data ?? null, errors } };
}

function formatError(error: GraphQLError, requestId: string): GraphQLFormattedError {
  const place = error.path === undefined ? {} : { path: error.path };
  const cause = error.originalError;
  if (cause instanceof DomainError) {
    const { code, kind, details } = cause;
    return {
      ...place,
      message: cause.message,
      extensions: { code, kind, requestId, ...(details === undefined ? {} : { details }) },
    };
  }
  if (cause === undefined) return { ...place, message: error.message, extensions: { code: 'BAD_REQUEST', requestId } };
  logger.error({ message: cause.message, requestId, stack: cause.stack });
  return { ...place, message: 'Internal error', extensions: { code: 'INTERNAL', requestId } };
}
