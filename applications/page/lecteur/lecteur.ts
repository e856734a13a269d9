import type { Avancer } from '../../../formats/index.ts'
import { ErreurDeClasseur } from '../../../hotes/fichier/index.ts'
import { ErreurDHote } from '../../../task-pane/hote/index.ts'
import { type Fil, type Moteur, moteurDistant } from '../../../task-pane/moteur/index.ts'
import {
  type Echec,
  estUneNouvelle,
  estUnRendu,
  type Gestes,
  VERBES_DE_L_ETUDE,
  VERBES_DE_L_HOTE,
} from './messages.ts'

/** Un fichier tenu par son fil. Après `arreter`, rien ne répond plus. */
export interface Lecteur {
  readonly gestes: Gestes
  /** Il relit le fichier lui-même : les cellules qu'on lui donne ne servent pas. */
  readonly moteur: Moteur
  readonly arreter: () => void
  /** Rejetée par un Arret quand on l'arrête. */
  readonly arret: Promise<never>
}

interface Attente {
  readonly resoudre: (valeur: never) => void
  readonly rejeter: (cause: Error) => void
  readonly avancer: Avancer | undefined
}

export function ouvrirUnLecteur(): Lecteur {
  const ouvrier = new Worker('lecteur.js')
  const attentes = new Map<number, Attente>()
  const fil: Fil = {
    postMessage: (message) => ouvrier.postMessage(message),
    onmessage: null,
    onerror: null,
  }
  let numero = 0
  let noter = (): void => undefined
  const arret = new Promise<never>((_, rejeter) => {
    noter = () => rejeter(new Arret())
  })
  // Personne n'attend toujours cet arrêt.
  arret.catch(() => undefined)

  ouvrier.onmessage = (evenement: MessageEvent<unknown>) => {
    const { data } = evenement
    if (!estUnRendu(data)) {
      fil.onmessage?.(evenement)
      return
    }
    const attente = attentes.get(data.demande)
    if (estUneNouvelle(data)) {
      attente?.avancer?.(data.avancement)
      return
    }
    attentes.delete(data.demande)
    if ('echec' in data) attente?.rejeter(erreurDe(data.echec))
    else attente?.resoudre(data.rendu as never)
  }
  ouvrier.onerror = (evenement) => {
    for (const { rejeter } of attentes.values()) rejeter(new Error(evenement.message))
    attentes.clear()
    fil.onerror?.(evenement)
  }

  function demander<Geste extends keyof Gestes>(geste: Geste): Gestes[Geste] {
    const appeler = (...valeurs: unknown[]) =>
      new Promise((resoudre, rejeter) => {
        numero += 1
        const dernier = valeurs.at(-1)
        const avancer = typeof dernier === 'function' ? (dernier as Avancer) : undefined
        attentes.set(numero, { resoudre, rejeter, avancer })
        const envoyees = avancer === undefined ? valeurs : valeurs.slice(0, -1)
        ouvrier.postMessage({ demande: numero, geste, valeurs: envoyees })
      })
    return appeler as Gestes[Geste]
  }

  function demanderTout<Geste extends keyof Gestes>(noms: readonly Geste[]): Pick<Gestes, Geste> {
    return Object.fromEntries(noms.map((nom) => [nom, demander(nom)])) as Pick<Gestes, Geste>
  }

  return {
    gestes: {
      ouvrir: demander('ouvrir'),
      remettre: demander('remettre'),
      lignes: demander('lignes'),
      copier: demander('copier'),
      rapporter: demander('rapporter'),
      ...demanderTout(VERBES_DE_L_HOTE),
      ...demanderTout(VERBES_DE_L_ETUDE),
    },
    moteur: moteurDistant(() => fil),
    arret,
    arreter: () => {
      ouvrier.terminate()
      noter()
      for (const { rejeter } of attentes.values()) rejeter(new Arret())
      attentes.clear()
    },
  }
}

/** L'utilisateur a arrêté la lecture : il n'y a rien à en dire. */
export class Arret extends Error {}

function erreurDe(echec: Echec): Error {
  switch (echec.sorte) {
    case 'classeur':
      return new ErreurDeClasseur(echec.genre, echec.phrase)
    case 'hote':
      return new ErreurDHote(echec.motif, echec.phrase)
    case 'imprevue':
      return new Error(echec.phrase)
  }
}
