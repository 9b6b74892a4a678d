/** What went wrong with the program or its data file: what happened, what is safe, what to do. */
export const faultMessages = {
  'fault.E-BUSY':
    'Another Viaduct window or command is writing to the data file. Nothing was changed. Try again in a moment; if it stays so, close the other one.',
  'fault.E-FULL':
    'The disk is full: the last change was not saved. Everything saved before is safe. Free about 20 MB, then do it again: it will be saved once.',
  'fault.E-IO':
    'The disk did not answer as it should, and the last change was not saved. What was saved before was not touched. Check the disk, its cable or the network folder, then start Viaduct again.',
  'fault.E-RO':
    'The data file cannot be written here: the file or its folder is read-only. What is saved can be read, and nothing was changed. Allow writing to the folder, or choose another data folder, and start again.',
  'fault.E-MOVED':
    'The data file was moved, replaced or deleted while Viaduct was open. It is not certain that the last change is in the file that is there now; nothing more will be written. Put the file back, or close Viaduct and start it again.',
  'fault.E-EMPTY':
    'The data file {file} is missing or empty, though this folder was used before. Nothing was created in its place, and the backups in {backups} ({count}, the newest of {newest|date}) were not touched. Put a copy of the newest backup in its place, or choose an empty data folder to begin anew.',
  'fault.E-EMPTY.noBackup':
    'The data file {file} is missing or empty, though this folder was used before. Nothing was created in its place, and there is no backup beside it. Put the file back if you have a copy, or choose an empty data folder to begin anew.',
  'fault.E-NOTOURS':
    'The file {file} is not a Viaduct data file. It was not touched. Move it elsewhere, or choose another data folder.',
  'fault.E-DAMAGED':
    'The data file {file} is damaged, so Viaduct does not calculate with it. It was left as it is, and the backups in {backups} ({count}, the newest of {newest|date}) were not touched. Keep a copy of the file, then put the newest backup in its place.',
  'fault.E-DAMAGED.noBackup':
    'The data file {file} is damaged, so Viaduct does not calculate with it. It was left as it is; there is no backup beside it. Keep a copy of the file, then choose an empty data folder, or put back an earlier copy that you have.',
  'fault.E-NEWER':
    'The data file was written by a newer Viaduct. It can be read here but not changed, and nothing was changed. Install the newer version to write to it.',
  'fault.E-MIGRATE':
    'The data file could not be brought to this version of Viaduct. It is as it was before, and a backup of it lies beside it. Start the earlier version again, or send the details below to whoever looks after Viaduct for you.',
  'fault.E-FORMAT':
    'The request has a form that Viaduct does not read. Nothing was changed. Correct what the details name and send it again.',
  'fault.E-TOOBIG':
    'The request is larger than Viaduct takes at once. Nothing was changed. Send less at a time.',
  'fault.E-METHOD':
    'This version of Viaduct has no function of that name. Nothing was changed. Look at the list of functions for the right name.',
  'fault.E-OVERFLOW':
    'A number in this calculation is too large to be kept exactly. Nothing was rounded and nothing was saved. Check the weights, sizes and amounts for digits too many.',
  'fault.E-DENIED':
    'The request came from somewhere that may not ask. Nothing was read or changed. Open Viaduct from its own window or address.',
  'fault.E-BUG':
    'Viaduct has met a mistake of its own and stopped this step. What was saved before is safe; this step saved nothing. Copy the details for a report, and go on with something else.',
  'tariff.unknown': 'There is no tariff “{id}” in the data file; the list of tariffs has their ids.',
  'tariff.nothingLoaded':
    'No tariff is in force, so there is nothing to calculate with. Load a rate sheet, or start Viaduct from an installation that has its sample tariffs.',
} as const
