import { identityOf } from '@libs/auth';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { createSourceEventStream, execute, GraphQLError, parse, validate, type ExecutionResult } from 'graphql';
import type { ServerResponse } from 'node:http';
import { formatErrors } from './format-errors';
import { refuseNoText } from './refuse-no-text';
import { sendEvents } from './send-events';

interface SubscriptionRequest {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

/** As much of the server's reply as this needs. */
interface Reply {
  readonly raw: ServerResponse;
  hijack(): void;
  send(body: object): PromiseLike<unknown>;
}

/**
 * Subscriptions as server-sent events, for the gateway: the library that answers queries speaks web sockets only, and the
 * gateway signs requests. Each event is answered in a context of its own, so that nothing that was read for the last one
 * is shown again.
 */
@Controller('subscriptions')
export class EventStreamController {
  constructor(private readonly host: GraphQLSchemaHost) {}

  @Post()
  async stream(@Body() asked: SubscriptionRequest, @Req() request: object, @Res() reply: Reply): Promise<void> {
    const formatted = ({ errors, ...result }: ExecutionResult): object =>
      errors === undefined ? result : formatErrors({ ...result, errors }, identityOf(request).requestId).response;
    const source = await this.open(asked, { request, reply }).catch(failed);
    if (!(Symbol.asyncIterator in source)) {
      await reply.send(formatted(source));
      return;
    }
    reply.hijack();
    await sendEvents(reply.raw, source[Symbol.asyncIterator](), {
      answerTo: async (event) => {
        const args = this.argumentsOf(asked, { request, reply });
        return formatted(await execute({ ...args, rootValue: event }));
      },
      lastWords: (error) => formatted(failed(error)),
    });
  }

  private async open(asked: SubscriptionRequest, context: object): Promise<AsyncIterable<unknown> | ExecutionResult> {
    const args = this.argumentsOf(asked, context);
    const errors = validate(args.schema, args.document);
    refuseNoText(args.document, args.variableValues ?? {});
    return errors.length > 0 ? { errors } : createSourceEventStream(args);
  }

  private argumentsOf({ query, operationName, variables }: SubscriptionRequest, contextValue: object) {
    const { schema } = this.host;
    return { schema, document: parse(query), operationName, variableValues: variables, contextValue };
  }
}

function failed(error: unknown): ExecutionResult {
  if (error instanceof GraphQLError) return { errors: [error] };
  return { errors: [new GraphQLError('failed', { originalError: error as Error })] };
}
