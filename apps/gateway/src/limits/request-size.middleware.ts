import type { NextFunction, Response } from 'express';
import type { IdentifiedRequest } from '../identity/caller';
import { refuse } from '../graphql/refuse';

const BODY_BYTES = 100 * 1024;
/** An import of 5,000 rows. */
const INTEGRATION_BODY_BYTES = 8 * 1024 * 1024;

/** Only JSON by POST, of a stated length within the caller's limit. */
export function requestSize() {
  return (request: IdentifiedRequest, response: Response, next: NextFunction): void => {
    if (request.caller === undefined) {
      next();
      return;
    }
    const length = Number(request.headers['content-length']);
    const most = request.caller.kind === 'integration' ? INTEGRATION_BODY_BYTES : BODY_BYTES;
    if (request.method !== 'POST') refuse(response, 405, 'METHOD_NOT_ALLOWED', 'Ask by POST.');
    else if (request.is('application/json') === false)
      refuse(response, 415, 'UNSUPPORTED_MEDIA_TYPE', 'Ask in application/json.');
    else if (!Number.isInteger(length)) refuse(response, 411, 'LENGTH_REQUIRED', 'Say how long the body is.');
    else if (length > most) refuse(response, 413, 'REQUEST_TOO_LARGE', 'The body is too large.');
    else next();
  };
}
