/** What a use case needs of the outside world; `cli` answers with the real one, tests with a small one. */
export interface Ports {
  readonly files: Files
  readonly progress: Progress
}

/** A file that can be read more than once; `name` is what the user is told. */
export interface Source {
  readonly name: string
  readonly path: string
  readonly size: number
  /** The bytes in chunks; may be called again. Throws a Fault if the file cannot be read. */
  chunks(): AsyncIterable<Uint8Array>
  /** The whole file. */
  bytes(): Promise<Uint8Array>
}

/** One file to be read: where it is, and what the user is told it is. */
export interface InputPath {
  readonly path: string
  readonly name: string
}

/** A finished document, not yet written: a file name without folders, and its content. */
export interface Artifact {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Files {
  /** Opens a file for reading, `name` being what the user is told; a Fault with `input-*` code if there is none. `-` is the standard input. */
  open(path: string, name?: string): Promise<Source>
  /** A file of the package's own `rules/` folder, as text; undefined if there is none. */
  readRules(path: string): Promise<string | undefined>
  /** Names of the folders in the package's own `rules/`. */
  listRules(): Promise<readonly string[]>
  /** A text file of the user; undefined if there is none. A Fault `input-not-utf8` if it is in another encoding. */
  readText(path: string): Promise<string | undefined>
  /** Writes all artifacts into a folder, or none: temporary names first, then renames. */
  writeAll(folder: string, artifacts: readonly Artifact[]): Promise<void>
}

/** Told how far long work has come; silent where nobody looks. */
export interface Progress {
  step(at: { readonly file: string; readonly files: number; readonly of: number; readonly rows: number }): void
  done(): void
}
