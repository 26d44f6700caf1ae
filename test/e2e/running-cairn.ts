/** Where the Cairn that the e2e suite started answers; set by start-cairn.ts. */
export interface RunningCairn {
  readonly graphqlUrl: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** @throws when a story runs without the suite's global setup. */
export function runningCairn(): RunningCairn {
  const port = process.env['CAIRN_PORT'];
  if (port === undefined) throw new Error('No Cairn is running: run the stories with `jest --selectProjects e2e`.');
  return { graphqlUrl: `http://localhost:${port}/graphql`, environment: process.env };
}
