import { More } from '../../charts/figure.tsx';
import { figureText } from '../../text/figure.ts';
import { unbroken } from '../../text/numbers.ts';

/** How something is computed, in paragraphs. */
export function HowText({ how }: { readonly how: readonly string[] }) {
  return how.map((paragraph, index) => <p key={index}>{unbroken(paragraph)}</p>);
}

/** The same, to be opened under what is no figure by itself. */
export function How({ how }: { readonly how: readonly string[] }) {
  return (
    <More title={figureText.how}>
      <HowText how={how} />
    </More>
  );
}
