import { IDENTITY_HEADER } from '@libs/auth';
import { newId } from '@libs/platform';
import type { NextFunction, Response } from 'express';
import type { AccessTokenVerifier } from './access-token-verifier';
import type { IdentifiedRequest } from './caller';
import { refuse } from '../graphql/refuse';
import { languagesOf } from './languages-of';

/**
 * Gives each request an id, removes what only the gateway itself may say, and finds out who asks. In development a
 * browser may fetch the GraphiQL page without a token; its queries need one like all others.
 */
export function identity(verifier: AccessTokenVerifier, pageIsOpen: boolean) {
  return async (request: IdentifiedRequest, response: Response, next: NextFunction): Promise<void> => {
    request.requestId = newId();
    response.setHeader('x-request-id', request.requestId);
    Reflect.deleteProperty(request.headers, IDENTITY_HEADER);
    if (pageIsOpen && asksForThePage(request)) {
      next();
      return;
    }
    const verified = await verifier.verify(request.headers.authorization);
    if (verified === undefined) {
      refuse(response, 401, 'UNAUTHENTICATED', 'An access token is missing or does not hold.');
      return;
    }
    request.caller = verified.caller;
    request.languages = languagesOf(request);
    request.tokenEndsAt = verified.expiresAt;
    next();
  };
}

/** A browser that opens the address: nothing is asked, and HTML is wanted in so many words. */
function asksForThePage({ method, originalUrl, headers }: IdentifiedRequest): boolean {
  return method === 'GET' && !originalUrl.includes('?') && headers.accept?.includes('text/html') === true;
}
