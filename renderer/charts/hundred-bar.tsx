import { along } from './shades.ts';
import styles from './hundred-bar.module.css';

interface Props {
  readonly label: string;
  /** Shares in [0, 1] that sum to 1, each with the colour of its option. */
  readonly parts: readonly {
    readonly key: string;
    readonly colour: number;
    readonly text: string;
    readonly share: number;
  }[];
}

/** Below this share there is no room for words in a part; they stand beside the bar anyway. */
const roomForWords = 0.24;

/** A whole as one bar of its shares. */
export function HundredBar({ label, parts }: Props) {
  return (
    <div className={styles.bar} role="img" aria-label={label}>
      {parts
        .filter(({ share }) => share > 0)
        .map(({ key, colour, text, share }) => (
          <span
            key={key}
            className={styles.part}
            data-colour={colour}
            data-hatched={colour > 7}
            style={{ width: along(share) }}
            title={text}
          >
            {share >= roomForWords ? <span>{text}</span> : null}
          </span>
        ))}
    </div>
  );
}
