import type { Response } from 'express';

/** Answers in the shape of a GraphQL error, before GraphQL. */
export function refuse(response: Response, status: number, code: string, message: string): void {
  const requestId = response.getHeader('x-request-id');
  response.status(status).json({ errors: [{ message, extensions: { code, requestId } }] });
}
