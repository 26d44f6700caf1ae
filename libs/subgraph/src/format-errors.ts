import { DomainError } from '@libs/platform';
import { Logger } from '@nestjs/common';
import { GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql';

const logger = new Logger('GraphQL');

/**
 * The one place where failures become GraphQL errors: a DomainError keeps its code and message, everything else is
 * "Internal error", so that no stack, SQL or path leaves the process.
 */
export function formatErrors(execution: ExecutionResult & { errors: readonly GraphQLError[] }, requestId: string) {
  const errors = execution.errors.flatMap(eachOf).map((error) => formatError(error, requestId));
  return { statusCode: 200, response: { data: execution.data ?? null, errors } };
}

/** What does not fit the schema comes as one error that holds the errors. */
function eachOf(error: GraphQLError): GraphQLError[] {
  const { errors } = (error.originalError ?? {}) as { errors?: unknown };
  return Array.isArray(errors) && errors.length > 0 ? errors.map(asGraphQLError) : [error];
}

function asGraphQLError(error: Error): GraphQLError {
  return error instanceof GraphQLError ? error : new GraphQLError(error.message, { originalError: error });
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
  // Another GraphQLError within is what a scalar says of a value that was sent; with a path, of one that is to be shown.
  if (cause === undefined || (cause instanceof GraphQLError && error.path === undefined))
    return { ...place, message: error.message, extensions: { code: 'BAD_REQUEST', requestId } };
  logger.error({ message: cause.message, requestId, stack: cause.stack });
  return { ...place, message: 'Internal error', extensions: { code: 'INTERNAL', requestId } };
}
