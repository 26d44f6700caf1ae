import { newId, referenceId } from '@libs/platform';
import { GraphQLClient } from './graphql-client';

/** What the screens are opened on: marco's first report; a gap and an import that nobody has, so that screens are empty; a job that asks nothing. */
export async function screenVariables(): Promise<Readonly<Record<string, unknown>>> {
  const team = await GraphQLClient.signIn('marco').ask<{
    me: { reports: { edges: readonly { node: { id: string } }[] } };
  }>('{ me { reports(first: 1) { edges { node { id } } } } }');
  return {
    first: referenceId('job-role', 'senior-receptionist'),
    second: referenceId('job-role', 'care-aide'),
    third: referenceId('job-role', 'licensed-practical-nurse'),
    opening: referenceId('opening', 'O-6'),
    course: referenceId('course', 'C-10'),
    employee: team.me.reports.edges[0]?.node.id ?? '',
    gap: newId(),
    import: newId(),
    requirements: [],
  };
}

/** Those of the variables that a query takes. */
export function variablesOf(query: string, all: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => query.includes(`$${name}:`)));
}
