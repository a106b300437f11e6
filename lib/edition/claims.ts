import type { Content, Story } from '../content/content.ts';
import { type Finding, finding } from '../content/finding.ts';
import type { Section } from '../content/records/sections.ts';
import type { Standing } from '../content/records/standing.ts';
import type { Rule } from '../content/rules.ts';
import { articlePath, normalPath, reservedSlugs, sectionPath, standingPath } from './address.ts';
import { isTakenAway } from './publication.ts';

/** Who may have which address: findings about contradictions, and the files that lose by them. */
export interface Claims {
  readonly findings: readonly Finding[];
  /** Files whose address, or one of whose old paths, belongs to somebody else. */
  readonly contested: ReadonlySet<string>;
  /** Sections and standing pages that have an address of their own; the others are no pages. */
  readonly sections: readonly Section[];
  readonly standing: readonly Standing[];
}

/** Looks for two pages at one address, reserved slugs, and redirects that lead nowhere or in a circle. */
export function checkClaims(content: Content, now: Date): Claims {
  const findings: Finding[] = [];
  const report = (rule: Rule, file: string, path: readonly PropertyKey[], message: string) => {
    findings.push(finding(rule, content.place(file, path), message));
  };
  const taken = new Map<string, string>();
  const sections = content.sections.filter(({ slug }, index) =>
    claim(slug, sectionPath(slug), 'sections.yaml', [index, 'slug'], taken, report),
  );
  const standing = [...content.standing.values()].filter(({ slug }) =>
    claim(slug, standingPath(slug), `pages/${slug}.md`, [], taken, report),
  );
  const pending = new Set(content.stories.filter((story) => isPending(story, now)).map(({ file }) => file));
  claimStories(content, pending, taken, report);
  claimRedirects(content, pending, taken, report);
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

/**
 * Drafts, embargoes, and stories that never were public and can't be as they stand. They give way to public
 * stories: they can still be renamed, and no reader would miss them.
 */
function isPending(story: Story, now: Date): boolean {
  if (story.outline?.status === 'withdrawn') return false;
  return isTakenAway(story, now) || (story.current === null && story.kept() === null);
}

function claimStories(
  content: Content,
  pending: ReadonlySet<string>,
  taken: Map<string, string>,
  report: Report,
): void {
  const claimants = new Map<string, Story[]>();
  for (const story of content.stories) {
    const section = story.outline?.section;
    if (section !== undefined && reservedSlugs.has(section)) {
      const message = `Unexpected section “${section}”: /${section} is an address of the program itself. Move the story to another section.`;
      report('reserved-slug', story.file, ['section'], message);
      continue;
    }
    for (const path of pathsOf(story, pending)) {
      claimants.set(path, [...(claimants.get(path) ?? []), story]);
    }
  }
  for (const [path, stories] of claimants) {
    const open = stories.filter(({ file }) => !pending.has(file));
    taken.set(path, (open[0] ?? stories[0])?.file ?? '');
    if (stories.length === 1) continue;
    for (const story of open.length === 1 ? stories.filter((story) => story !== open[0]) : stories) {
      const others = stories.filter((other) => other !== story).map(({ file }) => file);
      const message = `Unexpected address ${decodeURI(path)}: ${others.join(' and ')} has it too. Give one of them another “slug” or “section”.`;
      report('address-taken', story.file, ['slug'], message);
    }
  }
}

/** The address that a story's file asks for; where it became wrong, also the one that it is still public at. */
function pathsOf(story: Story, pending: ReadonlySet<string>): ReadonlySet<string> {
  const { outline, current, file } = story;
  const kept = current === null && !pending.has(file) ? story.kept() : null;
  return new Set(
    [outline, kept].flatMap((version) =>
      version?.section === undefined || version.slug === ''
        ? []
        : [articlePath(version.section, version.slug)],
    ),
  );
}

/** Public stories come first: an old path that readers follow doesn't give way to a draft. */
function claimRedirects(
  { stories }: Content,
  pending: ReadonlySet<string>,
  taken: ReadonlyMap<string, string>,
  report: Report,
): void {
  const redirects = new Map<string, string>();
  const open = stories.filter(({ file }) => !pending.has(file));
  for (const { file, current } of [...open, ...stories.filter(({ file }) => pending.has(file))]) {
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
      } else if (owner !== undefined && owner !== file && pending.has(owner) && !pending.has(file)) {
        report(
          'address-taken',
          owner,
          ['slug'],
          `Unexpected address ${old}: it is an old path of ${file}, which redirects from it. Give the story another “slug”, or delete the path there.`,
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
