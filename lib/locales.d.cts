export const locales: typeof import('date-fns/locale');
