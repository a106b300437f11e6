import { isElement } from '../../content/body/tree.ts';
import type { Article } from '../../content/records/article.ts';
import { sayDay } from '../../dates.ts';
import { say } from '../../words/words.ts';
import type { Blocks, ComposedBody, ComposedNode, Elsewhere } from '../block.ts';
import { absolute, element, type Html, htmlText, paragraphs } from '../html.ts';
import type { Issue } from '../issue.ts';
import { bodyText, composeBody } from './body.ts';
import { composePhoto } from './photo.ts';
import type { StoryModel } from './story.ts';

/**
 * A story whole, as HTML that needs nothing of ours: what it must say first, its lead picture, its text, its
 * corrections.
 */
export function storyHtml(article: Article, story: StoryModel, issue: Issue): string {
  return htmlText(storyNodes(article, story, issue));
}

/** The same as data. */
export function storyNodes(article: Article, story: StoryModel, issue: Issue): Html {
  const { content, blocks, origin } = issue;
  const { language, label, byline } = story;
  const calendar = { ...issue.calendar, language };
  const elsewhere = { origin, language };
  const payer = new Intl.ListFormat(language).format(byline.map(({ name }) => name));
  const note =
    label === 'sponsored'
      ? say(language, 'sponsored-note', { byline: payer })
      : label === 'satire'
        ? say(language, 'satire-note')
        : null;
  const lead = blocks.get('photo')?.plain.html;
  return [
    ...(note === null
      ? []
      : [element('p', {}, element('strong', {}, say(language, `label-${label}`)), ` ${note}`)]),
    ...(article.lead === undefined || lead === undefined
      ? []
      : lead(composePhoto(article.lead, content) as never, [], elsewhere)),
    ...bodyHtml(composeBody(article.body, { ...content, language, calendar }, blocks), blocks, elsewhere),
    ...article.corrections.map(({ date, text }) =>
      element(
        'p',
        {},
        element('strong', {}, say(language, 'corrected', { date: sayDay(date, calendar).text })),
        ` ${text}`,
      ),
    ),
  ];
}

/** A composed body as HTML: Markdown's elements as they are, and each block as its plain.ts says. */
export function bodyHtml(body: ComposedBody, blocks: Blocks, elsewhere: Elsewhere): Html {
  return body.flatMap((node) => nodeHtml(node, blocks, elsewhere));
}

function nodeHtml(node: ComposedNode, blocks: Blocks, elsewhere: Elsewhere): Html {
  if (typeof node === 'string') return [node];
  const inner = bodyHtml(node.children, blocks, elsewhere);
  if (!isElement(node)) {
    const plain = blocks.get(node.block)?.plain;
    if (plain?.html !== undefined) return plain.html(node.model as never, inner, elsewhere);
    const text = plain?.text(node.model as never, bodyText(node.children, blocks)) ?? '';
    return paragraphs(text);
  }
  switch (node.element) {
    case 'a':
      return node.href === undefined || node.href === ''
        ? inner
        : [element('a', { href: absolute(node.href, elsewhere.origin) }, ...inner)];
    case 'ol':
      return [element('ol', { start: node.start }, ...inner)];
    case 'pre':
      return [element('pre', {}, element('code', {}, ...inner))];
    default:
      return [element(node.element, {}, ...inner)];
  }
}
