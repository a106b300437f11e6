'use client';

import type { GoneModel } from '#lib/edition/models/absent.ts';
import { say } from '#lib/words/words.ts';
import { Latest } from '../front/latest.tsx';
import { Heading } from '../lists/heading.tsx';
import page from '../lists/page.module.css';
import { Shell } from '../shell/shell.tsx';
import style from './absent.module.css';

/** At the address of a story that was taken back: that it was, and why. */
export function GonePage({ model }: { readonly model: GoneModel }) {
  const { furniture, path, reason, policy, latest } = model;
  const { language } = furniture;
  return (
    <Shell furniture={furniture} path={path}>
      <div className={page.page}>
        <Heading title={say(language, 'gone-title')} description={say(language, 'gone-text')}>
          {reason !== null && <p className={style.reason}>{say(language, 'gone-reason', { reason })}</p>}
          {policy !== undefined && (
            <p className={style.help}>
              <a href={policy}>{say(language, 'gone-policy')}</a>
            </p>
          )}
        </Heading>
        {latest.length > 0 && <Latest title={say(language, 'latest')} stories={latest} />}
      </div>
    </Shell>
  );
}
