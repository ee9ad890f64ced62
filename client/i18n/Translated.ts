/** The same texts in another language: a missing or a superfluous one does not compile. */
export type Translated<Texts> = { readonly [Key in keyof Texts]: string };
