'use client';

import type { DeskModel } from '#lib/edition/models/desk.ts';
import { say } from '#lib/words/words.ts';
import { DeskChanges } from './changes.tsx';
import style from './desk.module.css';
import { DeskList } from './list.tsx';
import { DeskPlatforms } from './platforms/platforms.tsx';
import { SignIn } from './sign-in.tsx';
import { DeskStory } from './story.tsx';
import { deskTitle } from './title.ts';

/** A page of the desk: a line that says where one is, and below it what one came for. */
export function DeskPage({ model }: { readonly model: DeskModel }) {
  const { furniture, view, form } = model;
  const { language, name } = furniture;
  const signedIn = view !== 'sign-in' && form !== '';
  return (
    <>
      <header className={style.bar}>
        <p className={style.name}>{signedIn ? <a href="/desk">{name}</a> : name}</p>
        <p className={style.where}>{say(language, 'desk')}</p>
        {signedIn && (
          <form method="post" action="/desk/sign-out">
            <input type="hidden" name="form" value={form} />
            <button type="submit" className={style.quiet}>
              {say(language, 'desk-sign-out')}
            </button>
          </form>
        )}
      </header>
      <main id="main" className={view === 'story' ? style.wide : style.main}>
        <View model={model} />
      </main>
    </>
  );
}

function View({ model }: { readonly model: DeskModel }) {
  switch (model.view) {
    case 'sign-in':
      return <SignIn model={model} />;
    case 'list':
      return <DeskList model={model} />;
    case 'story':
      return <DeskStory model={model} />;
    case 'cards':
      return <DeskPlatforms model={model} />;
    case 'changes':
      return <DeskChanges model={model} />;
    case 'missing':
    case 'over':
      return (
        <>
          <h1 className={style.title}>{deskTitle(model)}</h1>
          {model.view === 'over' && <p>{say(model.furniture.language, 'desk-share-over-text')}</p>}
        </>
      );
  }
}
