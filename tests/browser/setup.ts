import type { TestProject } from 'vitest/node';
import { startSite } from '../support/server.ts';

/** Two sites for all browser tests: the demonstration, and the small publication that uses every block. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const demonstration = await startSite('content');
  const gazette = await startSite('tests/fixtures/gazette');
  project.provide('demonstration', demonstration.url);
  project.provide('gazette', gazette.url);
  return async () => {
    await demonstration.stop();
    await gazette.stop();
  };
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the demonstration publication's site. */
    readonly demonstration: string;
    /** Address of the site whose one long story uses every block. */
    readonly gazette: string;
  }
}
