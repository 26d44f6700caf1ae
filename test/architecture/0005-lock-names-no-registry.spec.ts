import { z } from 'zod';
import { productFiles, textOf } from './product-files';

const Versions = z.record(z.string(), z.string()).default({});
const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      inBundle: z.boolean().optional(),
      optionalDependencies: Versions,
    }),
  ),
});
const Manifest = z.object({
  dependencies: Versions,
  devDependencies: Versions,
  optionalDependencies: Versions,
  overrides: Versions,
});

const { packages } = Lock.parse(JSON.parse(textOf('package-lock.json')));
const manifest = Manifest.parse(JSON.parse(textOf('package.json')));

/** Where Node would look for a package required from `path`, nearest first. */
function candidates(path: string, name: string): readonly string[] {
  const inside = path === '' ? '' : `${path}/`;
  const here = `${inside}node_modules/${name}`;
  if (path === '') return [here];
  const outer = path.lastIndexOf('node_modules/');
  return [here, ...candidates(path.slice(0, Math.max(0, outer - 1)), name)];
}

function missingOptional(lock: typeof packages): readonly string[] {
  return Object.entries(lock).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !candidates(path, name).some((candidate) => candidate in lock))
      .map((name) => `${path === '' ? '(root)' : path} wants ${name}`),
  );
}

describe('The lock file', () => {
  it('is large enough to be the real one', () => {
    expect(Object.keys(packages).length).toBeGreaterThan(500);
  });

  it('names no registry', () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(textOf('package-lock.json')).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  });

  it('knows every package by its content', () => {
    const unknown = Object.entries(packages).filter(
      ([path, { integrity, inBundle }]) => path !== '' && integrity === undefined && inBundle !== true,
    );
    expect(unknown.map(([path]) => path)).toEqual([]);
  });

  it('has an entry for every optional package that somebody names', () => {
    expect(missingOptional(packages)).toEqual([]);
  });

  it('would not pass with a platform package dropped', () => {
    const none = { optionalDependencies: {} };
    const entry = { optionalDependencies: { 'native-linux': '1.0.0' } };
    expect(missingOptional({ 'node_modules/a': entry })).toEqual(['node_modules/a wants native-linux']);
    expect(missingOptional({ 'node_modules/a': entry, 'node_modules/native-linux': none })).toEqual([]);
    expect(
      missingOptional({ 'node_modules/b/node_modules/a': entry, 'node_modules/b/node_modules/native-linux': none }),
    ).toEqual([]);
  });
});

describe('package.json', () => {
  it.each(Object.entries(manifest))('names exact versions in %s', (_group, versions) => {
    const loose = Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });

  it('is the only one, without workspaces', () => {
    expect(productFiles().filter((path) => path.endsWith('package.json'))).toEqual(['package.json']);
    expect(JSON.parse(textOf('package.json'))).not.toHaveProperty('workspaces');
  });

  it('is installed without addresses being written', () => {
    expect(textOf('.npmrc')).toMatch(/^omit-lockfile-registry-resolved=true$/m);
    expect(textOf('.npmrc')).not.toMatch(/registry\s*=\s*http/);
  });
});

describe('No file', () => {
  it('names a folder of the machine it was written on, or a host that packages came from', () => {
    const machine = /(?:^|[\s'"`(=])\/(?:work|home|Users)\/\w/m;
    const host = /\bregistry\.[a-z]+\.(?:org|com)\b|\bartifactory\b/i;
    const tied = productFiles().filter((path) => machine.test(textOf(path)) || host.test(textOf(path)));
    expect(tied).toEqual([]);
  });
});
