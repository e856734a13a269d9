export { hoteExcel } from './hote.ts'
