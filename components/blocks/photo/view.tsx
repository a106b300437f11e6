import type { PhotoModel } from '#lib/edition/models/photo.ts';
import type { ViewProps } from '../view.ts';
import { PhotoFigure } from './figure.tsx';

export function PhotoView({ model, language }: ViewProps<PhotoModel>) {
  return <PhotoFigure photo={model} language={language} />;
}
