import { referenceId } from '@libs/platform';
import { readFileSync } from 'node:fs';
import type { Asker, Question } from './asker';

/** A screen's registered query, with what it is opened on in the demo organisation. */
export interface Screen extends Question {
  readonly name: string;
}

interface Opened {
  readonly me: {
    readonly reports: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
    readonly gapAnalysis: {
      readonly goals: readonly { readonly gaps: readonly { readonly id: string; readonly skill: object | null }[] }[];
    } | null;
  };
}

const OPEN =
  '{ me { reports(first: 1) { edges { node { id } } } gapAnalysis { goals { gaps { id skill { id } } } } } }';

/** Every registered operation that asks, opened on what the person who asks has: a report, a gap, an opening of theirs. */
export async function screensOf(asker: Asker): Promise<Screen[]> {
  const { me } = JSON.parse((await asker.ask({ query: OPEN }, 1, 1)).data) as Opened;
  const gaps = me.gapAnalysis?.goals.flatMap((goal) => goal.gaps) ?? [];
  const variables: Readonly<Record<string, unknown>> = {
    first: referenceId('job-role', 'senior-receptionist'),
    second: referenceId('job-role', 'care-aide'),
    third: referenceId('job-role', 'licensed-practical-nurse'),
    opening: referenceId('opening', 'O-6'),
    course: referenceId('course', 'C-10'),
    employee: me.reports.edges[0]?.node.id,
    gap: gaps.find(({ skill }) => skill !== null)?.id,
    import: referenceId('import', 'none'),
    requirements: [],
  };
  const operations = JSON.parse(readFileSync('apps/gateway/operations.json', 'utf8')) as Record<string, string>;
  return Object.values(operations)
    .filter((query) => /^query /m.test(query))
    .map((query) => ({
      name: /^query (\w+)/m.exec(query)?.[1] ?? '',
      query,
      variables: Object.fromEntries(Object.entries(variables).filter(([name]) => query.includes(`$${name}:`))),
    }));
}
