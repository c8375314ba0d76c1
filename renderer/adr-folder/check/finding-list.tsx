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
}

/** Findings by file and line, each with its reason and, where it is safe, its fix. */
export function FindingList({ repository, files, onFix }: Props) {
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
                {finding.fix === null ? (
                  <span className={styles.hand}>{text.byHand}</span>
                ) : (
                  <span className={styles.fix}>
                    <Button onPress={() => onFix(finding)}>{text.fix(finding.fix)}</Button>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
