import { basename } from 'node:path'
import {
  type Avenant,
  choisirLAnnee,
  dresserLAvenant,
  preparerAvenant,
  refusDeLaRelecture,
  remplirPourEssai,
} from '../../core/avenant/index.ts'
import { pluriel } from '../../core/constats/index.ts'
import type { Contrat } from '../../core/modele/index.ts'
import { SANS_REGLAGES } from '../../core/reglages/index.ts'
import {
  ajouterFeuille,
  classeurAvecFeuille,
  ouvrirFichier,
  type SansFeuille,
} from '../../formats/index.ts'
import { ErreurDEntree } from './erreur.ts'
import type { Options } from './examen.ts'
import { examinerLesOctets, lireLesOctets } from './ouvrir.ts'

export interface DemandeDAvenant {
  readonly annee: number | undefined
  /** Dans un classeur à part, au lieu d'une copie. */
  readonly neuf: boolean
  readonly lecture: Options
}

export interface AvenantPrepare {
  readonly avenant: Avenant
  readonly octets: Uint8Array
  /** Le classeur de départ porte une signature électronique. */
  readonly signe: boolean
  readonly phrases: readonly string[]
}

/** Le classeur avec la feuille de l'avenant, relue avant d'être rendue. Lève une ErreurDEntree à montrer. */
export async function preparerLAvenantDuFichier(
  octets: Uint8Array,
  fichier: string,
  { annee: demandee, neuf, lecture }: DemandeDAvenant,
): Promise<AvenantPrepare> {
  const depart = await examinerLesOctets(octets, fichier, lecture)
  const { contrat, bilans } = depart.examen.contexte
  const source = ouvrirFichier(octets, basename(fichier))
  const feuilles = source.classeur.feuilles.map(({ nom }) => nom)
  const choix = choisirLAnnee(contrat, bilans, { demandee, feuilles, dansLeClasseur: !neuf })
  if ('refus' in choix) throw new ErreurDEntree(choix.refus)
  const avenant = preparerAvenant(contrat, bilans, choix.annee)
  const modele = dresserLAvenant(avenant)
  const copie = neuf
    ? classeurAvecFeuille(modele)
    : ajouterFeuille(octets, basename(fichier), modele)
  if (typeof copie === 'string') throw new ErreurDEntree(SANS_FEUILLE[copie])
  const nom = neuf ? `${avenant.nomDeFeuille}.xlsx` : fichier
  const relire = async (relus: Uint8Array) => {
    const relu = await lireLesOctets(relus, nom, neuf ? sansRien(lecture) : lecture)
    return 'refus' in relu ? null : relu.examen.lecture.contrat
  }
  const remplieRelue = await relire(remplie(copie, nom, avenant))
  const refus =
    remplieRelue === null
      ? 'Pacte n’y lirait aucun tableau.'
      : refusDeLaRelecture(avenant, {
          avant: neuf ? null : contrat,
          vide: await relire(copie),
          remplie: remplieRelue,
        })
  if (refus !== null) throw new ErreurDEntree(direLeRefus(avenant, refus, neuf))
  return {
    avenant,
    octets: copie,
    signe: depart.ouvert.signe,
    phrases: [...depart.phrases, ...reserves(contrat, depart.examen.questions.length)],
  }
}

/** Un classeur neuf ne garde rien de ce qui est donné pour l'autre. */
function sansRien(lecture: Options): Options {
  return { ...lecture, contrat: SANS_REGLAGES, correspondance: undefined, reponses: {} }
}

function remplie(vide: Uint8Array, nom: string, avenant: Avenant): Uint8Array {
  const saisies = remplirPourEssai(avenant)
  const feuille = avenant.nomDeFeuille
  return ouvrirFichier(vide, basename(nom)).appliquer({
    cellules: saisies.flatMap(({ cellule, euros, formule }) =>
      formule ? [] : [{ feuille, cellule, contenu: { valeur: euros } }],
    ),
    resultats: saisies.flatMap(({ cellule, euros, formule }) =>
      formule ? [{ feuille, cellule, resultat: euros }] : [],
    ),
  }).octets
}

const AILLEURS = 'préparez l’avenant dans un classeur à part (--dans neuf --sortie avenant.xlsx)'

const SANS_FEUILLE: Readonly<Record<SansFeuille, string>> = {
  format:
    'Pacte n’ajoute de feuille d’avenant qu’à un .xlsx ou un .xlsm\u00a0: enregistrez-le en .xlsx, ' +
    `ou ${AILLEURS}.`,
  'structure-protegee':
    'la structure du classeur est protégée, aucune feuille ne peut s’y ajouter\u00a0: ôtez la protection dans votre ' +
    `tableur, ou ${AILLEURS}.`,
  'nom-pris': 'une feuille de ce nom existe déjà\u00a0: renommez-la avant d’en préparer une autre.',
}

function direLeRefus({ nomDeFeuille }: Avenant, refus: string, neuf: boolean): string {
  const suite = neuf ? 'signalez ce classeur à qui tient Pacte' : AILLEURS
  return `la feuille «\u00a0${nomDeFeuille}\u00a0» n’est pas rendue\u00a0: ${refus} Rien n’a été écrit\u00a0; ${suite}.`
}

/** Ce que l'avenant ne peut pas reprendre, ou reprend sans certitude. */
function reserves(contrat: Contrat, questions: number): string[] {
  const sansAnnee = contrat.unites.filter((u) => u.annee === null).length
  return [
    ...(questions === 0
      ? []
      : [
          `${pluriel(questions, 'question attend', 'questions attendent')} une réponse sur ce classeur ` +
            '(«\u00a0pacte verifier\u00a0» les pose)\u00a0: l’avenant reprend ce que Pacte en a compris.',
        ]),
    ...(sansAnnee === 0
      ? []
      : [
          `${pluriel(sansAnnee, 'action', 'actions')} dont l’année n’est pas lue\u00a0: pas reprises dans l’avenant.`,
        ]),
  ]
}
