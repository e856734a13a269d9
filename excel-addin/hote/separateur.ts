/** Ce qui sépare deux zones dans une adresse ; certains Excel n'admettent que le second. */
export type Separateur = ',' | ';'
