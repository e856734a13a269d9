import { nomDeGravite } from '../../core/constats/index.ts'
import type { Changement, EcritureDeCellule } from '../hote/index.ts'
import type { Bilan } from '../parcours/index.ts'
import { type ConstatRange, type Filtres, filtrer, ranger, type Tri } from './constats.ts'
import { direLeLieu } from './dire.ts'
import {
  type Etat,
  type Faite,
  type Marquage,
  type Peremption,
  type Resultat,
  TRANCHE,
} from './etat.ts'
import type { Evenement } from './evenements.ts'
import { direLAvis, direLaCible, touche } from './peremption.ts'

/** L’état après un événement. Rien d’autre ne change l’état du volet. */
export function transiter(etat: Etat, evenement: Evenement): Etat {
  switch (evenement.genre) {
    case 'presente':
      return { ...etat, presentation: evenement.presentation }
    case 'gardes':
      return { ...etat, gardes: evenement.gardes }
    case 'regle':
      return {
        ...etat,
        gardes: { genre: 'lus', reglages: evenement.reglages },
        ...perimer(etat, { raison: 'reglages' }),
        annonce: 'Réglage retenu\u00a0: il comptera à la prochaine vérification.',
      }
    case 'note':
      return { ...etat, gardes: { genre: 'lus', reglages: evenement.reglages } }
    case 'onglet':
      return { ...etat, onglet: evenement.onglet, champVise: evenement.champ ?? null }
    case 'commence':
      return {
        ...etat,
        travail: { quoi: evenement.quoi, fraction: null, dure: false },
        avis: null,
        annonce: '',
      }
    case 'avance':
      return etat.travail === null
        ? etat
        : { ...etat, travail: { ...etat.travail, fraction: mesurer(evenement.fraction) } }
    case 'dure':
      return etat.travail === null
        ? etat
        : {
            ...etat,
            travail: { ...etat.travail, dure: true },
            annonce: `${etat.travail.quoi} en cours.`,
          }
    case 'insiste':
      return {
        ...etat,
        travail: etat.travail && { ...etat.travail, dure: true },
        annonce: `${evenement.quoi}\u00a0: déjà demandé, ne se fera qu’une fois.`,
      }
    case 'finit':
      return {
        ...etat,
        travail: null,
        avis: evenement.avis,
        annonce: evenement.annonce ?? annoncer(evenement.avis),
      }
    case 'verifie':
      return etablir(etat, resultatDe(evenement.bilan, evenement.heure), evenement.version)
    case 'lu': {
      const { verification, heure, version } = evenement
      return etablir(etat, resultatDe({ verification }, heure), version)
    }
    case 'change':
      return {
        ...changer(etat, evenement.changement),
        faites: etat.faites.filter((faite) => !estDefaite(faite, evenement.changement)),
        annonce: '',
      }
    case 'efface':
      return avecLeMarquage(etat, { genre: 'retirees' })
    case 'repose':
      return avecLeMarquage(etat, { genre: 'posees', pose: evenement.pose })
    case 'filtre':
      return {
        ...etat,
        filtres: { ...etat.filtres, ...evenement.filtres },
        montres: TRANCHE,
        courant: null,
      }
    case 'trie':
      return { ...etat, tri: evenement.tri, montres: TRANCHE }
    case 'suite':
      return { ...etat, montres: etat.montres + TRANCHE }
    case 'deplie':
      // Le constat que l’on lit est celui d’où l’on passe au suivant.
      return {
        ...etat,
        deplies: basculer(etat.deplies, evenement.numero),
        courant: evenement.numero,
      }
    case 'va':
      return aller(etat, evenement.numero)
    case 'demande':
      return { ...etat, dialogue: evenement.dialogue }
    case 'renonce':
      return { ...etat, dialogue: null }
    case 'corrige':
      return {
        ...evenement.ecritures.map(changementDe).reduce(changer, etat),
        faites: [
          ...etat.faites,
          { numero: (etat.faites.at(-1)?.numero ?? 0) + 1, ecritures: evenement.ecritures },
        ],
      }
    case 'remet': {
      const remise = etat.faites.find((f) => f.numero === evenement.numero)
      if (remise === undefined) return etat
      const faites = etat.faites.filter((f) => f !== remise)
      return { ...remise.ecritures.map(inverser).map(changementDe).reduce(changer, etat), faites }
    }
    case 'tait':
      return { ...etat, avis: null }
  }
}

interface Lu {
  readonly verification: Bilan['verification']
  readonly pose?: Bilan['pose']
  readonly echec?: Bilan['echec']
}

function resultatDe(lu: Lu, heure: string): Resultat {
  const { verification } = lu
  if (verification.genre === 'refus') return { genre: 'refus', refus: verification }
  const rangs = ranger(verification.constats)
  return { genre: 'verifie', verification, marquage: marquageDe(lu), heure, ...rangs }
}

function avecLeMarquage(etat: Etat, marquage: Marquage): Etat {
  const { resultat } = etat
  return resultat?.genre === 'verifie' ? { ...etat, resultat: { ...resultat, marquage } } : etat
}

