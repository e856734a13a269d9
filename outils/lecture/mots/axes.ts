import type { Axe } from '../../../core/modele/index.ts'

/** Les trois façons de nommer un axe : en entier, en bref, par ses initiales expliquées dans une légende. */
export const LIBELLES_ENTIERS: Readonly<Record<Axe, readonly string[]>> = {
  enfance: [
    'Prévenir la pauvreté et lutter contre les inégalités dès l’enfance',
    'Prévention de la pauvreté et lutte contre les inégalités dès l’enfance',
    'Prévenir la pauvreté dès l’enfance et soutenir la jeunesse',
  ],
  emploi: [
    'Amplifier la politique de l’accès à l’emploi pour tous',
    'Amplifier l’accès à l’emploi pour tous',
    'Accès à l’emploi pour tous',
  ],
  droits: [
    'Lutter contre la grande exclusion grâce à l’accès aux droits',
    'Accès aux droits et grande précarité',
    'Lutter contre la grande exclusion et garantir l’accès aux droits',
  ],
  transition: [
    'Construire une transition écologique solidaire',
    'Transition écologique et solidaire',
    'Organiser la transition écologique solidaire',
  ],
}

export const LIBELLES_COURTS: Readonly<Record<Axe, readonly string[]>> = {
  enfance: ['Enfance', 'Enfance et jeunesse', 'Pauvreté dès l’enfance', 'Inégalités dès l’enfance'],
  emploi: ['Emploi', 'Accès à l’emploi', 'Emploi pour tous', 'Insertion et emploi'],
  droits: [
    'Accès aux droits',
    'Grande exclusion',
    'Droits et grande précarité',
    'Grande précarité',
  ],
  transition: ['Transition écologique', 'Transition solidaire', 'Écologie solidaire', 'Transition'],
}

export const SIGLES: Readonly<Record<Axe, readonly string[]>> = {
  enfance: ['ENF', 'PLI', 'EJ', 'PPE'],
  emploi: ['EMP', 'AET', 'ACE', 'EPT'],
  droits: ['DRO', 'AAD', 'GEX', 'ADP'],
  transition: ['TES', 'TRA', 'ECO', 'TRE'],
}

export const ROMAINS = ['I', 'II', 'III', 'IV'] as const
export const LETTRES = ['A', 'B', 'C', 'D'] as const
