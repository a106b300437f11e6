import type { BlockSchemas } from './block.ts';
import type { Body } from './body/tree.ts';
import { blocksOf } from './body/tree.ts';
import { weakSections, weakTheme } from './contrast.ts';
import type { Facts } from './facts.ts';
import { type Finding, finding, type Place } from './finding.ts';
import { checkPhoto, missingFile } from './photo.ts';
import type { AnyTextRecord } from './read.ts';
import type { Article } from './records/article.ts';
import type { Author } from './records/author.ts';
import type { Front } from './records/front.ts';
import type { Post } from './records/post.ts';
import type { Rule } from './rules.ts';
import { field, type Located } from './yaml.ts';

/** What records may refer to besides the facts: which slugs there are. */
export interface Known extends Facts {
  readonly schemas: BlockSchemas;
  readonly sectionSlugs: readonly string[];
  hasStory(slug: string): boolean;
  hasStanding(slug: string): boolean;
  hasTopic(name: string): boolean;
}

/** What one record says of other records and files that isn't so. Fields of a wrong shape say nothing. */
export function checkReferences(record: AnyTextRecord, known: Known): readonly Finding[] {
  return [...checkFields(record, known), ...checkBody(record.body ?? [], known)];
}

function checkFields(record: AnyTextRecord, known: Known): readonly Finding[] {
  const { located } = record;
  if (located === null || record.seen === null) return [];
  const report = reporter(located);
  switch (record.kind) {
    case 'story':
      return checkStory(record.seen, report, known);
    case 'site':
      return [
        ...fileMissing(report, ['logo'], record.seen.logo, known),
        ...weakTheme(record.seen).map(({ path, message }) => report('weak-contrast', path, message)),
        ...Object.entries(record.seen.policies).flatMap(([policy, slug]) =>
          slug === undefined || known.hasStanding(slug)
            ? []
            : [
                report(
                  'unknown-page',
                  ['policies', policy],
                  `Unexpected page “${slug}”, expected the name of a file pages/${slug}.md.`,
                ),
              ],
        ),
      ];
    case 'front':
      return checkFront(record.seen, located, known);
    case 'author':
      return [
        ...fileMissing(report, ['photo'], record.seen.photo, known),
        ...unreachable(record.seen, report),
      ];
    case 'post':
      return checkPost(record.seen, [], report, known);
    case 'sections':
      return weakSections(record.seen, known.site).map(({ path, message }) =>
        report('weak-contrast', path, message),
      );
    case 'standing':
    case 'style':
      return [];
  }
}

type Report = (rule: Rule, path: readonly PropertyKey[], message: string) => Finding;

function reporter(located: Located): Report {
  return (rule, path, message) => finding(rule, located.place(path), message);
}

function fileMissing(
  report: Report,
  path: readonly PropertyKey[],
  file: string | undefined,
  known: Known,
): Finding[] {
  if (file === undefined || known.media(file) !== undefined) return [];
  return [report('missing-file', path, missingFile('', file).message)];
}

function sectionUnknown(
  report: Report,
  path: readonly PropertyKey[],
  section: string,
  { sectionSlugs }: Known,
): Finding[] {
  if (sectionSlugs.includes(section)) return [];
  const expected = sectionSlugs.length > 0 ? `one of ${sectionSlugs.join(', ')}` : 'sections.yaml to name it';
  const message = `Unexpected section “${section}”, expected ${expected}. Correct it, or add the section to sections.yaml.`;
  return [report('unknown-section', path, message)];
}

function checkStory(article: Article, report: Report, known: Known): readonly Finding[] {
  return [
    ...checkPublication(article, report),
    ...sectionUnknown(report, ['section'], article.section, known),
    ...article.authors.flatMap((slug, index) =>
      known.author(slug) !== undefined
        ? []
        : [
            report(
              'unknown-author',
              ['authors', index],
              `Unexpected author “${slug}”, expected the name of a file authors/${slug}.yaml that is without error.`,
            ),
          ],
    ),
    ...(article.authors.length === 0 && article.byline === undefined
      ? [
          report(
            'missing-byline',
            ['authors'],
            'Missing “authors”, expected a list of author slugs, or a “byline” for an agency’s text.',
          ),
        ]
      : []),
    ...article.related.flatMap((slug, index) =>
      known.hasStory(slug)
        ? []
        : [
            report(
              'unknown-story',
              ['related', index],
              `Unexpected story “${slug}”, expected the slug of a story. It is left out.`,
            ),
          ],
    ),
    ...(article.translates === undefined || known.hasStory(article.translates)
      ? []
      : [
          report(
            'unknown-story',
            ['translates'],
            `Unexpected story “${article.translates}”, expected the slug of the story that this one translates. It is left out.`,
          ),
        ]),
    ...(article.lead === undefined
      ? []
      : checkPhoto(article.lead, known).map(({ rule, attribute, message }) =>
          report(rule, attribute === undefined ? ['lead'] : ['lead', attribute], message),
        )),
    ...fileMissing(report, ['share', 'image'], article.share?.image, known),
  ];
}

