import { startControls } from './controls.ts'

// The one script of every page. Whatever a page needs beyond it works without it.
startControls(document)
