import { PUBLIC_PATHS, migrationSettings, serviceSettings } from '@libs/platform';
import type { z } from 'zod';
import {
  type Container,
  baseFiles,
  configMaps,
  containerOf,
  deployments,
  jobs,
  kustomizations,
  networkPolicies,
  selects,
  services,
} from './k8s-manifests';
import { isPinned } from './pinned-image';
import { foldersIn, productFiles, textOf } from './product-files';

const files = new Set(productFiles());
const apps = foldersIn('apps').filter((app) => files.has(`apps/${app}/src/main.ts`));
const migrated = apps.filter((app) => files.has(`apps/${app}/src/migrate.ts`));
const pods = [...deployments, ...jobs].map(({ metadata, spec }) => ({ name: metadata.name, pod: spec.template }));
const names = (manifests: readonly { metadata: { name: string } }[]): readonly string[] =>
  manifests.map(({ metadata }) => metadata.name).sort();

/** Secret name → keys, as the table of k8s/README.md says; `<service>` stands for each service. */
const secrets = new Map(
  [...textOf('k8s/README.md').matchAll(/^\| `([^`]+)` \| (.+?) \| .+ \|$/gm)].flatMap(([, name = '', what = '']) => {
    const keys = [...what.matchAll(/`([A-Z_]+)`/g)].map(([, key = '']) => key);
    return name.includes('<service>')
      ? migrated.map((service) => [name.replace('<service>', service), keys] as const)
      : [[name, keys] as const];
  }),
);

/** The names of all settings that a container is given. */
function settingsOf({ env, envFrom }: Container): readonly string[] {
  const given = envFrom.flatMap(({ configMapRef, secretRef }) => [
    ...Object.keys(configMaps.find(({ metadata }) => metadata.name === configMapRef?.name)?.data ?? {}),
    ...(secrets.get(secretRef?.name ?? '') ?? []),
  ]);
  return [...env.map(({ name }) => name), ...given];
}

/** The names of the settings that a config.ts reads, less the optional ones. */
function settingsInText(path: string): readonly string[] {
  const read = [...textOf(path).matchAll(/^ +([A-Z][A-Z_]+): (.*),$/gm)];
  return read.flatMap(([, name = '', parser = '']) => (parser.endsWith('.optional()') ? [] : [name]));
}

const podsWith = (selector: Readonly<Record<string, string>>): readonly string[] =>
  pods.filter(({ pod }) => selects(selector, pod.metadata.labels)).map(({ name }) => name);

const secretsOf = (name: string): readonly string[] => {
  const pod = pods.find((one) => one.name === name)?.pod;
  return pod === undefined ? [] : containerOf(pod).envFrom.flatMap(({ secretRef }) => secretRef?.name ?? []);
};

/** Without it libraries check themselves at every step, which costs a quarter of a large query. */
const READ_BY_LIBRARIES = 'NODE_ENV';

describe('k8s/base', () => {
  it('lists each of its files', () => {
    const listed = kustomizations.flatMap(({ resources }) => resources);
    expect([...listed, 'kustomization.yaml'].sort()).toEqual([...baseFiles].sort());
  });

  it('has one Deployment and one Service per app, and one migrate Job per service', () => {
    expect(names(deployments)).toEqual([...apps].sort());
    expect(names(services)).toEqual([...apps].sort());
    expect(names(jobs)).toEqual(migrated.map((service) => `${service}-migrate`).sort());
  });

  it('sends the address of each subgraph to a Service that listens there', () => {
    const addresses = configMaps
      .flatMap(({ data }) => Object.entries(data))
      .filter(([, value]) => value.endsWith('/graphql'));
    expect(addresses.map(([name]) => name).sort()).toEqual(
      migrated.map((service) => `${service.toUpperCase().replaceAll('-', '_')}_URL`).sort(),
    );
    for (const [name, value] of addresses) {
      const { hostname, port } = new URL(value);
      const service = services.find(({ metadata }) => metadata.name === hostname);
      expect({ name, ports: service?.spec.ports.map((one) => String(one.port)) }).toEqual({ name, ports: [port] });
    }
  });

  it('gives the owner of the tables to migrate Jobs only, and the private key to the gateway only', () => {
    const holders = (secret: RegExp): readonly string[] =>
      pods.filter(({ name }) => secretsOf(name).some((held) => secret.test(held))).map(({ name }) => name);
    expect([...holders(/-database-owner$/)].sort()).toEqual(names(jobs));
    expect(holders(/^internal-token-private$/)).toEqual(['gateway']);
    expect(holders(/-database$/).every((name) => secretsOf(name).includes(`${name}-database`))).toBe(true);
  });

  it('lets subgraphs hear the gateway only, and every pod somebody it names', () => {
    for (const { name, pod } of pods) {
      const policies = networkPolicies.filter(({ spec }) => selects(spec.podSelector.matchLabels, pod.metadata.labels));
      expect({ name, policies: policies.length }).toEqual({ name, policies: 1 });
      const callers = policies
        .flatMap(({ spec }) => spec.ingress)
        .flatMap(({ from }) => from?.flatMap(({ podSelector }) => podsWith(podSelector.matchLabels)) ?? ['everybody']);
      const expected = name === 'gateway' ? ['everybody'] : name.endsWith('-migrate') ? [] : ['gateway'];
      expect({ name, callers }).toEqual({ name, callers: expected });
    }
  });
});

describe.each(pods)('The pod of $name', ({ name, pod }) => {
  const container = containerOf(pod);

  it('runs a pinned image and an entry that exists', () => {
    expect(isPinned(container.image)).toBe(true);
    const [program, script = ''] = container.command;
    expect(program).toBe('node');
    expect(files).toContain(script.replace(/^dist\//, '').replace(/\.js$/, '.ts'));
  });

  it('runs as nobody in particular, with limits', () => {
    expect(pod.spec.securityContext.runAsNonRoot).toBe(true);
    expect(pod.spec.securityContext.runAsUser).toBeGreaterThan(0);
    expect(pod.spec.automountServiceAccountToken).toBe(false);
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    const { requests, limits } = container.resources;
    expect([requests, limits].map((amounts) => Object.keys(amounts).sort())).toEqual([
      ['cpu', 'memory'],
      ['cpu', 'memory'],
    ]);
    expect(container.volumeMounts.map((mount) => mount.name)).toEqual(pod.spec.volumes.map((volume) => volume.name));
  });

  it('is given settings and secrets that exist, each once', () => {
    for (const { configMapRef, secretRef } of container.envFrom) {
      if (configMapRef !== undefined) expect(names(configMaps)).toContain(configMapRef.name);
      if (secretRef !== undefined) expect([...secrets.keys()]).toContain(secretRef.name);
    }
    const given = settingsOf(container);
    expect([...new Set(given)]).toEqual(given);
  });

  it('is given the settings that its process reads, and no others', () => {
    const given = settingsOf(container)
      .filter((setting) => setting !== READ_BY_LIBRARIES)
      .sort();
    expect(settingsOf(container).includes(READ_BY_LIBRARIES)).toBe(!name.endsWith('-migrate'));
    if (name === 'gateway') {
      expect(given).toEqual([...settingsInText('apps/gateway/src/config.ts')].sort());
      return;
    }
    const { shape } = name.endsWith('-migrate') ? migrationSettings : serviceSettings;
    expect(Object.keys(shape)).toEqual(expect.arrayContaining(given));
    const required = Object.entries<z.ZodType>(shape).filter(([, setting]) => !setting.safeParse(undefined).success);
    expect(given).toEqual(expect.arrayContaining(required.map(([setting]) => setting)));
  });
});

describe.each(deployments.map((deployment) => [deployment.metadata.name, deployment] as const))(
  'The Deployment %s',
  (name, { spec }) => {
    const pod = spec.template;
    const container = containerOf(pod);

    it('listens on the port that it is told, and its Service leads there', () => {
      const port = container.env.find((setting) => setting.name === 'PORT')?.value;
      expect(container.ports.map(({ containerPort }) => String(containerPort))).toEqual([port]);
      const service = services.find(({ metadata }) => metadata.name === name)?.spec;
      expect(service?.ports.map(({ targetPort }) => targetPort)).toEqual(container.ports.map((one) => one.name));
      expect(selects(service?.selector ?? {}, pod.metadata.labels)).toBe(true);
      expect(selects(spec.selector.matchLabels, pod.metadata.labels)).toBe(true);
    });

    it('is selected by no other Service', () => {
      const leading = services.filter((service) => selects(service.spec.selector, pod.metadata.labels));
      expect(names(leading)).toEqual([name]);
    });

    it('is asked for its health where it answers', () => {
      const { startupProbe, livenessProbe, readinessProbe } = container;
      const probes = [startupProbe, livenessProbe, readinessProbe].map((probe) => probe?.httpGet);
      expect(probes.map((probe) => probe?.path)).toEqual(['/health/live', '/health/live', '/health/ready']);
      for (const probe of probes) {
        expect(PUBLIC_PATHS).toContain(probe?.path);
        expect(container.ports.map((port) => port.name)).toContain(probe?.port);
      }
    });

    it('has the time to drain: 25 s after what preStop waits', () => {
      const waits = container.lifecycle?.preStop.sleep.seconds ?? 0;
      expect(pod.spec.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(waits + 25);
    });
  },
);
