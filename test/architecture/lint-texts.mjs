// Lints texts as if they lay at given paths, with the product's configuration less the rules that need types (the paths
// need not exist). Reads [{ path, text }] from standard input, prints for each the ids of the rules it breaks.
import { text as readAll } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const eslint = new ESLint({
  overrideConfig: [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }],
  ruleFilter: ({ ruleId }) => !ruleId.startsWith('@typescript-eslint/'),
});

const broken = [];
for (const { path, text } of JSON.parse(await readAll(process.stdin))) {
  const results = await eslint.lintText(text, { filePath: path });
  broken.push(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message)));
}
process.stdout.write(JSON.stringify(broken));
