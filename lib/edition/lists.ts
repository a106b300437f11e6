import type { Article } from '../content/records/article.ts';
import {
  archivePath,
  authorPath,
  authorsPath,
  frontPath,
  sectionPath,
  topicPath,
  topicsPath,
} from './address.ts';
import { periodsOf } from './archive.ts';
import type { Issue } from './issue.ts';
import { composeArchive, isListed } from './models/archive.ts';
import { composeAuthor, composeAuthors } from './models/author.ts';
import { composeFront } from './models/front.ts';
import { pageCount, storiesPerPage } from './models/listing.ts';
import { composeSection } from './models/section.ts';
import { composeTopic, composeTopics } from './models/topic.ts';
import { type Page, page } from './page.ts';

/** A page that shows stories in the order of time. */
export interface ListPage {
  readonly page: Page;
  /** All that the list has, newest first: one more moves every story on each of its pages. */
  readonly list: readonly Article[];
  /** Those that this page of the list shows. */
  readonly shown: readonly Article[];
}

/** Every page that lists stories, the front first. */
export function* listPages(issue: Issue, build: string): Generator<ListPage> {
  const { stories } = issue;
  const whole = (page: Page): ListPage => ({ page, list: stories, shown: stories });
  yield whole(page('front', frontPath, build, () => composeFront(issue)));
  yield whole(page('authors', authorsPath, build, () => composeAuthors(issue)));
  yield whole(page('topics', topicsPath, build, () => composeTopics(issue)));
  for (const section of issue.sections) {
    yield* divided(issue.bySection.get(section.slug), (number) =>
      page('section', sectionPath(section.slug, number), build, () => composeSection(section, number, issue)),
    );
  }
  for (const author of issue.authors) {
    yield* divided(issue.byAuthor.get(author.slug), (number) =>
      page('author', authorPath(author.slug, number), build, () => composeAuthor(author, number, issue)),
    );
  }
  for (const topic of issue.topics.values()) {
    yield* divided(topic.stories, (number) =>
      page('topic', topicPath(topic.slug, number), build, () => composeTopic(topic, number, issue)),
    );
  }
  for (const period of periodsOf(issue.archive)) {
    const make = (number: number): Page =>
      page('archive', archivePath(period.when, number), build, () => composeArchive(period, number, issue));
    if (isListed(period)) yield* divided(period.stories, make);
    else yield { page: make(1), list: period.stories, shown: period.stories };
  }
}

function* divided(list: readonly Article[] = [], make: (number: number) => Page): Generator<ListPage> {
  for (let number = 1; number <= pageCount(list.length); number++) {
    const shown = list.slice((number - 1) * storiesPerPage, number * storiesPerPage);
    yield { page: make(number), list, shown };
  }
}
