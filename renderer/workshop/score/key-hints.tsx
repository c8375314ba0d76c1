import styles from './key-hints.module.css';

interface Props {
  /** Keys, several with the word between them left out, and what they do. */
  readonly hints: readonly { readonly keys: readonly string[]; readonly text: string }[];
}

/** The keys that help here, for those who look for them. */
export function KeyHints({ hints }: Props) {
  return (
    <p className={styles.hints}>
      {hints.map(({ keys, text }) => (
        <span key={text}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {text}
        </span>
      ))}
    </p>
  );
}
