import { Clock, type Actor, type CommandContext } from '@libs/platform';
import { createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { identityOf } from './request-identity';

/** What every resolver's context holds. */
export interface SubgraphContext {
  readonly request: object;
}

/** The actor of the request, as a resolver's parameter. */
export const CurrentActor = createParamDecorator((_: unknown, execution: ExecutionContext): Actor => {
  return actorIn(GqlExecutionContext.create(execution).getContext<SubgraphContext>());
});

/** The actor of a GraphQL context, where no decorator reaches (reference resolvers). */
export function actorIn(context: SubgraphContext): Actor {
  return identityOf(context.request).actor;
}

/** Makes the second argument of a use case. */
@Injectable()
export class CommandContexts {
  constructor(private readonly clock: Clock) {}

  /** `purpose` says why, in the words of the audit trail. */
  of(context: SubgraphContext, purpose: string, idempotencyKey?: string | null): CommandContext {
    const { actor, requestId } = identityOf(context.request);
    const key = idempotencyKey === undefined || idempotencyKey === null ? {} : { idempotencyKey };
    return { actor, purpose, requestId, asOf: this.clock.today(), ...key };
  }
}
