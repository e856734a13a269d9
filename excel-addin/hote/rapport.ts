import {
  ALLURES,
  type CelluleDeRapport,
  estEnTableau,
  nomDeRapportLibre,
  type Rapport,
  SIGNATURE_DU_RAPPORT,
  type StyleDeRapport,
} from '../../core/constats/index.ts'
import { nombreDeColonnes, parAllure } from '../../core/grille/index.ts'
import { enEuros } from '../../core/modele/index.ts'
import { retirerLesRapports } from './effacement.ts'
import {
  type BordInterieur,
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
      const { feuille, nom } = remplacer(contexte, inventaire)
      await remplir(contexte, feuille, rapport, zones)
      feuille.activate()
      await contexte.sync()
      return nom
    }),
  )
}

/** La nouvelle feuille d'abord : un classeur garde toujours une feuille visible. */
function remplacer(contexte: Contexte, inventaire: Inventaire) {
  const feuille = contexte.workbook.worksheets.add()
  const restants = retirerLesRapports(contexte, inventaire)
  const autres = inventaire.feuilles.filter((f) => !f.estNotreRapport || restants.includes(f))
  const nom = nomDeRapportLibre(autres.map((f) => f.nom))
  feuille.name = nom
  return { feuille, nom }
}

type Allure = StyleDeRapport | 'phrase'

const BLEU = '#000091'
const ENCRE = '#1e1e1e'
const TRAIT = '#cecece'
const EUROS = '#,##0.00 "€"'

async function remplir(
  contexte: Contexte,
  feuille: Excel.Worksheet,
  rapport: Rapport,
  zones: Zones,
): Promise<void> {
  const { lignes, largeurs, graphique } = rapport
  feuille.tabColor = BLEU
  feuille.showGridlines = false
  feuille.pageLayout.orientation = 'Landscape'
  feuille.pageLayout.zoom = { horizontalFitToPages: 1 }
  elargir(feuille, largeurs)
  const allures = lignes.map((ligne) => ligne.map((cellule) => allureDe(cellule, ligne)))
  for (const [allure, cellules] of parAllure<Allure>(allures)) {
    habiller(feuille, cellules, zones, (format, interieurs) => {
      donnerAllure(format, allure, interieurs)
    })
    if (allure === 'montant') formater(feuille, cellules, EUROS)
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

function allureDe(
  cellule: CelluleDeRapport | null,
  ligne: Rapport['lignes'][number],
): Allure | null {
  const enTableau = estEnTableau(ligne)
  // Une case vide d'un tableau garde le trait de sa ligne.
  if (cellule === null) return enTableau ? 'texte' : null
  return cellule.style === 'texte' && !enTableau ? 'phrase' : cellule.style
}

function saisieDe(cellule: CelluleDeRapport | null): Saisie {
  if (cellule === null) return ''
  return 'montant' in cellule ? enEuros(cellule.montant) : enTexte(cellule.texte)
}

function donnerAllure(
  format: Excel.RangeFormat,
  allure: Allure,
  interieurs: readonly BordInterieur[],
): void {
  const { font, fill } = format
  font.name = 'Calibri'
  format.verticalAlignment = 'Top'
  if (allure === 'titre') {
    font.bold = true
    font.size = 14
    font.color = BLEU
    return
  }
  font.size = 11
  font.color = ENCRE
  if (allure === 'phrase') return
  for (const nom of ['EdgeBottom', ...interieurs] as const) {
    if (nom === 'InsideVertical') continue
    const trait = format.borders.getItem(nom)
    trait.style = 'Continuous'
    trait.color = TRAIT
  }
  if (allure === 'montant') return
  format.wrapText = true
  if (allure === 'texte') return
  if (allure === 'entete') {
    font.bold = true
    font.color = '#ffffff'
    fill.color = BLEU
    return
  }
  const { fond, texte, gras, souligne } = ALLURES[allure]
  font.color = texte
  font.bold = gras
  font.underline = souligne ? 'Single' : 'None'
  fill.color = fond
}

/** Sans effet visible : c'est à elle que nous reconnaîtrons notre feuille. */
function signer(etendue: Excel.Range): void {
  const signature = etendue.conditionalFormats.add('Custom')
  signature.custom.rule.formula = `=${SIGNATURE_DU_RAPPORT}`
  signature.custom.format.font.italic = false
}
