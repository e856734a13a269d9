import { type GenreDObjet, RefusDExcel } from '../protocole/index.ts'
import { type CibleDeFeuille, type Seance, vivante } from './seance.ts'

function dejaProtege(quoi: string): never {
  throw new RefusDExcel('InvalidOperation', `${quoi} est déjà protégé.`)
}

export const protectionDeFeuille: GenreDObjet<CibleDeFeuille> = {
  nom: 'WorksheetProtection',
  attributs: {
    Protected: { lire: (c) => vivante(c).protection.active },
    Options: { lire: (c) => vivante(c).protection.options },
  },
  methodes: {
    Protect: (c, [options]) => {
      const feuille = vivante(c)
      if (feuille.protection.active) dejaProtege(`La feuille ${feuille.nom}`)
      const choisies = typeof options === 'object' && options !== null ? { ...options } : {}
      feuille.protection = { active: true, options: choisies }
    },
    Unprotect: (c) => {
      vivante(c).protection = { active: false, options: null }
    },
  },
}

export const protectionDuClasseur: GenreDObjet<Seance> = {
  nom: 'WorkbookProtection',
  attributs: { Protected: { lire: (s) => s.classeur.structureProtegee } },
  methodes: {
    Protect: (s) => {
      if (s.classeur.structureProtegee) dejaProtege('Le classeur')
      s.classeur.structureProtegee = true
    },
    Unprotect: (s) => {
      s.classeur.structureProtegee = false
    },
  },
}
