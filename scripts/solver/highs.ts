import loadHighs, { type Highs, type Model, type ModelData } from 'highs';
import type { LinearModel, Objective, OpenModel, Solution, Solver } from '#audit';

/** When a solve is given up. Nodes and iterations stop at the same place on every machine, seconds do not. */
export interface SolverLimits {
  nodes?: number;
  iterations?: number;
  seconds?: number;
}

/**
 * HiGHS, from its compiled WebAssembly, as the auditor's solver. Each model that is opened stays in its memory
 * until it is disposed of. Whatever HiGHS throws or leaves undecided is returned as `stopped`.
 */
export async function highsSolver(
  wasmModule: WebAssembly.Module,
  { nodes = 20_000, iterations = 500_000, seconds }: SolverLimits = {},
): Promise<Solver> {
  const highs = await loadHighs(loadedFrom(wasmModule));
  const options = {
    output_flag: false,
    random_seed: 0,
    simplex_iteration_limit: iterations,
    mip_max_nodes: nodes,
    mip_rel_gap: 0,
    mip_abs_gap: 0.5,
    ...(seconds === undefined ? {} : { time_limit: seconds }),
  };
  return {
    name: `HiGHS ${highs.version.string}`,
    open: (model, columns) => {
      const opened = highs.createModel(modelData(highs, model, columns === 'whole numbers'));
      opened.options.set(columns === 'whole numbers' ? options : { ...options, solver: 'simplex' });
      return openModel(highs, opened, columns === 'whole numbers');
    },
  };
}

/**
 * How HiGHS is told to take a module that is compiled already. Its types name `wasmModule` for that, which this build of it
 * does not look at: it would fetch its file, which a page cannot, and compile it anew each time.
 */
function loadedFrom(wasmModule: WebAssembly.Module): object {
  return {
    instantiateWasm: (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => {
      void WebAssembly.instantiate(wasmModule, imports).then(done);
    },
  };
}

function modelData(highs: Highs, { columns, rows }: LinearModel, whole: boolean): ModelData {
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) as number) + row.columns.length);
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: new Float64Array(columns.length),
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: rows.flatMap((row) => row.columns),
      values: rows.flatMap((row) => row.coefficients),
    },
    ...(whole ? { integrality: columns.map(() => highs.constants.variableType.integer) } : {}),
  };
}

function openModel(highs: Highs, model: Model, whole: boolean): OpenModel {
  const { modelStatus, objectiveSense } = highs.constants;
  let costed: readonly number[] = [];

  function solve({ sense, columns, coefficients }: Objective): Solution {
    for (const column of costed) model.changeColCost(column, 0);
    columns.forEach((column, at) => {
      model.changeColCost(column, coefficients[at] as number);
    });
    costed = columns;
    model.changeObjectiveSense(sense === 'smallest' ? objectiveSense.minimize : objectiveSense.maximize);
    model.zeroAllClocks();
    const { modelStatus: status } = model.run();
    if (status === modelStatus.infeasible) return { status: 'contradiction' };
    if (status !== modelStatus.optimal) return { status: 'stopped', reason: `HiGHS ended with model status ${status}` };
    const bound = whole ? Number(model.info.get('mip_dual_bound')) : model.getObjectiveValue();
    return { status: 'optimal', values: [...model.getSolution().colValue], bound };
  }

  return {
    solve: (objective) => {
      try {
        return solve(objective);
      } catch (error) {
        return { status: 'stopped', reason: error instanceof Error ? error.message : String(error) };
      }
    },
    dispose: () => model.dispose(),
  };
}
