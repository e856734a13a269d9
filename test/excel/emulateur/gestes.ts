import { decalerLesLignes, type Feuille, lireAdresse, type Valeur } from './classeur/index.ts'
import { feuilleDe, plageDe, type Seance } from './objets/index.ts'

/** Ce que ferait l’utilisateur (ou un collègue) dans Excel, sans passer par le complément. */
export interface Gestes {
  /** L’état vivant d’une feuille, à lire ou à préparer. */
  readonly feuille: (nom: string) => Feuille
  readonly selectionner: (feuille: string, adresse: string) => void
  /** Une valeur en « = » est une formule. */
  readonly taper: (feuille: string, adresse: string, valeur: Valeur) => void
  /** `avant` : numéro de ligne, compté à partir de 1 comme à l’écran. */
  readonly insererDesLignes: (feuille: string, avant: number, nombre: number) => void
  readonly supprimerLaFeuille: (nom: string) => void
  readonly renommerLaFeuille: (nom: string, neuf: string) => void
}

export function creerGestes(seance: Seance): Gestes {
  const feuille = (nom: string) => {
    const trouvee = seance.classeur.feuilles.find((f) => f.nom === nom)
    if (!trouvee) throw new Error(`Pas de feuille « ${nom} » dans le classeur d’essai.`)
    return trouvee
  }
  const plage = (nom: string, adresse: string) =>
    plageDe(seance, feuille(nom), lireAdresse(adresse, nom))
  return {
    feuille,
    selectionner: (nom, adresse) => void plage(nom, adresse).appeler('Select', []),
    taper: (nom, adresse, valeur) => plage(nom, adresse).ecrireAttribut('Values', valeur),
    insererDesLignes: (nom, avant, nombre) => decalerLesLignes(feuille(nom), avant - 1, nombre),
    supprimerLaFeuille: (nom) =>
      void feuilleDe({ seance, feuille: feuille(nom) }).appeler('Delete', []),
    renommerLaFeuille: (nom, neuf) =>
      feuilleDe({ seance, feuille: feuille(nom) }).ecrireAttribut('Name', neuf),
  }
}
