import type { Request } from 'express';

/** Of a longer list the rest is left out: it travels with each request to a service. */
const LANGUAGES_AT_MOST = 5;
/** What a language may look like (BCP 47), `*` not among them: whoever reads anything is given what there is. */
const LANGUAGE = /^[a-z]{2,8}(-[a-z0-9]{1,8}){0,3}$/i;

/** In which languages somebody reads, by the header `Accept-Language`: best first, and none where it says nothing. */
export function languagesOf(request: Pick<Request, 'acceptsLanguages'>): string[] {
  return request
    .acceptsLanguages()
    .filter((each) => LANGUAGE.test(each))
    .slice(0, LANGUAGES_AT_MOST);
}
