import { createHash } from 'node:crypto'
import {
  estSignature,
  GRAVITES,
  peutEtreUnRapport,
  SIGNATURE_DU_RAPPORT,
  signature,
  trouverBloc,
} from '../../../core/constats/index.ts'
import { a1, type Feuille, lirePlage } from '../../../core/grille/index.ts'
import { effacer } from '../../../formats/annotation.ts'
import {
  type ClasseurLu,
  lireClasseur as lireTout,
  relationsDe,
} from '../../../formats/lecture/index.ts'
import { lireClasseur } from '../../../formats/ouvrir.ts'
import { ouvrirPaquet, type Paquet } from '../../../formats/paquet/index.ts'
import { ecrireReglages } from '../../../formats/reglages.ts'
import { lireXml } from '../../../formats/xml/index.ts'
import { type FichierOuvert, ouvrir } from '../../../hotes/fichier/index.ts'
import type { BlocPose, CelluleMarquee, RapportPose, Seance } from '../../conformite/banc.ts'
import { protegerLaFeuille } from './proteger.ts'

/** Un fichier ouvert par notre hôte, vu par la suite de conformité : ses octets, relus sans passer par lui. */
export function seanceDe(fichier: Pick<FichierOuvert, 'hote' | 'octets'>, nom: string): Seance {
  const { hote, octets } = fichier
  const rouvrir = (nouveaux: Uint8Array) => seanceDe(ouvrir(nouveaux, nom), nom)
  return {
    hote,
    photo: async () => photographier(octets(), nom),
    marques: async () => feuillesDe(octets(), nom).flatMap((f) => f.marques),
    blocs: async () => feuillesDe(octets(), nom).flatMap((f) => f.blocs),
    rapport: async () => rapportDe(octets(), nom),
    enregistrerEtRouvrir: async () => rouvrir(octets().slice()),
    proteger: async (feuille) => rouvrir(protegerLaFeuille(octets(), nom, feuille)),
  }
}

interface Photo {
  readonly feuilles: readonly Feuille[]
  readonly parties: readonly (readonly [string, string])[]
}

const photos = new Map<string, Photo>()

/** Un fichier que rien n'a changé se rephotographie à chaque essai. */
function photographier(octets: Uint8Array, nom: string): Photo {
  const cle = `${nom} ${createHash('sha256').update(octets).digest('hex')}`
  const photo = photos.get(cle) ?? prendre(octets, nom)
  photos.set(cle, photo)
  return photo
}

/**
 * Le classeur sans rien de nous : chaque cellule telle qu'elle se lit, et, octet pour octet, tout le reste. Ce qui décrit
 * les cellules en est ôté, parce qu'une valeur écrite puis remise n'est pas récrite de la même façon.
 */
function prendre(octets: Uint8Array, nom: string): Photo {
  const propre = lireClasseur(effacer(lireClasseur(octets, nom)), nom)
  const nu = lireClasseur(ecrireReglages(propre, null), nom)
  return { feuilles: nu.classeur.feuilles, parties: nu.format === 'csv' ? [] : partiesDe(nu) }
}

const CELLULES =
  /<(?:\w+:)?sheetData[\s>][\s\S]*<\/(?:\w+:)?sheetData>|<table:table-row[\s>][\s\S]*<\/table:table-row>/
const RECALCUL = / fullCalcOnLoad="[01]"|<calcPr fullCalcOnLoad="1"\/>/

function partiesDe({ paquet }: Exclude<ClasseurLu, { format: 'csv' }>): [string, string][] {
  return paquet.noms.map((partie) => {
    const octets = Buffer.from(paquet.octets(partie)).toString('latin1')
    return [partie, octets.replace(CELLULES, '').replace(RECALCUL, '')]
  })
}

interface FeuilleVue {
  readonly nom: string
  readonly marques: readonly CelluleMarquee[]
  readonly blocs: readonly BlocPose[]
  readonly signee: boolean
}

const vues = new WeakMap<Uint8Array, readonly FeuilleVue[]>()

