import { demoPeople } from './demo-people.mjs';
import { issuer } from './service-environment.mjs';

/** What a newcomer reads when everything runs: addresses, sign-ins, a first query; without the demo, how to fill it. */
export function banner(ports, seconds, hasDemo) {
  const graphql = `http://localhost:${ports.gateway}/graphql`;
  return `
Cairn is ready after ${seconds.toFixed(1)} s.

  GraphQL    ${graphql}  (in a browser: GraphiQL)
  Sign-in    ${issuer(ports)}  (an OpenID provider, for clients)
  A token    npm run -s token -- ${hasDemo ? 'mia' : 'hr-system'}
${hasDemo ? demo() : WITHOUT_DEMO}
  Ctrl-C stops everything, and so does kill ${process.pid}; the data stay.
`;
}

const WITHOUT_DEMO = `
  What your HR system holds is sent as hr-system: apps/launcher/import/import-page.md
`;

function demo() {
  const people = demoPeople().map(({ signIn, name, about }) => `    ${signIn.padEnd(7)} ${name}, ${about}`);
  return `
  Sign-ins
${people.join('\n')}
    hr-system  the HR system's integration client

  Begin here, as mia (header: {"authorization": "Bearer <token>"})
    { me { name suggestedRoles(first: 5) { edges { node { direction jobRole { title } reasons { sentence } } } } } }

  Then the first ten minutes, query by query: apps/launcher/demo/first-ten-minutes.md
`;
}
