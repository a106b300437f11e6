import { embedPath, storyOfEmbed } from './address.ts';
import { type Answer, page } from './page.ts';

/**
 * What stands at the address of a story's card for other sites: it goes with the story, moves with it, and isn't
 * listed anywhere. Undefined where there is no such story.
 */
export function embedAt(path: string, table: ReadonlyMap<string, Answer>, build: string): Answer | undefined {
  const of = storyOfEmbed(path);
  const answer = of === null ? undefined : table.get(of);
  switch (answer?.kind) {
    case 'redirect':
      return { ...answer, to: embedPath(answer.to) };
    case 'gone':
      return answer;
    case 'article':
      return page('embed', path, build, () => {
        const { furniture, headline, kicker, label, section, byline, published, picture } = answer.model;
        return {
          furniture,
          path,
          story: {
            path: answer.path,
            headline,
            ...(kicker === undefined ? {} : { kicker }),
            label,
            section,
            byline,
            published,
            ...(picture === undefined ? {} : { picture }),
            language: answer.model.language,
            direction: answer.model.direction,
          },
        };
      });
    default:
      return undefined;
  }
}
