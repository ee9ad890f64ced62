/** The part of a keyboard event that counts. */
export type KeyPress = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  /** The key is held down. */
  readonly repeat: boolean;
  /** An input method is putting a character together. */
  readonly isComposing: boolean;
};

/** Where the press happened: the command line, some control with keys of its own, another text field or dialog, or nowhere. */
export type KeyPlace = 'commandLine' | 'control' | 'elsewhere' | 'page';
