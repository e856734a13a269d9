import { peutEtreUnRapport, SIGNATURE_DU_RAPPORT } from '../../core/constats/index.ts'
import { partieDecrite, relationsDe } from '../lecture/index.ts'
import { appliquer, type Chantier, type Retouche } from '../marquage/index.ts'
import { lireXml } from '../xml/index.ts'
import { lireClasseur, type Onglet, type PartieDuClasseur } from './classeur.ts'
import { clore, ouvrante } from './element.ts'
import { lireSuite } from './feuille.ts'
import { delier } from './relations.ts'
import { retirerParties } from './types.ts'

/**
 * Notre rapport porte son nom et sa signature. Il faut les deux : la signature voyage avec une cellule recopiée, et le
 * nom peut être celui d'une feuille de l'utilisateur.
 */
export function estUnRapport(chantier: Chantier, nom: string, partie: string): boolean {
  if (!peutEtreUnRapport(nom)) return false
  return lireSuite(chantier.texte(partie), partie).couleurs.some(({ regles }) =>
    regles.some(({ formule }) => formule.replace(/^=/, '').trim() === SIGNATURE_DU_RAPPORT),
  )
}

/** Retire nos feuilles, celles de ces noms, ce qu'elles seules utilisaient, et leurs traces dans le classeur. */
export function retirerRapports(
  chantier: Chantier,
  voulue: (nom: string) => boolean = () => true,
): void {
  for (;;) {
    const classeur = lireClasseur(chantier)
    const rang = classeur.onglets.findIndex(
      (o) => o.partie !== null && voulue(o.nom) && estUnRapport(chantier, o.nom, o.partie),
    )
    const onglet = classeur.onglets[rang]
    // Un classeur garde toujours une feuille : si le rapport est la seule, c'est à l'utilisateur d'en décider.
    if (!onglet || classeur.onglets.length === 1) return
    retirer(chantier, classeur, onglet, rang)
  }
}

function retirer(
  chantier: Chantier,
  classeur: PartieDuClasseur,
  onglet: Onglet,
  rang: number,
): void {
  const feuille = onglet.partie ?? ''
  const aDesFormules = /<(?:\w+:)?f[\s>]/.test(chantier.texte(feuille))
  chantier.ecrire(
    classeur.partie,
    sansOnglet(chantier.texte(classeur.partie), classeur, onglet, rang),
  )
  delier(chantier, classeur.partie, onglet.relation)
  retirerOrphelines(chantier, feuille)
  if (aDesFormules) retirerChaineDeCalcul(chantier, classeur.partie)
}

/** Retire une partie et, de proche en proche, celles que plus aucune relation ne vise. */
function retirerOrphelines(chantier: Chantier, depart: string): void {
  const candidates = new Set([depart])
  for (const partie of candidates) {
    for (const { cible } of relationsDe(chantier, partie)) if (cible) candidates.add(cible)
  }
  const gardees = new Set<string>()
  const aVoir = chantier
    .noms()
    .flatMap((nom) => partieDecrite(nom) ?? [])
    .filter((partie) => !candidates.has(partie))
  for (const partie of aVoir) {
    for (const { cible } of relationsDe(chantier, partie)) {
      if (!cible || !candidates.has(cible) || gardees.has(cible)) continue
      gardees.add(cible)
      aVoir.push(cible)
    }
  }
  retirerParties(
    chantier,
    [...candidates].filter((partie) => !gardees.has(partie)),
  )
}

/**
 * La chaîne de calcul cite des cellules d'une feuille disparue : Excel la refait, une citation en l'air
 * l'arrêterait.
 */
function retirerChaineDeCalcul(chantier: Chantier, classeur: string): void {
  for (const { id, type, cible } of relationsDe(chantier, classeur)) {
    if (type !== 'calcChain' || cible === null) continue
    delier(chantier, classeur, id)
    retirerParties(chantier, [cible])
  }
}

/** Le classeur sans cet onglet : ses noms locaux s'en vont, les rangs des suivants se décalent. */
function sansOnglet(
  texte: string,
  classeur: PartieDuClasseur,
  onglet: Onglet,
  rang: number,
): string {
  const { debut, fin } = onglet.element
  const retouches: Retouche[] = [{ debut, fin, texte: '' }]
  const visible = classeur.onglets.filter((o) => o !== onglet).findIndex((o) => o.visible)
  let nomsRetires = false
  const xml = lireXml(texte, classeur.partie)
  const renumeroter = (attribut: string, remplacant: number) => {
    const etendue = xml.etendueDe(attribut)
    const valeur = Number(xml.attribut(attribut))
    if (!etendue || !(valeur >= rang)) return
    const nouveau = valeur === rang ? remplacant : valeur - 1
    retouches.push({ debut: etendue[0], fin: etendue[1], texte: String(nouveau) })
  }
  while (xml.suivant()) {
    if (xml.ouvre('workbookView')) {
      renumeroter('activeTab', Math.max(0, visible))
      renumeroter('firstSheet', 0)
    } else if (xml.ouvre('definedName')) {
      if (xml.attribut('localSheetId') === String(rang)) {
        const nom = ouvrante(xml)
        xml.sauter()
        const element = clore(nom, xml)
        retouches.push({ debut: element.debut, fin: element.fin, texte: '' })
        nomsRetires = true
      } else renumeroter('localSheetId', 0)
    }
  }
  const rendu = appliquer(texte, retouches)
  return nomsRetires ? rendu.replace(NOMS_VIDES, '') : rendu
}

/** Une liste de noms que nous avons vidée n'a pas lieu d'être. */
const NOMS_VIDES = /<((?:\w+:)?)definedNames>\s*<\/\1definedNames>/
