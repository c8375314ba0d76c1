/** Upper bounds of a decision. Beyond them an edit or a file is refused with a clear error. */
export const limits = {
  options: 12,
  criteria: 60,
  participants: 12,
  rounds: 50,
  groups: 60,
  evidence: 2_000,
  questions: 60,
  choicesPerQuestion: 40,
  effectsPerChoice: 60,
  consequences: 100,
  /** Points of a value function between the ends of its scale. */
  valuePoints: 10,
  tags: 30,
  triggers: 30,
  reviews: 1_000,
  /** Options, criteria, groups, participants or ballots of a round with those taken out: far beyond what people do by hand. */
  keptItems: 1_000,
  /** Weights, scores, findings or effects of a round: twice those of 60 criteria, 12 options and 13 ballots. */
  keptEntries: 20_000,
  /** Characters of a name or a title. */
  nameLength: 300,
  /** Characters of a one-paragraph text such as a question, an anchor or a reason. */
  lineLength: 2_000,
  /** Characters of a free text such as the context or a note. */
  textLength: 50_000,
  /** Characters of the label of an edit, in the log and for undo. */
  labelLength: 200,
  /** Bytes of a decision file, as UTF-8. */
  fileBytes: 20 * 1024 * 1024,
} as const;
