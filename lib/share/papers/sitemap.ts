import type { SitemapModel } from '../../edition/models/sitemap.ts';
import { xmlDocument } from '../xml.ts';

const namespaces = {
  sitemap: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  image: 'http://www.google.com/schemas/sitemap-image/1.1',
  xhtml: 'http://www.w3.org/1999/xhtml',
  news: 'http://www.google.com/schemas/sitemap-news/0.9',
} as const;

/** A sitemap, an index of them (sitemaps.org), or Google's for news; with Google's extension for pictures. */
export function sitemap(model: SitemapModel): string {
  const { origin } = model;
  switch (model.sitemap) {
    case 'index': {
      const { root, end } = xmlDocument('sitemapindex', { namespaces: { '': namespaces.sitemap } });
      for (const { path, modified } of model.parts) {
        const part = root.ele('sitemap');
        part.ele('loc').txt(`${origin}${path}`);
        if (modified !== undefined) part.ele('lastmod').txt(modified);
      }
      return end();
    }
    case 'pages': {
      const { root, end } = xmlDocument('urlset', {
        namespaces: { '': namespaces.sitemap, image: namespaces.image, xhtml: namespaces.xhtml },
      });
      for (const { path, modified, images, translations } of model.urls) {
        const url = root.ele('url');
        url.ele('loc').txt(`${origin}${path}`);
        if (modified !== undefined) url.ele('lastmod').txt(modified);
        for (const { language, path: other } of translations)
          url.ele('xhtml:link', { rel: 'alternate', hreflang: language, href: `${origin}${other}` });
        // Google reads at most 1,000 of a page.
        for (const image of images.slice(0, 1000)) {
          const picture = url.ele('image:image');
          picture.ele('image:loc').txt(`${origin}${image}`);
        }
      }
      return end();
    }
    case 'news': {
      const { root, end } = xmlDocument('urlset', {
        namespaces: { '': namespaces.sitemap, news: namespaces.news },
      });
      for (const { path, headline, language, published } of model.urls) {
        const url = root.ele('url');
        url.ele('loc').txt(`${origin}${path}`);
        const news = url.ele('news:news');
        const publication = news.ele('news:publication');
        publication.ele('news:name').txt(model.publication);
        publication.ele('news:language').txt(newsLanguage(language));
        news.ele('news:publication_date').txt(published);
        news.ele('news:title').txt(headline);
      }
      return end();
    }
  }
}

/** ISO 639, two letters or three; Chinese alone has its two ways of writing told apart (Google's guideline). */
function newsLanguage(language: string): string {
  const { language: primary, script } = new Intl.Locale(language).maximize();
  if (primary === 'zh') return script === 'Hant' ? 'zh-tw' : 'zh-cn';
  return primary;
}
