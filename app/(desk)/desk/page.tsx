import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DeskPage } from '#components/desk/page.tsx';
import { deskTitle } from '#components/desk/title.ts';
import { asking } from '#lib/edition/context.ts';

/** Under plain Next there is no desk: only our server knows who asks. */
function model() {
  const { page } = asking();
  if (page?.kind !== 'desk') notFound();
  return page.model;
}

export function generateMetadata(): Metadata {
  const shown = model();
  return {
    title: `${deskTitle(shown)} — ${shown.furniture.name}`,
    robots: { index: false, follow: false },
    icons: { icon: '/icon.svg' },
  };
}

export default function DeskRoute() {
  return <DeskPage model={model()} />;
}
