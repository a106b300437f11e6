import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core is asked: by default every rule that it applies by itself, on the whole page. */
export interface AxeOptions {
  /** Names of its rules, also of those that it applies only when told to. */
  readonly rules?: readonly string[];
  /** A selector of the elements that are looked at, and one of those inside them that aren't. */
  readonly within?: string;
  readonly without?: string;
}

/** What axe-core finds on a page, one line a finding: the rule, and the first element that breaks it. */
export async function axe(page: Page, options: AxeOptions = {}): Promise<readonly string[]> {
  if (!(await page.evaluate(() => Reflect.has(window, 'axe')))) await page.evaluate(source);
  return page.evaluate(async ({ rules, within, without }) => {
    const engine: unknown = Reflect.get(window, 'axe');
    const { run } = engine as {
      run(where: unknown, options: unknown): Promise<{ violations: Violation[] }>;
    };
    interface Violation {
      readonly id: string;
      readonly help: string;
      readonly nodes: readonly { readonly html: string }[];
    }
    const { violations } = await run(
      within === undefined
        ? document
        : { include: [[within]], exclude: without === undefined ? [] : [[without]] },
      rules === undefined ? {} : { runOnly: { type: 'rule', values: rules } },
    );
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.length} times): ${nodes[0]?.html}`,
    );
  }, options);
}
