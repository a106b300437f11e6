import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One example of a page in docs/checks: files laid over a sound publication, and what is found in them. */
export interface CheckExample {
  /** True for an example of what is right: it has no findings of the rule, and no error at all. */
  readonly right: boolean;
  readonly files: Readonly<Record<string, string>>;
  /** Name of a function of check-setups.ts, for files that can't be shown as text. */
  readonly setup: string | null;
  readonly findings: readonly string[];
}

export interface CheckPage {
  readonly rule: string;
  readonly title: string;
  readonly severity: string;
  /** What it finds, why that matters, what to do. */
  readonly prose: string;
  readonly examples: readonly CheckExample[];
}

const folder = join(import.meta.dirname, '../../docs/checks');

/** Every page of docs/checks but its README, which says how they are written. */
export function checkPages(): readonly CheckPage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => parsePage(name.slice(0, -3), readFileSync(join(folder, name), 'utf8')));
}

export function checksReadme(): string {
  return readFileSync(join(folder, 'README.md'), 'utf8');
}

function parsePage(rule: string, text: string): CheckPage {
  const [intro = '', ...sections] = text.split(/^## (?=Wrong$|Right$)/m);
  return {
    rule,
    title: /^# (.+)$/m.exec(intro)?.[1] ?? '',
    severity: /^Severity: (\w+)\.$/m.exec(intro)?.[1] ?? '',
    prose: intro.split('\n\n').slice(2).join(' ').trim(),
    examples: sections.map(parseExample),
  };
}

function parseExample(section: string): CheckExample {
  const files: Record<string, string> = {};
  let setup: string | null = null;
  let findings: readonly string[] = [];
  for (const [, , info = '', content = ''] of section.matchAll(/^(`{3,})(.*)\n([\s\S]*?)^\1$/gm)) {
    const [, kind = '', name = ''] = /^(\S*) ?(.*)$/.exec(info) ?? [];
    if (kind === 'findings') findings = content.split('\n').filter((line) => line !== '');
    else if (kind === 'setup') setup = name;
    else files[name] = content;
  }
  return { right: section.startsWith('Right'), files, setup, findings };
}
