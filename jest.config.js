// Six kinds of test, one project each (README, "Tests"). Run from the repository root: swc reads .swcrc from there.
const esmPackages = [
  '@nestjs',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'content-disposition',
  'mercurius',
  'quick-lru',
  'jose',
  'uuid',
];

const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: {
    '\\.ts$': ['@swc/jest'],
    '\\.m?js$': [
      '@swc/jest',
      { swcrc: false, module: { type: 'commonjs' }, jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } } },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(.*/node_modules/)?(${esmPackages.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.cairn'],
};

module.exports = {
  // Real servers on a machine that does other work too: five seconds are not enough to start a service for a test.
  testTimeout: 30_000,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/(architecture|contracts)/'],
    },
    { ...base, displayName: 'contract', testMatch: ['<rootDir>/test/contracts/**/*.spec.ts'] },
    { ...base, displayName: 'architecture', testMatch: ['<rootDir>/test/architecture/**/*.spec.ts'] },
    {
      ...base,
      displayName: 'integration',
      testMatch: ['<rootDir>/{apps,libs}/**/*.int-spec.ts'],
      globalSetup: '<rootDir>/libs/testing/src/global-setup.ts',
      globalTeardown: '<rootDir>/libs/testing/src/global-teardown.ts',
    },
    { ...base, displayName: 'faults', testMatch: ['<rootDir>/test/faults/**/*.int-spec.ts'] },
    {
      ...base,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.e2e-spec.ts'],
      globalSetup: '<rootDir>/test/e2e/start-cairn.ts',
      globalTeardown: '<rootDir>/test/e2e/stop-cairn.ts',
    },
  ],
};
