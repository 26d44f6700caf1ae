import {
  KafkaJSConnectionError,
  KafkaJSNonRetriableError,
  KafkaJSNumberOfRetriesExceeded,
  KafkaJSProtocolError,
} from 'kafkajs';
import { passesByItself } from './passes-by-itself';

/** As the client builds them from an answer of the broker. */
function refusal(type: string, retriable: boolean): Error {
  return new KafkaJSProtocolError(Object.assign(new Error(type), { type, code: 1, retriable }));
}

describe('the end of a consumer', () => {
  it('passes by itself when the broker is away', () => {
    const away = new KafkaJSConnectionError('refused', { broker: 'b:1' });
    expect(passesByItself(away)).toBe(true);
    expect(passesByItself(new KafkaJSNumberOfRetriesExceeded(away, { retryCount: 5, retryTime: 1_000 }))).toBe(true);
  });

  it('passes by itself when the broker asks for patience', () => {
    expect(passesByItself(refusal('GROUP_LOAD_IN_PROGRESS', true))).toBe(true);
  });

  it('lasts when the broker refuses the request', () => {
    expect(passesByItself(refusal('GROUP_AUTHORIZATION_FAILED', false))).toBe(false);
    const wrapped = Object.assign(new KafkaJSNonRetriableError('no'), { cause: refusal('INVALID_REQUEST', false) });
    expect(passesByItself(wrapped)).toBe(false);
  });

  it('lasts when it is a defect', () => {
    expect(passesByItself(new TypeError('of undefined'))).toBe(false);
    expect(passesByItself(undefined)).toBe(false);
  });
});
