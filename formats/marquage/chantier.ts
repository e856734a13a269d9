import type { Changements, Paquet } from '../paquet/index.ts'

/** Un paquet en cours de retouche : ce qu'on y lit tient compte de ce qu'on y a déjà écrit. */
export interface Chantier extends Pick<Paquet, 'trouver' | 'texte'> {
  existe(partie: string): boolean
  ecrire(partie: string, texte: string): void
  retirer(partie: string): void
  noms(): readonly string[]
  /** Ce qui diffère vraiment du paquet : une partie rendue à son texte de départ n'y est pas. */
  changements(): Changements
}

export function ouvrirChantier(paquet: Paquet): Chantier {
  const ecrites = new Map<string, string | null>()
  const exact = (partie: string) =>
    ecrites.has(partie) ? partie : (paquet.trouver(partie) ?? partie)
  const existe = (partie: string) => {
    const nom = exact(partie)
    return ecrites.has(nom) ? ecrites.get(nom) !== null : paquet.trouver(nom) !== null
  }
  return {
    existe,
    trouver: (partie) => (existe(partie) ? exact(partie) : null),
    texte: (partie) => ecrites.get(exact(partie)) ?? paquet.texte(exact(partie)),
    ecrire: (partie, texte) => void ecrites.set(exact(partie), texte),
    retirer: (partie) => void ecrites.set(exact(partie), null),
    noms: () => [...new Set([...paquet.noms, ...ecrites.keys()])].filter(existe),
    changements: () => {
      const changements = new Map<string, string | null>()
      for (const [partie, texte] of ecrites) {
        const connue = paquet.trouver(partie) !== null
        if (texte === null ? connue : !connue || paquet.texte(partie) !== texte) {
          changements.set(partie, texte)
        }
      }
      return changements
    },
  }
}
