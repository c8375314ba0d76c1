import { chinese } from './chinese.ts';
import { dutch } from './dutch.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import type { LanguageWords } from './language.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';

/** Languages other than English that ADRs are read in; a word that two of them have means the same in both. */
export const languages: readonly LanguageWords[] = [
  german,
  french,
  spanish,
  portuguese,
  italian,
  dutch,
  polish,
  russian,
  chinese,
  japanese,
  korean,
];
