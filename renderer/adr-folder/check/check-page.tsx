import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { LintFinding } from '../../../shared/ipc/adr-check-contract.ts';
import { call } from '../../session/call.ts';
import { checkText as text } from '../../text/adr-check.ts';
import { adrText } from '../../text/adr-folder.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { AdrViews } from '../adr-views.tsx';
import { CommitAdrs } from '../commit/commit-adrs.tsx';
import { overviewQuery } from '../overview-query.ts';
import { RepositoryPlace } from '../repository-place.tsx';
import { adrQueries } from '../use-repository-changes.ts';
import styles from './check-page.module.css';
import { FindingList } from './finding-list.tsx';
import { findingsByFile, ruleCounts } from './findings-by-file.ts';
import { FixDialog } from './fix-dialog.tsx';
import { RenumberDialog } from './renumber-dialog.tsx';

interface Props {
  readonly repository: string;
  /** False while an ADR is shown in its place. */
  readonly isShown: boolean;
}

/** The page draws so many findings at once. */
const findingsTogether = 200;

const anyRule = '';

/** What is wrong in the ADRs of a repository and between them. */
export function CheckPage({ repository, isShown }: Props) {
  const overview = useQuery(overviewQuery(repository));
  const lint = useQuery({
    queryKey: [...adrQueries.content(repository), 'lint'],
    queryFn: () => call('adr:lint', { repository }),
    enabled: isShown,
    gcTime: 10_000,
  });
  // Undefined while nothing is to be mended, null for all that is safe.
  const [fixing, setFixing] = useState<LintFinding | null | undefined>(undefined);
  // Undefined while nothing is renumbered, null for an ADR that is to be picked.
  const [renumbering, setRenumbering] = useState<string | null | undefined>(undefined);
  return (
    <Page
      title={overview.data?.repository.name ?? adrText.title}
      actions={
        isShown ? (
          <>
            <Button onPress={() => setRenumbering(null)}>{text.renumber.open}</Button>
            <CommitAdrs repository={repository} />
          </>
        ) : null
      }
    >
      <div className={styles.page}>
        <RepositoryPlace repository={repository} />
        <AdrViews repository={repository} current="check" />
        {lint.isError ? (
          <Notice kind="error" actions={<Button onPress={() => void lint.refetch()}>{adrText.tryAgain}</Button>}>
            {text.cannotCheck(lint.error.message)}
          </Notice>
        ) : null}
        {lint.isPending ? <p className="muted">{text.loading}</p> : null}
        {lint.data?.notes.map((note) => (
          <Notice key={note} kind="warn">
            {note}
          </Notice>
        ))}
        {lint.data ? (
          <Found repository={repository} {...lint.data} onFix={setFixing} onRenumber={setRenumbering} />
        ) : null}
      </div>
      {fixing === undefined ? null : (
        <FixDialog
          repository={repository}
          finding={fixing}
          onClose={() => setFixing(undefined)}
          onWritten={() => void lint.refetch()}
        />
      )}
      {renumbering === undefined ? null : (
        <RenumberDialog
          repository={repository}
          file={renumbering}
          onClose={() => setRenumbering(undefined)}
          onWritten={() => void lint.refetch()}
        />
      )}
    </Page>
  );
}

interface FoundProps {
  readonly repository: string;
  readonly findings: readonly LintFinding[];
  readonly files: number;
  readonly unread: number;
  readonly onFix: (finding: LintFinding | null) => void;
  readonly onRenumber: (file: string) => void;
}

function Found({ repository, findings, files, unread, onFix, onRenumber }: FoundProps) {
  const [wantedRule, setRule] = useState(anyRule);
  const [most, setMost] = useState(findingsTogether);
  const rules = useMemo(() => ruleCounts(findings), [findings]);
  // The last finding of a rule may just have been mended.
  const rule = rules.some((one) => one.rule === wantedRule) ? wantedRule : anyRule;
  const shown = useMemo(() => findingsByFile(findings, rule || null, most), [findings, rule, most]);
  const safe = findings.filter(({ fix }) => fix !== null).length;
  const count = rules.find((one) => one.rule === rule)?.count ?? findings.length;
  const unreadNote = unread > 0 ? <p className={styles.unread}>{text.unread(unread)}</p> : null;
  if (findings.length === 0)
    return (
      <>
        <EmptyState title={files === 0 ? text.nothingTitle : text.cleanTitle}>
          {files === 0 ? text.nothing : text.clean(files)}
        </EmptyState>
        {unreadNote}
      </>
    );
  return (
    <>
      <div className={styles.head}>
        <p role="status">{text.summary(findings.length, files)}</p>
        <Select
          label={text.rule}
          labelHidden
          value={rule}
          options={[
            { key: anyRule, text: text.anyRule(findings.length) },
            ...rules.map((one) => ({ key: one.rule, text: text.oneRule(one.rule, one.count) })),
          ]}
          onChange={setRule}
        />
        {safe > 0 ? <Button onPress={() => onFix(null)}>{text.fixAll(safe)}</Button> : null}
      </div>
      {unreadNote}
      <FindingList repository={repository} files={shown} onFix={onFix} onRenumber={onRenumber} />
      {count > most ? (
        <p>
          <Button onPress={() => setMost(most + findingsTogether)}>
            {text.showMore(Math.min(count - most, findingsTogether))}
          </Button>
        </p>
      ) : null}
    </>
  );
}
