export { openBlocking } from './adapters/wasm-blocking.ts';
export { calendarDays } from './calendar.ts';
export type { Cell, Database, Stored, Table } from './database.ts';
export { buildWarehouse, loadWarehouse, WarehouseError, type WarehouseInput } from './load.ts';
export { rawColumns } from './raw-columns.ts';
export { type Row, readRows, rowsOf, type Value } from './rows.ts';
export { newestFirst, stageExtracts } from './stage-extracts.ts';
export { type Stock, stockOn } from './stock.ts';
