import {
  ALLURES_DU_RAPPORT,
  BLEU,
  type StyleAffiche,
  styleAffiche,
} from '../../core/aspect/index.ts'
import {
  type CelluleDeRapport,
  estRemplacee,
  liensDe,
  nomDeRapportLibre,
  type Rapport,
  SIGNATURE_DU_RAPPORT,
} from '../../core/constats/index.ts'
import { contient, enRectangles, nombreDeColonnes } from '../../core/grille/index.ts'
import { enEuros } from '../../core/modele/index.ts'
import { ErreurDHote } from '../../task-pane/hote/index.ts'
import { donnerAllure } from './allures.ts'
import { enTexte } from './cellule.ts'
import { agrandir, elargir, etendueDe, habiller, saisir } from './feuille-neuve.ts'
import { type Feuille, feuillesDe, plageDans } from './feuilles.ts'
import type { ContexteDEcriture } from './geste.ts'
import { tracer } from './graphique.ts'
import { feuilleProtegee } from './protections.ts'
import { estNotreRapport } from './regles.ts'

type Classeur = ContexteDEcriture['classeur']

/** Écrit la feuille du rapport à la place de la précédente, la montre, et rend son nom. */
export function ecrireRapport(contexte: ContexteDEcriture, rapport: Rapport): string {
  const { classeur, ecrire, respirer } = contexte
  const anciens = feuillesDe(contexte).filter(
    (f) => estRemplacee(f.getName(), rapport) && estNotreRapport(f),
  )
  for (const ancien of anciens) exigerSansProtection(ancien)
  const [premier] = anciens
  const place = premier === undefined ? classeur.getNumSheets() : premier.getIndex() - 1
  // La nouvelle d'abord : une panne en route laisse l'ancien rapport.
  const feuille = classeur.insertSheet(place)
  ecrire(
    () => remplir(classeur, feuille, rapport),
    () => classeur.deleteSheet(feuille),
  )
  SpreadsheetApp.flush()
  respirer()
  for (const ancien of anciens) classeur.deleteSheet(ancien)
  const id = feuille.getSheetId()
  const autres = classeur.getSheets().filter((f) => f.getSheetId() !== id)
  const nom = nomDeRapportLibre(
    autres.map((f) => f.getName()),
    rapport,
  )
  feuille.setName(nom)
  classeur.setActiveSheet(feuille)
  return nom
}

function exigerSansProtection(ancien: Feuille): void {
  if (!feuilleProtegee(ancien)) return
  throw new ErreurDHote(
    'protege',
    `La feuille «\u00a0${ancien.getName()}\u00a0» est protégée\u00a0: le rapport ne peut pas ` +
      'être remplacé. Faites-la déprotéger par son propriétaire (menu Données, «\u00a0Protéger des ' +
      'feuilles et des plages\u00a0»), puis recommencez.',
  )
}

function remplir(classeur: Classeur, feuille: Feuille, rapport: Rapport): void {
  const { lignes, largeurs } = rapport
  agrandir(feuille, lignes.length, Math.max(nombreDeColonnes(lignes), largeurs.length))
  // Signée d'abord : même interrompue, elle reste à nous.
  signer(feuille, rapport)
  feuille.setTabColor(BLEU).setHiddenGridlines(true)
  elargir(feuille, largeurs)
  const styles = lignes.map((ligne) => ligne.map((cellule) => styleAffiche(cellule, ligne)))
  habiller<StyleAffiche>(feuille, styles, (zones, style) => {
    donnerAllure(zones, ALLURES_DU_RAPPORT[style])
  })
  saisir(
    feuille,
    lignes.map((ligne) => ligne.map(saisieDe)),
  )
  lier(classeur, feuille, rapport)
  tracer(feuille, rapport)
}

/** Sans effet visible : c'est à elle que nous reconnaîtrons notre feuille. */
function signer(feuille: Feuille, { lignes }: Rapport): void {
  const signature = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(`=${SIGNATURE_DU_RAPPORT}`)
    .setItalic(false)
    .setRanges([plageDans(feuille, etendueDe(lignes))])
    .build()
  feuille.setConditionalFormatRules([signature])
}

/** Google lie un texte à une plage de son classeur par une ancre ; les cellules d'une même colonne, en un appel. */
function lier(classeur: Classeur, feuille: Feuille, rapport: Rapport): void {
  const feuilles = new Map(classeur.getSheets().map((f) => [f.getName(), f.getSheetId()]))
  const poses = liensDe(rapport).flatMap(({ ligne, colonne, lien }) => {
    const id = feuilles.get(lien.cible.feuille)
    return id === undefined ? [] : [{ ligne, colonne, lien, id }]
  })
  for (const zone of enRectangles(poses)) {
    const textes = poses
      .filter(({ ligne, colonne }) => contient(zone, ligne, colonne))
      .map(({ lien, id }) => [
        SpreadsheetApp.newRichTextValue()
          .setText(lien.texte)
          .setLinkUrl(`#gid=${id}&range=${lien.cible.cellule}`)
          .build(),
      ])
    plageDans(feuille, zone).setRichTextValues(textes)
  }
}

function saisieDe(cellule: CelluleDeRapport | null): string | number {
  if (cellule === null) return ''
  return 'montant' in cellule ? enEuros(cellule.montant) : enTexte(cellule.texte)
}
