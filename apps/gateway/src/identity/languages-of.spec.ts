import express from 'express';
import { languagesOf } from './languages-of';

/** A request with this header and express' own way of reading it. */
function reading(header: string | undefined) {
  const headers = header === undefined ? {} : { 'accept-language': header };
  return Object.assign(Object.create(express.request) as express.Request, { headers });
}

describe('the languages that somebody reads', () => {
  it.each([
    [undefined, []],
    ['de', ['de']],
    ['de-CH, de;q=0.9, en;q=0.8, *;q=0.5', ['de-CH', 'de', 'en']],
    ['en;q=0.1, fr', ['fr', 'en']],
    ['de, en;q=0', ['de']],
    ['*', []],
    ['<script>, ../../etc, de', ['de']],
    ['a,aa,bb,cc,dd,ee,ff', ['aa', 'bb', 'cc', 'dd', 'ee']],
  ])('of %s are %j', (header, languages) => {
    expect(languagesOf(reading(header))).toEqual(languages);
  });
});
