import { say } from '../say.mjs';
import { csvSource } from './csv-source.mjs';
import { graphqlClient } from './graphql-client.mjs';
import { kindNamed, shapeOf } from './kinds.mjs';
import { progressOn } from './progress.mjs';
import { isPublished, publishedSources } from './published/sources.mjs';
import { writeRefused } from './refused-file.mjs';
import { sendRows } from './send-rows.mjs';
import { destination } from './sign-in.mjs';

const EXIT = { good: 0, refused: 2 };
const NAMED_AT_MOST = 5;

/** Imports what the command line names, says what came of it, and gives the code to end with. */
export async function runImport({ what, path, url, refusedPath }) {
  const sources = isPublished(what) ? await publishedSources(what, path, say) : [await ownSource(what, path)];
  const to = destination(url);
  const ask = graphqlClient(to.url, to.signIn);
  let exit = EXIT.good;
  for (const source of sources) {
    const report = await sendRows(ask, source, progressOn(process.stderr, source.kind.name));
    say(summaryOf(source.kind.name, report));
    if (report.refused > 0) {
      const file = sources.length === 1 ? refusedPath : refusedPath.replace(/(\.csv)?$/, `.${source.kind.name}.csv`);
      await writeRefused(file, source, report.refusals);
      say(`  What was refused, with its lines and reasons: ${file}`);
      exit = EXIT.refused;
    }
  }
  return exit;
}

async function ownSource(what, path) {
  const kind = kindNamed(what);
  return csvSource(kind, shapeOf(kind), path);
}

function summaryOf(name, { created, updated, unchanged, refused, unresolved }) {
  const counts = `${name}: ${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} refused`;
  if (unresolved.length === 0) return counts;
  const more = unresolved.length > NAMED_AT_MOST ? ` and ${unresolved.length - NAMED_AT_MOST} more` : '';
  return `${counts}\n  Not known yet, joined as soon as it is: ${unresolved.slice(0, NAMED_AT_MOST).join(', ')}${more}`;
}
