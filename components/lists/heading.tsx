import type { ReactNode } from 'react';
import style from './heading.module.css';

type Props = {
  readonly title: string;
  readonly description?: string | undefined;
  /** Beside the title, small: how many stories, which page. */
  readonly note?: string | undefined;
  readonly children?: ReactNode;
};

/** The head of a page that lists things. */
export function Heading({ title, description, note, children }: Props) {
  return (
    <header className={style.heading}>
      <h1>{title}</h1>
      {description !== undefined && <p className={style.description}>{description}</p>}
      {note !== undefined && <p className={style.note}>{note}</p>}
      {children}
    </header>
  );
}
