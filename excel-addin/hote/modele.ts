import { ALLURES_DU_MODELE, FORMAT_DES_EUROS } from '../../core/aspect/index.ts'
import type {
  CelluleDeModele,
  ModeleDeTableau,
  StyleDeModele,
  Validation,
} from '../../core/gabarit/index.ts'
import { type Adresse, nomDeFeuilleLibre, type Plage, parAllure } from '../../core/grille/index.ts'
import { donnerAllure } from './allures.ts'
import {
  elargir,
  enTexte,
  formater,
  habiller,
  plageDans,
  type Saisie,
  saisir,
} from './feuille-neuve.ts'
import { demanderLaStructure, exigerLaStructure } from './inventaire.ts'
import { type Memoire, prendreLInventaire } from './memoire.ts'
import { demanderLaListe } from './reperage.ts'
import { type Contexte, executerEnUneEtape } from './session.ts'
import { avecZones, type Zones } from './zones.ts'

/** Ajoute une feuille prête à remplir, la montre, et rend son nom. */
export function insererTableau(memoire: Memoire, modele: ModeleDeTableau): Promise<string> {
  prendreLInventaire(memoire)
  return avecZones(memoire, (zones) =>
    executerEnUneEtape(async (contexte) => {
      const liste = demanderLaListe(contexte)
      const structure = demanderLaStructure(contexte)
      await contexte.sync()
      exigerLaStructure({ structureProtegee: structure.protected })
      const [premiere] = liste.items
      if (premiere) zones.sonder(premiere)
      const nom = nomDeFeuilleLibre(
        modele.nom,
        liste.items.map((f) => f.name),
      )
      const feuille = liste.add(nom)
      await remplir(contexte, feuille, modele, zones)
      feuille.activate()
      await contexte.sync()
      return nom
    }),
  )
}

async function remplir(
  contexte: Contexte,
  feuille: Excel.Worksheet,
  { lignes, largeurs, montants, validations, lignesFigees, etalees = [] }: ModeleDeTableau,
  zones: Zones,
): Promise<void> {
  elargir(feuille, largeurs)
  const styles = lignes.map((ligne) => ligne.map((cellule) => cellule?.style ?? null))
  for (const [style, cellules] of parAllure<StyleDeModele>(styles)) {
    habiller(feuille, cellules, zones, (format, interieurs) => {
      donnerAllure(format, ALLURES_DU_MODELE[style], interieurs)
    })
  }
  formater(feuille, montants.flatMap(cellulesDe), FORMAT_DES_EUROS)
  for (const validation of validations) valider(feuille, validation)
  await saisir(
    contexte,
    feuille,
    etaler(
      lignes.map((ligne) => ligne.map(saisieDe)),
      etalees,
    ),
  )
  if (lignesFigees > 0) feuille.freezePanes.freezeRows(lignesFigees)
}

/** Une seule formule en haut de chaque colonne étalée ; dessous, rien qui la gêne. */
function etaler(saisies: Saisie[][], etalees: NonNullable<ModeleDeTableau['etalees']>): Saisie[][] {
  for (const { plage, formule } of etalees) {
    for (const { ligne, colonne } of cellulesDe(plage)) {
      const rangee = saisies[ligne]
      if (rangee) rangee[colonne] = ligne === plage.haut ? `=${formule}` : ''
    }
  }
  return saisies
}

function cellulesDe({ haut, gauche, bas, droite }: Plage): Adresse[] {
  return Array.from({ length: bas - haut + 1 }, (_, i) =>
    Array.from({ length: droite - gauche + 1 }, (_, j) => ({
      ligne: haut + i,
      colonne: gauche + j,
    })),
  ).flat()
}

function saisieDe(cellule: CelluleDeModele | null): Saisie {
  if (cellule === null) return ''
  if ('formule' in cellule) return `=${cellule.formule}`
  if ('nombre' in cellule) return cellule.nombre
  return 'texte' in cellule ? enTexte(cellule.texte) : ''
}

/** Une saisie hors de là est refusée, avec la phrase qui dit quoi mettre. */
function valider(feuille: Excel.Worksheet, validation: Validation): void {
  const { plage, titre, phrase } = validation
  const { dataValidation } = plageDans(feuille, plage)
  dataValidation.rule =
    validation.genre === 'liste'
      ? { list: { inCellDropDown: true, source: validation.valeurs.join(',') } }
      : { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }
  dataValidation.ignoreBlanks = true
  dataValidation.errorAlert = { title: titre, message: phrase, showAlert: true, style: 'Stop' }
  dataValidation.prompt = { title: titre, message: phrase, showPrompt: true }
}
