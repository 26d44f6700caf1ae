import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLClient } from './graphql-client';
import { runningCairn } from './running-cairn';
import { screenVariables, variablesOf } from './screen-variables';

const OPERATIONS = JSON.parse(readFileSync('apps/gateway/operations.json', 'utf8')) as Record<string, string>;
const lists = Object.values(OPERATIONS)
  .filter((query) => /first: \d+/.test(query))
  .map((query) => [/^query (\w+)/m.exec(query)?.[1] ?? '', query] as const);
const SERVICES = ['assessment', 'internal-mobility', 'learning-catalog'] as const;

/** The first row that shows something of a kind costs its question; fewer than the rows of Marco's team, which are 32. */
const FEW = 25;

/** What the services have sent to PostgreSQL for requests so far. */
async function statementsSent(): Promise<number> {
  const run = readFileSync(join(runningCairn().environment['CAIRN_DATA_DIR'] ?? '', 'run.json'), 'utf8');
  const { ports } = JSON.parse(run) as { ports: Record<string, number> };
  const counts = SERVICES.map(async (service) => {
    const text = await (await fetch(`http://127.0.0.1:${String(ports[service])}/metrics`)).text();
    return Number(/^cairn_sql_statements_total\{login="api"\} (\d+)$/m.exec(text)?.[1]);
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

describe('a screen', () => {
  const marco = GraphQLClient.signIn('marco');
  let variables: Readonly<Record<string, unknown>>;

  beforeAll(async () => {
    variables = await screenVariables();
  });

  /** The least of three: a session that is admitted anew in between costs a few more. */
  const costOf = async (query: string, rows: number) => {
    const sized = query.replaceAll(/first: \d+/g, `first: ${String(rows)}`);
    const costs: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      const before = await statementsSent();
      await marco.ask(sized, variablesOf(query, variables));
      costs.push((await statementsSent()) - before);
    }
    return Math.min(...costs);
  };

  it.each(lists)('%s sends no more statements for each row of its lists', async (_, query) => {
    const [one, many] = [await costOf(query, 1), await costOf(query, 50)];
    expect(one).toBeGreaterThan(0);
    expect(many - one).toBeLessThan(FEW);
  });

  it('would be seen to send one for each row', async () => {
    const each = (people: number) =>
      `{ ${Array.from({ length: people }, (__, at) => `p${String(at)}: employees(first: 1) { edges { node { id } } }`).join(' ')} }`;
    expect((await costOf(each(10), 1)) - (await costOf(each(1), 1))).toBeGreaterThan(FEW);
  });
});
