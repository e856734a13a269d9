/** Un banc d'essai qui irait vite en se trompant ne vaudrait rien : lève une erreur si la valeur n'est pas la bonne. */
export function exiger(juste: boolean, quoi: string): void {
  if (!juste) throw new Error(`valeur fausse : ${quoi}`)
}
