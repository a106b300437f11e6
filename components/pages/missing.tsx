'use client';

import { frontPath, topicsPath } from '#lib/edition/address.ts';
import type { MissingModel } from '#lib/edition/models/absent.ts';
import { say } from '#lib/words/words.ts';
import { Latest } from '../front/latest.tsx';
import { Heading } from '../lists/heading.tsx';
import page from '../lists/page.module.css';
import { Shell } from '../shell/shell.tsx';
import style from './absent.module.css';

/** At an address where nothing stands: where to go on from here. */
export function MissingPage({ model }: { readonly model: MissingModel }) {
  const { furniture, latest } = model;
  const { language } = furniture;
  return (
    <Shell furniture={furniture}>
      <div className={page.page}>
        <Heading title={say(language, 'missing-title')} description={say(language, 'missing-text')}>
          <p className={style.help}>
            <a href={frontPath}>{say(language, 'home')}</a> <a href={topicsPath}>{say(language, 'topics')}</a>
          </p>
        </Heading>
        {latest.length > 0 && <Latest title={say(language, 'missing-help')} stories={latest} />}
      </div>
    </Shell>
  );
}
