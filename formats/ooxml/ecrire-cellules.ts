import type { CellulesEcrites, EcritureRefusee, Gestes } from '../contenu/index.ts'
import { ouvrirChantier } from '../marquage/index.ts'
import { ecrirePaquet, type Paquet } from '../paquet/index.ts'
import { calendrierDe } from './calendrier.ts'
import { retirerLaChaineDeCalcul } from './chaine-de-calcul.ts'
import { lireClasseur } from './classeur.ts'
import { matricesDe, zonesReservees } from './etendues.ts'
import { trier } from './gestes.ts'
import { demanderLeRecalcul } from './recalcul.ts'
import { remplirFeuille } from './remplir-feuille.ts'

/** Une copie du classeur où ces cellules ont changé ; leurs formules sont déjà écrites comme Excel les écrit. */
export function ecrireCellulesOoxml(
  paquet: Paquet,
  gestes: ReadonlyMap<string, Gestes>,
): CellulesEcrites {
  const chantier = ouvrirChantier(paquet)
  const classeur = lireClasseur(chantier)
  const calendrier = calendrierDe(chantier, classeur.partie)
  const refusees: EcritureRefusee[] = []
  let formulesChangees = false
  let ecrites = false
  for (const [feuille, siens] of gestes) {
    // La lecture a trouvé cette feuille : elle mène à une partie.
    const partie = classeur.onglets.find(({ nom }) => nom === feuille)?.partie ?? null
    if (partie === null) continue
    const texte = chantier.texte(partie)
    const matrices = matricesDe(texte, partie)
    const tri = trier(siens, matrices, zonesReservees(chantier, partie))
    for (const { place, raison } of tri.refusees) refusees.push({ feuille, place, raison })
    if (tri.gestes.size === 0) continue
    const zones = {
      matrices: matrices.map(({ plage }) => plage),
      abandonnees: tri.abandonnees,
    }
    const rempli = remplirFeuille(texte, partie, tri.gestes, { zones, calendrier })
    chantier.ecrire(partie, rempli.texte)
    formulesChangees ||= rempli.formulesChangees
    ecrites = true
  }
  if (!ecrites) return { octets: paquet.source, refusees }
  if (formulesChangees) retirerLaChaineDeCalcul(chantier, classeur.partie)
  demanderLeRecalcul(chantier, classeur)
  return { octets: ecrirePaquet(paquet, chantier.changements()), refusees }
}
