import { configDefaults, defineConfig } from 'vitest/config';

/** What takes half a minute or more each, and is run by npm run test:long. */
const slow = {
  browser: [
    'tests/browser/{desk-live,frames,fronts,large-pictures,large-pictures-look,lead-picture,missing-pictures}.test.ts',
    'tests/browser/{pages,photos,posts,screenshots,shifts}.test.ts',
  ],
  faults: ['tests/faults/{found,photo-memory,photos,platforms,stopping}.test.ts'],
};

/** How long what must come about may take, in milliseconds: a busy machine needs more than vitest's second. */
const patience = { poll: { timeout: 10_000 } };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          css: { modules: { classNameStrategy: 'non-scoped' } },
          testTimeout: 30_000,
          // Modules are shared between files: date-fns' locales alone take a second to load. No test keeps state in one.
          isolate: false,
        },
      },
      {
        test: {
          // Share cards as they are drawn, in processes of their own: no build is needed.
          name: 'cards',
          include: ['tests/cards/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          expect: patience,
          include: ['tests/browser/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...slow.browser],
          // Two cores: one browser and the servers that it reads from are enough for them.
          fileParallelism: false,
          globalSetup: 'tests/browser/setup.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'slow-browser',
          expect: patience,
          include: slow.browser,
          fileParallelism: false,
          globalSetup: 'tests/browser/setup.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          // npm run test:long: what takes minutes, and what npm test does in small.
          name: 'long',
          include: ['tests/long/**/*.test.ts', 'tests/faults/{fuzz,hostile}.test.ts', ...slow.faults],
          env: { FUZZ: '100000', SLOW_CONNECTIONS: '10000' },
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          // Programs of others that read our pages; installed beside their tests.
          name: 'referees',
          include: ['tests/referees/*.test.ts'],
          globalSetup: 'tests/referees/setup.ts',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'faults',
          expect: patience,
          include: ['tests/faults/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...slow.faults],
          // Each starts servers of its own and breaks them; what is measured must not be another file's load.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
