import type { Metadata } from 'next';
import { FrontPage } from '#components/pages/front.tsx';
import { describe } from '#lib/share/describe.ts';
import { ask } from '../ask.ts';
import { metadata } from '../metadata.ts';

export function generateMetadata(): Metadata {
  return metadata(describe(ask('/', 'front')));
}

export default function FrontRoute() {
  return <FrontPage model={ask('/', 'front').model} />;
}
