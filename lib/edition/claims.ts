import type { Content, Story } from '../content/content.ts';
import { type Finding, finding } from '../content/finding.ts';
import type { Rule } from '../content/rules.ts';
import { articlePath, normalPath, reservedSlugs, sectionPath, standingPath } from './address.ts';

/** Who may have which address: findings about contradictions, and the files that lose by them. */
export interface Claims {
  readonly findings: readonly Finding[];
  /** Files whose address, or one of whose old paths, belongs to somebody else. */
  readonly contested: ReadonlySet<string>;
  /** Sections and standing pages that have a usable address. */
  readonly sections: readonly string[];
  readonly standing: readonly string[];
}

/** Looks for two pages at one address, reserved slugs, and redirects that lead nowhere or in a circle. */
export function checkClaims(content: Content, now: Date): Claims {
  const findings: Finding[] = [];
  const report = (rule: Rule, file: string, path: readonly PropertyKey[], message: string) => {
    findings.push(finding(rule, content.place(file, path), message));
  };
  const taken = new Map<string, string>();
  const sections = content.sections.flatMap(({ slug }, index) =>
    claim(slug, sectionPath(slug), 'sections.yaml', [index, 'slug'], taken, report) ? [slug] : [],
  );
  const standing = [...content.standing.keys()].flatMap((slug) =>
    claim(slug, standingPath(slug), `pages/${slug}.md`, [], taken, report) ? [slug] : [],
  );
  claimStories(content, now, taken, report);
  claimRedirects(content, taken, report);
  const contested = new Set(findings.map(({ file }) => file));
  return { findings, contested, sections, standing };
}

type Report = (rule: Rule, file: string, path: readonly PropertyKey[], message: string) => void;

function claim(
  slug: string,
  path: string,
  file: string,
  place: readonly PropertyKey[],
  taken: Map<string, string>,
  report: Report,
): boolean {
  if (reservedSlugs.has(slug)) {
    report(
      'reserved-slug',
      file,
      place,
      `Unexpected slug “${slug}”: /${slug} is an address of the program itself. Choose another.`,
    );
    return false;
  }
  const other = taken.get(path);
  if (other !== undefined) {
    report(
      'address-taken',
      file,
      place,
      `Unexpected slug “${slug}”: ${other} has the same address. Change one of them.`,
    );
    return false;
  }
  taken.set(path, file);
  return true;
}

/** Stories that are public, or would be, come before drafts and embargoes: those can still be renamed. */
function claimStories(content: Content, now: Date, taken: Map<string, string>, report: Report): void {
  const claimants = new Map<string, Story[]>();
  for (const story of content.stories) {
    const { outline } = story;
    if (outline?.section === undefined || outline.slug === '') continue;
    const path = articlePath(outline.section, outline.slug);
    claimants.set(path, [...(claimants.get(path) ?? []), story]);
  }
  for (const [path, stories] of claimants) {
    const open = stories.filter((story) => !isPending(story, now));
    taken.set(path, (open[0] ?? stories[0])?.file ?? '');
    if (stories.length === 1) continue;
    for (const story of open.length === 1 ? stories.filter((story) => story !== open[0]) : stories) {
      const others = stories.filter((other) => other !== story).map(({ file }) => file);
      const message = `Unexpected address ${decodeURI(path)}: ${others.join(' and ')} has it too. Give one of them another “slug” or “section”.`;
      report('address-taken', story.file, ['slug'], message);
    }
  }
}

function isPending({ outline }: Story, now: Date): boolean {
  if (outline === null || outline.status === 'withdrawn') return false;
  return (
    outline.status === 'draft' || outline.held || (outline.published !== undefined && outline.published > now)
  );
}

function claimRedirects(content: Content, taken: ReadonlyMap<string, string>, report: Report): void {
  const redirects = new Map<string, string>();
  for (const { file, current } of content.stories) {
    if (current === null) continue;
    const own = articlePath(current.section, current.slug);
    for (const [index, old] of current.formerly.entries()) {
      const path = normalPath(old);
      const owner = path === null ? undefined : taken.get(path);
      const other = path === null ? undefined : redirects.get(path);
      if (path === own) {
        report(
          'redirect-loop',
          file,
          ['formerly', index],
          `Unexpected old path ${old}: it is the story’s own address, so the redirect would lead to itself. Delete it.`,
        );
      } else if (owner !== undefined && owner !== file) {
        report(
          'redirect-taken',
          file,
          ['formerly', index],
          `Unexpected old path ${old}: ${owner} stands there now. Delete it, or move that page.`,
        );
      } else if (other !== undefined && other !== file) {
        report(
          'redirect-taken',
          file,
          ['formerly', index],
          `Unexpected old path ${old}: ${other} redirects from it too. Delete it in one of them.`,
        );
      } else if (path !== null) {
        redirects.set(path, file);
      }
    }
  }
}
