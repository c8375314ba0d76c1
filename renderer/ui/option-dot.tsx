import styles from './option-dot.module.css';

/** The mark of an option in its colour, 0 to 11; the last four repeat the first with a hatch. */
export function OptionDot({ colour }: { readonly colour: number }) {
  return <span aria-hidden className={`${styles.dot} ${colour > 7 ? styles.hatched : ''}`} data-colour={colour} />;
}
