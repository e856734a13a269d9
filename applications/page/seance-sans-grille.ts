import { render } from 'preact'
import { chargerLAtelier, chargerLaSuite, monter } from '../../task-pane/index.ts'
import { aujourdhui, heure } from '../../task-pane/parcours/index.ts'
import { donnerLaCopie } from './enregistrer.ts'
import { hoteDuLecteur, type Lecteur, type Lu } from './lecteur/index.ts'
import type { Lieux } from './lieux.ts'
import { donnerLeRapport } from './rapporter.ts'
import { AIDE, type Seance, type Suites } from './seance.ts'

/** Monte le volet seul : le fichier reste dans le fil qui l'a lu, et la vérification commence. */
export function ouvrirLaSeanceSansGrille(
  nom: string,
  lecteur: Lecteur,
  lu: Lu,
  { volet }: Lieux,
  { changer, prevenir }: Suites,
): Seance {
  let aEnregistrer = false
  const racine = document.createElement('div')
  volet.replaceChildren(racine)
  const hote = hoteDuLecteur(lecteur, lu, {
    changer: () => {
      aEnregistrer = true
      changer()
    },
    prevenir,
  })
  const { gestes, moteur } = lecteur
  const poignee = monter(
    racine,
    { hote, moteur, aujourdhui, heure },
    { aide: AIDE, suite: chargerLaSuite, atelier: () => chargerLAtelier(gestes) },
  )
  poignee.lancer('verifier')
  return {
    nom,
    enSaisie: () => false,
    aEnregistrer: () => aEnregistrer,
    enregistrer: async () => {
      const avis = donnerLaCopie(nom, await gestes.copier(aujourdhui()))
      aEnregistrer = false
      return avis
    },
    rapporter: async (forme) =>
      donnerLeRapport(nom, forme, await gestes.rapporter(forme, aujourdhui())),
    visitable: false,
    visiter: () => undefined,
    fermer: () => {
      render(null, racine)
      lecteur.arreter()
    },
  }
}
