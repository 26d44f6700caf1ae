import { demoPeople } from './demo-people.mjs';
import { issuer } from './service-environment.mjs';

/** What a newcomer reads when everything runs: addresses, sign-ins, three queries to paste. */
export function banner(ports, seconds) {
  const graphql = `http://localhost:${ports.gateway}/graphql`;
  const people = demoPeople().map(({ signIn, name, about }) => `    ${signIn.padEnd(7)} ${name}, ${about}`);
  return `
Cairn is ready after ${seconds.toFixed(1)} s.

  GraphQL    ${graphql}  (in a browser: GraphiQL)
  Sign-in    ${issuer(ports)}
  A token    npm run -s token -- ana

  Sign-ins
${people.join('\n')}
    hr-system  the HR system's integration client

  Three queries to paste (as ana; header: {"authorization": "Bearer <token>"})
    1  { me { name assignments { jobRole { title } } openingMatches(first: 5) { edges { node { band opening { jobRole { title } } } } } } }
    2  { openings(first: 5) { edges { node { id jobRole { id title requirements { skill { id name } minimum mustHave } } } } } }
       then rate yourself and choose a goal with the ids you see:
       mutation { rateSkill(input: { skillId: "<skill>", level: 2 }) { profileVersion } }
       mutation { chooseGoal(input: { jobRoleId: "<job role>", kind: NEXT }) { profileVersion } }
    3  { me { gapAnalysis { freshness goals { coverage gaps { status required actual skill { name }
         courses { closes course { title } reimbursement { answer reimbursed { amount currency } own { amount } } }
         openingsThatExerciseIt { closesOn jobRole { title } } } } } } }

  Ctrl-C stops everything; the data stay.
`;
}
