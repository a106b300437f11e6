import type { StoryModel } from '#lib/edition/models/story.ts';
import { say } from '#lib/words/words.ts';
import { classes } from '../look/classes.ts';
import { briefWide, inRow } from '../picture/slots.ts';
import { Teaser } from '../story/teaser.tsx';
import style from './related.module.css';

type Props = { readonly stories: readonly StoryModel[]; readonly language: string };

export function Related({ stories, language }: Props) {
  if (stories.length === 0) return null;
  const few = stories.length < 3;
  const pictured = stories.every(({ picture }) => picture?.src != null);
  return (
    <aside className={classes(style.related, 'unprinted', 'below')} aria-label={say(language, 'related')}>
      <h2 className={style.title}>{say(language, 'related')}</h2>
      <div className={classes(style.stories, style[`of${stories.length}`])}>
        {stories.map((story) => (
          <Teaser
            key={story.path}
            story={story}
            rank={few ? 'brief' : 'third'}
            level={3}
            picture={pictured}
            silent
            slot={few ? briefWide : inRow(stories.length)}
          />
        ))}
      </div>
    </aside>
  );
}
