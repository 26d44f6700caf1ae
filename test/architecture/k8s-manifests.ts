import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { productFiles, textOf } from './product-files';

const Labels = z.record(z.string(), z.string());
const Named = z.object({ name: z.string() });
const Probe = z.object({ httpGet: z.object({ path: z.string(), port: z.string() }) });

const Container = z.object({
  name: z.string(),
  image: z.string(),
  command: z.array(z.string()),
  env: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
  envFrom: z.array(z.object({ configMapRef: Named.optional(), secretRef: Named.optional() })),
  ports: z.array(z.object({ name: z.string(), containerPort: z.int() })).default([]),
  startupProbe: Probe.optional(),
  livenessProbe: Probe.optional(),
  readinessProbe: Probe.optional(),
  lifecycle: z.object({ preStop: z.object({ sleep: z.object({ seconds: z.int() }) }) }).optional(),
  resources: z.object({ requests: Labels, limits: Labels }),
  securityContext: z.object({
    allowPrivilegeEscalation: z.boolean(),
    readOnlyRootFilesystem: z.boolean(),
    capabilities: z.object({ drop: z.array(z.string()) }),
  }),
  volumeMounts: z.array(z.object({ name: z.string(), mountPath: z.string() })),
});
export type Container = z.infer<typeof Container>;

const Pod = z.object({
  metadata: z.object({ labels: Labels }),
  spec: z.object({
    terminationGracePeriodSeconds: z.int().optional(),
    automountServiceAccountToken: z.boolean(),
    restartPolicy: z.string().optional(),
    securityContext: z.object({ runAsNonRoot: z.boolean(), runAsUser: z.int() }),
    containers: z.array(Container).length(1),
    volumes: z.array(Named),
  }),
});
export type Pod = z.infer<typeof Pod>;

const Deployment = z.object({
  kind: z.literal('Deployment'),
  metadata: Named,
  spec: z.object({ replicas: z.int(), selector: z.object({ matchLabels: Labels }), template: Pod }),
});
const Job = z.object({ kind: z.literal('Job'), metadata: Named, spec: z.object({ template: Pod }) });
const Service = z.object({
  kind: z.literal('Service'),
  metadata: Named,
  spec: z.object({ selector: Labels, ports: z.array(z.object({ port: z.int(), targetPort: z.string() })) }),
});
const ConfigMap = z.object({ kind: z.literal('ConfigMap'), metadata: Named, data: Labels });
const PodSelector = z.object({ matchLabels: Labels });
const NetworkPolicy = z.object({
  kind: z.literal('NetworkPolicy'),
  metadata: Named,
  spec: z.object({
    podSelector: PodSelector,
    policyTypes: z.array(z.string()),
    ingress: z
      .array(
        z.object({
          from: z.array(z.object({ podSelector: PodSelector })).optional(),
          ports: z.array(z.object({ port: z.string() })),
        }),
      )
      .default([]),
  }),
});
const Kustomization = z.object({ kind: z.literal('Kustomization'), resources: z.array(z.string()) });

const Manifest = z.discriminatedUnion('kind', [Deployment, Job, Service, ConfigMap, NetworkPolicy, Kustomization]);
type Manifest = z.infer<typeof Manifest>;

const BASE = 'k8s/base/';
export const baseFiles = productFiles()
  .filter((path) => path.startsWith(BASE))
  .map((path) => path.slice(BASE.length));

const manifests: readonly Manifest[] = baseFiles.flatMap((file) =>
  parseAllDocuments(textOf(`${BASE}${file}`)).map((document) => {
    if (document.errors.length > 0) throw new Error(`${file}: ${document.errors.join('; ')}`);
    return Manifest.parse(document.toJS());
  }),
);

function ofKind<K extends Manifest['kind']>(kind: K): readonly Extract<Manifest, { kind: K }>[] {
  return manifests.filter((manifest): manifest is Extract<Manifest, { kind: K }> => manifest.kind === kind);
}

export const deployments = ofKind('Deployment');
export const jobs = ofKind('Job');
export const services = ofKind('Service');
export const configMaps = ofKind('ConfigMap');
export const networkPolicies = ofKind('NetworkPolicy');
export const kustomizations = ofKind('Kustomization');

/** The one container of a pod. */
export function containerOf({ spec: { containers } }: Pod): Container {
  const [container] = containers;
  if (container === undefined) throw new Error('a pod without a container');
  return container;
}

/** True when a pod with these labels is meant by the selector. */
export function selects(selector: Readonly<Record<string, string>>, labels: Readonly<Record<string, string>>): boolean {
  return Object.entries(selector).every(([label, value]) => labels[label] === value);
}
