import styles from './option-dot.module.css';

/** The mark of an option in its colour, by its place in the list (0 is first); options 9 to 12 are hatched. */
export function OptionDot({ index }: { readonly index: number }) {
  return <span aria-hidden className={`${styles.dot} ${index > 7 ? styles.hatched : ''}`} data-option={index} />;
}
