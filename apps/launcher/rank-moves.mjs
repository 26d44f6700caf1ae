// `npm run -s rank-moves -- --roles R.csv --queries Q.csv [--moves M.csv] --out ranked.tsv`: which job roles people of a
// job role may go to next, by the product's own ranking. Ends with 2 when no question is left that could be answered.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bootstrap, build, ROOT } from './bootstrap.mjs';
import { csvRows } from './csv-rows.mjs';
import { endWith, Refusal } from './say.mjs';

const USAGE = 'npm run -s rank-moves -- --roles R.csv --queries Q.csv [--moves M.csv] --out ranked.tsv';
const COLUMNS = {
  roles: ['period', 'role', 'title', 'description', 'headcount', 'median_pay', 'units'],
  queries: ['query', 'from_period', 'role', 'to_period'],
  moves: ['period', 'from_role', 'to_role', 'count'],
};
const NOTHING_LEFT = 2;

try {
  // Paths are meant from where the command was typed; npm and the bootstrap go to the root.
  const typedIn = process.env.INIT_CWD ?? process.cwd();
  const files = filesNamed(process.argv.slice(2), typedIn);
  const again = Object.entries(files).flatMap(([name, file]) => [`--${name}`, file]);
  if (await bootstrap(fileURLToPath(import.meta.url), again)) {
    await build();
    process.exitCode = run(files);
  }
} catch (error) {
  endWith(error);
}

function run({ roles, queries, moves, out }) {
  const { rankMoves } = createRequire(import.meta.url)(
    join(ROOT, 'dist/apps/internal-mobility/src/rank-moves/rank-moves.js'),
  );
  const input = {
    roles: rowsOf('roles', roles),
    queries: rowsOf('queries', queries),
    moves: moves === undefined ? null : rowsOf('moves', moves),
  };
  const { lines, remarks, answered } = rankMoves(input);
  for (const remark of remarks) process.stderr.write(`${remark}\n`);
  if (!answered) return NOTHING_LEFT;
  write(out, lines.map((line) => `${line}\n`).join(''));
  return 0;
}

function filesNamed(args, folder) {
  const values = optionsOf(args);
  if (!values.roles || !values.queries || !values.out) throw new Refusal(`Usage: ${USAGE}`);
  return Object.fromEntries(Object.entries(values).map(([name, file]) => [name, resolve(folder, file)]));
}

function optionsOf(args) {
  const text = { type: 'string' };
  try {
    return parseArgs({ args, options: { roles: text, queries: text, moves: text, out: text } }).values;
  } catch (error) {
    throw new Refusal(`${error.message.split('\n')[0]}\nUsage: ${USAGE}`);
  }
}

function rowsOf(name, file) {
  const { columns, rows, bad } = csvRows(textOf(file));
  const missing = COLUMNS[name].filter((column) => !columns.includes(column));
  if (missing.length > 0) throw new Refusal(`${file} has no column ${missing.join(', ')}`);
  for (const { line, reason } of bad) process.stderr.write(`${name}, line ${line}: ${reason}\n`);
  return rows;
}

function write(file, text) {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new Refusal(`${file} cannot be written: ${error.code}`);
  }
}

function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Refusal(`${file} cannot be read: ${error.code}`);
  }
}
