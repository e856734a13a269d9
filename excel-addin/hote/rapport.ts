import {
  ALLURES_DU_RAPPORT,
  BLEU,
  POLICE_DU_RAPPORT,
  type StyleAffiche,
  styleAffiche,
  TAILLE_DU_RAPPORT,
} from '../../core/aspect/index.ts'
import {
  adresseDuLien,
  type CelluleDeRapport,
  estRemplacee,
  liensDe,
  nomDeRapportLibre,
  type Rapport,
  SIGNATURE_DU_RAPPORT,
} from '../../core/constats/index.ts'
import { nombreDeColonnes, parAllure } from '../../core/grille/index.ts'
import { enEuros } from '../../core/modele/index.ts'
import { donnerAllure } from './allures.ts'
import { retirerLesRapports } from './effacement.ts'
import {
  elargir,
  enTexte,
  formater,
  habiller,
  plageDans,
  type Saisie,
  saisir,
} from './feuille-neuve.ts'
import { tracer } from './graphique.ts'
import { exigerLaStructure, type Inventaire, inventorier } from './inventaire.ts'
import { type Memoire, prendreLInventaire } from './memoire.ts'
import { type Contexte, executer } from './session.ts'
import { avecZones, type Zones } from './zones.ts'

/** Écrit la feuille du rapport à la place de la précédente, la montre, et rend son nom. */
export function ecrireRapport(memoire: Memoire, rapport: Rapport): Promise<string> {
  prendreLInventaire(memoire)
  return avecZones(memoire, (zones) =>
    executer(async (contexte) => {
      const inventaire = await inventorier(contexte)
      exigerLaStructure(inventaire)
      const premiere = inventaire.feuilles[0]
      if (premiere) zones.sonder(contexte.workbook.worksheets.getItem(premiere.id))
      const { feuille, nom } = remplacer(contexte, inventaire, rapport)
      feuille.load('id')
      await remplir(contexte, feuille, rapport, zones)
      feuille.activate()
      await contexte.sync()
      memoire.rapports.add(feuille.id)
      return nom
    }),
  )
}

/** La nouvelle feuille d'abord : un classeur garde toujours une feuille visible. */
function remplacer(contexte: Contexte, inventaire: Inventaire, rapport: Rapport) {
  const feuille = contexte.workbook.worksheets.add()
  const remplacee = (nom: string) => estRemplacee(nom, rapport)
  const restants = retirerLesRapports(contexte, inventaire, remplacee)
  const autres = inventaire.feuilles.filter(
    (f) => !(f.estNotreRapport && remplacee(f.nom)) || restants.includes(f),
  )
  const nom = nomDeRapportLibre(
    autres.map((f) => f.nom),
    rapport,
  )
  feuille.name = nom
  return { feuille, nom }
}

async function remplir(
  contexte: Contexte,
  feuille: Excel.Worksheet,
  rapport: Rapport,
  zones: Zones,
): Promise<void> {
  const { lignes, largeurs, graphique, repetee, enHautDePage } = rapport
  feuille.tabColor = BLEU
  feuille.showGridlines = false
  feuille.pageLayout.orientation = 'Landscape'
  feuille.pageLayout.zoom = { horizontalFitToPages: 1 }
  if (repetee !== undefined) {
    feuille.pageLayout.setPrintTitleRows(`$${repetee + 1}:$${repetee + 1}`)
  }
  if (enHautDePage !== undefined) feuille.horizontalPageBreaks.add(`A${enHautDePage + 1}`)
  elargir(feuille, largeurs)
  // D'abord : Excel donne son allure à lui à ce qu'on lie.
  await lier(contexte, feuille, rapport)
  const styles = lignes.map((ligne) => ligne.map((cellule) => styleAffiche(cellule, ligne)))
  for (const [style, cellules] of parAllure<StyleAffiche>(styles)) {
    const allure = ALLURES_DU_RAPPORT[style]
    habiller(feuille, cellules, zones, (format, interieurs) => {
      format.font.name = POLICE_DU_RAPPORT
      format.font.size = TAILLE_DU_RAPPORT
      donnerAllure(format, allure, interieurs)
    })
    if (allure.format !== undefined) formater(feuille, cellules, allure.format)
  }
  const etendue = plageDans(feuille, {
    haut: 0,
    gauche: 0,
    bas: Math.max(1, lignes.length) - 1,
    droite: nombreDeColonnes(lignes) - 1,
  })
  // Signée d'abord : même interrompue, elle reste à nous.
  signer(etendue)
  await saisir(
    contexte,
    feuille,
    lignes.map((ligne) => ligne.map(saisieDe)),
  )
  etendue.format.autofitRows()
  if (graphique !== null) tracer(feuille, graphique)
}

const LIENS_PAR_ECHANGE = 1_000

async function lier(contexte: Contexte, feuille: Excel.Worksheet, rapport: Rapport): Promise<void> {
  for (const [rang, { ligne, colonne, lien }] of liensDe(rapport).entries()) {
    feuille.getCell(ligne, colonne).hyperlink = {
      documentReference: adresseDuLien(lien),
      textToDisplay: lien.texte,
    }
    if ((rang + 1) % LIENS_PAR_ECHANGE === 0) await contexte.sync()
  }
}

function saisieDe(cellule: CelluleDeRapport | null): Saisie {
  if (cellule === null) return ''
  return 'montant' in cellule ? enEuros(cellule.montant) : enTexte(cellule.texte)
}

/** Sans effet visible : c'est à elle que nous reconnaîtrons notre feuille. */
function signer(etendue: Excel.Range): void {
  const signature = etendue.conditionalFormats.add('Custom')
  signature.custom.rule.formula = `=${SIGNATURE_DU_RAPPORT}`
  signature.custom.format.font.italic = false
}
