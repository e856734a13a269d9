export { manifesteXml } from './manifeste/manifeste.ts'