/** Marques, notes et rapport se regardent l'un après l'autre dans les mêmes octets. */
function feuillesDe(octets: Uint8Array, nom: string): readonly FeuilleVue[] {
  const vue = vues.get(octets) ?? regarder(octets, nom)
  vues.set(octets, vue)
  return vue
}

function regarder(octets: Uint8Array, nom: string): FeuilleVue[] {
  const paquet = ouvrirPaquet(octets)
  return nom.endsWith('.ods') ? feuillesOds(paquet) : feuillesOoxml(paquet)
}

function feuillesOoxml(paquet: Paquet): FeuilleVue[] {
  const [classeur = ''] = relationsDe(paquet, '').flatMap(({ type, cible }) =>
    type === 'officeDocument' && cible !== null ? [cible] : [],
  )
  const relations = relationsDe(paquet, classeur)
  const xml = lireXml(paquet.texte(classeur), classeur)
  const feuilles: FeuilleVue[] = []
  while (xml.suivant()) {
    if (!xml.ouvre('sheet')) continue
    const id = xml.attribut('id')
    const relation = relations.find((r) => r.id === id)
    if (relation?.type !== 'worksheet' || relation.cible === null) continue
    const nom = xml.attribut('name') ?? ''
    const regles = reglesOoxml(paquet, relation.cible)
    feuilles.push({
      nom,
      marques: regles.flatMap(({ formule, zones }) => marquesDe(nom, formule, zones)),
      blocs: relationsDe(paquet, relation.cible).flatMap(({ type, cible }) =>
        type === 'comments' && cible !== null ? blocsOoxml(paquet, cible, nom) : [],
      ),
      signee: regles.some(({ formule }) => formule === SIGNATURE_DU_RAPPORT),
    })
  }
  return feuilles
}

function reglesOoxml(paquet: Paquet, partie: string) {
  const xml = lireXml(paquet.texte(partie), partie)
  const regles: { formule: string; zones: string[] }[] = []
  let zones: string[] = []
  while (xml.suivant()) {
    if (xml.ouvre('conditionalFormatting')) zones = (xml.attribut('sqref') ?? '').split(' ')
    else if (xml.ouvre('formula')) regles.push({ formule: xml.texteEntier(), zones })
  }
  return regles
}

function blocsOoxml(paquet: Paquet, partie: string, feuille: string): BlocPose[] {
  const xml = lireXml(paquet.texte(partie), partie)
  const notes = new Map<string, string>()
  let cellule = ''
  while (xml.suivant()) {
    if (xml.ouvre('comment')) cellule = xml.attribut('ref') ?? ''
    else if (xml.ouvre('t')) notes.set(cellule, (notes.get(cellule) ?? '') + xml.texteEntier())
  }
  return [...notes].flatMap(([ref, note]) => blocsDe(feuille, ref, note))
}

