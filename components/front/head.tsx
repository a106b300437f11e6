import type { StoryModel } from '#lib/edition/models/story.ts';
import { classes } from '../look/classes.ts';
import { side as beside, lead as large, leadAlone } from '../picture/slots.ts';
import { Teaser } from '../story/teaser.tsx';
import { arrangeHead, hasPicture } from './arrange.ts';
import style from './head.module.css';
import { Row } from './row.tsx';

type Props = {
  readonly lead: StoryModel;
  readonly second: readonly StoryModel[];
  readonly within?: string | undefined;
  readonly today?: string | undefined;
};

/** The top of the front: the day's largest story and the second rank. */
export function Head({ lead, second, within, today }: Props) {
  const { shape, side, rows } = arrangeHead(lead, second);
  // One picture at the side is enough, and three stories are high enough without.
  const pictured = side.length < 3 ? side.find(hasPicture) : undefined;
  return (
    <div className={style.head}>
      <div className={classes(style.top, style[shape])}>
        <Teaser
          story={lead}
          rank="lead"
          level={2}
          picture
          slot={shape === 'alone' ? leadAlone : large}
          dek
          first
          within={within}
          today={today}
        />
        {side.length > 0 && (
          <div className={style.side}>
            {side.map((story) => (
              <Teaser
                key={story.path}
                story={story}
                rank="second"
                level={2}
                picture={story === pictured}
                slot={beside}
                dek={side.length < 3 || story === side[0]}
                within={within}
                today={today}
              />
            ))}
          </div>
        )}
      </div>
      {rows.map((row) => (
        <Row key={row[0]?.path} stories={row} level={2} within={within} today={today} />
      ))}
    </div>
  );
}
