import type { Cellule, Feuille } from '../../../core/grille/index.ts'
import { abime, ErreurDeClasseur } from '../../erreur.ts'
import type { Paquet } from '../../paquet/index.ts'
import { lireXml } from '../../xml/index.ts'
import type { Avancer } from '../avancement.ts'
import type { ClasseurExcel } from '../classeur-lu.ts'
import type { Commun } from './cellule.ts'
import { lireFeuille } from './feuille.ts'
import { laVive, type Relation, relationsDe, suivre } from './relations.ts'
import { lireStyles } from './styles.ts'
import { lireTextesPartages } from './textes.ts'

/** Lit un .xlsx ou un .xlsm ; ErreurDeClasseur si une partie indispensable manque ou est mal formée. */
export function lireExcel(paquet: Paquet, avancer?: Avancer): ClasseurExcel {
  const partie = trouverLeClasseur(paquet)
  const relations = relationsDe(paquet, partie)
  const plan = lirePlan(paquet, partie, relations)
  const textes = selonRelation(paquet, relations, 'sharedStrings', lireTextesPartages)
  const commun: Commun = {
    textes,
    cellulesDeTexte: new Array<Cellule>(textes.length),
    styles: selonRelation(paquet, relations, 'styles', lireStyles),
    depuis1904: plan.depuis1904,
  }
  const tailles = new Map(paquet.entrees.map(({ nom, taille }) => [nom, taille]))
  const tailleDe = ({ partie }: Onglet) => tailles.get(paquet.trouver(partie) ?? partie) ?? 0
  const aLire = plan.onglets.reduce((somme, onglet) => somme + tailleDe(onglet), 0)
  let lus = 0
  const compteur = {
    total: 0,
    avancer: (feuille: string, place: number) =>
      avancer?.({ fraction: Math.min(1, (lus + place) / aLire), feuille }),
  }
  const feuilles: Feuille[] = []
  const parties = new Map<string, string>()
  for (const onglet of plan.onglets) {
    parties.set(onglet.nom, onglet.partie)
    feuilles.push(lireFeuille({ ...onglet, texte: paquet.texte(onglet.partie) }, commun, compteur))
    lus += tailleDe(onglet)
  }
  return {
    format: admetLesMacros(paquet) ? 'xlsm' : 'xlsx',
    classeur: { feuilles },
    paquet,
    parties,
    partieDuClasseur: partie,
  }
}

function trouverLeClasseur(paquet: Paquet): string {
  const partie = suivre(paquet, '', 'officeDocument') ?? paquet.trouver('xl/workbook.xml')
  if (partie === null) throw abime('la partie «\u00a0xl/workbook.xml\u00a0» manque')
  if (partie.endsWith('.bin')) {
    throw new ErreurDeClasseur(
      'format',
      'Le fichier est un classeur Excel binaire (.xlsb)\u00a0: ouvrez-le dans Excel et enregistrez-le en .xlsx.',
    )
  }
  return partie
}

interface Onglet {
  readonly nom: string
  readonly partie: string
  readonly masquee: boolean
}

/** Les feuilles de calcul dans l'ordre des onglets ; feuilles de graphique et de macros mises de côté. */
function lirePlan(paquet: Paquet, partie: string, relations: readonly Relation[]) {
  const xml = lireXml(paquet.texte(partie), partie)
  const onglets: Onglet[] = []
  let depuis1904 = false
  while (xml.suivant()) {
    if (xml.ouvre('workbookPr')) depuis1904 = /^(1|true)$/.test(xml.attribut('date1904') ?? '')
    if (!xml.ouvre('sheet')) continue
    const nom = xml.attribut('name') ?? ''
    const id = xml.attribut('id')
    // Un module de macros d'Excel 5 est un onglet qui ne mène à aucune partie.
    if (!id) continue
    const relation = relations.find((candidate) => candidate.id === id)
    if (relation === undefined) throw abime(`la feuille «\u00a0${nom}\u00a0» manque`)
    if (relation.type !== 'worksheet') continue
    if (relation.cible === null) throw abime(`la feuille «\u00a0${nom}\u00a0» manque`)
    const masquee = (xml.attribut('state') ?? 'visible') !== 'visible'
    onglets.push({ nom, partie: relation.cible, masquee })
  }
  return { onglets, depuis1904 }
}

function selonRelation<T>(
  paquet: Paquet,
  relations: readonly Relation[],
  type: string,
  lire: (texte: string, partie: string) => readonly T[],
): readonly T[] {
  const cible = laVive(relations, type)
  return cible === null ? [] : lire(paquet.texte(cible), cible)
}

function admetLesMacros(paquet: Paquet): boolean {
  const types = paquet.trouver('[Content_Types].xml')
  return types !== null && paquet.texte(types).includes('macroEnabled')
}
