import type { RecordService } from '../records/record-service.ts';
import type { AdrCheckService } from './adr-check-service.ts';
import type { AdrDecisionService } from './adr-decision-service.ts';
import type { AdrCommitService } from './adr-commit-service.ts';
import type { AdrEditService } from './adr-edit-service.ts';
import type { AdrHistoryService } from './adr-history-service.ts';
import type { AdrIndexService } from './adr-index-service.ts';
import type { AdrService } from './adr-service.ts';
import type { AppService } from './app-service.ts';
import type { BallotService } from './ballot-service.ts';
import type { DecisionService } from './decision-service.ts';
import type { DueService } from './due-service.ts';
import type { FileService } from './file-service.ts';
import type { HistoryService } from './history-service.ts';
import type { LibraryArchiveService } from './library-archive-service.ts';
import type { LibraryService } from './library-service.ts';
import type { OwnTemplateService } from './own-template-service.ts';
import type { RepositoryService } from './repository-service.ts';
import type { RoundService } from './round-service.ts';
import type { TemplateService } from './template-service.ts';
import type { TravelService } from './travel-service.ts';

/** All services: everything that the handlers of requests call. */
export interface Services {
  readonly adr: AdrService;
  readonly adrCheck: AdrCheckService;
  readonly adrDecision: AdrDecisionService;
  readonly adrCommit: AdrCommitService;
  readonly adrHistory: AdrHistoryService;
  readonly adrIndex: AdrIndexService;
  readonly adrEdit: AdrEditService;
  readonly app: AppService;
  readonly ballot: BallotService;
  readonly decision: DecisionService;
  readonly due: DueService;
  readonly file: FileService;
  readonly history: HistoryService;
  readonly library: LibraryService;
  readonly libraryArchive: LibraryArchiveService;
  readonly record: RecordService;
  readonly repository: RepositoryService;
  readonly round: RoundService;
  readonly template: TemplateService;
  readonly ownTemplate: OwnTemplateService;
  readonly travel: TravelService;
  /** Reminds of reviews that are due, where that was asked for and is time, and goes on doing so once a day. */
  readonly remind: () => void;
  /** Ends all work that goes on by itself. */
  readonly end: () => Promise<void>;
}
