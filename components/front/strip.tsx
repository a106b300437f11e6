import type { StripModel } from '#lib/edition/models/front.ts';
import type { StoryModel } from '#lib/edition/models/story.ts';
import { classes } from '../look/classes.ts';
import { briefNarrow, briefWide, type Slot, strips } from '../picture/slots.ts';
import { Teaser } from '../story/teaser.tsx';
import { featureFirst, rows, type StripShape } from './arrange.ts';
import { Row } from './row.tsx';
import style from './strip.module.css';

const briefs: Partial<Record<StripShape, Slot>> = { wide: briefWide, narrow: briefNarrow };

type Props = { readonly strip: StripModel; readonly shape: StripShape; readonly today: string };

/** A section or topic on the front, under its name. */
export function Strip({ strip, shape, today }: Props) {
  const { name, path, section, stories } = strip;
  return (
    <section className={classes(style.strip, style[shape], 'below')} data-section={section ?? undefined}>
      <h2 className={style.name}>
        <a href={path}>{name}</a>
      </h2>
      <Stories stories={stories} shape={shape} within={section ?? undefined} today={today} />
    </section>
  );
}

type StoriesProps = Omit<Props, 'strip'> & {
  readonly stories: readonly StoryModel[];
  readonly within: string | undefined;
};

function Stories({ stories, shape, within, today }: StoriesProps) {
  switch (shape) {
    case 'columns':
    case 'words':
    case 'opinion':
      return rows(stories, 4).map((row) => (
        <Row key={row[0]?.path} stories={row} level={3} within={within} today={today} />
      ));
    case 'single':
    case 'pair':
    case 'wide':
    case 'narrow':
    case 'feature':
    case 'mirrored': {
      const [first, ...others] = featureFirst(stories);
      if (first === undefined) return null;
      return (
        <div className={style.stories}>
          <Teaser
            story={first}
            rank={shape === 'single' || shape === 'pair' ? 'across' : 'second'}
            level={3}
            picture
            slot={strips[shape]}
            dek
            within={within}
            today={today}
          />
          {others.length > 0 && (
            <div className={style.others}>
              {others.map((story) => (
                <Teaser
                  key={story.path}
                  story={story}
                  rank={shape === 'pair' ? 'second' : 'brief'}
                  level={3}
                  picture={shape !== 'pair'}
                  slot={briefs[shape]}
                  dek={shape !== 'narrow'}
                  within={within}
                  today={today}
                />
              ))}
            </div>
          )}
        </div>
      );
    }
    default:
      return shape satisfies never;
  }
}
