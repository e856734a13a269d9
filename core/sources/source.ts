/** Un passage de la foire aux questions, retrouvable sans le recopier. */
export interface Source {
  /** Titres de la foire aux questions, du chapitre à la section. */
  readonly section: string
  /** Ce que dit le passage, dans nos mots. */
  readonly resume: string
  /** Chiffres et termes qui, ensemble, ne se trouvent que dans un seul paragraphe de la section. */
  readonly reperes: readonly [string, ...string[]]
  /** Termes que ce paragraphe n'a pas, quand un autre reprend tous ses repères. */
  readonly absents?: readonly string[]
}
