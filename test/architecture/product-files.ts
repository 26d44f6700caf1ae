import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The repository's root, absolute. */
export const ROOT = join(__dirname, '..', '..');

const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', '.git', '.cairn']);
const WRONG_ON_PURPOSE = 'test/architecture/fixtures';

/** Every file that is written by hand, as paths from the root with forward slashes, in a stable order. */
export function productFiles(): readonly string[] {
  return filesBelow(ROOT).sort();
}

/** The text of a file, given by its path from the root. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The names of the folders in a folder, given by its path from the root. */
export function foldersIn(path: string): readonly string[] {
  return readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Lines as an editor counts them: a final line break starts no further line. */
export function lineCount(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    const fromRoot = relative(ROOT, path).split(sep).join('/');
    // In a linked work tree .git is a file.
    if (NOT_OURS.has(entry.name) || fromRoot === WRONG_ON_PURPOSE) return [];
    if (entry.isDirectory()) return filesBelow(path);
    return entry.isFile() ? [fromRoot] : [];
  });
}