/** LibreOffice écrit les nôtres dans une liste par feuille ; un .ods d'Excel, dans le style des cellules. */
function feuillesOds(paquet: Paquet): FeuilleVue[] {
  const xml = lireXml(paquet.texte('content.xml'), 'content.xml')
  const teintes = new Map<string, string>()
  const feuilles: (FeuilleVue & { marques: CelluleMarquee[]; blocs: BlocPose[] })[] = []
  let style = ''
  let [ligne, colonne, hauteur, largeur] = [0, 0, 1, 1]
  let note: string | null = null
  while (xml.suivant()) {
    const feuille = feuilles.at(-1)
    if (xml.ouvre('style')) style = xml.attribut('style:name') ?? ''
    else if (xml.ouvre('map')) {
      const formule = formuleDe(xml.attribut('style:condition'))
      if (estSignature(formule) && !teintes.has(style)) teintes.set(style, formule)
    } else if (xml.ouvre('table') && xml.profondeur === 4) {
      const nom = xml.attribut('table:name') ?? ''
      const signee = teintes.get('Pacte-rapport-titre') !== undefined && peutEtreUnRapport(nom)
      feuilles.push({ nom, marques: [], blocs: [], signee })
      ;[ligne, hauteur] = [0, 0]
    } else if (feuille === undefined) {
      // Avant la première feuille : rien de ce qui suit.
    } else if (xml.ouvre('table-row')) {
      ligne += hauteur
      hauteur = Number(xml.attribut('number-rows-repeated') ?? 1)
      ;[colonne, largeur] = [0, 0]
    } else if (xml.ouvre('table-cell') || xml.ouvre('covered-table-cell')) {
      colonne += largeur
      largeur = Number(xml.attribut('number-columns-repeated') ?? 1)
      const formule = teintes.get(xml.attribut('table:style-name') ?? '')
      if (formule) feuille.marques.push(...marquesDe(feuille.nom, formule, [a1(ligne, colonne)]))
    } else if (xml.ouvre('annotation')) note = ''
    else if (xml.ferme('annotation')) {
      feuille.blocs.push(...blocsDe(feuille.nom, a1(ligne, colonne), note ?? ''))
      note = null
    } else if (note !== null && xml.ouvre('p'))
      note += (note === '' ? '' : '\n') + xml.texteEntier()
    else if (xml.ouvre('conditional-format')) {
      const zones = zonesOds(xml.attribut('target-range-address') ?? '')
      while (xml.suivant() && !xml.ferme('conditional-format')) {
        if (!xml.ouvre('condition')) continue
        const formule = formuleDe(xml.attribut('calcext:value'))
        feuille.marques.push(...marquesDe(feuille.nom, formule, zones))
        if (formule === SIGNATURE_DU_RAPPORT)
          feuilles[feuilles.length - 1] = { ...feuille, signee: true }
      }
    }
  }
  return feuilles
}

function formuleDe(condition: string | undefined): string {
  return /^(?:formula-is|is-true-formula)\((.*)\)$/.exec(condition ?? '')?.[1] ?? ''
}

/** « Feuille.B3:Feuille.D5 'L''été'.A1:'L''été'.A1 » → « B3:D5 », « A1:A1 ». */
function zonesOds(cible: string): string[] {
  return [...cible.matchAll(/\.([A-Z]+\d+)(?::(?:'(?:[^']|'')*'|[^'.\s]*)\.([A-Z]+\d+))?/g)].map(
    ([, debut, fin = debut]) => `${debut}:${fin}`,
  )
}

function marquesDe(feuille: string, formule: string, zones: readonly string[]): CelluleMarquee[] {
  const gravite = GRAVITES.find((g) => signature(g) === formule)
  if (gravite === undefined) return []
  return zones.flatMap((zone) => {
    const plage = lirePlage(zone)
    if (plage === null) throw new Error(`zone illisible : ${zone}`)
    const cellules: CelluleMarquee[] = []
    for (let ligne = plage.haut; ligne <= plage.bas; ligne++) {
      for (let colonne = plage.gauche; colonne <= plage.droite; colonne++) {
        cellules.push({ feuille, cellule: a1(ligne, colonne), gravite })
      }
    }
    return cellules
  })
}

function blocsDe(feuille: string, cellule: string, note: string): BlocPose[] {
  const bloc = trouverBloc(note)
  if (bloc === null) return []
  const lignes = note
    .slice(...bloc)
    .trim()
    .split('\n')
  return [{ feuille, cellule, texte: lignes.slice(1, -1).join('\n') }]
}

function rapportDe(octets: Uint8Array, nom: string): RapportPose | null {
  const vue = feuillesDe(octets, nom).find((f) => f.signee && peutEtreUnRapport(f.nom))
  const feuille = lireTout(octets, nom).classeur.feuilles.find((f) => f.nom === vue?.nom)
  return feuille === undefined ? null : contenuDuRapport(feuille)
}

function contenuDuRapport({ nom, lignes }: Feuille): RapportPose {
  const cellules = lignes.map((ligne) => Array.from(ligne ?? []))
  return {
    nom,
    lignes: Array.from(cellules, (ligne) =>
      Array.from(ligne ?? [], (c) =>
        c?.genre === 'nombre' || c?.genre === 'texte' ? c.valeur : '',
      ),
    ),
    formules: cellules.flatMap((ligne) => ligne.flatMap((c) => c?.formule ?? [])),
  }
}
