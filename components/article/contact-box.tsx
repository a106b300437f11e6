import type { ContactModel } from '#lib/edition/models/contact.ts';
import { say } from '#lib/words/words.ts';
import { classes } from '../look/classes.ts';
import { Portrait } from '../picture/portrait.tsx';
import style from './box.module.css';
import { Channels } from './channels.tsx';

type Props = { readonly contact: ContactModel; readonly language: string };

/** Who wrote this, in a sentence or two, and every way to reach them. */
export function ContactBox({ contact, language }: Props) {
  const { name, path, role, bio, portrait, channels } = contact;
  const lang = contact.language === language ? undefined : contact.language;
  const title = say(language, 'contact', { name });
  return (
    <aside className={classes(style.box, 'below')} aria-label={title}>
      {portrait !== undefined && <Portrait portrait={portrait} place="small" />}
      <div>
        <p className={style.title}>
          <a href={path} rel="author">
            <bdi>{name}</bdi>
          </a>
        </p>
        {role !== undefined && (
          <p className={style.role} lang={lang}>
            {role}
          </p>
        )}
      </div>
      <div className={style.rest}>
        {bio !== undefined && (
          <p className={style.bio} dir="auto" lang={lang}>
            {bio}
          </p>
        )}
        {channels.length > 0 && <p className={style.call}>{title}</p>}
        {channels.length > 0 && <Channels channels={channels} language={language} of="contact" />}
      </div>
    </aside>
  );
}
