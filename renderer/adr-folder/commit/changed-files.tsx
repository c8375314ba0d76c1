import type { ChangedAdr } from '../../../shared/ipc/adr-commit-contract.ts';
import { adrCommitText as text } from '../../text/adr-commit.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import styles from './commit.module.css';

interface Props {
  readonly files: readonly ChangedAdr[];
  /** Number of those that are not listed. */
  readonly more: number;
  /** Paths of those that are to be committed. */
  readonly ticked: readonly string[];
  readonly onTick: (ticked: readonly string[]) => void;
}

/** The ADRs that could be committed, to be ticked. */
export function ChangedFiles({ files, more, ticked, onTick }: Props) {
  if (files.length === 0) return <p className="muted">{text.noFiles}</p>;
  return (
    <>
      <ul className={styles.files} aria-label={text.files}>
        {files.map(({ path, number, title, change, written }) => (
          <li key={path}>
            <Checkbox
              isSelected={ticked.includes(path)}
              onChange={(isTicked) => onTick(isTicked ? [...ticked, path] : ticked.filter((other) => other !== path))}
            >
              <span className={styles.name}>{text.adr(number, title)}</span>
              <span className={styles.about}>
                {path} · {written ? `${text.change[change]}, ${text.written}` : text.change[change]}
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="muted">{text.more(more)}</p> : null}
    </>
  );
}