function marquageDe({ pose, echec }: Lu): Marquage {
  if (echec) return { genre: 'refusees' }
  return pose ? { genre: 'posees', pose } : { genre: 'lecture-seule' }
}

/** Le premier résultat : ce qui a changé avant lui ne s’est pas retenu. */
const QUELQUE_PART: Peremption = {
  raison: 'classeur',
  changements: [{ cible: null, valeurs: null }],
}

/** Un résultat neuf. Si le classeur a changé pendant sa lecture, il est déjà périmé. */
function etablir(etat: Etat, resultat: Resultat, version: number): Etat {
  return {
    ...etat,
    resultat,
    peremption: version === etat.version ? null : (etat.peremption ?? QUELQUE_PART),
    deplies: retrouver(etat, resultat),
    courant: null,
    montres: TRANCHE,
  }
}

/** Les numéros d’avant ne désignent plus rien : ce qui était déplié se retrouve par ce qu’il reproche. */
function retrouver({ deplies, resultat: avant }: Etat, apres: Resultat): ReadonlySet<number> {
  if (deplies.size === 0 || avant?.genre !== 'verifie' || apres.genre !== 'verifie') {
    return new Set()
  }
  const ouverts = new Set(avant.reproches.filter((c) => deplies.has(c.numero)).map(objetDe))
  return new Set(apres.reproches.filter((c) => ouverts.has(objetDe(c))).map((c) => c.numero))
}

function objetDe({ empreinte: { regle, axe, annee, action, feuille } }: ConstatRange): string {
  return JSON.stringify([regle, axe, annee, action, feuille])
}

/** Le classeur ou ses réglages ont changé ; sans résultat, rien ne peut être dépassé. */
function perimer({ resultat, version }: Etat, raison: Peremption) {
  return { version: version + 1, peremption: resultat === null ? null : raison }
}

/** Assez pour dire ce qui a changé. */
const CHANGEMENTS_RETENUS = 50

function changer(etat: Etat, changement: Changement): Etat {
  const { peremption } = etat
  const avant = peremption?.raison === 'classeur' ? peremption.changements : []
  const autres = avant.filter((c) => direLaCible(c) !== direLaCible(changement))
  const changements = [changement, ...autres].slice(0, CHANGEMENTS_RETENUS)
  return { ...etat, ...perimer(etat, { raison: 'classeur', changements }) }
}

/** Une de ses cellules a changé depuis : ce que la correction y avait écrit n’y est peut-être plus. */
function estDefaite({ ecritures }: Faite, changement: Changement): boolean {
  return ecritures.some(
    ({ feuille, cellule, apres }) =>
      touche(changement, feuille, cellule) && changement.valeurs?.apres !== apres,
  )
}

/** L’écriture qui défait celle-là. */
export function inverser({ avant, apres, ...lieu }: EcritureDeCellule): EcritureDeCellule {
  return { ...lieu, avant: apres, apres: avant }
}

function changementDe({ feuille, cellule, avant, apres }: EcritureDeCellule): Changement {
  return { cible: { feuille, cellule }, valeurs: { avant, apres } }
}

interface Filtree {
  readonly reproches: readonly ConstatRange[]
  readonly tri: Tri
  readonly liste: readonly ConstatRange[]
}

/** Chaque jeu de filtres et ce qu’il a donné : la liste se demande plusieurs fois par affichage. */
const filtrees = new WeakMap<Filtres, Filtree>()

/** Les constats affichables, filtres et tri compris. */
export function listeDe({ resultat, filtres, tri }: Etat): readonly ConstatRange[] {
  if (resultat?.genre !== 'verifie') return []
  const { reproches } = resultat
  const connue = filtrees.get(filtres)
  if (connue?.reproches === reproches && connue.tri === tri) return connue.liste
  const liste = filtrer(reproches, filtres, tri)
  filtrees.set(filtres, { reproches, tri, liste })
  return liste
}

function aller(etat: Etat, numero: number): Etat {
  const liste = listeDe(etat)
  const rang = liste.findIndex((c) => c.numero === numero)
  const vise = liste[rang]
  if (vise === undefined) return { ...etat, courant: numero }
  const { constat } = vise
  const lieu = direLeLieu(constat) ?? 'aucune cellule en cause'
  return {
    ...etat,
    courant: numero,
    montres: Math.max(etat.montres, Math.ceil((rang + 1) / TRANCHE) * TRANCHE),
    annonce:
      `Constat ${rang + 1} sur ${liste.length}. ${nomDeGravite(constat)}, ` +
      `${lieu}. ${constat.message}`,
  }
}

function annoncer(avis: Etat['avis']): string {
  // Une erreur se montre dans une zone d’alerte, qui la dit déjà.
  return avis === null || avis.genre === 'erreur' ? '' : direLAvis(avis, null)
}

function basculer(ensemble: ReadonlySet<number>, element: number): ReadonlySet<number> {
  const suivant = new Set(ensemble)
  if (!suivant.delete(element)) suivant.add(element)
  return suivant
}

/** La lecture finie, ce qui suit n’a pas de mesure. */
function mesurer(fraction: number): number | null {
  return fraction >= 1 ? null : Math.max(0, fraction)
}
