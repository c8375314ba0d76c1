import { Link } from 'wouter';
import type { LintFinding } from '../../../shared/ipc/adr-check-contract.ts';
import { checkText as text } from '../../text/adr-check.ts';
import { Button } from '../../ui/button.tsx';
import { adrPath } from '../paths.ts';
import styles from './finding-list.module.css';
import type { FileFindings } from './findings-by-file.ts';

interface Props {
  readonly repository: string;
  readonly files: readonly FileFindings[];
  readonly onFix: (finding: LintFinding) => void;
  /** @param file path of an ADR whose number is one of the findings. */
  readonly onRenumber: (file: string) => void;
}

/** Rules whose findings another number mends. */
const aboutNumbers = new Set(['duplicate-number', 'number-gap']);

/** Findings by file and line, each with its reason and, where it is safe, its fix. */
export function FindingList({ repository, files, onFix, onRenumber }: Props) {
  return (
    <ol className={styles.files} aria-label={text.findings}>
      {files.map(({ file, findings }) => (
        <li key={file}>
          <Link href={adrPath(repository, file)} className={styles.file}>
            {file}
          </Link>
          <ul className={styles.findings}>
            {findings.map((finding, index) => (
              <li key={`${index}`} className={styles.finding}>
                <span className={`${styles.line} num`}>{text.line(finding.line)}</span>
                <div className={styles.what}>
                  <p>{finding.message}</p>
                  <p className={styles.why}>
                    {finding.why} <code>{finding.rule}</code>
                  </p>
                </div>
                <Mend finding={finding} onFix={onFix} onRenumber={onRenumber} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

interface MendProps extends Pick<Props, 'onFix' | 'onRenumber'> {
  readonly finding: LintFinding;
}

function Mend({ finding, onFix, onRenumber }: MendProps) {
  if (finding.fix !== null)
    return (
      <span className={styles.fix}>
        <Button onPress={() => onFix(finding)}>{text.fix(finding.fix)}</Button>
      </span>
    );
  if (aboutNumbers.has(finding.rule))
    return (
      <span className={styles.fix}>
        <Button onPress={() => onRenumber(finding.file)}>{text.renumber.open}</Button>
      </span>
    );
  return <span className={styles.hand}>{text.byHand}</span>;
}
