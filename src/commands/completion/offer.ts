/** A word that may follow, and what is told beside it. */
export interface Candidate {
  readonly value: string;
  readonly about: string;
}

/** The words that may follow; with `files`, names of files besides; with `nospace`, each is only the begin of a word. */
export interface Offer {
  readonly mode: 'words' | 'files' | 'nospace';
  readonly candidates: readonly Candidate[];
}
