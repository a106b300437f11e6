import type { BlockSchemas } from './block.ts';
import type { Body } from './body/tree.ts';
import { blocksOf } from './body/tree.ts';
import type { Facts } from './facts.ts';
import { type Finding, finding, type Place } from './finding.ts';
import { checkPhoto, missingFile } from './photo.ts';
import type { AnyTextRecord, TextRecord } from './read.ts';
import type { Article } from './records/article.ts';
import type { Rule } from './rules.ts';
import type { Located } from './yaml.ts';

/** What records may refer to besides the facts: which slugs there are. */
export interface Known extends Facts {
  readonly schemas: BlockSchemas;
  hasSection(slug: string): boolean;
  hasStory(slug: string): boolean;
  hasStanding(slug: string): boolean;
  hasTopic(name: string): boolean;
}

/** What one record says of other records and files that isn't so. The record is of the right shape. */
export function checkReferences(record: AnyTextRecord, known: Known): readonly Finding[] {
  const { located } = record;
  if (located === null || record.value === null) return [];
  const report = reporter(located);
  switch (record.kind) {
    case 'story':
      return [...checkStory(record, located, known), ...checkBody(record.value.body, known)];
    case 'standing':
      return checkBody(record.value.body, known);
    case 'site':
      return [
        ...fileMissing(report, ['logo'], record.value.logo, known),
        ...Object.entries(record.value.policies).flatMap(([policy, slug]) =>
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
      return checkFront(record, report, known);
    case 'author':
      return fileMissing(report, ['photo'], record.value.photo, known);
    case 'post':
      return [
        ...fileMissing(report, ['author', 'avatar', 'src'], record.value.author.avatar?.src, known),
        ...record.value.media.flatMap(({ src }, index) =>
          fileMissing(report, ['media', index, 'src'], src, known),
        ),
      ];
    case 'sections':
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

function checkStory(record: TextRecord<'story'>, located: Located, known: Known): readonly Finding[] {
  const report = reporter(located);
  const article = record.value;
  if (article === null) return [];
  return [
    ...checkPublication(article, report),
    ...(known.hasSection(article.section)
      ? []
      : [
          report(
            'unknown-section',
            ['section'],
            `Unexpected section “${article.section}”, expected a slug of sections.yaml.`,
          ),
        ]),
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
    ...(article.lead === undefined
      ? []
      : checkPhoto(article.lead, known).map(({ rule, attribute, message }) =>
          report(rule, attribute === undefined ? ['lead'] : ['lead', attribute], message),
        )),
    ...fileMissing(report, ['share', 'image'], article.share?.image, known),
  ];
}

function checkPublication(article: Article, report: Report): readonly Finding[] {
  const findings: Finding[] = [];
  if (article.status === 'published' && article.published === undefined) {
    const message = 'Missing “published”, expected the date and time with offset at which the story appears.';
    findings.push(report('missing-published', ['published'], message));
  }
  if (article.status === 'withdrawn' && article.withdrawn === undefined) {
    const message =
      'Missing “withdrawn”, expected the reason, which readers are told at the story’s address.';
    findings.push(report('missing-reason', ['withdrawn'], message));
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

function checkFront(record: TextRecord<'front'>, report: Report, known: Known): readonly Finding[] {
  const front = record.value;
  if (front === null) return [];
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
    ...front.pins.flatMap(({ slug }, index) => story(slug, ['pins', index, 'slug'])),
    ...front.strips.flatMap(({ section, topic }, index) => [
      ...(section === undefined || known.hasSection(section)
        ? []
        : [
            report(
              'unknown-section',
              ['strips', index, 'section'],
              `Unexpected section “${section}”, expected a slug of sections.yaml.`,
            ),
          ]),
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

function checkBody(body: Body, known: Known): readonly Finding[] {
  return [...blocksOf(body)].flatMap((block) => {
    const problems = known.schemas.get(block.tag)?.check?.(block.attributes, known) ?? [];
    return problems.map(({ rule, attribute, message }) => {
      const place: Place = attribute === undefined ? block.place : (block.places[attribute] ?? block.place);
      return finding(rule, place, message);
    });
  });
}