/** Said once, of the author, and not of each story: the desk shows it beside all that they wrote. */
function unreachable(author: Omit<Author, 'slug'>, report: Report): Finding[] {
  const { email, phone, signal, pgp, social } = author;
  if ([email, phone, signal, pgp, ...Object.values(social)].some((way) => way !== undefined)) return [];
  const message =
    'Missing way to reach the author, expected “email”, “phone”, “signal”, “pgp” or “social”. Without one no contact box stands below their stories.';
  return [report('unreachable-author', ['name'], message)];
}

function checkPost(
  post: Post,
  path: readonly PropertyKey[],
  report: Report,
  known: Known,
): readonly Finding[] {
  const { author, media, quoted } = post;
  return [
    ...fileMissing(report, [...path, 'author', 'avatar', 'src'], author.avatar?.src, known),
    ...media.flatMap(({ src, rights }, index) => {
      const at = [...path, 'media', index, 'src'];
      const unsaid = src !== undefined && rights === undefined;
      const message =
        'Missing “rights”, expected why the picture may be shown here: who allowed it, or which law does. Until then readers see its description.';
      return [
        ...fileMissing(report, at, src, known),
        ...(unsaid ? [report('missing-rights', at, message)] : []),
      ];
    }),
    ...(quoted === undefined ? [] : checkPost(quoted, [...path, 'quoted'], report, known)),
  ];
}

function checkPublication(article: Article, report: Report): readonly Finding[] {
  const findings: Finding[] = [];
  if (article.status === 'published' && article.published === undefined) {
    const message = 'Missing “published”, expected the date and time with offset at which the story appears.';
    findings.push(report('missing-published', ['status'], message));
  }
  if (article.status === 'withdrawn' && article.withdrawn === undefined) {
    const message =
      'Missing “withdrawn”, expected the reason, which readers are told at the story’s address.';
    findings.push(report('missing-reason', ['status'], message));
  }
  if (
    article.updated !== undefined &&
    article.published !== undefined &&
    article.updated < article.published
  ) {
    const message = 'Unexpected “updated” before “published”. Correct whichever is wrong.';
    findings.push(report('updated-before-published', ['updated'], message));
  }
  if (article.hold !== undefined) {
    const message = 'The story is on hold and can’t be published. Delete “hold” when its reason is gone.';
    findings.push(report('on-hold', ['hold'], message));
  }
  return findings;
}

function checkFront(front: Front, located: Located, known: Known): readonly Finding[] {
  const report = reporter(located);
  // A single pin may stand without a list around it.
  const pin = (index: number) =>
    locatedIsList(located, 'pins') ? ['pins', index, 'slug'] : ['pins', 'slug'];
  const story = (slug: string | undefined, path: readonly PropertyKey[]): Finding[] =>
    slug === undefined || known.hasStory(slug)
      ? []
      : [
          report(
            'unknown-story',
            path,
            `Unexpected story “${slug}”, expected the slug of a story. The newest story takes its place.`,
          ),
        ];
  return [
    ...story(front.lead, ['lead']),
    ...front.second.flatMap((slug, index) => story(slug, ['second', index])),
    ...front.pins.flatMap(({ slug }, index) => story(slug, pin(index))),
    ...front.strips.flatMap(({ section, topic }, index) => [
      ...(section === undefined ? [] : sectionUnknown(report, ['strips', index, 'section'], section, known)),
      ...(topic === undefined || known.hasTopic(topic)
        ? []
        : [
            report(
              'unknown-topic',
              ['strips', index, 'topic'],
              `Unexpected topic “${topic}”, expected one that a story names.`,
            ),
          ]),
    ]),
  ];
}

function locatedIsList({ value }: Located, name: string): boolean {
  return Array.isArray(field(value, name));
}

function checkBody(body: Body, known: Known): readonly Finding[] {
  return [...blocksOf(body)].flatMap((block) => {
    const problems = known.schemas.get(block.tag)?.check?.(block.attributes, known) ?? [];
    return problems.map(({ rule, attribute, message }) => {
      const place: Place = attribute === undefined ? block.place : (block.places[attribute] ?? block.place);
      return finding(rule, place, message);
    });
  });
}
