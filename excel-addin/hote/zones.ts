import { a1, type Plage, plageEnA1 } from '../../core/grille/index.ts'
import { aPourCode, lieuDuRefus } from './erreurs.ts'
import type { Memoire } from './memoire.ts'
import type { Separateur } from './separateur.ts'

/** Excel n'admet pas d'adresse de plus de 8 192 caractères. */
const LONGUEUR_ADMISE = 8_000

/** De quoi désigner plusieurs zones d'une feuille à la fois. */
export interface Zones {
  /** « B4:B6,D8 », coupée en autant d'adresses qu'il en faut. */
  readonly adresses: (plages: readonly Plage[]) => string[]
  /** À appeler avant la première écriture : un séparateur refusé laisse alors le classeur intact. */
  readonly sonder: (feuille: Excel.Worksheet) => void
}

/** Fait un geste qui désigne des zones, avec le séparateur que cet Excel accepte ; il se retient une fois éprouvé. */
export async function avecZones<T>(
  memoire: Memoire,
  faire: (zones: Zones) => Promise<T>,
): Promise<T> {
  if (memoire.separateur !== null) return faire(zonesConnues(memoire.separateur))
  try {
    return await essayer(',', memoire, faire)
  } catch (cause) {
    if (!refuseLAdresse(cause)) throw cause
    return essayer(';', memoire, faire)
  }
}

/** Un argument refusé ailleurs (une note, une validation) n'a rien à voir avec le séparateur. */
function refuseLAdresse(cause: unknown): boolean {
  return aPourCode(cause, 'InvalidArgument') && /^$|getRanges$/i.test(lieuDuRefus(cause))
}

async function essayer<T>(
  separateur: Separateur,
  memoire: Memoire,
  faire: (zones: Zones) => Promise<T>,
): Promise<T> {
  let eprouve = false
  const sonder = (feuille: Excel.Worksheet) => {
    // Deux zones pour rien : Excel refuse ici, ou accepte ensuite partout.
    feuille.getRanges(`A1${separateur}C3`).load('address')
    eprouve = true
  }
  const fait = await faire({ ...zonesConnues(separateur), sonder })
  if (eprouve) memoire.separateur = separateur
  return fait
}

function zonesConnues(separateur: Separateur): Zones {
  return {
    adresses: (plages) => adressesDe(plages, separateur),
    sonder: () => undefined,
  }
}

function adressesDe(plages: readonly Plage[], separateur: Separateur): string[] {
  const adresses: string[] = []
  let courante = ''
  for (const plage of plages) {
    const zone = enTexte(plage)
    if (courante.length + 1 + zone.length > LONGUEUR_ADMISE) {
      adresses.push(courante)
      courante = zone
    } else {
      courante = courante === '' ? zone : `${courante}${separateur}${zone}`
    }
  }
  return courante === '' ? adresses : [...adresses, courante]
}

function enTexte(plage: Plage): string {
  return plage.haut === plage.bas && plage.gauche === plage.droite
    ? a1(plage.haut, plage.gauche)
    : plageEnA1(plage)
}
