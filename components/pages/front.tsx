'use client';

import type { FrontModel } from '#lib/edition/models/front.ts';
import { say } from '#lib/words/words.ts';
import { arrangeStrips } from '../front/arrange.ts';
import { Head } from '../front/head.tsx';
import { Latest } from '../front/latest.tsx';
import { Strip } from '../front/strip.tsx';
import { classes } from '../look/classes.ts';
import { FirstPaint } from '../shell/first-paint.tsx';
import { Shell } from '../shell/shell.tsx';
import style from './front.module.css';

export function FrontPage({ model }: { readonly model: FrontModel }) {
  const { furniture, path, today, lead, second, strips, latest } = model;
  return (
    <Shell furniture={furniture} today={today} path={path} long>
      <div className={style.front}>
        {lead === null ? (
          <p className={style.empty}>{say(furniture.language, 'no-stories')}</p>
        ) : (
          <Head lead={lead} second={second} today={today.iso} />
        )}
        <FirstPaint />
        {arrangeStrips(strips).map((band) => (
          <div
            key={band.strips[0]?.strip.path}
            className={classes(style.band, style[band.strips[0]?.shape ?? ''])}
          >
            {band.strips.map(({ strip, shape }) => (
              <Strip key={strip.path} strip={strip} shape={shape} today={today.iso} />
            ))}
          </div>
        ))}
        {latest.length > 0 && (
          <Latest title={say(furniture.language, 'latest')} stories={latest} today={today.iso} />
        )}
      </div>
    </Shell>
  );
}
