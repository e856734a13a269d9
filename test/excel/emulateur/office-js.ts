import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Où sont office.js et les fichiers qu’il charge. */
export const DOSSIER_D_OFFICE_JS = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
)

/** Tout ce que office.js va chercher dans l’Excel émulé, dans cet ordre ; la télémétrie est facultative. */
export const FICHIERS_D_OFFICE_JS = [
  'office.js',
  'excel-mac-16.00.js',
  'fr-fr/office_strings.js',
  'telemetry/oteljs_agave.js',
] as const
