import type { ReactNode } from 'react';
import style from './facts.module.css';

/** Short facts in a line, parted by points; where the line breaks no point is left at its end or beginning. */
export function Facts({ facts }: { readonly facts: readonly ReactNode[] }) {
  return (
    <p className={style.facts}>
      <span>
        {facts.map((fact, index) => {
          const key = `${index}`;
          return <span key={key}>{fact} </span>;
        })}
      </span>
    </p>
  );
}
