import { TipBox } from '../../article/tip-box.tsx';
import type { ViewProps } from '../view.ts';
import type { TipBlockModel } from './schema.ts';

export function TipView({ model }: ViewProps<TipBlockModel>) {
  const { tip, language } = model;
  return tip === null ? null : <TipBox tip={tip} language={language} />;
}
