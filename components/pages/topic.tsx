'use client';

import { topicsPath } from '#lib/edition/address.ts';
import type { TopicModel } from '#lib/edition/models/topic.ts';
import { say } from '#lib/words/words.ts';
import { Heading } from '../lists/heading.tsx';
import { Listing } from '../lists/listing.tsx';
import page from '../lists/page.module.css';
import { classes } from '../look/classes.ts';
import { Shell } from '../shell/shell.tsx';

export function TopicPage({ model }: { readonly model: TopicModel }) {
  const { furniture, path, name, listing } = model;
  const { language } = furniture;
  const { number, pages, total } = listing;
  return (
    <Shell furniture={furniture} current={topicsPath} path={path}>
      <div className={classes(page.page, page.narrow)}>
        <Heading
          title={name}
          note={
            number === 1
              ? say(language, 'stories', { count: total })
              : say(language, 'page-of', { page: number, pages })
          }
        />
        <Listing listing={listing} language={language} />
      </div>
    </Shell>
  );
}
