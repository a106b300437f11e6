import { ContactBox } from '../../article/contact-box.tsx';
import type { ViewProps } from '../view.ts';
import type { ContactBlockModel } from './schema.ts';

export function ContactView({ model }: ViewProps<ContactBlockModel>) {
  const { contact, language } = model;
  return contact === null ? null : <ContactBox contact={contact} language={language} />;
}
