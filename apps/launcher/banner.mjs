import { demoPeople } from './demo-people.mjs';
import { issuer } from './service-environment.mjs';

/** What a newcomer reads when everything runs: addresses, sign-ins, a first query. */
export function banner(ports, seconds) {
  const graphql = `http://localhost:${ports.gateway}/graphql`;
  const people = demoPeople().map(({ signIn, name, about }) => `    ${signIn.padEnd(7)} ${name}, ${about}`);
  return `
Cairn is ready after ${seconds.toFixed(1)} s.

  GraphQL    ${graphql}  (in a browser: GraphiQL)
  Sign-in    ${issuer(ports)}  (an OpenID provider, for clients)
  A token    npm run -s token -- mia

  Sign-ins
${people.join('\n')}
    hr-system  the HR system's integration client

  Begin here, as mia (header: {"authorization": "Bearer <token>"})
    { me { name suggestedRoles(first: 5) { edges { node { direction jobRole { title } reasons { sentence } } } } } }

  Then the first ten minutes, query by query: apps/launcher/demo/first-ten-minutes.md

  Ctrl-C stops everything, and so does kill ${process.pid}; the data stay.
`;
}
