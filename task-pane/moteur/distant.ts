import { type Appel, estPartie, estReponse, type Partie } from './messages.ts'
import { decouper, recoller } from './morceaux.ts'
import type { Moteur } from './moteur.ts'
import { ouvrirParties } from './parties.ts'

/** Ce qu'il faut d'un Worker : de quoi le remplacer dans un test. */
export interface Fil {
  readonly postMessage: (message: Appel | Partie) => void
  onmessage: ((evenement: { readonly data: unknown }) => void) | null
  onerror: ((evenement: { readonly message?: string }) => void) | null
}

interface Attente {
  readonly resoudre: (valeur: never) => void
  readonly rejeter: (cause: Error) => void
}

/** Le moteur dans un autre fil, ouvert au premier appel. Lève une Error si le fil ne répond plus. */
export function moteurDistant(ouvrir: () => Fil): Moteur {
  const attentes = new Map<number, Attente>()
  const parties = ouvrirParties()
  let fil: Fil | null = null
  let numero = 0

  function brancher(): Fil {
    const ouvert = ouvrir()
    ouvert.onmessage = ({ data }) => {
      if (estPartie(data)) {
        parties.recevoir(data)
        return
      }
      if (!estReponse(data)) return
      const attente = attentes.get(data.numero)
      attentes.delete(data.numero)
      if ('erreur' in data) attente?.rejeter(new Error(data.erreur))
      else attente?.resoudre(recoller(data.valeur, parties.prendre(data.numero)) as never)
    }
    ouvert.onerror = ({ message }) => {
      // Un fil tombé peut encore parler : on ne l'écoute plus, un autre prend sa place.
      ouvert.onmessage = null
      ouvert.onerror = null
      fil = null
      for (const { rejeter } of attentes.values())
        rejeter(new Error(message ?? 'le moteur ne répond plus'))
      attentes.clear()
    }
    return ouvert
  }

  function appeler<Valeur>(verbe: keyof Moteur, valeurs: readonly unknown[]): Promise<Valeur> {
    return new Promise((resoudre, rejeter) => {
      fil ??= brancher()
      numero += 1
      attentes.set(numero, { resoudre: resoudre as Attente['resoudre'], rejeter })
      poster(fil, numero, verbe, valeurs).catch(rejeter)
    })
  }

  return {
    presenter: () => appeler('presenter', []),
    relire: (texte) => appeler('relire', [texte]),
    verifier: (demande) => appeler('verifier', [demande]),
    rapport: () => appeler('rapport', []),
    modele: (choix) => appeler('modele', [choix]),
    evaluer: (nom, valeurs) => appeler('evaluer', [nom, valeurs]),
  }
}

/** Au-delà, le fil qui envoie rend la main avant de continuer. */
const TRANCHE_MS = 12

/** Un appel court part aussitôt ; un long, par morceaux, sans figer le fil qui l'envoie. */
async function poster(
  fil: Fil,
  numero: number,
  verbe: keyof Moteur,
  valeurs: readonly unknown[],
): Promise<void> {
  const { reste, morceaux } = decouper(valeurs)
  let debut = performance.now()
  for (const morceau of morceaux) {
    fil.postMessage({ numero, morceau })
    if (performance.now() - debut < TRANCHE_MS) continue
    await new Promise((resoudre) => setTimeout(resoudre))
    debut = performance.now()
  }
  fil.postMessage({ numero, verbe, arguments: reste as readonly unknown[] })
}
