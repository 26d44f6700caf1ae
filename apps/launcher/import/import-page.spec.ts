import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvSource } from './csv-source.mjs';
import { KIND_NAMES, kindNamed, shapeOf } from './kinds.mjs';

const PAGE = readFileSync('apps/launcher/import/import-page.md', 'utf8');
const examples = new Map(
  [...PAGE.matchAll(/^### (\S+)\n+```csv\n(.*?)^```/gms)].map(([, kind = '', csv = '']) => [kind, csv]),
);

describe('The page about importing', () => {
  it('has an example of every kind, in the order in which they are imported', () => {
    expect([...examples.keys()]).toEqual(KIND_NAMES);
  });

  it.each(KIND_NAMES)('shows %s as they can be read', async (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'cairn-page-'));
    try {
      writeFileSync(join(folder, 'example.csv'), examples.get(name) ?? '');
      const kind = kindNamed(name);
      const source = await csvSource(kind, shapeOf(kind), join(folder, 'example.csv'));
      const rows: { refusals: readonly unknown[] }[] = [];
      for await (const row of source.rows()) rows.push(row);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.flatMap(({ refusals }) => refusals)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
