import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Files that run before the settings are parsed, or that start processes for tests. */
const MAY_READ_ENVIRONMENT = ['apps/*/src/config.ts', 'apps/*/src/migrate.ts', 'libs/testing/src/**/*.ts'];
const TESTS = ['**/*.spec.ts', '**/*.int-spec.ts', '**/*.e2e-spec.ts'];
const CLOCK = 'libs/platform/src/clock.ts';

// Arrays, since a later block replaces the options of a rule instead of adding to them.
const TIME = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
    message: 'Time is an input: inject Clock (decision 0006).',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Time is an input: inject Clock (decision 0006).',
  },
];
const ENVIRONMENT = [
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: "Settings are parsed once, in the app's config.ts (decision 0006).",
  },
  {
    selector: 'ImportDeclaration[source.value=/^(node:)?process$/]',
    message: "Use the global `process`; its environment only in the app's config.ts (decision 0006).",
  },
];
const MODULE_STATE = [
  {
    selector:
      "Program > VariableDeclaration[kind='let'], Program > ExportNamedDeclaration > VariableDeclaration[kind='let']",
    message: 'State lives in an instance that somebody owns, not in a module (architecture.md §7).',
  },
];
const TEST_HABITS = [
  {
    selector: "MemberExpression[object.name='jest'][property.name=/^(mock|doMock|unstable_mockModule)$/]",
    message: 'Fakes are classes, given to a constructor (architecture.md §9).',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'A test draws from a printed seed, so that its failure can be repeated (architecture.md §9).',
  },
];

const nodeGlobals = Object.fromEntries(
  [
    'AbortController',
    'AbortSignal',
    'Buffer',
    'URL',
    'URLSearchParams',
    'clearInterval',
    'clearTimeout',
    'console',
    'fetch',
    'performance',
    'process',
    'setImmediate',
    'setInterval',
    'setTimeout',
    'structuredClone',
  ].map((name) => [name, 'readonly']),
);
const commonjsGlobals = { module: 'writable', require: 'readonly', __dirname: 'readonly' };

/** Core rules that find mistakes which neither the compiler nor the typed rules see. */
const mistakes = {
  // `== null` asks for null and undefined at once, which is what is meant where it stands.
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-constant-binary-expression': 'error',
  'no-self-compare': 'error',
  'no-template-curly-in-string': 'error',
  'no-unreachable-loop': 'error',
  'no-unsafe-finally': 'error',
  'no-useless-catch': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
};

export default defineConfig(
  { ignores: ['**/dist/', '**/node_modules/', '**/coverage/', '.cairn/', 'test/architecture/fixtures/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    rules: {
      ...mistakes,
      // Decision 0003; functions, parameters and complexity are watched in review, where a reason can be heard.
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // GraphQL views are filled from object literals; a check on identity would forbid each of them.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // A Nest module is a class that only carries its decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // A type that is imported as a value is a run-time edge nobody asked for.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // `const { left, ...rest } = all` is how a field is left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, caughtErrors: 'none' }],
      // Standard output belongs to JsonLogger.
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...TIME, ...ENVIRONMENT, ...MODULE_STATE],
    },
  },
  { files: MAY_READ_ENVIRONMENT, rules: { 'no-restricted-syntax': ['error', ...TIME, ...MODULE_STATE] } },
  { files: [CLOCK], rules: { 'no-restricted-syntax': ['error', ...ENVIRONMENT, ...MODULE_STATE] } },
  {
    files: TESTS,
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'no-restricted-syntax': ['error', ...TIME, ...ENVIRONMENT, ...TEST_HABITS],
    },
  },
  {
    // Whole stories are told by the environment where things are, and say when they skip for want of data.
    files: ['test/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...TIME, ...TEST_HABITS], 'no-console': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    languageOptions: { ecmaVersion: 2023, sourceType: 'module', globals: nodeGlobals },
    rules: {
      'no-undef': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
      'no-unreachable': 'error',
      'no-dupe-keys': 'error',
      'no-duplicate-case': 'error',
      'no-fallthrough': 'error',
    },
  },
  {
    files: ['**/*.cjs', 'jest.config.js'],
    languageOptions: { sourceType: 'commonjs', globals: { ...nodeGlobals, ...commonjsGlobals } },
  },
);
