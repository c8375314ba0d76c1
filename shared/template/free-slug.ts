import { keySchema } from '../decision/keys.ts';
import { slug } from '../text/slug.ts';

/** Characters of a key, see `keySchema`. */
const longest = 64;

/**
 * A key made of the words of a name that is not taken yet: `django-or-node-js`, then `django-or-node-js-2`.
 * @param fallback what it is made of where the name leaves nothing, as one in another script does.
 */
export function freeSlug(name: string, isTaken: (key: string) => boolean, fallback: string): string {
  const words = slug(name, longest) || fallback;
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : `-${count}`;
    const key = `${words.slice(0, longest - suffix.length)}${suffix}`;
    if (keySchema.safeParse(key).success && !isTaken(key)) return key;
  }
}
