import { describe, expect, it } from 'vitest'
import { traduire } from '../../../gas-addin/hote/erreurs.ts'
import { ErreurDHote } from '../../../task-pane/hote/index.ts'

/** Telles que Google les écrit, selon la langue du compte. */
const MESSAGES = [
  [
    'protege',
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  ],
  [
    'protege',
    'Vous tentez de modifier une cellule ou un objet protégé. Veuillez contacter le propriétaire de la feuille de calcul pour supprimer la protection.',
  ],
  ['lecture-seule', 'You do not have permission to access the requested document.'],
  ['lecture-seule', 'Authorization is required to perform that action.'],
  ['lecture-seule', 'Vous n’êtes pas autorisé à accéder au document demandé.'],
  ['lecture-seule', 'Une autorisation est requise pour effectuer cette action.'],
  ['interrompu', 'Service invoked too many times for one day: spreadsheets.'],
  [
    'interrompu',
    'Service invoked too many times in a short time: properties. Try Utilities.sleep(1000).',
  ],
  ['interrompu', 'Le service a été appelé trop de fois pour une journée : spreadsheets.'],
  ['interrompu', 'There are too many simultaneous invocations: Spreadsheets.'],
  ['interrompu', 'Lock timeout: another process was holding the lock for too long.'],
  ['interrompu', 'Service Spreadsheets timed out while accessing document with id 1a2b.'],
  ['interrompu', 'Service Spreadsheets failed while accessing document with id 1a2b.'],
  ['interrompu', "We're sorry, a server error occurred. Please wait a bit and try again."],
  ['interrompu', 'Une erreur s’est produite sur le serveur. Veuillez réessayer.'],
  ['trop-gros', 'Exceeded maximum execution time'],
  ['trop-gros', 'Durée d’exécution maximale dépassée.'],
  [
    'trop-gros',
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  ],
  ['trop-gros', 'Argument too large: value'],
  [
    'trop-gros',
    'You have exceeded the property storage quota. Please remove some properties and try again.',
  ],
  ['introuvable', 'Range not found'],
  ['introuvable', 'The coordinates of the range are outside the dimensions of the sheet.'],
  ['introuvable', 'Les coordonnées de la plage sont en dehors des dimensions de la feuille.'],
  ['introuvable', 'Sheet 123456 not found'],
] as const

describe('ce que Google refuse se dit en français, avec quoi faire', () => {
  it.each(MESSAGES)('%s : %s', (motif, message) => {
    const traduite = traduire(new Error(message))
    expect(traduite).toBeInstanceOf(ErreurDHote)
    expect(traduite).toMatchObject({ motif, cause: { message } })
    expect(String(traduite)).toMatch(/[Rr]ecommence|[Vv]érifiez de nouveau|redonnez/)
    expect(String(traduite)).not.toContain(message)
  })

  it('un message inconnu se montre, sans être perdu', () => {
    const traduite = traduire(new Error('Bad value (line 3).'))
    expect(traduite).toMatchObject({ motif: 'inattendu' })
    expect(String(traduite)).toMatch(/«\u00a0Bad value \(line 3\)\.\u00a0»\. Recommencez/)
  })

  it('ce qui est déjà dit, et un défaut de notre code, ne changent pas', () => {
    for (const cause of [
      new ErreurDHote('changee', 'a changé'),
      new TypeError('x is null'),
      null,
      'x',
    ])
      expect(traduire(cause)).toBe(cause)
  })
})
