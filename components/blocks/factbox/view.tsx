import prose from '../../article/prose.module.css';
import type { ViewProps } from '../view.ts';
import type { FactboxModel } from './schema.ts';
import style from './style.module.css';

/** Its title is no heading: the outline of the story stays the story's own, wherever the box stands in it. */
export function FactboxView({ model, children }: ViewProps<FactboxModel>) {
  return (
    <aside className={style.factbox} aria-label={model.title}>
      <p className={style.title}>{model.title}</p>
      <div className={prose.prose}>{children}</div>
    </aside>
  );
}
