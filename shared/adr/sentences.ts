import { oneLine } from './markdown-inline.ts';

/** First words that are no names, so that a sentence which begins with one can go on after `because`. */
const ordinary =
  /^(A|An|The|It|Its|It's|This|That|These|Those|There|They|Their|We|We're|We've|Our|Both|All|No|None|Not|Only|Most|Many|Some|Every|Each|In|On|At|By|For|From|With|Without|To|As|If|When|While|Where|Since|After|Before|Because|Existing|Everyone|Nobody|One|Two|Three|Less|More|Few|Fewer|Easy|Hard|Good|Bad|Better|Best|Worse|Strong|Weak|Fast|Slow|Everything|Nothing|Something|Anything|Much|Such|You|Your|He|She|His|Her|What|Which|Who|How|Having|Being|Any|Other|Another|Same|Still|Even|Almost|Nearly|Once|Until|Through|Under|Over|Between|Within|Then|Here|Now|Today|Already|Small|Large|Big|New|Old|Simple|Mature|Built-in|Well|Very|Too|Several|First|Second|Three|Four|Five|Knowledge|Performance|Security)(?=[\s,])/;

/** A text as it goes on after a word such as `because`: without that word of its own and without a capital that only began the sentence. */
export function continuing(text: string): string {
  const line = oneLine(text).replace(/^((good|bad|neutral)\s*,\s*)?because(?=[\s,:])[\s,:]*/i, '');
  return line.replace(ordinary, (word) => word.toLowerCase());
}

/** A text without the stop that ends it, so that something can follow. */
export function withoutStop(text: string): string {
  return text.replace(/(?<!\.)[.;,:]$/, '');
}

/** A text that ends as a sentence does. */
export function sentence(text: string): string {
  return /[.!?…]["”')]?$/.test(text) ? text : `${withoutStop(text)}.`;
}
