import DOMPurify, { type Config, type DOMPurify as Purifier } from 'dompurify';
import { Marked, type Tokens } from 'marked';

/** What markdown may turn into. Not here: images (nothing is fetched), forms, styles, ids, scripts. */
const allowed = {
  ALLOWED_TAGS:
    'h1 h2 h3 h4 h5 h6 p br hr blockquote pre code ul ol li em strong del sub sup a table thead tbody tr th td'.split(
      ' ',
    ),
  ALLOWED_ATTR: ['href', 'title', 'align', 'start'],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|#)/iu,
  // Else the pattern for addresses would be asked of these too.
  ADD_URI_SAFE_ATTR: ['align', 'start'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
} satisfies Config;

/** Where images of repositories come from; see `electron/repository-images.ts`. */
const imagesOfRepositories = 'app://repository/';

/** In a text of a repository images may be as well, from the one address that `Places` gives them. */
const allowedInPlace: Config = {
  ...allowed,
  ALLOWED_TAGS: [...allowed.ALLOWED_TAGS, 'img'],
  ALLOWED_ATTR: [...allowed.ALLOWED_ATTR, 'src', 'alt', 'width', 'height'],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|#|app:\/\/repository\/)/iu,
  ADD_URI_SAFE_ATTR: [...allowed.ADD_URI_SAFE_ATTR, 'alt', 'width', 'height'],
};

/** What addresses in a text that lies in a repository become. */
export interface Places {
  /** The address in the app that a link leads to, with `#`; null where it leads to no place in it. */
  readonly link: (href: string) => string | null;
  /** Where an image is served; null for one that is not in the repository. */
  readonly image: (src: string) => string | null;
}

/**
 * Markdown of unknown origin as HTML that is safe to show.
 * @param headingOffset levels by which headings are lowered, so that they fit below those of the page.
 * @param places of a text in a repository; without them there are neither images nor links into the app.
 */
export function sanitizedHtml(markdown: string, headingOffset: number, places: Places | null = null): string {
  const marked = new Marked({
    async: false,
    gfm: true,
    renderer: {
      checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
      ...(places ? {} : { image: ({ text }) => escaped(text) }),
    },
    walkTokens: (token) => {
      if (token.type === 'heading') token.depth = Math.min(6, (token as Tokens.Heading).depth + headingOffset);
    },
  });
  const html = marked.parse(markdown) as string;
  return places ? sanitizedInPlace(html, places) : DOMPurify.sanitize(html, allowed);
}

let purifier: Purifier | null = null;

/** Addresses become places before they are judged, whether they stood in Markdown or in HTML. */
function sanitizedInPlace(html: string, places: Places): string {
  purifier ??= DOMPurify(window);
  purifier.addHook('uponSanitizeAttribute', (element, attribute) => {
    const { attrName, attrValue } = attribute;
    const isImage = element.nodeName === 'IMG';
    if (attrName === 'src') {
      const served = isImage ? places.image(attrValue) : null;
      attribute.attrValue = served ?? '';
      attribute.keepAttr = served?.startsWith(imagesOfRepositories) ?? false;
    } else if (attrName === 'href') {
      attribute.attrValue = places.link(attrValue) ?? attrValue;
      attribute.keepAttr = !attribute.attrValue.toLowerCase().startsWith('app:');
    } else if (attrName === 'width' || attrName === 'height') {
      attribute.keepAttr = isImage && /^\d{1,4}$/.test(attrValue);
    }
  });
  purifier.addHook('afterSanitizeAttributes', (element) => {
    if (element.nodeName !== 'IMG') return;
    const alt = element.getAttribute('alt') ?? '';
    element.setAttribute('alt', alt);
    // Of an image that is not served there is only what it shows in words.
    if (!element.hasAttribute('src')) element.replaceWith(alt);
  });
  try {
    return purifier.sanitize(html, allowedInPlace);
  } finally {
    purifier.removeAllHooks();
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
