import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds on a page, one line a finding: the rule, and the first element that breaks it. */
export async function axe(page: Page): Promise<readonly string[]> {
  await page.evaluate(source);
  return page.evaluate(async () => {
    const engine: unknown = Reflect.get(window, 'axe');
    const run = (engine as { run(): Promise<{ violations: Violation[] }> }).run;
    interface Violation {
      readonly id: string;
      readonly help: string;
      readonly nodes: readonly { readonly html: string }[];
    }
    const { violations } = await run();
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.length} times): ${nodes[0]?.html}`,
    );
  });
}
