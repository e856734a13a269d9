import { exigerLaStructure, type Feuille, feuilleVide, ouvrirFeuille } from '../classeur/index.ts'
import { type GenreDObjet, type Objet, objet, texte } from '../protocole/index.ts'
import { feuille, feuilleIntrouvable, verifierLeNom } from './feuille.ts'
import type { Seance } from './seance.ts'

/** Par nom, sans égard à la casse, ou par identifiant. */
function chercher({ classeur }: Seance, cle: unknown): Feuille | undefined {
  const demandee = texte(cle, 'feuille').toLowerCase()
  return classeur.feuilles.find(
    (f) => f.nom.toLowerCase() === demandee || f.id.toLowerCase() === demandee,
  )
}

const ouverte = (seance: Seance, f: Feuille): Objet => objet(feuille, { seance, feuille: f })

function visibles({ classeur }: Seance, seulement: unknown): readonly Feuille[] {
  return seulement === true
    ? classeur.feuilles.filter((f) => f.visibilite === 'Visible')
    : classeur.feuilles
}

/** S’abonner ne fait rien ici : l’hôte émet toujours, la bibliothèque trie. */
const abonnement = () => null

export const ABONNEMENTS = Object.fromEntries(
  [
    'ActivatedEvent',
    'AddedEvent',
    'DataChangedEvent',
    'DeactivatedEvent',
    'DeletedEvent',
    'EventNameChanged',
    'EventVisibilityChanged',
    'FormatChangedEvent',
    'FormulaChangedEvent',
    'ProtectionChangedEvent',
    'SelectionChangedEvent',
  ].flatMap((nom) => [
    [`_Register${nom}`, abonnement],
    [`_Unregister${nom}`, abonnement],
  ]),
)

export const feuilles: GenreDObjet<Seance> = {
  nom: 'WorksheetCollection',
  elements: (s) => s.classeur.feuilles.map((f) => ouverte(s, f)),
  element: (s, cle) => ouverte(s, chercher(s, cle) ?? feuilleIntrouvable(cle)),
  methodes: {
    ...ABONNEMENTS,
    GetActiveWorksheet: (s) => ouverte(s, s.classeur.active),
    GetItem: (s, [cle]) => ouverte(s, chercher(s, cle) ?? feuilleIntrouvable(cle)),
    GetItemOrNullObject: (s, [cle]) => {
      const f = chercher(s, cle)
      return f ? ouverte(s, f) : null
    },
    GetFirst: (s, [v]) => ouverte(s, visibles(s, v)[0] ?? feuilleIntrouvable('première')),
    GetLast: (s, [v]) => ouverte(s, visibles(s, v).at(-1) ?? feuilleIntrouvable('dernière')),
    GetCount: (s, [v]) => visibles(s, v).length,
    Add: (s, [demande]) => {
      exigerLaStructure(s.classeur)
      const nom =
        demande === null || demande === undefined ? nomLibre(s) : texte(demande, 'nom de feuille')
      verifierLeNom(s, nom)
      const neuve = ouvrirFeuille(feuilleVide(nom))
      s.classeur.feuilles = [...s.classeur.feuilles, neuve]
      s.emettre({ genre: 'ajoutee', feuille: neuve })
      return ouverte(s, neuve)
    },
  },
}

function nomLibre({ classeur }: Seance): string {
  let n = classeur.feuilles.length + 1
  while (classeur.feuilles.some((f) => f.nom === `Feuil${n}`)) n++
  return `Feuil${n}`
}
