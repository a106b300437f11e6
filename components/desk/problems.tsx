import type { ReactNode } from 'react';
import type { DeskProblems, Part } from '#lib/edition/models/desk.ts';
import { say } from '#lib/words/words.ts';
import style from './desk.module.css';
import { Entries } from './entries.tsx';
import { Findings } from './findings.tsx';

type Props = { readonly problems: DeskProblems; readonly language: string };

/** What stays wrong until somebody puts it in order, in the order in which readers are hurt by it. */
export function Problems({ problems, language }: Props) {
  const { kept, findings, posts, orphans, redirects } = problems;
  return (
    <section className={style.part}>
      <h2>
        {say(language, 'desk-problems')}{' '}
        <span className={style.count}>{kept.length + findings.length + posts.length}</span>
      </h2>
      <Entries entries={kept} language={language} />
      {(findings.length > 0 || kept.length === 0) && <Findings findings={findings} language={language} />}
      {posts.length > 0 && (
        <Fold title={say(language, 'desk-posts')} count={posts.length}>
          <Findings findings={posts} language={language} />
        </Fold>
      )}
      <Files title={say(language, 'desk-orphans')} part={orphans} language={language}>
        {(file) => (
          <li key={file} className={style.file}>
            <bdi>{file}</bdi>
          </li>
        )}
      </Files>
      <Files title={say(language, 'desk-redirects')} part={redirects} language={language}>
        {({ from, to, file }) => (
          <li key={`${file} ${from}`} className={style.file}>
            <bdi>{from}</bdi> → <bdi>{to}</bdi>
          </li>
        )}
      </Files>
    </section>
  );
}

type FilesProps<Of> = {
  readonly title: string;
  readonly part: Part<Of>;
  readonly language: string;
  readonly children: (one: Of) => ReactNode;
};

function Files<Of>({ title, part, language, children }: FilesProps<Of>) {
  if (part.count === 0) return null;
  const more = part.count - part.first.length;
  return (
    <Fold title={title} count={part.count}>
      <ul>{part.first.map(children)}</ul>
      {more > 0 && <p className={style.note}>{say(language, 'desk-more', { count: more })}</p>}
    </Fold>
  );
}

type FoldProps = { readonly title: string; readonly count: number; readonly children: ReactNode };

function Fold({ title, count, children }: FoldProps) {
  return (
    <details className={style.fold}>
      <summary>
        {title} <span className={style.count}>{count}</span>
      </summary>
      {children}
    </details>
  );
}
