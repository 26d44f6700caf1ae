import { foldersIn, lineCount, productFiles, textOf } from './product-files';

const FORBIDDEN_WORDS = new Set(['common', 'shared', 'utils', 'util', 'core', 'helpers', 'helper', 'misc', 'impl']);
const SUFFIXES = new Set(
  'module controller resolver view consumer processor repository read-model projection loader guard strategy scalar errors config fixture spec int-spec e2e-spec'.split(
    ' ',
  ),
);
const GATEWAY_SUFFIXES = new Set(['middleware', 'plugin']);
const SELF = 'test/architecture/0003-forbidden-names.spec.ts';
const CODE = /\.(ts|mjs|cjs|js)$/;
const TEST = /\.(spec|int-spec|e2e-spec)\.ts$/;
const FEATURE_FOLDER = /^apps\/[^/]+\/src\/[^/]+\/[^/]+$/;
const FILES_PER_FOLDER = 15;

const files = productFiles();
const code = files.filter((file) => CODE.test(file) && file !== SELF);
const typescript = files.filter((file) => file.endsWith('.ts') && /^(apps|libs)\//.test(file));

const fileName = (path: string): string => path.split('/').at(-1) ?? '';

const folderOf = (path: string): string => path.split('/').slice(0, -1).join('/');

function wordsOfPath(path: string): readonly string[] {
  return path.split(/[/.-]/).map((word) => word.toLowerCase());
}

function suffixOf(path: string): string | undefined {
  const parts = fileName(path).replace(/\.ts$/, '').split('.');
  return parts.length > 1 ? parts.slice(1).join('.') : undefined;
}

function isAllowedSuffix(path: string): boolean {
  const suffix = suffixOf(path);
  if (suffix === undefined || SUFFIXES.has(suffix)) return true;
  if (path.startsWith('apps/gateway/') && GATEWAY_SUFFIXES.has(suffix)) return true;
  return path.startsWith('libs/contracts/') && /^v[1-9]\d*$/.test(suffix);
}

function longestAllowed(path: string): number {
  if (TEST.test(path)) return 400;
  if (/^apps\/[^/]+\/src\/main\.ts$/.test(path)) return 30;
  if (path === 'README.md') return 120;
  if (path.startsWith('test/architecture/') && path.endsWith('.md')) return 40;
  if (path.endsWith('README.md')) return 60;
  return 250;
}

/** Each line of each file that breaks a rule, as `path:line: text`. */
function linesWith(pattern: RegExp, among: readonly string[]): readonly string[] {
  return among.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${String(index + 1)}: ${line.trim()}`] : [])),
  );
}

describe('The names of files', () => {
  it('are none of the names for undecided', () => {
    expect(files.filter((path) => wordsOfPath(path).some((word) => FORBIDDEN_WORDS.has(word)))).toEqual([]);
  });

  it('are kebab-case', () => {
    expect(typescript.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.ts$/.test(fileName(path)))).toEqual(
      [],
    );
  });

  it('carry no suffix that nobody decided on', () => {
    expect(typescript.filter((path) => !isAllowedSuffix(path))).toEqual([]);
  });

  it('lie in feature folders one level deep', () => {
    const inAService = typescript.filter((path) => /^apps\/[^/]+\/src\/[^/]+\//.test(path));
    expect(inAService.filter((path) => !FEATURE_FOLDER.test(path))).toEqual([]);
  });

  it('have no class beside them that is called an implementation', () => {
    expect(linesWith(/\b(class|interface)\s+(\w+Impl|I[A-Z][a-z]\w+(?=\s*(\{|extends)))\b/, typescript)).toEqual([]);
  });
});

describe('The length of files', () => {
  it('stays within what one head holds', () => {
    const counted = files.filter((path) => CODE.test(path) || path.endsWith('.md'));
    const tooLong = counted
      .map((path) => ({ path, lines: lineCount(textOf(path)), allowed: longestAllowed(path) }))
      .filter(({ lines, allowed }) => lines > allowed);
    expect(tooLong).toEqual([]);
  });

  it('is counted as an editor does', () => {
    expect([lineCount('one\n'), lineCount('one\ntwo'), lineCount('one\n\n')]).toEqual([1, 2, 2]);
  });

  it('does not hide in a crowded folder (printed, not refused)', () => {
    const sizes = new Map<string, number>();
    for (const folder of typescript.filter((path) => !TEST.test(path)).map(folderOf))
      sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
    const crowded = [...sizes].filter(([, size]) => size > FILES_PER_FOLDER);
    for (const [folder, size] of crowded) {
      process.stderr.write(`warning: ${folder} has ${String(size)} files; ${String(FILES_PER_FOLDER)} are wished\n`);
    }
    expect(sizes.get('libs/contracts/src')).toBeGreaterThan(0);
  });
});

describe('Rooms', () => {
  const rooms = ['apps', 'libs'].flatMap((folder) => foldersIn(folder).map((room) => `${folder}/${room}`));

  it('say at the door what they own', () => {
    expect(['k8s', ...rooms].filter((room) => !files.includes(`${room}/README.md`))).toEqual([]);
  });
});

describe('Rules', () => {
  it('are switched off in place only with a reason', () => {
    expect(linesWith(/eslint-disable(?!.* -- \S)/, code)).toEqual([]);
  });

  it('of the compiler are never switched off; a test may say what the compiler refuses, and why', () => {
    expect(linesWith(/@ts-(ignore|nocheck)/, code)).toEqual([]);
    expect(
      linesWith(
        /@ts-expect-error/,
        code.filter((path) => !TEST.test(path)),
      ),
    ).toEqual([]);
    expect(linesWith(/@ts-expect-error(?!.* -- \S|: \S)/, code)).toEqual([]);
  });

  it('leave nothing for later', () => {
    expect(linesWith(/\b(TODO|FIXME|XXX)\b/, code)).toEqual([]);
  });
});
