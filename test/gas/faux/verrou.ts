import type { Atelier } from './atelier.ts'
import { refuser } from './refus.ts'
import { strict } from './strict.ts'

type Lock = GoogleAppsScript.Lock.Lock
type Service = GoogleAppsScript.Lock.LockService

/** LockService. Un verrou que tient quelqu'un d'autre fait attendre tout le délai. */
export function verrous(atelier: Atelier): Service {
  const { pannes } = atelier
  const prendre = (delai: number) => {
    if (pannes.verrouPris) pannes.heure += delai
    else pannes.verrouTenu = true
    return pannes.verrouTenu
  }
  const verrou = strict<Lock>(
    atelier,
    'Lock',
  )({
    tryLock: prendre,
    waitLock: (delai) => {
      if (!prendre(delai)) {
        refuser('Lock timeout: another process was holding the lock for too long.')
      }
    },
    releaseLock: () => {
      pannes.verrouTenu = false
    },
    hasLock: () => pannes.verrouTenu,
  })
  return strict<Service>(atelier, 'LockService')({ getDocumentLock: () => verrou })
}
