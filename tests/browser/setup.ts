import type { TestProject } from 'vitest/node';
import { startSiteAt } from '../support/server.ts';

/** The moment at which browser tests read, so that their pages are the same every day. */
export const now = '2026-11-22T12:00:00Z';

/** The sites for all browser tests: the demonstration, the one that uses every block, the one from right to left. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const demonstration = await startSiteAt('content', now);
  const gazette = await startSiteAt('tests/fixtures/gazette', now);
  const marfa = await startSiteAt('tests/fixtures/marfa', now);
  project.provide('demonstration', demonstration.url);
  project.provide('gazette', gazette.url);
  project.provide('marfa', marfa.url);
  return async () => {
    await Promise.all([demonstration.stop(), gazette.stop(), marfa.stop()]);
  };
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the demonstration publication's site. */
    readonly demonstration: string;
    /** Address of the site whose one long story uses every block. */
    readonly gazette: string;
    /** Address of the small Arabic publication, which has a look of its own. */
    readonly marfa: string;
  }
}
