import { render } from 'preact'
import type { GrilleOuverte } from '../../hotes/grille/index.ts'
import { chargerLAtelier, chargerLaSuite, monter } from '../../task-pane/index.ts'
import type { Moteur } from '../../task-pane/moteur/index.ts'
import { aujourdhui, heure, type Outils } from '../../task-pane/parcours/index.ts'
import type { Fichier } from './classeur-servi.ts'
import { enregistrerLaGrille } from './enregistrer.ts'
import type { Lieux } from './lieux.ts'
import { montrerLaGrille } from './montrer-la-grille.ts'
import { rapporter } from './rapporter.ts'
import { AIDE, type Seance, type Suites } from './seance.ts'
import { EXEMPLE_DE_LA_VISITE, ouvrirLaVisite, temoin } from './visite/index.ts'

/** Montre une grille et monte son volet. */
export async function ouvrirLaSeanceDeGrille(
  fichier: Fichier,
  grille: GrilleOuverte,
  moteur: Moteur,
  lieux: Lieux,
  { changer, prevenir, montrer }: Suites,
): Promise<Seance> {
  const [cadre, racine] = [document.createElement('div'), document.createElement('div')]
  cadre.className = 'cadre-de-grille'
  const titre = Object.assign(document.createElement('h1'), {
    className: 'invisible',
    textContent: 'Classeur',
  })
  lieux.grille.replaceChildren(titre, cadre)
  lieux.volet.replaceChildren(racine)
  const affichage = await montrerLaGrille(grille, cadre, prevenir)
  const { hote } = grille
  const outils: Outils = {
    hote: {
      ...hote,
      allerA: async (cible) => {
        if (cible.discret !== true) montrer('classeur')
        await hote.allerA(cible)
        // Une page étroite défile : la grille n’y est pas toujours en vue.
        lieux.grille.scrollIntoView({ block: 'nearest' })
      },
    },
    moteur,
    aujourdhui,
    heure,
  }
  const observe = temoin(outils)
  const poignee = monter(racine, observe.outils, {
    aide: AIDE,
    suite: chargerLaSuite,
    atelier: () => chargerLAtelier(),
  })
  const taire = grille.quandChange(changer)
  let enregistre: string | null = null
  let quitterLaVisite = (): void => undefined
  return {
    nom: fichier.nom,
    enSaisie: affichage.enSaisie,
    // Tant que rien n'est enregistré, tout changement est à garder : ils ne se relisent pas à chaque geste.
    aEnregistrer: () =>
      grille.modifie() && (enregistre === null || travailDe(grille) !== enregistre),
    enregistrer: async () => {
      const avis = await enregistrerLaGrille(fichier.nom, grille, outils)
      enregistre = travailDe(grille)
      poignee.lancer('verifier')
      return avis
    },
    rapporter: (forme) => rapporter(fichier.nom, outils, forme),
    visitable: fichier.nom === EXEMPLE_DE_LA_VISITE,
    visiter: () => {
      quitterLaVisite()
      quitterLaVisite = ouvrirLaVisite(
        {
          racine: lieux.visite,
          volet: lieux.volet,
          montrerLeVolet: () => montrer('pacte'),
        },
        observe,
        poignee,
        () => lieux.debut.focus(),
      )
    },
    fermer: () => {
      quitterLaVisite()
      taire()
      affichage.demonter()
      render(null, racine)
    },
  }
}

/** Ce que l'utilisateur a fait, sans les marques, qui se refont. */
function travailDe({ changements }: GrilleOuverte): string {
  const { cellules, reglages } = changements()
  return JSON.stringify([cellules, reglages])
}
